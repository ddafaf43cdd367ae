using Microsoft.AspNetCore.Mvc;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Imports.Entries;

namespace Portal.Features.Entries;

/// <summary>Rätta: a row of a voucher is taken back, or moved; reviewed before it is recorded.</summary>
[Needs(Right.KeepMoney)]
public sealed class CorrectionsController(PortalDb db, CorrectRow correct, TimeProvider time) : Controller
{
    private const string Address = "/investeringar/{id:long}/utfall/verifikation/{voucherId:long}/ratta/{row:int}";

    /// <summary>The form, with what is left of the row.</summary>
    [HttpGet(Address)]
    public async Task<IActionResult> New(long id, long voucherId, int row, CancellationToken cancellation)
    {
        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        return await FindAsync(id, voucherId, row, new EntryForm { After = known.Batch }, cancellation) is { } page
            ? View("Correct", page with { Form = await FilledAsync(page, known.Batch, cancellation) })
            : NotFound();
    }

    /// <summary>What would be recorded, the form again, or the correction recorded; sent twice it is recorded once.</summary>
    [HttpPost(Address)]
    public async Task<IActionResult> Go(
        long id,
        long voucherId,
        int row,
        EntryForm form,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(id, voucherId, row, form, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (form.Press == "andra")
        {
            return View("Correct", page);
        }

        // A form sent again finds nothing left of the row, so what it asks for is read as if nothing had been corrected.
        var asked = form.Press == "spara" ? page.Row with { Left = page.Row.Amount } : page.Row;
        var (correction, faults) = ReadWrittenEntry.From(form.Correction(), page.Parts, asked, time.Today());
        if (correction is null)
        {
            return Refused(page, faults);
        }

        if (form.Press == "spara")
        {
            return (await correct.RunAsync(correction, form.After, User.Who(), cancellation)).TryGet(
                out var voucher,
                out var refusal
            )
                ? Redirect($"/investeringar/{id}/utfall/verifikation/{voucher.Id}?klart=rattelse")
                : Refused(page, [new("", refusal.Sentence)]);
        }

        return await ReadLocks.RefusalAsync(db, id, Month.Of(correction.Date), cancellation) is { } locked
            ? Refused(page, [new(nameof(WrittenEntry.Date), locked.Sentence)])
            : View("ReviewCorrection", page with { Correction = correction });
    }

    private async Task<CorrectionPage?> FindAsync(
        long id,
        long voucherId,
        int row,
        EntryForm form,
        CancellationToken cancellation
    ) =>
        await db.PartsOfAsync(id, cancellation) is { } parts
        && await correct.FindAsync(id, voucherId, row, cancellation) is { Refusal: null, Value: var found }
            ? new CorrectionPage(parts, found, OwnerOf(parts, found), form)
            : null;

    private static string OwnerOf(InvestmentParts parts, CorrectableRow row) => new OwnerNames([parts]).Of(row.Owner);

    /// <summary>All that is left of the row, on its own day where that month is open, else today.</summary>
    private async Task<EntryForm> FilledAsync(CorrectionPage page, long after, CancellationToken cancellation)
    {
        var month = Month.Of(page.Row.Date);
        var isLocked = await ReadLocks.RefusalAsync(db, page.Parts.Investment.Id, month, cancellation) is not null;
        return new EntryForm
        {
            After = after,
            Date = SwedishText.Day(isLocked ? time.Today() : page.Row.Date),
            Amount = SwedishText.Amount(page.Row.Left),
            Account = page.Row.Account,
        };
    }

    private ViewResult Refused(CorrectionPage page, IEnumerable<EntryFault> faults)
    {
        ModelState.Tell(faults);
        return View("Correct", page);
    }
}
