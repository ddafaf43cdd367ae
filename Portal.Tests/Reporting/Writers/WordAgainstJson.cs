using System.Globalization;
using System.Text.Json;

namespace Portal.Tests.Reporting.Writers;

/// <summary>
/// The figures of a document's tables held against the figures as JSON: amounts to the öre, all else to the last decimal that the
/// document shows.
/// </summary>
internal sealed class WordAgainstJson
{
    private const string Caption = "kalkylposter, kronor";

    private static readonly (string Heading, string Member)[] CapitalYear =
    [
        ("Ingående värde", "opening"),
        ("Ränta", "interest"),
        ("Avskrivning", "depreciation"),
        ("Kapitalkostnad", "cost"),
        ("Utgående värde", "closing"),
    ];

    private readonly WordText _document;
    private readonly List<string> _differences = [];

    public WordAgainstJson(byte[] document, string json)
    {
        _document = new WordText(document);
        using var figures = JsonDocument.Parse(json);
        Compare(figures.RootElement);
    }

    public int Compared { get; private set; }

    public IReadOnlyList<string> Differences => _differences;

    private void Compare(JsonElement figures)
    {
        var subprojects = figures.GetProperty("subprojects").EnumerateArray().ToList();
        var totals = figures.GetProperty("totals");
        KeyFigures(figures, totals);
        (string, string)[] money =
        [
            ("Aktuell budget", "budget"),
            ("Utfall", "outcome"),
            ("Bundet", "committed"),
            ("Beräknad totalutgift", "forecast"),
            ("Avvikelse", "variance"),
        ];
        Rows("Delprojektens ekonomi, kronor", [.. subprojects, totals], money);
        foreach (var subproject in subprojects)
        {
            Subproject(subproject);
        }

        var capital = figures.GetProperty("capitalCost");
        Rows("Kapitalkostnad enligt beslutets plan, kronor", List(capital, "planned"), CapitalYear);
        var sums = _document.Table("Kapitalkostnad enligt beslutets plan, kronor");
        foreach (var (heading, member) in CapitalYear[1..4])
        {
            Same(
                $"Plan, {heading}",
                sums.At("Summa", heading),
                capital.GetProperty("plannedTotals").GetProperty(member)
            );
        }

        Rows("Förväntad kapitalkostnad av det som är bokfört, kronor", List(capital, "expected"), CapitalYear);
        Rows(
            "Förväntad kapitalkostnad mot beslutets, och varför, kronor",
            List(capital, "differences"),
            [
                ("Enligt beslutet", "planned"),
                ("Förväntad", "expected"),
                ("Belopp", "amount"),
                ("Ränta", "rate"),
                ("Tid", "time"),
                ("Skillnad", "difference"),
            ]
        );
        Rows(
            "Bokförd driftkostnad mot det medgivna, kronor",
            List(figures.GetProperty("runningCost"), "years"),
            [
                ("Kapitalkostnad", "capital"),
                ("Underhåll och support", "support"),
                ("Övrigt", "other"),
                ("Utfall", "outcome"),
            ]
        );
        Time(figures.GetProperty("timeSavings"));
        Words(figures);
    }

    private void KeyFigures(JsonElement figures, JsonElement totals) =>
        Column(
            "Nyckeltal, kronor",
            "Belopp",
            [
                ("Anslag", figures.GetProperty("investment").GetProperty("currentAppropriation")),
                ("Beslutad totalutgift", totals.GetProperty("decided")),
                ("Aktuell budget", totals.GetProperty("budget")),
                ("Utfall", totals.GetProperty("outcome")),
                ("Bundet", totals.GetProperty("committed")),
                ("Beräknad totalutgift", totals.GetProperty("forecast")),
                ("Avvikelse mot budget", totals.GetProperty("variance")),
                ("Avvikelse mot anslag", totals.GetProperty("varianceToAppropriation")),
                ("Upparbetning", totals.GetProperty("consumption")),
                ("Ej fördelat", totals.GetProperty("unallocated")),
                ("Utan ägare", figures.GetProperty("unowned").GetProperty("amount")),
            ]
        );

    private void Subproject(JsonElement subproject)
    {
        var about = $"Delprojekt {subproject.GetProperty("number").GetInt32()}: ";
        var items = _document.Table(about + Caption);
        foreach (var item in List(subproject, "items"))
        {
            var name = item.GetProperty("name").GetString()!;
            Same($"{about}{name}", items.At(name, "Aktuell budget"), item.GetProperty("budget"));
            Same($"{about}{name}", items.At(name, "Utfall"), item.GetProperty("outcome"));
        }

        Same($"{about}summa", items.At("Summa", "Aktuell budget"), subproject.GetProperty("budget"));
        Same($"{about}summa", items.At("Summa", "Utfall"), subproject.GetProperty("outcome"));
        var milestones = List(subproject, "milestones");
        if (milestones.Count > 0)
        {
            Rows(about + "milstolpar", milestones, [("Förskjutning, dagar", "slipDays")]);
        }

        Rows(about + "leveranser", List(subproject, "deliverables"), [("Antal", "count")]);
    }

