using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Domain.Portfolio;

/// <summary>The money of several investments together: the one place where it is summed.</summary>
public static class PortfolioSum
{
    /// <summary>Each column the sum of theirs. A forecast is given where all are.</summary>
    public static MoneyFigures Of(IReadOnlyCollection<MoneyFigures> money) =>
        new(
            Money.Sum(money.Select(m => m.Decided)),
            Money.Sum(money.Select(m => m.Budget)),
            Money.Sum(money.Select(m => m.Outcome)),
            Money.Sum(money.Select(m => m.OutcomePeriod)),
            Money.Sum(money.Select(m => m.Committed)),
            Money.Sum(money.Select(m => m.Forecast)),
            money.All(m => m.ForecastGiven)
        );
}
