namespace Portal.Domain.Investments;

/// <summary>A new investment as somebody wrote it, in a form or in the template: nothing of it is read yet.</summary>
public sealed class WrittenInvestment
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Who was granted the money.</summary>
    public string? GrantedTo { get; set; }

    /// <summary>The case number; may be left out.</summary>
    public string? CaseNumber { get; set; }

    /// <summary>The day of the decision; may be left out.</summary>
    public string? DecidedOn { get; set; }

    /// <summary>The appropriation.</summary>
    public string? Appropriation { get; set; }

    /// <summary>The month it is planned to begin.</summary>
    public string? PlannedFrom { get; set; }

    /// <summary>The month it is planned to end.</summary>
    public string? PlannedTo { get; set; }

    /// <summary>The running and capital cost granted for each year; may be left out.</summary>
    public string? YearlyCost { get; set; }

    /// <summary>The extra support of each year; may be left out.</summary>
    public string? YearlySupport { get; set; }

    /// <summary>The first year of these; the year after the plan's end where it is left out.</summary>
    public string? YearlyCostFrom { get; set; }

    /// <summary>The points of the decision, a line each.</summary>
    public string? Points { get; set; }

    /// <summary>The subprojects.</summary>
    public IList<WrittenSubproject> Subprojects { get; set; } = [];

    /// <summary>Internränta in per cent.</summary>
    public string? Rate { get; set; }

    /// <summary>Avskrivningstid in years.</summary>
    public string? Years { get; set; }

    /// <summary>The first month of depreciation; the month after the plan's end where it is left out.</summary>
    public string? DepreciatedFrom { get; set; }

    /// <summary>The residual value; nothing where it is left out.</summary>
    public string? Residual { get; set; }

    /// <summary>The method, by its name in the code.</summary>
    public string? Method { get; set; }

    /// <summary>What interest is computed on, by its name in the code.</summary>
    public string? InterestBase { get; set; }
}

/// <summary>A subproject as somebody wrote it.</summary>
public sealed class WrittenSubproject
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Kind of project lead.</summary>
    public string? Lead { get; set; }

    /// <summary>The supplier's role.</summary>
    public string? Supplier { get; set; }

    /// <summary>The effect expected.</summary>
    public string? ExpectedEffect { get; set; }

    /// <summary>Its items.</summary>
    public IList<WrittenItem> Items { get; set; } = [];

    /// <summary>Nothing at all was written: it does not count.</summary>
    public bool IsEmpty =>
        new[] { Name, Lead, Supplier, ExpectedEffect }.All(string.IsNullOrWhiteSpace) && Items.All(i => i.IsEmpty);
}

/// <summary>An item as somebody wrote it.</summary>
public sealed class WrittenItem
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>The amount decided.</summary>
    public string? Decided { get; set; }

    /// <summary>Nothing at all was written: it does not count.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Decided);
}
