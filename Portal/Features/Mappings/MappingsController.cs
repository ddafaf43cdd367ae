using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Outcomes;
using Portal.Features.Shared;
using Portal.Imports.Mappings;

namespace Portal.Features.Mappings;

/// <summary>Koppling: what ledger objects mean. Every change is reviewed, with what it would move, before it is recorded.</summary>
public sealed class MappingsController(
    ShowMappings show,
    AddMapping add,
    RemoveMapping remove,
    ChooseOutcomeAccounts choose
) : Controller
{
    /// <summary>What holds now, and what was just done.</summary>
    [HttpGet("/koppling")]
    [Needs(Right.ReadLedger)]
    public async Task<IActionResult> Show(
        [FromQuery(Name = Pagination.Key)] int? page,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        View(
            await show.ListAsync(page ?? 1, cancellation) with
            {
                Done = done switch
                {
                    "ny" => "Kopplingen är sparad och gäller från och med nu.",
                    "borttagen" => "Kopplingen är borttagen och gäller inte längre.",
                    "konton" => "Valet av konton är sparat och gäller från och med nu.",
                    _ => null,
                },
            }
        );

    /// <summary>The form of a new mapping.</summary>
    [HttpGet("/koppling/ny")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> New(MappingForm form, CancellationToken cancellation) =>
        View(await show.FormAsync(form, cancellation));

    /// <summary>What a new mapping would move; the form again where something is wrong.</summary>
    [HttpGet("/koppling/ny/granska")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> Review(MappingForm form, CancellationToken cancellation)
    {
        var result = await CheckAsync(form, cancellation);
        if (result.Mapping is { } mapping)
        {
            return View(await show.ReviewAsync(form, mapping, cancellation));
        }

        MappingForm.Tell(result.Faults, ModelState);
        return View(nameof(New), await show.FormAsync(form, cancellation));
    }

    /// <summary>Records a new mapping; sent twice it is recorded once.</summary>
    [HttpPost("/koppling/ny")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> Add(MappingForm form, CancellationToken cancellation)
    {
        var result = form.Request() is { } request
            ? await add.RunAsync(request, User.Who(), cancellation)
            : await CheckAsync(form, cancellation);
        if (result is { Mapping: not null } or { Same: not null })
        {
            return form.ReturnTo is { } back ? LocalRedirect(back) : Done("ny");
        }

        MappingForm.Tell(result.Faults, ModelState);
        return View(nameof(New), await show.FormAsync(form, cancellation));
    }

    /// <summary>What would follow if a mapping were ended.</summary>
    [HttpGet("/koppling/{mappingId:long}/ta-bort")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> Remove(long mappingId, CancellationToken cancellation) =>
        await show.ReviewRemovalAsync(mappingId, cancellation) is { } page ? View(page) : NotFound();

    /// <summary>Ends a mapping; done twice it is done once.</summary>
    [HttpPost("/koppling/{mappingId:long}/ta-bort")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> End(long mappingId, CancellationToken cancellation)
    {
        await remove.RunAsync(mappingId, User.Who(), cancellation);
        return Done("borttagen");
    }

    /// <summary>The form of the accounts that count as outcome.</summary>
    [HttpGet("/koppling/konton")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> Accounts(
        [FromQuery(Name = MappingForm.AccountsKey)] string? accounts,
        CancellationToken cancellation
    ) => View(await show.AccountsAsync(accounts, cancellation));

    /// <summary>What another choice of accounts would move; the form again where it cannot be read.</summary>
    [HttpGet("/koppling/konton/granska")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> ReviewAccounts(
        [FromQuery(Name = MappingForm.AccountsKey)] string? accounts,
        CancellationToken cancellation
    ) =>
        OutcomeAccounts.Read(accounts ?? "").TryGet(out var asked, out var refusal)
            ? View(await show.ReviewAccountsAsync(asked, cancellation))
            : await RefuseAccountsAsync(refusal.Sentence, accounts, cancellation);

    /// <summary>Records a choice of accounts.</summary>
    [HttpPost("/koppling/konton")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> ChooseAccounts(
        [FromForm(Name = MappingForm.AccountsKey)] string? accounts,
        CancellationToken cancellation
    ) =>
        (await choose.RunAsync(accounts ?? "", User.Who(), cancellation)).Refusal is { } refusal
            ? await RefuseAccountsAsync(refusal.Sentence, accounts, cancellation)
            : Done("konton");

    private RedirectToActionResult Done(string what) => RedirectToAction(nameof(Show), new { klart = what });

    private async Task<IActionResult> RefuseAccountsAsync(
        string sentence,
        string? accounts,
        CancellationToken cancellation
    )
    {
        ModelState.AddModelError(MappingForm.AccountsKey, sentence);
        return View(nameof(Accounts), await show.AccountsAsync(accounts, cancellation));
    }

    // Without a target the other fields are checked all the same, so that everything wrong is told at once.
    private async Task<CheckedMapping> CheckAsync(MappingForm form, CancellationToken cancellation)
    {
        if (form.Request() is { } request)
        {
            return await add.CheckAsync(request, cancellation);
        }

        var asked = new MappingRequest(form.Dimension, form.ObjectCode, form.Accounts, 0, null, null, null);
        var faults = (await add.CheckAsync(asked, cancellation)).Faults;
        return new CheckedMapping(
            null,
            [
                .. faults.Where(fault => fault.Part != nameof(MappingRequest.InvestmentId)),
                new(nameof(MappingRequest.InvestmentId), "Välj vad objektet hör till."),
            ]
        );
    }
}
