namespace Portal.Data.Queries;

/// <summary>One investment could not be computed, so what is summed over all of them would be wrong: it is named, and nothing is summed.</summary>
/// <param name="name">Its name.</param>
/// <param name="why">What went wrong.</param>
public sealed class UncomputableInvestmentException(string name, Exception why)
    : Exception(
        $"Investeringen {name} kan inte räknas, och utan den blir summorna fel. Felet står i portalens logg.",
        why
    );
