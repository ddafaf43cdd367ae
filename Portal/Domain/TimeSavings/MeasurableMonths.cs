using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>The months that something may be measured in.</summary>
/// <param name="First">The investment's first month: nothing before it belongs to the investment.</param>
/// <param name="Now">The present month, which may be measured but not counted: it is not over.</param>
public sealed record MeasurableMonths(Month First, Month Now)
{
    /// <summary>Why nothing can be recorded of a month; null where it can.</summary>
    public Refusal? Fault(Month month) =>
        month > Now ? new Refusal($"{month} har inte börjat än, så den kan inte vara mätt.")
        : month < First
            ? new Refusal(
                $"Investeringens första månad är {SwedishText.MonthName(First)}, så {month} hör inte till den. Kontrollera årtalet."
            )
        : null;

    /// <summary>Why the investigations of a month that may be measured cannot be counted; null where they can.</summary>
    public Refusal? CountFault(Month month) =>
        month == Now
            ? new Refusal(
                $"{month} är inte slut än, och en del av en månad skulle räknas som en hel. Lämna antalet när månaden är över."
            )
            : null;
}
