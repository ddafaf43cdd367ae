using Portal.Domain.FollowUp;
using Portal.Domain.TimeSavings;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>Nytta: time saved as promised and as measured. Shown apart from cost, never netted against it.</summary>
internal static class BenefitSection
{
    public const string Promised = "Löfte";
    public const string Low = "Lågt";
    public const string High = "Högt";

    public const string Value = "Värde";
    public const string Measured = "Uppmätt";
    public const string Months = "Sparadtid";
    public const string Year = "År";
    private const string Month = "Månad";
    public const string Investigations = "Utredningar";
    private const string PerInvestigation = "Timmar per utredning";
    private const string Saved = "Sparade timmar";
    private const string PromisedLow = "Beslutet lägst";
    private const string PromisedHigh = "Beslutet högst";

    public static Section Of(FollowUpFigures figures) =>
        figures.TimeSavings is { } savings
            ? Of(savings)
            : new Section("Nytta", [new Conclusion(["Beslutet lovar ingen tidsbesparing, så ingen mäts."])]);

    private static Section Of(TimeSavingFigures savings)
    {
        var months = MonthTable(savings);
        return new Section(
            "Nytta",
            [
                new Conclusion([Message(savings)]),
                MeasuredTable(savings.Measured, savings.Promise),
                SampleTable.Of(savings.Measured),
                Chart(savings, months),
                months,
                PromisedTable(savings),
                PremisesTable(savings.Promise),
                BreakEvenTable(savings),
                .. VolumeTables.Of(savings),
                SensitivityTable.Of(savings),
                new Notes([
                    .. savings.Measured.Note is { } note ? new[] { note } : [],
                    .. savings.Measured.Doubt is { } doubt ? new[] { doubt } : [],
                    $"Antagandena står i beslutet: {savings.Promise.Source}.",
                    "Timmar på årsbasis är de uppmätta timmarna × 12 / uppmätta månader. Värdet är andelen av en heltid × "
                        + "månadslön × 12 × (1 + lönepåslag).",
                    "Tiden är en indirekt nytta: den visas för sig och dras aldrig av från kostnaden.",
                ]),
            ]
        );
    }

    /// <summary>Hours saved each month against what was promised.</summary>
    public static Chart Chart(TimeSavingFigures savings, Table months) =>
        new(
            "tidsbesparing",
            Message(savings),
            "Sparade timmar varje månad mot det band som beslutet anger.",
            ChartKind.BarsInBand,
            ChartUnit.Hours,
            months,
            [Month],
            [
                new(Saved, "Sparad tid", Tone.Primary),
                new(PromisedLow, "Beslutet lägst", Tone.Reference),
                new(PromisedHigh, "Beslutet högst", Tone.Reference),
            ],
            "Ingen sparad tid är uppmätt ännu."
        );

    public static string Message(TimeSavingFigures savings)
    {
        var measured = savings.Months.Where(m => m.Saved is not null).ToList();
        var inBand = measured.Count(m => m.Saved!.Value.Count >= m.PromisedLow.Count);
        var isSlower = savings.Measured.HoursPerInvestigation?.Count < 0;
        var doubt = (isSlower || inBand > 0) && savings.Measured.Doubt is not null ? ", men mätningen är osäker" : "";
        if (isSlower)
        {
            return $"Enligt mätningarna tar utredningarna längre tid än före{doubt}.";
        }

        return (measured.Count, inBand) switch
        {
            (0, _) => "Ingen sparad tid är uppmätt ännu.",
            (1, 1) => $"Den sparade tiden nådde beslutets lägsta nivå i den enda månad som är uppmätt{doubt}.",
            (1, _) => "Den sparade tiden nådde inte beslutets lägsta nivå i den enda månad som är uppmätt.",
            _ =>
                $"Den sparade tiden nådde beslutets lägsta nivå i {inBand} av {measured.Count} uppmätta månader{doubt}.",
        };
    }

