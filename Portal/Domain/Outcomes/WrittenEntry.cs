using Portal.Domain.Values;

namespace Portal.Domain.Outcomes;

/// <summary>An own entry as it was written.</summary>
public sealed class WrittenEntry
{
    /// <summary>The day, as 2021-04-30.</summary>
    public string? Date { get; set; }

    /// <summary>The account.</summary>
    public string? Account { get; set; }

    /// <summary>The amount in kronor; minus lowers the cost.</summary>
    public string? Amount { get; set; }

    /// <summary>What the cost is given to, as <see cref="CostPlace.Code" />.</summary>
    public string? Place { get; set; }

    /// <summary>What the cost is, without personal data.</summary>
    public string? Text { get; set; }

    /// <summary>Why it is entered here, without personal data.</summary>
    public string? Reason { get; set; }
}

/// <summary>An own entry that can be recorded.</summary>
/// <param name="InvestmentId">The investment.</param>
/// <param name="Date">The day.</param>
/// <param name="Account">The account.</param>
/// <param name="Amount">The amount; plus is cost.</param>
/// <param name="Place">What the cost is given to.</param>
/// <param name="Text">What the cost is.</param>
/// <param name="Reason">Why it is entered here.</param>
public sealed record NewEntry(
    long InvestmentId,
    DateOnly Date,
    string Account,
    Money Amount,
    CostPlace Place,
    string Text,
    string Reason
);

/// <summary>A correction of a row as it was written.</summary>
public sealed class WrittenCorrection
{
    /// <summary>The day it is booked, as 2021-04-30.</summary>
    public string? Date { get; set; }

    /// <summary>How much of the row is corrected.</summary>
    public string? Amount { get; set; }

    /// <summary>Where it is moved, as <see cref="CostPlace.Code" />; empty where it is only taken back.</summary>
    public string? Place { get; set; }

    /// <summary>The account it is moved to; empty for the row's own.</summary>
    public string? Account { get; set; }

    /// <summary>Why, without personal data.</summary>
    public string? Reason { get; set; }
}

/// <summary>A correction that can be recorded.</summary>
/// <param name="InvestmentId">The investment.</param>
/// <param name="VoucherId">The voucher that is corrected.</param>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Date">The day the correction is booked.</param>
/// <param name="Amount">How much of the row is taken back, with the row's own sign.</param>
/// <param name="Place">Where it is moved; null where it is only taken back.</param>
/// <param name="Account">The account it is moved to.</param>
/// <param name="Reason">Why.</param>
public sealed record NewCorrection(
    long InvestmentId,
    long VoucherId,
    int Row,
    DateOnly Date,
    Money Amount,
    CostPlace? Place,
    string Account,
    string Reason
);

/// <summary>What is wrong with a written field.</summary>
/// <param name="Field">The name of the property that holds it.</param>
/// <param name="Sentence">One clear Swedish sentence.</param>
public sealed record EntryFault(string Field, string Sentence);
