using Portal.Domain.CapitalCosts;

namespace Portal.Features.CapitalCosts;

/// <summary>What the terms of capital cost are called on the screen.</summary>
public static class TermWords
{
    /// <summary>A method.</summary>
    public static string Of(DepreciationMethod method) =>
        method == DepreciationMethod.Annuity ? "Annuitet: lika kostnad" : "Rak nominell metod: lika avskrivning";

    /// <summary>What interest is computed on.</summary>
    public static string Of(InterestBase interest) =>
        interest switch
        {
            InterestBase.YearlyOpening => "Årets ingående värde",
            InterestBase.YearlyMean => "Årets medelvärde",
            _ => "Varje månads ingående värde",
        };

    /// <summary>From when an asset is depreciated.</summary>
    public static string Of(DepreciationStart start) =>
        start == DepreciationStart.MonthAfter ? "Månaden efter ibruktagandet" : "Ibruktagandets månad";
}