    private void Time(JsonElement time)
    {
        foreach (var (heading, side) in new[] { ("Lågt", "low"), ("Högt", "high") })
        {
            var band = time.GetProperty("promised").GetProperty(side);
            Column(
                "Vad beslutet räknar med, om året",
                heading,
                [
                    ("Sparade timmar per år", band.GetProperty("hours")),
                    ("Andel av en heltid", band.GetProperty("share")),
                    ("Värde per år, kronor", band.GetProperty("value")),
                ]
            );
        }

        var measured = time.GetProperty("measured");
        Column(
            "Uppmätt till och med månaden",
            "Värde",
            [
                ("Uppmätta månader", measured.GetProperty("months")),
                ("Utredningar i dessa månader", measured.GetProperty("investigations")),
                ("Sparade timmar hittills", measured.GetProperty("hours")),
                ("Sparade timmar per utredning", measured.GetProperty("hoursPerInvestigation")),
                ("Timmar på årsbasis", measured.GetProperty("hoursAnnualised")),
                ("Andel av en heltid, på årsbasis", measured.GetProperty("share")),
                ("Värde på årsbasis, kronor", measured.GetProperty("value")),
            ]
        );
        Rows(
            "Vid vilken tid per utredning det bär sig",
            List(time, "breakEven"),
            [
                ("Kostnad per år", "yearlyCost"),
                ("Utredningar per år", "investigations"),
                ("Timmar per utredning", "hoursPerInvestigation"),
            ]
        );
    }

    /// <summary>What is said in words: conclusions, points, notes, risks and what the reconciliation means.</summary>
    private void Words(JsonElement figures)
    {
        var all = string.Join(
            '\n',
            _document.Paragraphs.Concat(_document.Tables.SelectMany(table => table.Rows.SelectMany(cells => cells)))
        );
        var said = List(figures, "sentences")
            .Select(sentence => sentence.GetString()!)
            .Concat(
                List(figures.GetProperty("decision"), "points").Select(point => point.GetProperty("text").GetString()!)
            )
            .Concat(
                List(figures.GetProperty("decision"), "notes").Select(note => note.GetProperty("text").GetString()!)
            )
            .Concat(List(figures, "risks").Select(risk => risk.GetProperty("text").GetString()!))
            .Concat(
                List(figures, "reconciliation")
                    .Where(row => !row.GetProperty("holds").GetBoolean())
                    .Select(row => row.GetProperty("explanation").GetString()!)
            );
        foreach (var words in said)
        {
            Compared++;
            if (!all.Contains(words.TrimEnd('.'), StringComparison.Ordinal))
            {
                _differences.Add($"Not in the document: {words}");
            }
        }
    }

    private static List<JsonElement> List(JsonElement of, string member) =>
        [.. of.GetProperty(member).EnumerateArray()];

    private void Rows(string caption, List<JsonElement> list, (string Heading, string Member)[] columns)
    {
        foreach (var (heading, member) in columns)
        {
            foreach (var (cell, element) in _document.Table(caption).Column(heading).Zip(list))
            {
                Same($"{caption}, {heading}", cell, element.GetProperty(member));
            }
        }
    }

    private void Column(string caption, string heading, (string Label, JsonElement Said)[] lines)
    {
        foreach (var (label, said) in lines)
        {
            Same($"{caption}, {label}", _document.Table(caption).At(label, heading), said);
        }
    }

    private void Same(string what, string cell, JsonElement said)
    {
        Compared++;
        var isShare = cell.EndsWith('%');
        var plain = cell.TrimEnd('%')
            .Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace('\u2212', '-')
            .Replace(',', '.');
        var decimals = plain.Contains('.', StringComparison.Ordinal)
            ? plain.Length - plain.IndexOf('.', StringComparison.Ordinal) - 1
            : 0;
        var same =
            said.ValueKind == JsonValueKind.Null
                ? cell is "" or "–"
                : decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var shown)
                    && IsShown(said.GetDecimal() * (isShare ? 100 : 1), shown, decimals, isShare ? 0.005m : 0.00005m);
        if (!same)
        {
            _differences.Add($"{what}: {cell} in the document, {said} in the JSON");
        }
    }

    /// <summary>Whether a figure is what is shown of it. What has no decimals is shown whole, never rounded.</summary>
    /// <param name="figure">The figure, which the JSON has rounded itself.</param>
    /// <param name="shown">What is shown.</param>
    /// <param name="decimals">With how many decimals.</param>
    /// <param name="rounding">Half of the JSON's last decimal.</param>
    private static bool IsShown(decimal figure, decimal shown, int decimals, decimal rounding) =>
        decimals == 0 ? figure == shown : Math.Abs(figure - shown) <= (decimals == 1 ? 0.05m : 0.005m) + rounding;
}
