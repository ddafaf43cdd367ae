using Portal.Domain.Benefits;

namespace Portal.Features.Benefits;

/// <summary>The form of a benefit. Nothing is stored before the review is sent.</summary>
public sealed class BenefitForm
{
    /// <summary>What is written.</summary>
    public WrittenBenefit Written { get; set; } = new();

    /// <summary>The fact that was shown when a correction began; 0 for a new benefit.</summary>
    public long Seen { get; set; }

    /// <summary>The button that was pressed: <c>granska</c>, <c>andra</c> or <c>spara</c>.</summary>
    public string? Press { get; set; }

    /// <summary>Every field with its value, by the name that the form sends it under and in the order it stands.</summary>
    public IEnumerable<(string Field, string? Value)> Fields =>
        new (string Field, string? Value)[]
        {
            (nameof(Written.Name), Written.Name),
            (nameof(Written.Unit), Written.Unit),
            (nameof(Written.Measure), Written.Measure),
            (nameof(Written.StartValue), Written.StartValue),
            (nameof(Written.StartDay), Written.StartDay),
            (nameof(Written.LowTarget), Written.LowTarget),
            (nameof(Written.HighTarget), Written.HighTarget),
            (nameof(Written.TargetDay), Written.TargetDay),
            (nameof(Written.MeasureDay), Written.MeasureDay),
            (nameof(Written.Owner), Written.Owner),
            (nameof(Written.Source), Written.Source),
        }.Select(of => (NameOf(of.Field), of.Value));

    /// <summary>The name that the form sends a field of the benefit under.</summary>
    public static string NameOf(string field) => field.Length == 0 ? "" : $"{nameof(Written)}.{field}";
}
