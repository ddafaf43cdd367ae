using Portal.Domain.Investments;

namespace Portal.Features.Investments;

/// <summary>
/// The form of a new investment, in steps. Nothing is stored before the last: what was written in the other steps goes along in
/// hidden fields.
/// </summary>
public sealed class NewInvestmentForm
{
    /// <summary>The steps, in order; the last shows what will be recorded.</summary>
    public static readonly IReadOnlyList<string> Labels =
    [
        "Beslutet",
        "Delprojekt och kalkyl",
        "Kapitalkostnad",
        "Granska",
    ];

    private const int BlankItems = 2;

    /// <summary>What is written.</summary>
    public WrittenInvestment Written { get; set; } = new();

    /// <summary>The step shown, from 1.</summary>
    public int Step { get; set; } = 1;

    /// <summary>The button that was pressed: <c>vidare</c>, <c>tillbaka</c>, <c>delprojekt</c>, <c>poster</c> or <c>spara</c>.</summary>
    public string? Press { get; set; }

    /// <summary>Every field with its value, by the name that the form sends it under.</summary>
    public IEnumerable<(string Field, string? Value)> Fields =>
        Decision.Concat(Parts).Concat(Capital).Select(of => ($"{nameof(Written)}.{of.Field}", of.Value));

    private IEnumerable<(string Field, string? Value)> Decision =>
        [
            (nameof(Written.Name), Written.Name),
            (nameof(Written.DecidedBy), Written.DecidedBy),
            (nameof(Written.GrantedTo), Written.GrantedTo),
            (nameof(Written.CaseNumber), Written.CaseNumber),
            (nameof(Written.DecidedOn), Written.DecidedOn),
            (nameof(Written.Appropriation), Written.Appropriation),
            (nameof(Written.PlannedFrom), Written.PlannedFrom),
            (nameof(Written.PlannedTo), Written.PlannedTo),
            (nameof(Written.YearlyCost), Written.YearlyCost),
            (nameof(Written.YearlySupport), Written.YearlySupport),
            (nameof(Written.YearlyCostFrom), Written.YearlyCostFrom),
            (nameof(Written.Points), Written.Points),
        ];

    private IEnumerable<(string Field, string? Value)> Parts =>
        Written.Subprojects.SelectMany(
            (subproject, place) =>
                new (string Field, string? Value)[]
                {
                    (nameof(subproject.Name), subproject.Name),
                    (nameof(subproject.Lead), subproject.Lead),
                    (nameof(subproject.Supplier), subproject.Supplier),
                    (nameof(subproject.ExpectedEffect), subproject.ExpectedEffect),
                }
                    .Concat(
                        subproject.Items.SelectMany(
                            (item, number) =>
                                new (string Field, string? Value)[]
                                {
                                    ($"{nameof(subproject.Items)}[{number}].{nameof(item.Name)}", item.Name),
                                    ($"{nameof(subproject.Items)}[{number}].{nameof(item.Decided)}", item.Decided),
                                }
                        )
                    )
                    .Select(of => ($"{nameof(Written.Subprojects)}[{place}].{of.Field}", of.Value))
        );

    private IEnumerable<(string Field, string? Value)> Capital =>
        [
            (nameof(Written.Rate), Written.Rate),
            (nameof(Written.Years), Written.Years),
            (nameof(Written.DepreciatedFrom), Written.DepreciatedFrom),
            (nameof(Written.Residual), Written.Residual),
            (nameof(Written.Method), Written.Method),
            (nameof(Written.InterestBase), Written.InterestBase),
        ];

    /// <summary>The fields that a step shows.</summary>
    public IEnumerable<string> FieldsOf(int step) =>
        (
            step switch
            {
                1 => Decision,
                2 => Parts,
                3 => Capital,
                _ => [],
            }
        ).Select(of => $"{nameof(Written)}.{of.Field}");

    /// <summary>The step where a field stands.</summary>
    public int StepOf(string field) =>
        Enumerable.Range(1, 3).FirstOrDefault(step => FieldsOf(step).Contains(field, StringComparer.Ordinal), 2);

    /// <summary>Makes room: blank items in every subproject, and a blank subproject where there is none or one is asked for.</summary>
    public void MakeRoom()
    {
        if (Written.Subprojects.Count == 0 || Press == "delprojekt")
        {
            Written.Subprojects.Add(new WrittenSubproject());
        }

        foreach (var subproject in Written.Subprojects.Where(s => s.Items.Count == 0 || Press == "poster"))
        {
            for (var blank = 0; blank < BlankItems; blank++)
            {
                subproject.Items.Add(new WrittenItem());
            }
        }
    }
}

/// <summary>The form, and once everything in it is right what it comes to.</summary>
/// <param name="Form">What is written.</param>
/// <param name="Investment">What would be recorded; null before the last step.</param>
public sealed record NewInvestmentPage(NewInvestmentForm Form, NewInvestment? Investment);
