using System.Globalization;
using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>A row of a file with measurements, its cells as text.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Cells">Its cells, in the file's order.</param>
public sealed record MeasurementLine(int Line, IReadOnlyList<string> Cells);

/// <summary>A row as read: what it measures, or what is wrong with it.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Month">Its month as written.</param>
/// <param name="Measurements">What can be recorded of it: the count, and a sample for each phase told.</param>
/// <param name="Faults">What is wrong, as sentences.</param>
public sealed record ReadMeasurementLine(
    int Line,
    string Month,
    IReadOnlyList<Measurement> Measurements,
    IReadOnlyList<string> Faults
)
{
    /// <summary>What of the row is not stored, and why, as a sentence; null where all of it is.</summary>
    public string? LeftOut { get; init; }
}

/// <summary>Reads a file with a month in each row: its count, and samples before, after and in pairs. Each cell by the form's own rules.</summary>
public static class MeasurementTable
{
    private const string MonthHeading = "Månad";
    private const string StartedHeading = "Utredningar";
    private const string SourceHeading = "Hur det är mätt";

    private static readonly (SamplePhase Phase, string Word)[] Phases =
    [
        (SamplePhase.Before, "Före"),
        (SamplePhase.After, "Efter"),
        (SamplePhase.Paired, "Par"),
    ];

    /// <summary>The headings, in the template's order.</summary>
    public static readonly IReadOnlyList<string> Headings =
    [
        MonthHeading,
        StartedHeading,
        .. Phases.SelectMany(of => new[] { Count(of.Word), Mean(of.Word), Deviation(of.Word) }),
        SourceHeading,
    ];

    /// <summary>What a sample speaks of, in a word.</summary>
    public static string WordOf(SamplePhase phase) => Phases.First(of => of.Phase == phase).Word;

    /// <summary>Reads the rows beneath the headings.</summary>
    /// <param name="headings">The file's headings.</param>
    /// <param name="lines">The rows; those without any text are left out.</param>
    /// <param name="subprojectId">The subproject that is to save the time.</param>
    /// <param name="months">The months that may be measured.</param>
    public static Result<IReadOnlyList<ReadMeasurementLine>> Read(
        IReadOnlyList<string> headings,
        IReadOnlyList<MeasurementLine> lines,
        long subprojectId,
        MeasurableMonths months
    )
    {
        // Neither headings nor cells are shown again where they may name somebody.
        if (headings.Select(PersonalNumber.RefusalOf).FirstOrDefault(refusal => refusal is not null) is { } personal)
        {
            return personal;
        }

        if (headings.FirstOrDefault(h => h.Length > 0 && At([.. Headings], h) < 0) is { } unknown)
        {
            return new Refusal(
                $"Kolumnen ”{unknown}” finns inte i mallen. Kolumnerna är: {string.Join(", ", Headings)}."
            );
        }

        if (headings.Where(h => h.Length > 0).GroupBy(h => h, StringComparer.OrdinalIgnoreCase).Any(h => h.Count() > 1))
        {
            return new Refusal("Samma kolumn står två gånger.");
        }

        if (At(headings, MonthHeading) < 0)
        {
            return new Refusal($"Kolumnen ”{MonthHeading}” saknas.");
        }

        var seen = new HashSet<Month>();
        var read = lines
            .Where(line => line.Cells.Any(cell => cell.Length > 0))
            .Select(line => Read(headings, line, subprojectId, months, seen))
            .ToList();
        return read.Count == 0 ? new Refusal("Filen har inga rader under rubrikerna.") : read;
    }

    private static ReadMeasurementLine Read(
        IReadOnlyList<string> headings,
        MeasurementLine line,
        long subprojectId,
        MeasurableMonths months,
        HashSet<Month> seen
    )
    {
        var personal = line.Cells.Select(PersonalNumber.RefusalOf).FirstOrDefault(refusal => refusal is not null);
        if (personal is not null)
        {
            return new ReadMeasurementLine(line.Line, "", [], [personal.Sentence]);
        }

        var month = MonthIn(Cell(MonthHeading));
        if (Surplus(headings, line.Cells) is { } surplus)
        {
            return new ReadMeasurementLine(line.Line, month, [], [surplus]);
        }

        var written = Phases
            .Where(of => Cell(Count(of.Word)) + Cell(Mean(of.Word)) + Cell(Deviation(of.Word)) != "")
            .Select(of => new WrittenMeasurement
            {
                Month = month,
                Phase = of.Phase.ToString(),
                Count = Cell(Count(of.Word)),
                Mean = Cell(Mean(of.Word)),
                Deviation = Cell(Deviation(of.Word)),
                Source = Cell(SourceHeading),
            })
            .ToList();
        if (Cell(StartedHeading).Length > 0 || written.Count == 0)
        {
            written.Insert(0, new WrittenMeasurement { Month = month, Started = Cell(StartedHeading) });
        }

        var results = written.ConvertAll(w => ReadMeasurement.From(w, subprojectId, months));
        var faults = results
            .Zip(written)
            .SelectMany(of => of.First.Faults.Select(fault => Told(of.Second, fault)))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (Month.TryParse(month) is { } known && !seen.Add(known))
        {
            faults.Add($"{SwedishText.MonthName(known)} står på två rader.");
        }

        return new ReadMeasurementLine(
            line.Line,
            month,
            faults.Count > 0 ? [] : [.. results.Select(of => of.Measurement!)],
            faults
        )
        {
            LeftOut =
                Cell(SourceHeading).Length > 0 && written.TrueForAll(of => of.Phase is null)
                    ? $"{SourceHeading}: sparas inte, eftersom raden inte har någon mätning av tid."
                    : null,
        };

        string Cell(string heading) =>
            At(headings, heading) is >= 0 and var at && at < line.Cells.Count ? line.Cells[at] : "";
    }

    // A workbook's month is often its first day, as a date.
    private static string MonthIn(string cell) =>
        DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : cell;

    // A decimal comma between columns that commas part would move every cell after it to another column.
    private static string? Surplus(IReadOnlyList<string> headings, IReadOnlyList<string> cells) =>
        cells.Count > headings.Count
            ? $"Raden har {cells.Count} celler men rubrikerna är {headings.Count}. Ett decimalkomma blir en kolumn till när "
                + "kolumnerna skiljs åt med komma: ha semikolon mellan dem, eller citattecken om talet."
        : cells.Where((cell, at) => cell.Length > 0 && headings[at].Length == 0).Any()
            ? "Det står något i en kolumn utan rubrik."
        : null;

    private static string Told(WrittenMeasurement written, MeasurementFault fault)
    {
        var word = Phases.FirstOrDefault(of => of.Phase.ToString() == written.Phase).Word;
        var column = fault.Field switch
        {
            nameof(written.Started) => StartedHeading,
            nameof(written.Count) => Count(word),
            nameof(written.Mean) => Mean(word),
            nameof(written.Deviation) => Deviation(word),
            nameof(written.Source) => SourceHeading,
            _ => MonthHeading,
        };
        return $"{column}: {fault.Sentence}";
    }

    private static string Count(string word) => $"{word} antal";

    private static string Mean(string word) => $"{word} medel";

    private static string Deviation(string word) => $"{word} standardavvikelse";

    private static int At(IReadOnlyList<string> headings, string heading) =>
        Enumerable
            .Range(0, headings.Count)
            .FirstOrDefault(at => string.Equals(headings[at], heading, StringComparison.OrdinalIgnoreCase), -1);
}
