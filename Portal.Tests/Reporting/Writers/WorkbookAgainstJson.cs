using System.Globalization;
using System.Text.Json;

namespace Portal.Tests.Reporting.Writers;

/// <summary>The figures of a recomputed workbook held against the figures as JSON, to the last decimal that the JSON has.</summary>
internal sealed class WorkbookAgainstJson
{
    // The JSON rounds to four decimals.
    private const decimal HalfTheLastDecimal = 0.00005m;

    private static readonly (string Heading, string Member)[] Budget =
    [
        ("Beslutad totalutgift", "decided"),
        ("Aktuell budget", "budget"),
        ("Utfall", "outcome"),
    ];

    private static readonly (string Heading, string Member)[] Money =
    [
        .. Budget,
        ("Utfall i månaden", "outcomePeriod"),
        ("Upparbetning", "consumption"),
        ("Bundet", "committed"),
        ("Beräknad totalutgift", "forecast"),
        ("Avvikelse", "variance"),
    ];

    private static readonly (string Heading, string Member)[] CapitalYear =
    [
        ("Ingående värde", "opening"),
        ("Ränta", "interest"),
        ("Avskrivning", "depreciation"),
        ("Kapitalkostnad", "cost"),
        ("Utgående värde", "closing"),
    ];

    private readonly byte[] _workbook;
    private readonly IReadOnlyDictionary<string, string> _cells;
    private readonly List<string> _differences = [];

    public WorkbookAgainstJson(byte[] workbook, IReadOnlyDictionary<string, string> cells, string json)
    {
        _workbook = workbook;
        _cells = cells;
        using var document = JsonDocument.Parse(json);
        Compare(document.RootElement);
    }

    public int Compared { get; private set; }

    public IReadOnlyList<string> Differences => _differences;

    private void Compare(JsonElement figures)
    {
        var (totals, investment) = (figures.GetProperty("totals"), figures.GetProperty("investment"));
        var subprojects = figures.GetProperty("subprojects").EnumerateArray().ToList();
        Rows("Delprojekt", [.. subprojects, totals], Money);
        Rows("Kalkylposter", Items(subprojects), Budget);
        Rows("Månader", figures.GetProperty("months"), [.. Budget[1..], ("Beräknad totalutgift", "forecast")]);
        Column(
            "Nyckeltal",
            "Belopp",
            [
                ("Anslag", investment.GetProperty("appropriation")),
                .. Money
                    .Where(m => m.Member is not ("outcomePeriod" or "variance"))
                    .Select(m => (m.Heading, totals.GetProperty(m.Member))),
                ("Avvikelse mot budget", totals.GetProperty("variance")),
                ("Avvikelse mot anslag", totals.GetProperty("varianceToAppropriation")),
                ("Ej fördelat", totals.GetProperty("unallocated")),
                ("Utan ägare", figures.GetProperty("unowned").GetProperty("amount")),
            ]
        );

        var capital = figures.GetProperty("capitalCost");
        Rows("Plan", capital.GetProperty("planned"), [("År", "period"), .. CapitalYear]);
        Rows("Väntat", capital.GetProperty("expected"), [("År", "period"), .. CapitalYear]);
        var planned = capital.GetProperty("plannedTotals");
        Column(
            "Plansummor",
            "Belopp",
            [
                ("Ränta, alla år", planned.GetProperty("interest")),
                ("Avskrivning, alla år", planned.GetProperty("depreciation")),
                ("Kapitalkostnad, alla år", planned.GetProperty("cost")),
                ("Kapitalkostnad i genomsnitt per år", planned.GetProperty("average")),
            ]
        );
        Rows(
            "Driftkostnad",
            figures.GetProperty("runningCost").GetProperty("years"),
            [
                ("Kapitalkostnad", "capital"),
                ("Underhåll och support", "support"),
                ("Övrigt", "other"),
                ("Utfall", "outcome"),
            ]
        );
        Time(figures.GetProperty("timeSavings"));
        Progress(subprojects, figures.GetProperty("risks"));
        var benefits = figures.GetProperty("benefits").EnumerateArray().ToList();
        (string, string)[] progress =
        [
            ("Värde", "value"),
            ("Av lägsta målet", "progressLow"),
            ("Av högsta målet", "progressHigh"),
        ];
        Rows("Nyttor", benefits, progress);
        Rows("Nyttomätningar", [.. benefits.SelectMany(b => b.GetProperty("measurements").EnumerateArray())], progress);
        Reconciled(figures.GetProperty("reconciliation"));
    }

    private void Reconciled(JsonElement list)
    {
        foreach (var (row, element) in Office.Rows(_workbook, _cells, "Avstämning").Zip(list.EnumerateArray()))
        {
            var (label, computed) = (element.GetProperty("label").ToString(), element.GetProperty("computed"));
            if (computed.ValueKind == JsonValueKind.Object)
            {
                Same(label, row["Beräknat"], computed.GetProperty("low"));
                Same(label, row["Beräknat högst"], computed.GetProperty("high"));
            }
            else if (computed.ValueKind == JsonValueKind.Number)
            {
                Same(label, row["Beräknat"], computed);
                Same(label, row["Skillnad"], element.GetProperty("difference"));
            }
        }
    }

    private void Progress(List<JsonElement> subprojects, JsonElement risks)
    {
        Rows(
            "Milstolpar",
            [.. subprojects.SelectMany(s => s.GetProperty("milestones").EnumerateArray())],
            [("Förskjutning, dagar", "slipDays")]
        );
        Rows(
            "Leverabler",
            [.. subprojects.SelectMany(s => s.GetProperty("deliverables").EnumerateArray())],
            [("Antal", "count"), ("Andel klar", "shareDone")]
        );
        foreach (var (row, risk) in Office.Rows(_workbook, _cells, "Risker").Zip(risks.EnumerateArray()))
        {
            var assessment = risk.GetProperty("assessment");
            foreach (var (heading, side) in new[] { ("Riskvärde före", "before"), ("Riskvärde efter", "after") })
            {
                Same(heading, row[heading], assessment.GetProperty(side).GetProperty("product"));
            }
        }
    }