    private static Table PremisesTable(TimeSavingPromise promise) =>
        new(
            "Antaganden",
            "Beslutets antaganden, som kan ändras",
            [new("Uppgift", CellKind.Text), new(Value, CellKind.Plain, 15)],
            [
                Premise($"Utredningar {promise.BaseYear}", Cell.Count(promise.Investigations), "Basutredningar"),
                Premise("Tillväxt", Cell.Of(promise.Growth), "Tillväxt"),
                Premise("Sparade timmar per utredning, lägst", Cell.Of(promise.LowPerInvestigation), "Timmarlägst"),
                Premise("Sparade timmar per utredning, högst", Cell.Of(promise.HighPerInvestigation), "Timmarhögst"),
                Premise("Timmar per heltid och år", Cell.Of(promise.HoursPerPost), "Heltid"),
                Premise("Medianlön per månad, kronor", Cell.Of(promise.MonthlyWage), "Månadslön"),
                Premise("Lönepåslag", Cell.Of(promise.WageOverhead), "Lönepåslag"),
            ]
        );

    private static Row Premise(string label, Cell value, string name) => new(name, [Cell.Of(label), value.Named(name)]);

    public static Table PromisedTable(TimeSavingFigures savings)
    {
        return new Table(
            Promised,
            "Beslutets löfte per år",
            [new("Mått", CellKind.Text), new(Low, CellKind.Plain), new(High, CellKind.Plain)],
            [
                Line("timmar", "Sparade timmar per år", band => Cell.Of(band.Hours), side => InYear(side)),
                Line(
                    "andel",
                    "Andel av en heltid",
                    band => Cell.Of(band.ShareOfPost),
                    side => At(Promised, "timmar", side) / Input("Heltid")
                ),
                Line(
                    "värde",
                    "Värde per år, kronor",
                    band => Cell.Of(band.Value),
                    side => Round(At(Promised, "andel", side) * YearlyWage, 2)
                ),
            ]
        );

        Row Line(string key, string label, Func<TimeSavingBand, Cell> value, Func<string, Formula> formula) =>
            new(
                key,
                [
                    Cell.Of(label),
                    value(savings.Low) with
                    {
                        Formula = formula(Low),
                    },
                    value(savings.High) with
                    {
                        Formula = formula(High),
                    },
                ]
            );
    }

    private static Formula InYear(string side) =>
        Input("Basutredningar") * (1 + Input("Tillväxt")) * Input(side is Low ? "Timmarlägst" : "Timmarhögst");

    /// <summary>What a full-time post costs a year, at the wage that the reader may change.</summary>
    public static Formula YearlyWage => YearlyCost(Input("Månadslön"));

    /// <summary>What a full-time post costs a year at a wage a month.</summary>
    public static Formula YearlyCost(Formula monthlyWage) => monthlyWage * 12 * (1 + Input("Lönepåslag"));

    public static Table MonthTable(TimeSavingFigures savings) =>
        new(
            Months,
            "Sparad tid månad för månad, timmar",
            [
                new(Year, CellKind.Number),
                new(Month, CellKind.Month),
                new(Investigations, CellKind.Count),
                new(PerInvestigation, CellKind.Hours),
                new(Saved, CellKind.Hours),
                new(PromisedLow, CellKind.Hours),
                new(PromisedHigh, CellKind.Hours),
            ],
            [
                .. savings.ShownMonths.Select(month => new Row(
                    month.Month.ToString(),
                    [
                        Cell.Number(month.Month.Year, YearOf(Here(Month))),
                        Cell.Of(month.Month),
                        Cell.Count(month.Investigations),
                        Cell.Of(month.PerInvestigation),
                        month.Saved is null
                            ? Cell.Of(month.Saved)
                            : Cell.Of(month.Saved, Here(Investigations) * Here(PerInvestigation)),
                        Cell.Of(month.PromisedLow, At(Promised, "timmar", Low) / 12),
                        Cell.Of(month.PromisedHigh, At(Promised, "timmar", High) / 12),
                    ]
                )),
            ],
            Empty: "Inga utredningar är räknade ännu."
        );

