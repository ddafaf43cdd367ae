using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Features.CapitalCosts;

/// <summary>How the expected capital cost is computed: useful life, method, interest base, start and residual.</summary>
public sealed class ChoiceForm : CapitalCostForm
{
    private const string YearsKey = "ar";
    private const string MethodKey = "metod";
    private const string BaseKey = "ranta";
    private const string StartKey = "start";
    private const string ResidualKey = "restvarde";

    /// <inheritdoc />
    public override string Kind => "villkor";

    /// <inheritdoc />
    public override string Title => "Välj hur den väntade kostnaden räknas";

    /// <inheritdoc />
    public override string Done => "Valet är sparat och gäller från och med nu. Planen är fortfarande beslutets.";

    /// <inheritdoc />
    public override IReadOnlyList<FormField> Fields(InvestmentFacts facts)
    {
        var now = ExpectedTerms.Of(facts.Terms, facts.CapitalCostChoice);
        return
        [
            new(YearsKey, "Avskrivningstid, år", now.Years.ToString(CultureInfo.InvariantCulture)),
            new(MethodKey, "Metod", $"{now.Method}", Options: Options<DepreciationMethod>(TermWords.Of)),
            new(
                BaseKey,
                "Ränta på",
                $"{now.InterestBase}",
                "Annuitet kan inte räknas på årets medelvärde.",
                Options: Options<InterestBase>(TermWords.Of)
            ),
            new(StartKey, "Avskrivningen börjar", $"{now.Start}", Options: Options<DepreciationStart>(TermWords.Of)),
            new(
                ResidualKey,
                "Restvärde, kronor",
                SwedishText.Number(now.Residual.Kronor, 0, 2),
                "Hela investeringens. Delas mellan delprojekten efter vad de har kostat."
            ),
            new(ReasonKey, "Skäl", Hint: NoPersons, Type: "textarea"),
        ];
    }

    /// <inheritdoc />
    public override WrittenRecord Read(InvestmentFacts facts, FormValues values, DateOnly today)
    {
        var written = WrittenRecord.About();
        if (!int.TryParse(values[YearsKey], NumberStyles.None, CultureInfo.InvariantCulture, out var years))
        {
            written.Refuse(YearsKey, "Ange avskrivningstiden i hela år.");
        }
        else if (ScheduleTerms.WrongYears(years) is { } wrong)
        {
            written.Refuse(YearsKey, wrong.Sentence);
        }

        var method = Choice<DepreciationMethod>(written, values, MethodKey);
        var interest = Choice<InterestBase>(written, values, BaseKey);
        var start = Choice<DepreciationStart>(written, values, StartKey);
        if (method == DepreciationMethod.Annuity && interest == InterestBase.YearlyMean)
        {
            written.Refuse(BaseKey, "Annuitet kan inte räknas med ränta på årets medelsaldo.");
        }

        if (!SwedishNumber.ReadMoney(values[ResidualKey] ?? "0").TryGet(out var residual, out var unreadable))
        {
            written.Refuse(ResidualKey, unreadable.Sentence);
        }
        else if (residual < Money.Zero || residual > facts.Terms.Amount)
        {
            written.Refuse(ResidualKey, "Restvärdet ska ligga mellan noll och beloppet i beslutet.");
        }

        var reason = written.Text(values, ReasonKey, "Ange skälet.");
        if (written.Faults.Count > 0)
        {
            return written;
        }

        var fact = new CapitalCostChoice
        {
            InvestmentId = facts.Investment.Id,
            Years = years,
            Method = method,
            InterestBase = interest,
            Start = start,
            Residual = residual,
            Reason = reason,
        };
        return written.Give(
            "Valde hur den väntade kapitalkostnaden räknas",
            fact,
            facts with
            {
                CapitalCostChoice = fact,
            },
            facts.CapitalCostChoice is { } now
                && ExpectedTerms.Of(facts.Terms, now) == ExpectedTerms.Of(facts.Terms, fact),
            ("Avskrivningstid", $"{years} år"),
            ("Metod", TermWords.Of(method)),
            ("Ränta på", TermWords.Of(interest)),
            ("Avskrivningen börjar", TermWords.Of(start)),
            ("Restvärde", SwedishText.Kronor(residual)),
            ("Skäl", reason)
        );
    }

    private static T Choice<T>(WrittenRecord written, FormValues values, string field)
        where T : struct, Enum
    {
        var chosen = Enum.GetValues<T>().Where(value => $"{value}" == values[field]).ToList();
        if (chosen.Count == 0)
        {
            written.Refuse(field, "Välj ett av alternativen.");
        }

        return chosen.FirstOrDefault();
    }

    private static IReadOnlyList<SelectListItem> Options<T>(Func<T, string> word)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new SelectListItem(word(value), $"{value}"))];
}
