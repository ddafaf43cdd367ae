using Portal.Domain.Investments;

namespace Portal.Tests.Domain.Investments;

/// <summary>What a new investment may not say, because nothing could be computed of it.</summary>
public sealed class ReadWrittenInvestmentTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Fact]
    public void What_can_be_followed_is_read() => Assert.Empty(Faults(Written()));

    [Theory]
    [InlineData("100 000 000 001")]
    [InlineData("90000000000000000")]
    public void An_amount_of_more_than_a_hundred_billion_is_refused(string amount) =>
        Assert.Equal(
            [
                (nameof(WrittenInvestment.Appropriation), $"”{amount}” är ett för stort belopp."),
                ("Subprojects[0].Items[0].Decided", $"”{amount}” är ett för stort belopp."),
            ],
            Faults(Written(amount: amount)).Where(fault => fault.Sentence.Contains("stort", StringComparison.Ordinal))
        );

    [Fact]
    public void A_decision_before_there_are_months_is_refused() =>
        Assert.Equal(
            [(nameof(WrittenInvestment.DecidedOn), "”0001-01-01” ligger utanför åren 1900–2200.")],
            Faults(Written(decidedOn: "0001-01-01"))
        );

    [Fact]
    public void Work_that_ends_when_the_months_do_is_refused() =>
        Assert.Equal(
            [(nameof(WrittenInvestment.PlannedTo), "Arbetet ska vara klart före år 2200.")],
            Faults(Written(to: "2200-12"))
        );

    private static IEnumerable<(string Field, string Sentence)> Faults(WrittenInvestment written) =>
        ReadWrittenInvestment.From(written, Today).Faults.Select(fault => (fault.Field, fault.Sentence));

    private static WrittenInvestment Written(string amount = "1000", string? decidedOn = null, string to = "2026-06") =>
        new()
        {
            Name = "Hamnen",
            DecidedBy = "Tekniska nämnden",
            DecidedOn = decidedOn,
            GrantedTo = "Hamnen",
            Appropriation = amount,
            PlannedFrom = "2026-05",
            PlannedTo = to,
            Rate = "2",
            Years = "5",
            Subprojects =
            [
                new WrittenSubproject
                {
                    Name = "Brygga",
                    Items = [new WrittenItem { Name = "Virke", Decided = amount }],
                },
            ],
        };
}
