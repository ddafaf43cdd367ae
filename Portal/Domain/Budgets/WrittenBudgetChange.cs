namespace Portal.Domain.Budgets;

/// <summary>A change of budget as somebody wrote it in the form: nothing of it is read yet.</summary>
public sealed class WrittenBudgetChange
{
    /// <summary>The day it was decided.</summary>
    public string? DecidedOn { get; set; }

    /// <summary>The decision that it rests on.</summary>
    public string? Reference { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The year whose budget changes; of a carry-over the year that the money leaves.</summary>
    public string? Year { get; set; }

    /// <summary>Of a carry-over, the year that gets the money.</summary>
    public string? ToYear { get; set; }

    /// <summary>What is moved.</summary>
    public IList<WrittenBudgetRow> Rows { get; set; } = [];
}

/// <summary>A row of a change as written; one with nothing in it does not count.</summary>
public sealed class WrittenBudgetRow
{
    /// <summary>The number of the item that the money leaves; not of a supplementary appropriation.</summary>
    public string? From { get; set; }

    /// <summary>The number of the item that gets the money; not of a carry-over, where it stays with its item.</summary>
    public string? To { get; set; }

    /// <summary>The amount.</summary>
    public string? Amount { get; set; }
}
