using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Features.Shared;

namespace Portal.Features.CapitalCosts;

/// <summary>What a controller records of an investment's capital cost: filled in, reviewed with what follows, and recorded.</summary>
public sealed class RecordingController(RecordCapitalCost record, WithdrawCapitalCost withdraw) : Controller
{
    private const string ReasonKey = "skal";

    /// <summary>The form.</summary>
    [HttpGet("/investeringar/{id:long}/kapitalkostnad/{kind}")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> Fill(long id, string kind, CancellationToken cancellation) =>
        CapitalCostForm.Of(kind) is { } form ? await FormAsync(id, form, cancellation) : NotFound();

    /// <summary>What would follow; the form again where something is wrong.</summary>
    [HttpGet("/investeringar/{id:long}/kapitalkostnad/{kind}/granska")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> Review(long id, string kind, CancellationToken cancellation)
    {
        if (
            CapitalCostForm.Of(kind) is not { } form
            || await record.FactsAsync(id, cancellation) is not { } facts
            || await record.CheckAsync(id, form, FormValues.Of(Request), cancellation) is not { } written
        )
        {
            return NotFound();
        }

        if (written.Faults.Count > 0)
        {
            return await RefusedAsync(id, form, written, cancellation);
        }

        var values = FormValues.Of(Request);
        var effect = Effect.Of(facts, written.After!);
        var fields = form.Fields(facts);
        return View(
            "Review",
            new ReviewPage(
                Head(form.Title, facts),
                effect.Conclusion,
                written.Lines,
                effect,
                Address(id, kind),
                $"{Address(id, kind)}?{values.Query(fields.Select(f => f.Name))}",
                fields,
                values
            )
        );
    }

    /// <summary>Records it; sent twice it is recorded once.</summary>
    [HttpPost("/investeringar/{id:long}/kapitalkostnad/{kind}")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> Record(long id, string kind, CancellationToken cancellation)
    {
        if (
            CapitalCostForm.Of(kind) is not { } form
            || await record.RunAsync(id, form, FormValues.Of(Request), User.Who(), cancellation) is not { } written
        )
        {
            return NotFound();
        }

        return written.Faults.Count > 0
            ? await RefusedAsync(id, form, written, cancellation)
            : Redirect($"{Address(id)}?klart={kind}");
    }

    /// <summary>What is to be taken back, and what would follow.</summary>
    [HttpGet("/investeringar/{id:long}/kapitalkostnad/{kind}/{number:long}/aterta")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> Withdraw(long id, string kind, long number, CancellationToken cancellation) =>
        await withdraw.FindAsync(id, kind, number, cancellation) is { } found
            ? View(
                "Withdraw",
                new WithdrawPage(
                    Head("Ta tillbaka?", found.Facts),
                    found.Of.Name,
                    Effect.Of(found.Facts, found.Of.After),
                    $"{Address(id, kind)}/{number}/aterta",
                    Address(id)
                )
            )
            : NotFound();

    /// <summary>Takes it back; done twice it is done once.</summary>
    [HttpPost("/investeringar/{id:long}/kapitalkostnad/{kind}/{number:long}/aterta")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> TakeBack(long id, string kind, long number, CancellationToken cancellation)
    {
        var written = WrittenRecord.About();
        var reason = written.Text(FormValues.Of(Request), ReasonKey, "Ange skälet.");
        var refusal =
            written.Faults.Count > 0
                ? written.Faults[0].Sentence
                : (await withdraw.RunAsync(id, kind, number, reason, User.Who(), cancellation))?.Sentence;
        if (refusal is null)
        {
            return Redirect($"{Address(id)}?klart=aterta");
        }

        ModelState.SetModelValue(ReasonKey, reason, reason);
        ModelState.AddModelError(ReasonKey, refusal);
        return await Withdraw(id, kind, number, cancellation);
    }

    private static string Address(long id, string? kind = null) =>
        $"/investeringar/{id}/kapitalkostnad{(kind is null ? "" : $"/{kind}")}";

    private static PageHead Head(string title, InvestmentFacts facts) =>
        new(
            title,
            facts.Investment.Name,
            Crumbs: [new("Kapitalkostnad", $"/investeringar/{facts.Investment.Id}/kapitalkostnad")]
        );

    private async Task<IActionResult> FormAsync(long id, CapitalCostForm form, CancellationToken cancellation) =>
        await record.FactsAsync(id, cancellation) is { } facts
            ? View(
                "Form",
                new FormPage(
                    Head(form.Title, facts),
                    $"{Address(id, form.Kind)}/granska",
                    Address(id),
                    form.Fields(facts),
                    FormValues.Of(Request)
                )
            )
            : NotFound();

    private async Task<IActionResult> RefusedAsync(
        long id,
        CapitalCostForm form,
        WrittenRecord written,
        CancellationToken cancellation
    )
    {
        foreach (var (field, sentence) in written.Faults)
        {
            ModelState.AddModelError(field, sentence);
        }

        return await FormAsync(id, form, cancellation);
    }
}
