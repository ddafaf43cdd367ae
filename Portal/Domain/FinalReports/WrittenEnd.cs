using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.FinalReports;

/// <summary>The end of an investment as somebody wrote it in the form: nothing of it is read yet.</summary>
public sealed class WrittenEnd
{
    /// <summary>The last day.</summary>
    public string? Day { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The end of an investment, or everything that is wrong, field by field. Never both.</summary>
    /// <param name="investment">The investment.</param>
    /// <param name="today">Today in Sweden: nothing ends on a day that has not been.</param>
    public (InvestmentEnd? End, IReadOnlyList<WrittenFault> Faults) Read(Investment investment, DateOnly today)
    {
        var faults = new List<WrittenFault>();
        if (
            WrittenDay.ReadPast(Day, today).TryGet(out var day, out var refusal)
            && day < investment.FirstMonth.FirstDay
        )
        {
            refusal = new Refusal(
                $"Investeringen började i {SwedishText.MonthName(investment.FirstMonth)}: den kan inte avslutas före det."
            );
        }

        if (refusal is not null)
        {
            faults.Add(new WrittenFault(nameof(Day), refusal.Sentence));
        }

        if (
            !WrittenText
                .Read(Reason, "Skriv varför investeringen avslutas.", InvestmentEnd.LongestReason)
                .TryGet(out var reason, out var wrong)
        )
        {
            faults.Add(new WrittenFault(nameof(Reason), wrong.Sentence));
        }

        return faults.Count > 0
            ? (null, faults)
            : (
                new InvestmentEnd
                {
                    InvestmentId = investment.Id,
                    Day = day,
                    Reason = reason!,
                },
                []
            );
    }
}
