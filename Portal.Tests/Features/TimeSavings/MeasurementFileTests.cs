using System.Net;
using System.Text;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Tests.Features.TimeSavings;

/// <summary>Measurements by file: reviewed row by row, recorded whole or not at all, and taken back.</summary>
public sealed class MeasurementFileTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Home = "/investeringar/1/delprojekt/4/matningar/fil";

    private const string Headings =
        "Månad;Utredningar;Före antal;Före medel;Före standardavvikelse;Efter antal;Efter medel;Efter standardavvikelse;Hur det är mätt\n";

    [Fact]
    public async Task A_file_is_reviewed_recorded_once_and_taken_back()
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Home);
        await visitor.UploadAsync(
            "Läs in och granska",
            Bytes(Headings + "2021-11;67;;;;;;;\n2021-10;71;;;;;;;\n2022-01;60;;;;20;21,25;4,5;Tidrapporter\n"),
            "januari.csv"
        );

        var table = visitor.Page.Table("Raderna");
        Assert.Equal("Samma som sparat", table.Row("2").Text("Vad som händer"));
        Assert.Equal("Ändrad", table.Row("3").Text("Vad som händer"));
        Assert.Equal("Ny", table.Row("4").Text("Vad som händer"));
        var before = (await site.FiguresAsync()).Batch;
        var review = visitor.Page;
        await visitor.SendAsync("Spara mätningarna");
        await visitor.ReturnTo(review).SendAsync("Spara mätningarna");

        Assert.Contains("Filen är inläst", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, (await site.FiguresAsync()).Batch);
        var months = (await site.FiguresAsync(new Month(2022, 1))).TimeSavings!.Months;
        Assert.Equal((int?)71, In(months, 2021, 10).Investigations);
        // 24,2 before, of the larger sample, less 21,25.
        Assert.Equal(
            (60, 2.95m),
            (In(months, 2022, 1).Investigations, In(months, 2022, 1).PerInvestigation!.Value.Count)
        );

        await visitor.FollowAsync("Ta tillbaka");
        await visitor.SendAsync("Ta tillbaka mätningarna", ("skal", "Fel fil"));
        Assert.Contains("tillbakatagna", visitor.Text, StringComparison.Ordinal);
        Assert.Equal((int?)69, In((await site.FiguresAsync()).TimeSavings!.Months, 2021, 10).Investigations);
    }

    [Fact]
    public async Task One_refused_row_refuses_the_file_and_each_says_its_line_and_why()
    {
        var before = (await site.FiguresAsync()).Batch;
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Home);
        await visitor.UploadAsync(
            "Läs in och granska",
            Bytes(
                Headings
                    + "2021-12;58;;;;;;;\n2021-13;5;;;;;;;\n2021-09;sextio;;;;;;;\n2021-08;50;;;;12;;4;Loggbok\n2021-07;35;;;;1;20;;Ärendet 19121212-1212\n"
            ),
            "fel.csv"
        );

        var table = visitor.Page.Table("Raderna");
        Assert.Equal("Avvisad", table.Row("3").Text("Vad som händer"));
        Assert.StartsWith("Utredningar: ", table.Row("4").Text("Vad som är fel"), StringComparison.Ordinal);
        Assert.Contains(
            "Efter medel: Ett tal saknas.",
            table.Row("5").Text("Vad som är fel"),
            StringComparison.Ordinal
        );
        Assert.Contains("personnummer", table.Row("6").Text("Vad som är fel"), StringComparison.Ordinal);
        Assert.DoesNotContain("19121212", visitor.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("Spara mätningarna", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await site.FiguresAsync()).Batch);
    }

    [Fact]
    public async Task What_is_no_table_of_measurements_is_refused_with_a_sentence()
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Home);
        await visitor.UploadAsync("Läs in och granska", Bytes("Månad;Namn\n2021-12;Anna\n"), "namn.csv");
        Assert.Contains("Kolumnen ”Namn” finns inte i mallen", visitor.Text, StringComparison.Ordinal);
        await visitor.UploadAsync("Läs in och granska", null);
        Assert.Contains("Välj en fil.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_template_can_be_read_back_and_only_who_may_measure_gets_it()
    {
        using var client = site.CreateClient();
        var template = await client.GetStringAsync($"{Home}/mall");
        Assert.Equal(string.Join(';', MeasurementTable.Headings), template.Trim('\uFEFF', '\r', '\n'));

        using var visitor = new Visitor(site, TestAccounts.ProjectLead);
        await visitor.GoAsync(Home);
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }

    private static TimeSavingMonth In(IEnumerable<TimeSavingMonth> months, int year, int number) =>
        months.Single(m => m.Month == new Month(year, number));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
