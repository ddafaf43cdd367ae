using System.Globalization;

namespace Portal.Domain.Investments;

/// <summary>
/// The keys of the figures that a decision states, by which the reconciliation finds them. A decision that does not state
/// a figure leaves its key out, and the row that needs it is left out too.
/// </summary>
public static class StatedFigureKeys
{
    /// <summary>The appropriation as printed. Unit: kr.</summary>
    public const string Appropriation = "appropriation";

    /// <summary>The running and capital cost granted for each year, as printed. Unit: kr.</summary>
    public const string YearlyCost = "yearly-cost";

    /// <summary>What the decision itself calls the yearly cost. Unit: text.</summary>
    public const string YearlyCostLabelInDecision = "yearly-cost.label.decision";

    /// <summary>What the analysis behind the decision calls the yearly cost. Unit: text.</summary>
    public const string YearlyCostLabelInAnalysis = "yearly-cost.label.analysis";

    /// <summary>Whose money the decision itself finances the investment with. Unit: text.</summary>
    public const string FundingInDecision = "funding.decision";

    /// <summary>Whose money the analysis behind the decision finances the investment with. Unit: text.</summary>
    public const string FundingInAnalysis = "funding.analysis";

    /// <summary>Which cost the decision itself gives a payer, and which payer. Unit: text.</summary>
    public const string PayerInDecision = "payer.decision";

    /// <summary>Which cost the analysis behind the decision gives a payer, and which payer. Unit: text.</summary>
    public const string PayerInAnalysis = "payer.analysis";

    /// <summary>Capital cost a year in the mean, printed in whole thousands: 571 tkr is 571000. Unit: kr.</summary>
    public const string CapitalAverage = "capital.average";

    /// <summary>Hours saved a year, low and high. Unit: timmar.</summary>
    public const string HoursSaved = "time.hours";

    /// <summary>Hours saved a year as a share of a full-time post, low and high: 0.8 and 1.6. Unit: andel.</summary>
    public const string ShareOfPost = "time.share";

    /// <summary>What the hours saved a year are worth, low and high. Unit: kr.</summary>
    public const string ValueSaved = "time.value";

    /// <summary>Growth of the investigations up to the year counted, printed in whole per cent: 0.28. Unit: andel.</summary>
    public const string Growth = "time.growth";

    /// <summary>Years of support and maintenance that the investment secures. Unit: år.</summary>
    public const string SupportYears = "support.years";

    /// <summary>The printed total of a subproject, by its number from 1: <c>subproject.1.total</c>. Unit: kr.</summary>
    public static string SubprojectTotal(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"subproject.{number}.total");

    /// <summary>Interest in the printed capital table: year 1 to the last, null for the sum (<c>capital.interest.sum</c>). Unit: kr.</summary>
    public static string CapitalInterest(int? year) => Capital("interest", year);

    /// <summary>Depreciation in the printed capital table: year 1 to the last, null for the sum. Unit: kr.</summary>
    public static string CapitalDepreciation(int? year) => Capital("depreciation", year);

    /// <summary>Cost in the printed capital table: year 1 to the last, null for the sum. Unit: kr.</summary>
    public static string CapitalCost(int? year) => Capital("cost", year);

    private static string Capital(string column, int? year) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"capital.{column}.{(year is { } number ? number.ToString(CultureInfo.InvariantCulture) : "sum")}"
        );
}
