using Portal.Domain.Budgets;

namespace Portal.Features.Budgets;

/// <summary>The form of a change of budget. Nothing is stored before the review is sent.</summary>
public sealed class BudgetChangeForm
{
    private const int BlankRows = 3;

    /// <summary>What is written.</summary>
    public WrittenBudgetChange Written { get; set; } = new();

    /// <summary>The button that was pressed: <c>rader</c>, <c>granska</c>, <c>andra</c> or <c>spara</c>.</summary>
    public string? Press { get; set; }

    /// <summary>Every field with its value, by the name that the form sends it under and in the order it stands.</summary>
    public IEnumerable<(string Field, string? Value)> Fields =>
        new (string Field, string? Value)[]
        {
            (nameof(Written.DecidedOn), Written.DecidedOn),
            (nameof(Written.Reference), Written.Reference),
            (nameof(Written.Reason), Written.Reason),
            (nameof(Written.Year), Written.Year),
            (nameof(Written.ToYear), Written.ToYear),
        }
            .Concat(
                Written.Rows.SelectMany(
                    (row, place) =>
                        new (string Field, string? Value)[]
                        {
                            ($"{nameof(Written.Rows)}[{place}].{nameof(row.From)}", row.From),
                            ($"{nameof(Written.Rows)}[{place}].{nameof(row.To)}", row.To),
                            ($"{nameof(Written.Rows)}[{place}].{nameof(row.Amount)}", row.Amount),
                        }
                )
            )
            .Select(of => (NameOf(of.Field), of.Value));

    /// <summary>The name that the form sends a field of the change under.</summary>
    public static string NameOf(string field) => field.Length == 0 ? "" : $"{nameof(Written)}.{field}";

    /// <summary>Makes room for rows: some to begin with, more where they are asked for.</summary>
    public void MakeRoom()
    {
        var wanted =
            Written.Rows.Count == 0 ? BlankRows
            : Press == "rader" ? Written.Rows.Count + BlankRows
            : Written.Rows.Count;
        while (Written.Rows.Count < Math.Min(wanted, ReadWrittenBudgetChange.MostRows))
        {
            Written.Rows.Add(new WrittenBudgetRow());
        }
    }
}
