using Microsoft.AspNetCore.Mvc;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Imports.Entries;

namespace Portal.Features.Entries;

/// <summary>Ny egen post: cost that stands in no file is written, reviewed and recorded.</summary>
[Needs(Right.KeepMoney)]
public sealed class EntriesController(PortalDb db, RecordEntry record, TimeProvider time) : Controller
{
    private const string Address = "/investeringar/{id:long}/utfall/egen-post";

    /// <summary>The form.</summary>
    [HttpGet(Address)]
    public async Task<IActionResult> New(long id, CancellationToken cancellation)
    {
        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        return await db.PartsOfAsync(id, cancellation) is { } parts
            ? View(nameof(New), new EntryPage(parts, new EntryForm { After = known.Batch }))
            : NotFound();
    }

    /// <summary>What would be recorded, the form again, or the entry recorded; sent twice it is recorded once.</summary>
    [HttpPost(Address)]
    public async Task<IActionResult> Go(long id, EntryForm form, CancellationToken cancellation)
    {
        if (await db.PartsOfAsync(id, cancellation) is not { } parts)
        {
            return NotFound();
        }

        var page = new EntryPage(parts, form);
        if (form.Press == "andra")
        {
            return View(nameof(New), page);
        }

        var (entry, faults) = ReadWrittenEntry.From(form.Entry(), parts, time.Today());
        if (entry is null)
        {
            return Refused(page, faults);
        }

        if (entry.Place.Running is null && await record.AccountRefusalAsync(entry.Account, cancellation) is { } outside)
        {
            return Refused(page, [new(nameof(WrittenEntry.Account), outside.Sentence)]);
        }

        if (form.Press == "spara")
        {
            return (await record.RunAsync(entry, form.After, User.Who(), cancellation)).TryGet(
                out var voucher,
                out var refusal
            )
                ? Redirect($"/investeringar/{id}/utfall/verifikation/{voucher.Id}?klart=post")
                : Refused(page, [new(nameof(WrittenEntry.Date), refusal.Sentence)]);
        }

        return await ReadLocks.RefusalAsync(db, id, Month.Of(entry.Date), cancellation) is { } locked
            ? Refused(page, [new(nameof(WrittenEntry.Date), locked.Sentence)])
            : View("Review", page with { Entry = entry });
    }

    private ViewResult Refused(EntryPage page, IEnumerable<EntryFault> faults)
    {
        ModelState.Tell(faults);
        return View(nameof(New), page);
    }
}
