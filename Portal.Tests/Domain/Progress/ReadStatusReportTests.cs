using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Progress;

/// <summary>A report as written: a light never stands alone, and what is done does not fall in silence.</summary>
public sealed class ReadStatusReportTests
{
    private static readonly Month April = new(2021, 4);

    private readonly WrittenStatusReport _written = WrittenStatusReport.StartingFrom(
        ToldReports.Of(1, new(2021, 3), 0.55m)
    );

    [Fact]
    public void What_was_last_reported_can_be_sent_in_as_it_stands()
    {
        var (report, faults) = Read();

        Assert.Empty(faults);
        Assert.Equal((1L, April, 0.55m), (report!.SubprojectId, report.Month, report.Completion.Fraction));
        Assert.True(report.SaysAs(ToldReports.Of(1, April, 0.55m)));
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_its_field()
    {
        _written.Lines[1].Light = "";
        _written.Lines[3].Text = " ";
        _written.Completion = "101";
        _written.Done = "";
        _written.MovedOut = "Ärendet för 19121212-1212.";

        var (report, faults) = Read();

        Assert.Null(report);
        Assert.Equal(
            ["Lines[1].Light", "Lines[3].Text", "Completion", "Done", "MovedOut"],
            faults.Select(fault => fault.Field)
        );
        Assert.Equal("Välj läge för ekonomi.", faults[0].Sentence);
        Assert.Contains("personnummer", faults[4].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("halva")]
    [InlineData("-1")]
    [InlineData("55,55")]
    public void Completion_is_a_share_from_0_to_100_per_cent(string completion)
    {
        _written.Completion = completion;

        Assert.Equal("Completion", Assert.Single(Read().Faults).Field);
    }

    [Fact]
    public void Completion_falls_only_where_it_is_said_that_it_does()
    {
        _written.Completion = "50,5 %";

        var fault = Assert.Single(Read().Faults);
        Assert.Equal("Lower", fault.Field);
        Assert.StartsWith(
            "Färdigt är lägre än i förra rapporten, 55,0\u00A0%.",
            fault.Sentence,
            StringComparison.Ordinal
        );

        _written.Lower = true;
        Assert.Equal(0.505m, Read().Report!.Completion.Fraction);
    }

    [Fact]
    public void A_form_with_fewer_fields_than_asked_for_is_told_of_and_no_error()
    {
        var (report, faults) = ReadStatusReport.From(new WrittenStatusReport(), 1, April, before: null);

        Assert.Null(report);
        Assert.Equal(13, faults.Count);
    }

    private (StatusReport? Report, IReadOnlyList<StatusFault> Faults) Read() =>
        ReadStatusReport.From(_written, 1, April, new Share(0.55m));
}
