using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports;

/// <summary>A row of a voucher as the report lists it.</summary>
/// <param name="Date">The voucher's date.</param>
/// <param name="Series">Its series; may be empty.</param>
/// <param name="Number">Its number; may be empty.</param>
/// <param name="Account">The account.</param>
/// <param name="Objects">The objects on the row, in words.</param>
/// <param name="Text">The row's text, else the voucher's; empty where it is erased.</param>
/// <param name="File">The file it came from.</param>
/// <param name="Amount">The amount; debit is plus.</param>
public readonly record struct VoucherLine(
    DateOnly Date,
    string Series,
    string Number,
    string Account,
    string Objects,
    string Text,
    string File,
    Money Amount
);

/// <summary>Verifikationer: the voucher rows behind the outcome. They are read as they are written, so any number fits.</summary>
public static class VoucherSection
{
    /// <summary>A section of voucher rows, to stand last in a report.</summary>
    public static Section Of(IEnumerable<VoucherLine> rows) =>
        new(
            "Verifikationer",
            [
                new LongTable(
                    "Verifikationsrader",
                    "Verifikationsrader bakom utfallet, kronor",
                    [
                        new("Datum", CellKind.Date),
                        new("Serie", CellKind.Text, 8),
                        new("Nummer", CellKind.Text, 12),
                        new("Konto", CellKind.Text, 10),
                        new("Objekt", CellKind.Text, 28),
                        new("Text", CellKind.Text, 44),
                        new("Fil", CellKind.Text, 26),
                        new("Belopp", CellKind.Money),
                    ],
                    rows.Select(Cells),
                    "Belopp"
                ),
            ]
        );

    private static Cell[] Cells(VoucherLine row) =>
        [
            Cell.Of(row.Date),
            Cell.Of(row.Series),
            Cell.Of(row.Number),
            Cell.Of(row.Account),
            Cell.Of(row.Objects),
            Cell.Of(row.Text),
            Cell.Of(row.File),
            Cell.Of(row.Amount),
        ];
}
