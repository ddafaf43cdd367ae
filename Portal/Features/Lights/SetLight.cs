using System.Globalization;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Features.Shared.Facts;

namespace Portal.Features.Lights;

/// <summary>Sets a light instead of the rule's, with the reason. What stands already is not recorded again.</summary>
public sealed class SetLight(PortalDb db, ReadFigures figures, ReadSilence silence)
{
    /// <summary>Sets it.</summary>
    /// <returns>What is wrong; nothing where it is set.</returns>
    public async Task<IReadOnlyList<ProgressFault>> RunAsync(
        long investmentId,
        LightForm form,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, What(form)), cancellation);
        if (await figures.FactsAsync(db, investmentId, cancellation) is not { } facts)
        {
            return [new("", $"Det finns ingen investering med nummer {investmentId}.")];
        }

        var (set, faults) = Read(form, facts);
        if (faults.Count > 0)
        {
            return faults;
        }

        // Where another light is set, the rule's own ends it from a month on without taking it back.
        var now = LightOverrule.At(facts.LightOverrules, set.SubprojectId, set.Month);
        if (now is null && await RuledAsync(facts, set, cancellation) == set.Light)
        {
            return
            [
                new(
                    nameof(form.Light),
                    $"Regeln ger redan ”{FactWords.Word(set.Light)}” för {SwedishText.MonthName(set.Month)}: det finns inget att sätta i stället."
                ),
            ];
        }

        if (now is null || (now.Month, now.Light, now.Reason) != (set.Month, set.Light, set.Reason))
        {
            await batch.AddAsync([set], cancellation);
            await batch.CommitAsync(cancellation);
        }

        return [];
    }

    // The rule's light as the page shows it, with silence.
    private async Task<Light?> RuledAsync(InvestmentFacts facts, LightOverrule set, CancellationToken cancellation)
    {
        var (first, last) = (facts.Investment.FirstMonth, ComputeFigures.LastMonthWithFacts(facts));
        var shown = ComputeFigures.For(facts, set.Month);
        var page = new InvestmentPage(shown, new MomentChoice(set.Month, KnownAt: null, first, last, []));
        var lights = new LightTable(shown, await silence.OfAsync(page, cancellation));
        return set.SubprojectId is { } part
            ? lights.Parts.Single(of => of.Subproject.Id == part).Light.Ruled
            : lights.Whole.Ruled;
    }

    private static string What(LightForm form) =>
        string.IsNullOrEmpty(form.Subproject)
            ? "Satte ljuset för hela investeringen"
            : "Satte ljuset för ett delprojekt";

    private static (LightOverrule Set, List<ProgressFault> Faults) Read(LightForm form, InvestmentFacts facts)
    {
        var faults = new List<ProgressFault>();
        var part = facts.Subprojects.FirstOrDefault(s =>
            string.Equals(s.Number.ToString(CultureInfo.InvariantCulture), form.Subproject, StringComparison.Ordinal)
        );
        if (part is null && !string.IsNullOrEmpty(form.Subproject))
        {
            faults.Add(
                new(nameof(form.Subproject), "Välj ett av investeringens delprojekt, eller hela investeringen.")
            );
        }

        var month = faults.Told(nameof(form.Month), Month.Read(form.Month ?? ""));
        var last = ComputeFigures.LastMonthWithFacts(facts);
        var first = facts.Investment.FirstMonth;
        if (month != default && month < first)
        {
            faults.Add(
                new(
                    nameof(form.Month),
                    $"Investeringen börjar i {SwedishText.MonthName(first)}. Välj en månad från och med den."
                )
            );
        }

        if (month > last)
        {
            faults.Add(
                new(
                    nameof(form.Month),
                    $"För {SwedishText.MonthName(month)} finns inga uppgifter än. Välj en månad till och med {SwedishText.MonthName(last)}."
                )
            );
        }

        if (!Enum.TryParse<Light>(form.Light, out var light) || !Enum.IsDefined(light))
        {
            faults.Add(new(nameof(form.Light), "Välj ett ljus."));
        }

        var reason = faults.Told(
            nameof(form.Reason),
            WrittenText.Read(form.Reason, "Skriv varför regelns ljus inte ska gälla.", LightOverrule.LongestReason)
        );
        return (
            new LightOverrule
            {
                InvestmentId = facts.Investment.Id,
                SubprojectId = part?.Id,
                Month = month,
                Light = light,
                Reason = reason ?? "",
            },
            faults
        );
    }
}
