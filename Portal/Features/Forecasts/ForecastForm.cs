using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Values;

namespace Portal.Features.Forecasts;

/// <summary>A month's forecasts as the form writes them.</summary>
public sealed class ForecastForm
{
    /// <summary>The month they are given for, as 2021-04.</summary>
    public string? Month { get; set; }

    /// <summary>The button pressed: <c>spara</c>, or what is to be done with one subproject, as <c>takt:3</c>.</summary>
    public string? Press { get; set; }

    /// <summary>The subprojects.</summary>
    public IList<ForecastPart> Parts { get; set; } = [];

    /// <summary>A form that starts from the last forecasts.</summary>
    public static ForecastForm StartingFrom(ForecastFigures figures) =>
        new() { Parts = [.. figures.Subprojects.Select(ForecastPart.StartingFrom)] };

    /// <summary>Holds one part for each subproject and item, in their order, whatever was sent.</summary>
    public void Fit(ForecastFigures figures)
    {
        var sent = Parts.GroupBy(part => part.Number).ToDictionary(parts => parts.Key, parts => parts.First());
        Parts =
        [
            .. figures.Subprojects.Select(of =>
                sent.GetValueOrDefault(of.Subproject.Number) ?? ForecastPart.StartingFrom(of)
            ),
        ];
        foreach (var (part, of) in Parts.Zip(figures.Subprojects))
        {
            part.Items = [.. of.Items.Select((_, place) => part.Items.ElementAtOrDefault(place))];
        }
    }

    /// <summary>Does what a button of one subproject says; anything else changes nothing.</summary>
    public void Apply(ForecastFigures figures)
    {
        var (word, number) = (Press ?? "").Split(':') is [var first, var second] ? (first, second) : ("", "");
        var place = figures
            .Subprojects.Select(of => SwedishText.Number(of.Subproject.Number, 0, 0))
            .ToList()
            .IndexOf(number);
        if (place < 0)
        {
            return;
        }

        var part = Parts[place];
        switch (word)
        {
            case "poster":
                part.ByItem = true;
                break;
            case "summa":
                part.ByItem = false;
                break;
            case "takt":
                part.Take(figures.Subprojects[place], ForecastBasis.Pace);
                break;
            case "fardigt":
                part.Take(figures.Subprojects[place], ForecastBasis.Completion);
                break;
            default:
                break;
        }
    }
}

/// <summary>A subproject's forecast as written.</summary>
public sealed class ForecastPart
{
    /// <summary>The subproject's number.</summary>
    public int Number { get; set; }

    /// <summary>The forecast that counted when the form was opened; 0 for none.</summary>
    public long Seen { get; set; }

    /// <summary>Whether it is given item by item.</summary>
    public bool ByItem { get; set; }

    /// <summary>The amount as one sum.</summary>
    public string? Amount { get; set; }

    /// <summary>How the amount was reached.</summary>
    public ForecastBasis Basis { get; set; }

    /// <summary>The comment.</summary>
    public string? Comment { get; set; }

    /// <summary>The items' amounts, in their order.</summary>
    public IList<string?> Items { get; set; } = [];

    /// <summary>What was last given, so that nothing is written twice; empty where nothing was.</summary>
    public static ForecastPart StartingFrom(SubprojectForecast of) =>
        new()
        {
            Number = of.Subproject.Number,
            Seen = of.Given?.Id ?? 0,
            ByItem = of.IsByItem,
            Amount = of.Given is { } given ? SwedishText.Amount(given.Amount) : null,
            Basis = of.Given?.Basis ?? ForecastBasis.Own,
            Comment = of.Given?.Comment,
            Items = [.. of.Items.Select(item => item.Forecast is { } part ? SwedishText.Amount(part) : null)],
        };

    /// <summary>Takes a suggestion, where there is one.</summary>
    public void Take(SubprojectForecast of, ForecastBasis basis)
    {
        if (of.Suggestions.Single(suggestion => suggestion.Basis == basis).Amount is { } amount)
        {
            (ByItem, Amount, Basis) = (false, SwedishText.Amount(amount), basis);
        }
    }
}

/// <summary>What is wrong with a forecast as written.</summary>
/// <param name="Field">The field of the form; empty for the whole.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record ForecastFault(string Field, string Sentence);
