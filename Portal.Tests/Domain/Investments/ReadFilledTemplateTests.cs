using Portal.Domain.CapitalCosts;
using Portal.Domain.Investments;

namespace Portal.Tests.Domain.Investments;

/// <summary>The template of a new investment as filled in: read by its words, and told cell by cell.</summary>
public sealed class ReadFilledTemplateTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    private readonly Dictionary<string, IReadOnlyList<FilledRow>> _sheets = new(StringComparer.Ordinal)
    {
        ["Beslut"] =
        [
            new(1, ["Beslut"]),
            new(4, ["Uppgift", "Svar", "Så fyller du i", "Exempel"]),
            new(5, ["Namn", "Ny brygga"]),
            new(6, ["Beslutad av", "Tekniska nämnden"]),
            new(7, ["Pengarna gick till", "Hamnen"]),
            new(8, ["Anslag", "1 700 tkr"]),
            new(9, ["Börjar", "2026-05-01"]),
            new(10, ["Klar", "2026-12"]),
            new(16, ["Beslutspunkt 1", "Nämnden beviljar medlen."]),
            new(17, ["Beslutspunkt 2", ""]),
            new(18, ["Beslutspunkt 3", "Hamnen återrapporterar."]),
        ],
        ["Delprojekt"] =
        [
            new(4, ["Namn", "Projektledning", "Leverantör", "Förväntad effekt"]),
            new(5, ["Exempel: Aggregat", "Intern", "Upphandlas", "Bättre luft"]),
            new(6, ["Brygga", "", "Upphandlas"]),
            new(8, ["Belysning"]),
        ],
        ["Kalkylposter"] =
        [
            new(4, ["Delprojekt", "Kalkylpost", "Belopp"]),
            new(5, ["Exempel: Aggregat", "Inköp", "1200000"]),
            new(6, ["belysning", "Stolpar", "200000"]),
            new(7, ["Brygga", "Virke", "1499999,50"]),
        ],
        ["Kapitalkostnad"] =
        [
            new(5, ["Internränta, procent", "1,2750"]),
            new(6, ["Avskrivningstid, år", "10"]),
            new(9, ["Metod", "annuitet: lika kostnad"]),
        ],
    };

    [Fact]
    public void What_was_filled_in_is_the_investment_that_the_form_would_give()
    {
        var investment = Read(out var told)!;

        Assert.Empty(told);
        Assert.Equal(("Ny brygga", 1_700_000m), (investment.Name, investment.Appropriation.Kronor));
        Assert.Equal(["Nämnden beviljar medlen.", "Hamnen återrapporterar."], investment.Points);
        Assert.Equal(
            [("Brygga", "Upphandlas", 1_499_999.50m), ("Belysning", "", 200_000m)],
            investment.Subprojects.Select(s => (s.Name, s.Supplier, s.Total.Kronor))
        );
        Assert.Equal(new Portal.Domain.Values.Month(2026, 5), investment.PlannedFrom);
        Assert.Equal(DepreciationMethod.Annuity, investment.Schedule.Terms.Method);
        Assert.Equal(1.275m, investment.Schedule.Terms.Rates.In(2027).Value.Percent);
    }

    [Fact]
    public void Every_fault_is_told_with_sheet_and_cell_at_once()
    {
        _sheets["Beslut"] = [.. _sheets["Beslut"].Where(row => row.Number != 5), new FilledRow(30, ["Namn"])];
        _sheets["Delprojekt"] = [.. _sheets["Delprojekt"], new FilledRow(9, ["Räcken"]), new FilledRow(10, ["Brygga"])];
        _sheets["Kalkylposter"] =
        [
            .. _sheets["Kalkylposter"],
            new FilledRow(8, ["Brygga", "", "500"]),
            new FilledRow(9, ["Brygga", "Skruv", "1,234"]),
            new FilledRow(10, ["Simhall", "Vatten", "5"]),
            new FilledRow(11, ["", "Vatten", "5"]),
        ];
        _sheets["Kapitalkostnad"] =
        [
            new(12, ["Internränta, procent", "mycket"]),
            new(13, ["Avskrivningstid, år", "0"]),
        ];

        Read(out var told);

        Assert.Equal(
            [
                "Delprojekt A10: Delprojektet ”Brygga” står på två rader.",
                "Kalkylposter A10: Det finns inget delprojekt ”Simhall” på bladet Delprojekt.",
                "Kalkylposter A11: Ange vilket delprojekt kalkylposten hör till.",
                "Beslut B30: Ange investeringens namn.",
                "Kalkylposter B8: Ange kalkylpostens namn.",
            ],
            told.Take(5)
        );
        Assert.Contains(told, fault => fault.StartsWith("Kalkylposter C9: ”1,234”", StringComparison.Ordinal));
        Assert.Contains("Delprojekt A9: Ange minst en kalkylpost för delprojektet.", told);
        Assert.Contains(told, fault => fault.StartsWith("Kapitalkostnad B12: ", StringComparison.Ordinal));
        Assert.Contains(told, fault => fault.StartsWith("Kapitalkostnad B13: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Columns_that_were_moved_are_found_by_their_headings()
    {
        _sheets["Kalkylposter"] =
        [
            new(2, ["", "Belopp", "", "kalkylpost", "Anteckning", "Delprojekt"]),
            new(3, ["", "200000", "", "Stolpar", "kolla", "Belysning"]),
            new(4, ["", "1499999,50", "", "Virke", "", "Brygga"]),
            new(5, ["", "", "", "", "bara en anteckning", ""]),
        ];

        Assert.Equal([1_499_999.50m, 200_000m], Read(out _)!.Subprojects.Select(s => s.Total.Kronor));
    }

    [Fact]
    public void Sheets_and_headings_that_are_gone_are_told()
    {
        _sheets.Remove("Kapitalkostnad");
        _sheets["Delprojekt"] = [new(1, ["Brygga"])];

        Read(out var told);

        Assert.Contains("Kapitalkostnad: Bladet saknas. Utgå från mallen.", told);
        Assert.Contains(
            "Delprojekt: Rubrikerna Namn, Projektledning, Leverantör, Förväntad effekt saknas på en och samma rad.",
            told
        );
    }

    [Fact]
    public void Every_field_of_the_form_is_asked_for_in_the_template()
    {
        var asked = InvestmentTemplate.Decision.Questions.Concat(InvestmentTemplate.CapitalCost.Questions);
        Assert.Equal(
            typeof(WrittenInvestment).GetProperties().Select(p => p.Name).Except(["Subprojects"]).Order(),
            asked.Select(question => question.Field).Distinct().Order()
        );
    }

    private NewInvestment? Read(out IReadOnlyList<string> told)
    {
        var filled = ReadFilledTemplate.From(_sheets);
        var (investment, faults) = ReadWrittenInvestment.From(filled.Written, Today);
        told = filled.AllFaults(faults);
        return investment;
    }
}
