using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Progress;

/// <summary>A report as written: a light never stands alone, and what is done does not fall in silence.</summary>
public sealed class ReadStatusReportTests
{
    private static readonly Month April = new(2021, 4);

    private static readonly StatusReport March = ToldReports.Of(1, new(2021, 3), 0.55m, "Två möten.");

    private readonly WrittenStatusReport _written = WrittenStatusReport.StartingFrom(March, April);

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

        (_written.Lower, _written.Done) = (true, "Rivet.");
        Assert.Equal(0.505m, Read().Report!.Completion.Fraction);
    }

    [Fact]
    public void What_moved_out_of_a_month_belongs_to_that_month_alone()
    {
        Assert.Null(_written.MovedOut);
        Assert.Equal("Två möten.", WrittenStatusReport.StartingFrom(March, March.Month).MovedOut);
    }

    [Fact]
    public void That_completion_falls_is_not_explained_by_what_was_said_before_it_fell()
    {
        (_written.Completion, _written.Lower) = ("50", true);

        var fault = Assert.Single(Read().Faults);
        Assert.Equal("Done", fault.Field);
        Assert.Equal(
            "Färdigt är lägre än i förra rapporten. Skriv varför: texten är densamma som tidigare.",
            fault.Sentence
        );

        _written.Done = " Rivet. ";
        Assert.Empty(Read().Faults);
        Assert.Equal("Done", Assert.Single(Read(ToldReports.Of(1, April, 0.55m, done: "Rivet.")).Faults).Field);
        Assert.Empty(Read(ToldReports.Of(1, April, 0.45m, done: "Rivet.")).Faults);
    }

    [Fact]
    public void A_form_with_fewer_fields_than_asked_for_is_told_of_and_no_error()
    {
        var (report, faults) = ReadStatusReport.From(new WrittenStatusReport(), 1, April, before: null, last: null);

        Assert.Null(report);
        Assert.Equal(13, faults.Count);
    }

    private (StatusReport? Report, IReadOnlyList<StatusFault> Faults) Read(StatusReport? last = null) =>
        ReadStatusReport.From(_written, 1, April, March, last ?? March);
}
