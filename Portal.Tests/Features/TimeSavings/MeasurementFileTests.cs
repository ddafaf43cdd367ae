using System.Net;
using System.Text;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using Portal.Tests.Imports.Xlsx;

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
            "Efter medel: Skriv genomsnittet i timmar.",
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
    public async Task The_review_shows_the_values_and_for_changed_ones_what_they_were()
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Home);
        await visitor.UploadAsync(
            "Läs in och granska",
            Bytes(Headings + "2021-07;36;;;;;;;\n2022-02;61;;;;20;21,25;4,5;Loggbok\n"),
            "februari.csv"
        );

        var table = visitor.Page.Table("Raderna");
        Assert.Equal("Utredningar: 35 → 36", Spaced(table.Row("2").Text("Värden")));
        Assert.Equal(
            "Utredningar: 61 Efter: 20 mätta, medel 21,25, standardavvikelse 4,50 (Loggbok)",
            Spaced(table.Row("3").Text("Värden"))
        );
    }

    [Fact]
    public async Task The_review_says_that_a_source_beside_a_count_alone_is_not_stored()
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Home);
        await visitor.UploadAsync(
            "Läs in och granska",
            Bytes("Månad;Utredningar;Hur det är mätt\n2022-03;60;Tidrapporter\n"),
            "kalla.csv"
        );

        Assert.Equal(
            "Utredningar: 60 Hur det är mätt: sparas inte, eftersom raden inte har någon mätning av tid.",
            Spaced(visitor.Page.Table("Raderna").Row("2").Text("Värden"))
        );
    }

    [Theory]
    [InlineData("Månad,Utredningar\n2022-03,60,5\n", "Raden har 3 celler men rubrikerna är 2")]
    [InlineData("Månad;Utredningar\n2022-09abc;60\n", "”2022-09abc” är ingen månad")]
    [InlineData("Månad;Utredningar\n2022-09-99;60\n", "”2022-09-99” är ingen månad")]
    [InlineData("Månad;Utredningar\n2022-03;1.200\n", "”1.200” kan läsas på två sätt")]
    [InlineData("Månad;Utredningar\n1900-01;60\n", "Investeringens första månad är maj 2020")]
    public async Task A_row_that_may_mean_something_else_is_refused(string file, string why)
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Home);
        await visitor.UploadAsync("Läs in och granska", Bytes(file), "rader.csv");

        Assert.Contains(why, visitor.Page.Table("Raderna").Row("2").Text("Vad som är fel"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"Headings":null,"Lines":[]}""")]
    [InlineData("""{"Headings":[null],"Lines":[]}""")]
    [InlineData("""{"Headings":["Månad"],"Lines":[null]}""")]
    [InlineData("""{"Headings":["Månad"],"Lines":[{"Line":2,"Cells":null}]}""")]
    [InlineData("""{"Headings":["Månad"],"Lines":[{"Line":2,"Cells":[null]}]}""")]
    public async Task Rows_that_nobody_reviewed_are_refused(string rows)
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Home);
        await visitor.UploadAsync("Läs in och granska", Bytes("Månad;Utredningar\n2022-03;60\n"), "mars.csv");
        await visitor.SendAsync("Spara mätningarna", ("rader", rows));

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("Det granskade kom inte med", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_left_after_the_review_is_shown_before_it_is_overwritten()
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Home);
        await visitor.UploadAsync("Läs in och granska", Bytes("Månad;Utredningar\n2022-04;7\n"), "april.csv");
        using var another = new Visitor(site);
        await another.GoAsync("/investeringar/1/delprojekt/4/matningar");
        await another.SendAsync("Spara mätningen", ("Month", "2022-04"), ("Started", "70"));

        await visitor.SendAsync("Spara mätningarna");
        Assert.Contains("Under tiden", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Utredningar: 70 → 7", Spaced(visitor.Page.Table("Raderna").Row("2").Text("Värden")));

        await visitor.SendAsync("Spara mätningarna");
        Assert.Contains("Filen är inläst", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_is_read_with_its_dates_and_numbers()
    {
        var workbook = await new RawWorkbook(
            """<row r="1"><c r="A1" t="inlineStr"><is><t>Månad</t></is></c><c r="B1" t="inlineStr"><is><t>Utredningar</t></is></c><c r="C1" t="inlineStr"><is><t>Efter antal</t></is></c><c r="D1" t="inlineStr"><is><t>Efter medel</t></is></c><c r="E1" t="inlineStr"><is><t>Efter standardavvikelse</t></is></c><c r="F1" t="inlineStr"><is><t>Hur det är mätt</t></is></c></row>"""
                + """<row r="2"><c r="A2" s="1"><v>44682</v></c><c r="B2"><v>63</v></c><c r="C2"><v>20</v></c><c r="D2"><v>21.125</v></c><c r="E2"><v>4.5</v></c><c r="F2" t="inlineStr"><is><t>Loggbok</t></is></c></row>"""
                + """<row r="3"><c r="A3" t="inlineStr"><is><t>2022-06</t></is></c><c r="B3" t="inlineStr"><is><t>1.200</t></is></c></row>""",
            """<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>"""
        ).BytesAsync();
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Home);
        await visitor.UploadAsync("Läs in och granska", workbook, "maj.xlsx");

        var table = visitor.Page.Table("Raderna");
        Assert.Equal("2022-05", table.Row("2").Text("Månad"));
        // A number of the workbook says itself what its decimals are; a text does not.
        Assert.Equal(
            "Utredningar: 63 Efter: 20 mätta, medel 21,125, standardavvikelse 4,50 (Loggbok)",
            Spaced(table.Row("2").Text("Värden"))
        );
        Assert.Contains("kan läsas på två sätt", table.Row("3").Text("Vad som är fel"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bara text", "två kolumner")]
    [InlineData("<html><body>Logga in</body></html>", "två kolumner")]
    public async Task What_is_no_table_is_refused_in_words_about_measurements(string file, string why)
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Home);
        await visitor.UploadAsync("Läs in och granska", Bytes(file), "fel.csv");

        Assert.Contains(why, visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SIE", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_utf_16_is_refused_without_an_economy_system()
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Home);
        byte[] file = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Månad;Utredningar\n2022-03;60\n")];
        await visitor.UploadAsync("Läs in och granska", file, "utf16.csv");

        Assert.Contains("UTF-8", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ekonomisystem", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_personal_number_in_a_heading_is_not_shown_again()
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Home);
        await visitor.UploadAsync("Läs in och granska", Bytes("Månad;19121212-1212\n2022-03;60\n"), "rubrik.csv");

        Assert.Contains("personnummer", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("19121212", visitor.Source, StringComparison.Ordinal);
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

    private static string Spaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
