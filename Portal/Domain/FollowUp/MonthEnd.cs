using Portal.Domain.Budgets;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>What there is in one month of an investment, what is missing before it is closed, and what came after it was.</summary>
/// <param name="Month">The month.</param>
/// <param name="Lock">The lock in force; null where the month is open.</param>
/// <param name="Outcome">What the subprojects cost that month.</param>
/// <param name="Unallocated">The investment's own cost that month that no subproject is given for.</param>
/// <param name="OwnRows">How many rows of own entries, also of what is unallocated or running cost.</param>
/// <param name="OwnAmount">Their sum.</param>
/// <param name="BudgetChanges">How many changes of budget were decided that month.</param>
/// <param name="Forecasts">The subprojects, by number, that a forecast was given for that month.</param>
/// <param name="WithoutForecast">The subprojects, by number, that none was given for.</param>
/// <param name="UnownedRows">How many rows that month nobody owns.</param>
/// <param name="UnownedAmount">Their sum.</param>
/// <param name="Late">What ledgers brought after the lock, by batch.</param>
public sealed record MonthEnd(
    Month Month,
    PeriodLock? Lock,
    Money Outcome,
    Money Unallocated,
    int OwnRows,
    Money OwnAmount,
    int BudgetChanges,
    IReadOnlyList<int> Forecasts,
    IReadOnlyList<int> WithoutForecast,
    int UnownedRows,
    Money UnownedAmount,
    IReadOnlyList<LateRows> Late
)
{
    /// <summary>How many rows came after the lock.</summary>
    public int LateRows => Late.Sum(late => late.Rows);

    /// <summary>What came after the lock.</summary>
    public Money LateAmount => Money.Sum(Late.Select(late => late.Amount));

    /// <summary>How many things are missing before the month is closed, but for its report.</summary>
    public int Missing =>
        (UnownedRows == 0 ? 0 : 1) + (WithoutForecast.Count == 0 ? 0 : 1) + (Unallocated.Ore == 0 ? 0 : 1);
}

/// <summary>Rows that one batch brought into a month that was closed already. Rows taken back count as less than none.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Amount">Their sum.</param>
public sealed record LateRows(long Batch, int Rows, Money Amount);