    private void Time(JsonElement time)
    {
        foreach (var (heading, side) in new[] { ("Lågt", "low"), ("Högt", "high") })
        {
            var band = time.GetProperty("promised").GetProperty(side);
            Column(
                "Löfte",
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
            "Uppmätt",
            "Värde",
            [
                ("Utredningar i dessa månader", measured.GetProperty("investigations")),
                ("Sparade timmar hittills", measured.GetProperty("hours")),
                ("Sparade timmar per utredning", measured.GetProperty("hoursPerInvestigation")),
                ("Timmar på årsbasis", measured.GetProperty("hoursAnnualised")),
                ("Andel av en heltid, på årsbasis", measured.GetProperty("share")),
                ("Värde på årsbasis, kronor", measured.GetProperty("value")),
            ]
        );
        Rows(
            "Sparadtid",
            Counted(time.GetProperty("months")),
            [("Sparade timmar", "hours"), ("Beslutet lägst", "promisedLow"), ("Beslutet högst", "promisedHigh")]
        );
        var volume = time.GetProperty("volume");
        var rows = Office.Rows(_workbook, _cells, "Volym").ToDictionary(row => row.Values.First());
        Same("Volym, takt", rows["Ett år i verklig takt"]["Utredningar per år"], volume.GetProperty("investigations"));
        Same("Volym, ökning", rows["Ett år i verklig takt"]["Mot basåret"], volume.GetProperty("growth"));
        foreach (var year in volume.GetProperty("years").EnumerateArray())
        {
            var row = rows[year.GetProperty("year").GetRawText()];
            Same("Volym, år", row["Utredningar per år"], year.GetProperty("investigations"));
            Same("Volym, årets ökning", row["Mot basåret"], year.GetProperty("growth"));
        }

        foreach (var (heading, side) in new[] { ("Lågt", "low"), ("Högt", "high") })
        {
            var band = volume.GetProperty(side);
            Column(
                "Volymlöfte",
                heading,
                [
                    ("Sparade timmar per år", band.GetProperty("hours")),
                    ("Andel av en heltid", band.GetProperty("share")),
                    ("Värde per år, kronor", band.GetProperty("value")),
                ]
            );
        }

        Rows(
            "Känslighet",
            time.GetProperty("sensitivity"),
            [
                ("Utredningar per år", "investigations"),
                ("Timmar per utredning", "hoursPerInvestigation"),
                ("Månadslön", "monthlyWage"),
                ("Timmar per år", "hours"),
                ("Andel av en heltid", "share"),
                ("Värde per år", "value"),
                ("Skillnad", "difference"),
            ]
        );
        Rows("Bärighet", time.GetProperty("breakEven"), [("Timmar per utredning", "hoursPerInvestigation")]);
    }

    /// <summary>The items of each subproject; what has no item stands in the workbook as a row of its own.</summary>
    private List<JsonElement> Items(List<JsonElement> subprojects)
    {
        var rows = Office.Rows(_workbook, _cells, "Kalkylposter");
        foreach (var subproject in subprojects)
        {
            var without = rows.Where(row =>
                row["Kalkylpost"] == "Utan kalkylpost"
                && row["Delprojekt"] == subproject.GetProperty("number").GetRawText()
            );
            Same(
                "Utan kalkylpost",
                without.Select(row => row["Utfall"]).SingleOrDefault("0"),
                subproject.GetProperty("outcomeWithoutItem")
            );
        }

        return [.. subprojects.SelectMany(s => s.GetProperty("items").EnumerateArray())];
    }

    /// <summary>The months that the workbook shows: from the first that anything is counted in to the last.</summary>
    private static List<JsonElement> Counted(JsonElement months)
    {
        var all = months.EnumerateArray().ToList();
        return all[all.FindIndex(IsCounted)..(all.FindLastIndex(IsCounted) + 1)];

        static bool IsCounted(JsonElement month) => month.GetProperty("investigations").ValueKind != JsonValueKind.Null;
    }

    private void Rows(string table, JsonElement list, (string Heading, string Member)[] columns) =>
        Rows(table, [.. list.EnumerateArray()], columns);

    private void Rows(string table, List<JsonElement> list, (string Heading, string Member)[] columns)
    {
        var rows = Office
            .Rows(_workbook, _cells, table)
            .Where(row => row.GetValueOrDefault("Kalkylpost") != "Utan kalkylpost");
        foreach (var (row, element) in rows.Zip(list))
        {
            foreach (var (heading, member) in columns)
            {
                Same($"{table}, {heading}", row[heading], element.GetProperty(member));
            }
        }
    }

    private void Column(string table, string heading, (string Label, JsonElement Said)[] lines)
    {
        var rows = Office.Rows(_workbook, _cells, table).ToDictionary(row => row.Values.First());
        foreach (var (label, said) in lines)
        {
            Same($"{table}, {label}", rows[label][heading], said);
        }
    }

    private void Same(string what, string cell, JsonElement said)
    {
        Compared++;
        var same =
            said.ValueKind == JsonValueKind.Null
                ? cell is "" or "–"
                : decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var computed)
                    && Math.Abs(computed - decimal.Parse(said.ToString(), CultureInfo.InvariantCulture))
                        <= HalfTheLastDecimal;
        if (!same)
        {
            _differences.Add($"{what}: {cell} in the workbook, {said} in the JSON");
        }
    }
}
