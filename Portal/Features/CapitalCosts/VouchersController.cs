using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Reporting;

namespace Portal.Features.CapitalCosts;

/// <summary>Verifikationer: a period's capital cost for the ledger, looked through and then fetched as a file.</summary>
public sealed class VouchersController(ExportVouchers export, RecordCapitalCost record) : Controller
{
    internal const string FromKey = "fran";
    internal const string ToKey = "till";

    /// <summary>The vouchers of a period, before they are fetched.</summary>
    [HttpGet("/investeringar/{id:long}/kapitalkostnad/verifikationer")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> Vouchers(long id, CancellationToken cancellation)
    {
        if (await record.FactsAsync(id, cancellation) is not { } facts)
        {
            return NotFound();
        }

        var values = FormValues.Of(Request);
        var asked = values[FromKey] is not null || values[ToKey] is not null;
        var made = asked ? await MakeAsync(id, values, cancellation) : null;
        return View(
            new VouchersPage(
                new PageHead(
                    "Verifikationer",
                    facts.Investment.Name,
                    Crumbs: [new("Kapitalkostnad", $"/investeringar/{id}/kapitalkostnad")]
                ),
                id,
                values,
                made
            )
        );
    }

    /// <summary>The file.</summary>
    [HttpGet("/investeringar/{id:long}/kapitalkostnad/verifikationer/fil")]
    [Needs(Right.KeepMoney)]
    public async Task<IActionResult> Fetch(long id, CancellationToken cancellation) =>
        await MakeAsync(id, FormValues.Of(Request), cancellation) is { } made
            ? File(made.File, "application/octet-stream", made.FileName)
            : NotFound();

    private async Task<VoucherExport?> MakeAsync(long id, FormValues values, CancellationToken cancellation)
    {
        var (from, to) = (Read(values, FromKey), Read(values, ToKey));
        if (from is null || to is null)
        {
            return null;
        }

        var made = await export.RunAsync(id, from.Value, to.Value, cancellation);
        if (made.TryGet(out var vouchers, out var refusal))
        {
            return vouchers;
        }

        ModelState.AddModelError(ToKey, refusal.Sentence);
        return null;
    }

    private Month? Read(FormValues values, string field)
    {
        if (Month.Read(values[field] ?? "").TryGet(out var month, out var refusal))
        {
            return month;
        }

        ModelState.AddModelError(field, values[field] is null ? "Ange månaden som 2021-01." : refusal.Sentence);
        return null;
    }
}

/// <summary>The vouchers of a period.</summary>
/// <param name="Head">Where one is.</param>
/// <param name="Investment">The investment.</param>
/// <param name="Values">What was typed.</param>
/// <param name="Made">The vouchers; null before a period is asked for, or where there are none.</param>
public sealed record VouchersPage(PageHead Head, long Investment, FormValues Values, VoucherExport? Made)
{
    /// <summary>Where the file is fetched.</summary>
    public string File =>
        $"/investeringar/{Investment}/kapitalkostnad/verifikationer/fil?{Values.Query([VouchersController.FromKey, VouchersController.ToKey])}";
}
