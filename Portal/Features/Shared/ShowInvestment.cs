using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.Values;

namespace Portal.Features.Shared;

/// <summary>
/// The figures of an investment at the moment asked for. What cannot be shown (a month badly written, or without facts) gives
/// a sentence and the last month with facts, never an error.
/// </summary>
public sealed class ShowInvestment(ReadFigures figures, IHttpContextAccessor http)
{
    /// <summary>
    /// The page; null where there is no such investment. Who may see only what was issued sees the months whose report was issued,
    /// as they were then.
    /// </summary>
    public async Task<InvestmentPage?> ForAsync(long id, AskedMoment asked, CancellationToken cancellation)
    {
        if (http.HttpContext!.Rights().IsIssuedOnly(Right.ReadFigures, id))
        {
            return await IssuedAsync(id, asked, cancellation);
        }

        var refusals = new List<string>();
        var knownAt = KnownAt(asked.Kand, refusals);
        var latest = await figures.ForAsync(id, asOf: null, knownAt, cancellation);
        if (latest.Refusal is { } unknown && knownAt is not null)
        {
            refusals.Add($"{unknown.Sentence} Sidan visar det som är känt nu.");
            knownAt = null;
            latest = await figures.ForAsync(id, asOf: null, knownAt: null, cancellation);
        }

        if (!latest.TryGet(out var last, out _))
        {
            return null;
        }

        var first = last.Months.Select(m => m.Month).Append(last.Investment.PlannedFrom).Min();
        var month = Month(asked.Manad, first, last.AsOf, refusals);
        var shown = month == last.AsOf ? last : (await figures.ForAsync(id, month, knownAt, cancellation)).Value;
        return new InvestmentPage(shown, new MomentChoice(month, knownAt, first, last.AsOf, refusals));
    }

    private async Task<InvestmentPage?> IssuedAsync(long id, AskedMoment asked, CancellationToken cancellation)
    {
        var months = await figures.IssuedMonthsAsync(id, cancellation);
        if (months.Count == 0)
        {
            return null;
        }

        var refusals = new List<string>();
        var month = Domain.Values.Month.TryParse(asked.Manad) ?? months[0];
        if (!months.Contains(month) || !string.IsNullOrWhiteSpace(asked.Kand))
        {
            month = months.Contains(month) ? month : months[0];
            refusals.Add(
                $"Du har behörighet till de rapporter som är utgivna, som det var då. Sidan visar {SwedishText.MonthName(month)}."
            );
        }

        var shown = await figures.IssuedAsync(id, month, cancellation);
        return new InvestmentPage(
            shown!,
            new MomentChoice(month, null, months[^1], months[0], refusals) { Issued = months }
        );
    }

    private static DateTime? KnownAt(string? text, List<string> refusals)
    {
        var moment = SwedishTime.TryParse(text);
        if (moment is null && !string.IsNullOrWhiteSpace(text))
        {
            refusals.Add($"”{text}” är ingen tidpunkt: skriv som 2021-05-10T14:00. Sidan visar det som är känt nu.");
        }

        return moment;
    }

    private static Month Month(string? text, Month first, Month last, List<string> refusals)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return last;
        }

        if (!Domain.Values.Month.Read(text).TryGet(out var month, out var refusal))
        {
            refusals.Add($"{refusal.Sentence} Sidan visar {SwedishText.MonthName(last)}.");
            return last;
        }

        if (month >= first && month <= last)
        {
            return month;
        }

        var name = SwedishText.MonthName(month);
        refusals.Add(
            month < first
                ? $"{name} är före investeringens första månad, {SwedishText.MonthName(first)}. Sidan visar {SwedishText.MonthName(last)}."
                : $"För {name} finns inga uppgifter än. Sidan visar {SwedishText.MonthName(last)}, den senaste med uppgifter."
        );
        return last;
    }
}