    public static Table MeasuredTable(MeasuredTimeSaving measured, TimeSavingPromise promise)
    {
        var none = measured.Hours is null;
        return new Table(
            Measured,
            "Uppmätt till och med månaden",
            [new("Mått", CellKind.Text, 40), new(Value, CellKind.Plain)],
            [
                Line("månader", "Uppmätta månader", Cell.Count(measured.Months)),
                Line("utredningar", "Utredningar i dessa månader", Cell.Count(measured.Investigations)),
                Line("timmar", "Sparade timmar hittills", Cell.Of(measured.Hours, none ? null : Sum(Months, Saved))),
                Line(
                    "per-utredning",
                    "Sparade timmar per utredning",
                    Cell.Of(
                        measured.HoursPerInvestigation,
                        none ? null : At(Measured, "timmar", Value) / At(Measured, "utredningar", Value)
                    )
                ),
                Line("lägst", "95 % intervall per utredning, från", Cell.Of(measured.Interval?.Low)),
                Line("högst", "95 % intervall per utredning, till", Cell.Of(measured.Interval?.High)),
                Line(
                    "årsbasis",
                    "Timmar på årsbasis",
                    Cell.Of(
                        measured.HoursAnnualised,
                        none ? null : At(Measured, "timmar", Value) * 12 / At(Measured, "månader", Value)
                    )
                ),
                Line(
                    "andel",
                    "Andel av en heltid, på årsbasis",
                    Cell.Of(measured.ShareOfPost, none ? null : At(Measured, "årsbasis", Value) / Input("Heltid"))
                ),
                Line(
                    "värde",
                    "Värde på årsbasis, kronor",
                    Cell.Of(measured.Value, none ? null : Round(At(Measured, "andel", Value) * YearlyWage, 2))
                ),
                .. Year("lägst", measured.Annualised?.Low),
                .. Year("högst", measured.Annualised?.High),
            ]
        );

        // The year at an end of the interval, by the same factors as the year itself.
        static IEnumerable<Row> Year(string end, TimeSavingBand? band)
        {
            var (hours, share) = ($"årsbasis-{end}", $"andel-{end}");
            yield return Line(
                hours,
                $"Timmar på årsbasis, intervallet {end}",
                Cell.Of(
                    band?.Hours,
                    band is null
                        ? null
                        : At(Measured, end, Value)
                            * At(Measured, "utredningar", Value)
                            * 12
                            / At(Measured, "månader", Value)
                )
            );
            yield return Line(
                share,
                $"Andel av en heltid, intervallet {end}",
                Cell.Of(band?.ShareOfPost, band is null ? null : At(Measured, hours, Value) / Input("Heltid"))
            );
            yield return Line(
                $"värde-{end}",
                $"Värde på årsbasis, intervallet {end}, kronor",
                Cell.Of(band?.Value, band is null ? null : Round(At(Measured, share, Value) * YearlyWage, 2))
            );
        }

        static Row Line(string key, string label, Cell value) => new(key, [Cell.Of(label), value]);
    }

    public static Table BreakEvenTable(TimeSavingFigures savings) =>
        new(
            "Bärighet",
            "Vid vilken tid per utredning det bär sig",
            [
                new("Beräkning", CellKind.Text),
                new("Kostnad per år", CellKind.Money),
                new("Utredningar per år", CellKind.Plain),
                new(PerInvestigation, CellKind.Hours),
            ],
            [
                .. savings.BreakEven.Select(line => new Row(
                    line.Label,
                    [
                        Cell.Of(line.Label),
                        Cell.Of(line.YearlyCost),
                        Cell.Plain(line.Investigations),
                        Cell.Of(
                            line.PerInvestigation,
                            Here("Kostnad per år") * Input("Heltid") / YearlyWage / Here("Utredningar per år")
                        ),
                    ]
                )),
            ],
            Empty: "Ingen kostnad är given att hålla tiden mot."
        );
}
