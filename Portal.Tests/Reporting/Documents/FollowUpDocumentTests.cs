using Portal.Domain.Benefits;
using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using Portal.Reporting.Reports.Documents;

namespace Portal.Tests.Reporting.Documents;

/// <summary>What the document says, before any medium: figures that can be checked by hand.</summary>
public sealed class FollowUpDocumentTests
{
    private static readonly Document Example = FollowUpDocument.Of(FollowUpFixture.Example, ["a.xlsx", "b.svg"]);
    private static readonly Document Decision = FollowUpDocument.Of(FollowUpFixture.Decision, ["a.xlsx"]);

    [Fact]
    public void The_chapters_stand_in_the_order_of_a_municipal_report() =>
        Assert.Equal(
            [
                "Förslag till beslut",
                "Sammanfattning",
                "Bakgrund",
                "Delprojekten",
                "Ekonomi",
                "Nytta",
                "Mål",
                "Lagkrav",
                "Jämställdhet och barn",
                "Året med stöd utan kapitalkostnad",
                "Risker",
                "Mottagare",
                "Bilagor",
            ],
            Example.Sections.Select(section => section.Name)
        );

    [Fact]
    public void What_the_registry_asks_for_and_nobody_knows_is_left_to_be_filled_in()
    {
        Assert.Equal(
            [
                ("Till", "Kommunstyrelsens arbetsutskott"),
                ("Från", "Socialkontoret"),
                ("Diarienummer", null),
                ("Datum", null),
                ("Beslutets datum", null),
                ("Beslutets paragraf", null),
            ],
            Example.Fields.Select(field => (field.Name, field.Value))
        );
        var known = FollowUpFixture.Example with
        {
            Investment = FollowUpFixture.Example.Investment with
            {
                CaseNumber = "KS 2020-1",
                DecidedOn = new DateOnly(2020, 5, 6),
            },
        };
        var document = FollowUpDocument.Of(known, []);
        Assert.Equal(
            ["KS 2020-1", "2020-05-06"],
            document.Fields.Where(f => f.Name is "Diarienummer" or "Beslutets datum").Select(f => f.Value)
        );
        Assert.DoesNotContain("registrator", Text(document, "Bakgrund"), StringComparison.Ordinal);
        Assert.Contains("registrator", Text(Example, "Bakgrund"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_proposed_follows_from_the_figures()
    {
        // 812 000 + 560 750 + 385 200 + 1 012 000 = 2 769 950, and the appropriation is 2 731 000.
        Assert.Equal(
            [
                "Uppföljningen av Uppgradering av verksamhetssystem och automatisering inom socialtjänsten, läge per april 2021, läggs till handlingarna.",
                "Socialkontoret redovisar hur de 38 950 kr som slutkostnaden väntas bli över anslaget ska finansieras.",
                "Det klargörs vilket anslag som investeringen belastar och vem som bär kapitalkostnaden, eftersom beslutet och analysen säger olika.",
                "Socialkontoret återkommer med en uppföljning när alla delprojekt är färdiga.",
            ],
            Proposed(FollowUpFixture.Example)
        );
    }

    [Fact]
    public void Where_all_is_done_within_the_appropriation_the_report_is_laid_to_the_files_alone()
    {
        var figures = FollowUpFixture.Example;
        var done = figures with
        {
            Totals = figures.Totals with { VarianceToAppropriation = new Money(1) },
            Reconciliation = [],
            Subprojects =
            [
                .. figures.Subprojects.Select(s =>
                    s with
                    {
                        Status = figures.Subprojects[0].Status! with { Completion = new Share(1) },
                    }
                ),
            ],
        };
        Assert.Single(Proposed(done));
    }

    [Fact]
    public void A_subprojects_money_is_told_in_words()
    {
        // 35 580 + 402 150,50 + 98 000 + 121 400 + 12 000,25 without an item = 669 130,75; of 848 380 that is 78,9 %.
        Assert.Contains(
            "Av budgeten 848 380 kr är 669 130,75 kr bokfört (78,9 %). 74 500 kr är beställt men inte fakturerat. Slutkostnaden väntas bli "
                + "812 000 kr enligt prognosen för april 2021: 36 380 kr under budgeten.",
            Text(Example, "Delprojekten"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Ingen prognos är lämnad; tills vidare räknas slutkostnaden till 385 200 kr: lika med budgeten.",
            Text(Example, "Delprojekten"),
            StringComparison.Ordinal
        );
        var items = TableOf(Example, "Delprojekt 1: kalkylposter, kronor");
        Assert.Equal("Utan kalkylpost", items.Rows[^1].Cells[0].Words);
        Assert.Equal([848_380m, 669_130.75m, 179_249.25m], items.Total!.Cells.Skip(1).Select(cell => cell.Value));
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        var text = Text(Decision, "Delprojekten");
        Assert.Contains("Ingen lägesrapport är lämnad.", text, StringComparison.Ordinal);
        Assert.Contains("Delprojektet är inte taget i bruk.", text, StringComparison.Ordinal);
        Assert.Equal(
            "Inget är bokfört ännu, så ingen kapitalkostnad förväntas.",
            TableOf(Decision, "Förväntad kapitalkostnad av det som är bokfört, kronor").Empty
        );
        Assert.Contains("Inget är uppmätt ännu.", Text(Decision, "Nytta"), StringComparison.Ordinal);
        Assert.Contains(
            "Hur långt målen är nådda är inte rapporterat i portalen.",
            Text(Decision, "Mål"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Beslutet nämner inga lagkrav.",
            Text(Without(FollowUpFixture.Decision), "Lagkrav"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Beslutet nämner inga mottagare.",
            Text(Without(FollowUpFixture.Decision), "Mottagare"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_note_of_the_decision_stands_in_one_chapter_and_none_is_left_out()
    {
        var chapters = Example.Sections.Select(section => Text(Example, section.Name)).ToList();
        Assert.All(
            FollowUpFixture.Example.Decision.Notes,
            note => Assert.Single(chapters, text => text.Contains(note.Text, StringComparison.Ordinal))
        );
        Assert.Contains(
            "Ett eget ämne: Något som ingen annan rubrik tar.",
            Text(Example, "Bakgrund"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Who_finances_is_shown_as_both_places_of_the_decision_say()
    {
        var table = TableOf(Example, "Finansiering enligt beslutet och enligt analysen");
        Assert.Equal(
            [
                "Investeringens finansiering",
                "kommunstyrelsens investeringsanslag",
                "socialkontorets anslag för it-investeringar",
            ],
            Assert.Single(table.Rows).Cells.Select(cell => cell.Words)
        );
    }

    [Fact]
    public void The_years_of_support_are_held_against_the_years_of_depreciation() =>
        Assert.Equal(
            "Det sjätte året har ingen kapitalkostnad.\nEnligt planen är kapitalkostnaden 554 393 kr 2025, som är det sista året, och ingen "
                + "därefter.",
            Text(Decision, "Året med stöd utan kapitalkostnad")
        );

    [Fact]
    public void Example_data_is_told_of_where_it_is_and_nowhere_else()
    {
        Assert.Contains("exempeldata", Text(Example, "Bakgrund"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Decision.Sections,
            section => Text(Decision, section.Name).Contains("exempel", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void The_files_that_go_with_it_are_named() =>
        Assert.EndsWith("a.xlsx\nb.svg", Text(Example, "Bilagor"), StringComparison.Ordinal);

    [Fact]
    public void Benefits_other_than_time_stand_with_where_they_are_in_words_and_not_at_all_where_there_are_none()
    {
        var benefits = new[] { Benefit(1, "Papper", 59_000), Benefit(2, "Väntan", null) };
        var document = FollowUpDocument.Of(FollowUpFixture.Example with { Benefits = benefits }, []);
        var table = TableOf(document, "Andra nyttor än tid: från utgångsläge till mål, i nyttans egen enhet");

        Assert.Equal(
            ["Nytta", "Enhet", "Utgångsläge", "Lägsta mål", "Högsta mål", "Värde", "Mätt"],
            table.Columns.Select(column => column.Heading)
        );
        Assert.Contains(
            "Papper: 10,0 % av vägen till det lägsta målet.\nVäntan: Inte mätt ännu.",
            Text(document, "Nytta"),
            StringComparison.Ordinal
        );
        Assert.Equal([59_000m, null], table.Rows.Select(row => row.Cells[5].Value));
        Assert.DoesNotContain(
            Example.Sections.Single(s => s.Name == "Nytta").Blocks.OfType<Table>(),
            of => of.Caption.StartsWith("Andra nyttor", StringComparison.Ordinal)
        );
    }

    private static BenefitFigures Benefit(int number, string name, decimal? value) =>
        new(
            new Benefit
            {
                Number = number,
                Name = name,
                Unit = "ark",
                HowMeasured = "Räknare",
                StartValue = 60_000,
                LowTarget = 50_000,
                HighTarget = 40_000,
                Source = "Beslut",
                Owner = "Kanslichef",
            },
            number,
            value is { } at
                ?
                [
                    new MeasuredBenefit(
                        1,
                        new DateOnly(2021, 3, 31),
                        at,
                        BenefitProgress.Of(60_000, 50_000, at),
                        BenefitProgress.Of(60_000, 40_000, at),
                        "Lista",
                        null
                    ),
                ]
                : [],
            null,
            IsOverdue: false
        );

    private static Document Without(FollowUpFigures figures) =>
        FollowUpDocument.Of(figures with { Decision = DecisionText.None }, []);

    private static IReadOnlyList<string> Proposed(FollowUpFigures figures) =>
        [
            .. FollowUpDocument
                .Of(figures, [])
                .Sections[0]
                .Blocks.OfType<Listing>()
                .Single()
                .Items.Select(item => item.Replace('\u00A0', ' ')),
        ];

    [Fact]
    public void What_to_keep_an_eye_on_stands_in_the_summary() =>
        Assert.Equal(
            FollowUpFixture.Example.Concerns.Groups,
            Example
                .Sections.Single(section => section.Name == "Sammanfattning")
                .Blocks.OfType<Subsection>()
                .Select(part => (part.Heading, part.Blocks.OfType<Listing>().Single().Items))
        );

    [Fact]
    public void A_light_that_a_controller_has_set_stands_beside_the_rules_own_with_its_reason()
    {
        var set = new LightOverrule
        {
            InvestmentId = 1,
            SubprojectId = 4,
            Month = new Month(2021, 4),
            Light = Light.Green,
            Reason = "Avtalet är omförhandlat",
        };
        var figures = FollowUpFixture.Example with
        {
            Subprojects =
            [
                .. FollowUpFixture.Example.Subprojects.Select(s =>
                    s with
                    {
                        Light = new LightFigures(Light.Red, ["Prognosen är över budgeten"], s.Number == 4 ? set : null),
                    }
                ),
            ],
        };

        var rows = TableOf(FollowUpDocument.Of(figures, []), "Ljusen efter det som är rapporterat och räknat").Rows;

        Assert.Equal(
            ["● Enligt plan", "■ Kritiskt", "Satt av controller: Avtalet är omförhandlat. Prognosen är över budgeten."],
            rows[3].Cells.Skip(1).Select(cell => cell.Words)
        );
        Assert.Equal(
            ["■ Kritiskt", "■ Kritiskt", "Prognosen är över budgeten."],
            rows[0].Cells.Skip(1).Select(cell => cell.Words)
        );
        Assert.Equal("■ Kritiskt", rows[4].Cells[1].Words);
    }

    private static Table TableOf(Document document, string caption) =>
        document.Sections.SelectMany(section => All(section.Blocks)).OfType<Table>().Single(t => t.Caption == caption);

    private static string Text(Document document, string chapter) =>
        string.Join('\n', All(document.Sections.Single(s => s.Name == chapter).Blocks).SelectMany(Words))
            .Replace('\u00A0', ' ');

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) =>
        blocks.SelectMany(block => block is Subsection part ? All(part.Blocks) : [block]);

    private static IEnumerable<string> Words(Block block) =>
        block switch
        {
            Paragraph paragraph => [paragraph.Text],
            Listing listing => listing.Items,
            Conclusion conclusion => conclusion.Sentences,
            _ => [],
        };
}
