using Portal.Domain.Calendar;

namespace Portal.Tests.Domain.Calendar;

/// <summary>A meeting as it is written in the form.</summary>
public sealed class WrittenMeetingTests
{
    private static readonly DateOnly Today = new(2021, 5, 1);

    [Fact]
    public void What_is_well_written_is_a_meeting()
    {
        var (meeting, faults) = Read(" Socialnämnden ", "2021-05-20", "2021-05-20");

        Assert.Empty(faults);
        Assert.Equal("Socialnämnden 2021-05-20", meeting!.Name);
        Assert.Equal(new DateTime(2021, 5, 20, 6, 0, 0), meeting.DueAt);
    }

    [Theory]
    [InlineData("", "2021-05-20", "2021-05-11", "Committee: Skriv vem som sammanträder, som Socialnämnden.")]
    [InlineData("Nämnden", "", "2021-05-11", "MeetingDay: Ange dagen, som 2021-04-30.")]
    [InlineData("Nämnden", "20 maj", "2021-05-11", "MeetingDay: ”20 maj” är ingen dag; skriv som 2021-04-30.")]
    [InlineData("Nämnden", "2021-04-30", "2021-04-11", "MeetingDay: 2021-04-30 har redan varit.")]
    [InlineData("Nämnden", "2023-05-02", "2023-05-01", "MeetingDay: 2023-05-02 är mer än två år fram. Rätta årtalet.")]
    [InlineData(
        "Nämnden",
        "2021-05-20",
        "2021-05-21",
        "DocumentsOn: Handlingarna måste vara klara senast den dag mötet hålls."
    )]
    public void What_is_wrong_is_said_at_its_field(string committee, string meets, string documents, string fault)
    {
        var (meeting, faults) = Read(committee, meets, documents);

        Assert.Null(meeting);
        Assert.Equal([fault], faults.Select(f => $"{f.Field}: {f.Sentence}"));
    }

    [Fact]
    public void A_meeting_may_be_two_years_ahead() => Assert.Empty(Read("Nämnden", "2023-05-01", "2023-04-20").Faults);

    private static (Meeting? Meeting, IReadOnlyList<Portal.Domain.Investments.WrittenFault> Faults) Read(
        string committee,
        string meets,
        string documents
    ) =>
        new WrittenMeeting
        {
            Committee = committee,
            MeetingDay = meets,
            DocumentsOn = documents,
        }.Read(Today);
}
