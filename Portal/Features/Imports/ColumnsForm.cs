using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Imports;
using Portal.Imports.Tables;

namespace Portal.Features.Imports;

/// <summary>What the columns of a table are, as the form writes it.</summary>
public sealed class ColumnsForm
{
    internal const string ColumnKey = "kolumn";
    internal const string AccountKey = "konto";
    internal const string SeriesKey = "serie";
    internal const string DecimalKey = "decimal";

    private static readonly string[] Dimensions = ["6", "1", "2", "10", "20", "21", "22", "23"];

    /// <summary>What is chosen before decimals.</summary>
    public static IReadOnlyList<SelectListItem> Decimals { get; } =
    [
        new("Avgörs av filen", nameof(DecimalSign.NotChosen)),
        new("Komma, som 1 234,50", nameof(DecimalSign.Comma)),
        new("Punkt, som 1,234.50", nameof(DecimalSign.Point)),
    ];

    /// <summary>What each column is, from the first, as <see cref="ColumnMeaning" /> writes it.</summary>
    [ModelBinder(Name = ColumnKey)]
    public IReadOnlyList<string?>? Columns { get; init; }

    /// <summary>The account of all rows.</summary>
    [ModelBinder(Name = AccountKey)]
    public string? Account { get; init; }

    /// <summary>The series of all vouchers.</summary>
    [ModelBinder(Name = SeriesKey)]
    public string? Series { get; init; }

    /// <summary>What stands before decimals.</summary>
    [ModelBinder(Name = DecimalKey)]
    public DecimalSign Sign { get; init; }

    /// <summary>The columns as the form says; what it does not know is not read.</summary>
    public TableColumns Read(int columns) =>
        new()
        {
            Meanings =
            [
                .. Enumerable
                    .Range(0, columns)
                    .Select(c => ColumnMeaning.Read(Columns?.ElementAtOrDefault(c) ?? "") ?? default),
            ],
            Account = Trimmed(Account),
            Series = Trimmed(Series),
            Sign = Sign,
        };

    /// <summary>What a column can be. A dimension that is not among the usual is there where it is chosen.</summary>
    public static IReadOnlyList<SelectListItem> Meanings(ColumnMeaning chosen) =>
        [
            .. Enum.GetValues<ColumnRole>()
                .Where(role => role != ColumnRole.LedgerObject)
                .Select(role => new ColumnMeaning(role))
                .Concat(Dimensions.Select(dimension => new ColumnMeaning(ColumnRole.LedgerObject, dimension)))
                .Append(chosen)
                .Distinct()
                .Select(meaning => new SelectListItem(Name(meaning), meaning.ToString())),
        ];

    /// <summary>A meaning in Swedish.</summary>
    public static string Name(ColumnMeaning meaning) =>
        meaning.Role switch
        {
            ColumnRole.Date => "Datum",
            ColumnRole.Series => "Serie",
            ColumnRole.Number => "Verifikationsnummer",
            ColumnRole.Account => "Konto",
            ColumnRole.Amount => "Belopp",
            ColumnRole.Debit => "Debet",
            ColumnRole.Credit => "Kredit",
            ColumnRole.Text => "Text",
            ColumnRole.LedgerObject => LedgerDimension.Capital(meaning.Dimension),
            _ => "Läses inte",
        };

    /// <summary>The heading of a column, or its number where it has none.</summary>
    public static string Heading(TablePreview table, int column) =>
        table.Headings[column] is { Length: > 0 } heading ? heading : $"Kolumn {column + 1}";

    /// <summary>What the column's first rows say.</summary>
    public static string? Example(TablePreview table, int column)
    {
        var values = table
            .FirstRows.Select(row => row.ElementAtOrDefault(column)?.TrimStart('\u0001', ' '))
            .Where(value => value is { Length: > 0 })
            .Distinct(StringComparer.Ordinal)
            .Take(3)
            .ToList();
        return values.Count == 0 ? null : $"Som {string.Join("; ", values)}";
    }

    private static string? Trimmed(string? text) => text?.Trim() is { Length: > 0 and <= 40 } trimmed ? trimmed : null;
}
