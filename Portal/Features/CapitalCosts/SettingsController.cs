using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.CapitalCosts;
using Portal.Features.Shared;

namespace Portal.Features.CapitalCosts;

/// <summary>Internränta and Kontering: what capital cost is computed with and booked on, for all investments.</summary>
public sealed class SettingsController(RecordSetting record, TimeProvider time) : Controller
{
    /// <summary>The rate of each year, and where it comes from.</summary>
    [HttpGet("/internranta")]
    [Needs(Right.ReadLedger)]
    public async Task<IActionResult> Rates([FromQuery(Name = "klart")] string? done, CancellationToken cancellation) =>
        View(
            new RatesPage(
                YearlyRates.Of((await record.KnownAsync(cancellation)).Rates),
                time.GetUtcNow().Year + 1,
                done switch
                {
                    "ny" => "Räntan är sparad och gäller från och med nu.",
                    "anta" => "SKR:s rekommendationer är nu kommunens räntor.",
                    _ => null,
                }
            )
        );

    /// <summary>The accounts, chosen or proposed.</summary>
    [HttpGet("/kontering")]
    [Needs(Right.ReadLedger)]
    public async Task<IActionResult> Accounts([FromQuery(Name = "klart")] string? done, CancellationToken cancellation)
    {
        var chosen = (await record.KnownAsync(cancellation)).Accounts;
        return View(
            new AccountsPage(
                chosen ?? CapitalCostAccounts.Proposed(),
                chosen is null,
                done == "ny" ? "Kontona är sparade." : null
            )
        );
    }

    /// <summary>The form of a rate, or of the accounts.</summary>
    [HttpGet("/internranta/ny")]
    [HttpGet("/kontering/ny")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> Fill(CancellationToken cancellation) =>
        SettingForm.Of(Request.Path) is { } form ? await FormAsync(form, cancellation) : NotFound();

    /// <summary>What would follow; the form again where something is wrong.</summary>
    [HttpGet("/internranta/ny/granska")]
    [HttpGet("/kontering/ny/granska")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> Review(CancellationToken cancellation)
    {
        var form = SettingForm.Of(Request.Path)!;
        var known = await record.KnownAsync(cancellation);
        var values = FormValues.Of(Request);
        var written = form.Read(known, values);
        if (written.Faults.Count > 0)
        {
            return await RefusedAsync(form, written, cancellation);
        }

        var fields = form.Fields(known);
        var address = $"{form.Page}/ny";
        return View(
            new ReviewPage(
                Head(form),
                form.Conclusion,
                written.Lines,
                Effect: null,
                address,
                $"{address}?{values.Query(fields.Select(f => f.Name))}",
                fields,
                values
            )
        );
    }

    /// <summary>Records it; sent twice it is recorded once.</summary>
    [HttpPost("/internranta/ny")]
    [HttpPost("/kontering/ny")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> Record(CancellationToken cancellation)
    {
        var form = SettingForm.Of(Request.Path)!;
        var written = await record.RunAsync(form, FormValues.Of(Request), User.Who(), cancellation);
        return written.Faults.Count > 0
            ? await RefusedAsync(form, written, cancellation)
            : Redirect($"{form.Page}?klart=ny");
    }

    /// <summary>What SKR recommends for the years that the municipality has set none for.</summary>
    [HttpGet("/internranta/anta")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> Proposals(CancellationToken cancellation)
    {
        var form = new RateForm();
        var proposals = RecordSetting.Proposals((await record.KnownAsync(cancellation)).Rates);
        return proposals.Count == 0
            ? Redirect(form.Page)
            : View(
                "Review",
                new ReviewPage(
                    new PageHead("Anta SKR:s rekommendationer?", Crumbs: [new(form.PageTitle, form.Page)]),
                    "Räntorna blir kommunens egna. Den väntade kapitalkostnaden ändras inte av det.",
                    [.. proposals.Select(p => ($"{p.Year}", $"{p.Rate}"))],
                    Effect: null,
                    $"{form.Page}/anta",
                    form.Page,
                    [],
                    FormValues.Of(Request)
                )
            );
    }

    /// <summary>Makes them the municipality's own.</summary>
    [HttpPost("/internranta/anta")]
    [Needs(Right.ChangeLedger)]
    public async Task<IActionResult> Accept(CancellationToken cancellation)
    {
        await record.AcceptAsync(User.Who(), cancellation);
        return Redirect("/internranta?klart=anta");
    }

    private static PageHead Head(SettingForm form) => new(form.Title, Crumbs: [new(form.PageTitle, form.Page)]);

    private async Task<IActionResult> FormAsync(SettingForm form, CancellationToken cancellation) =>
        View(
            "Form",
            new FormPage(
                Head(form),
                $"{form.Page}/ny/granska",
                form.Page,
                form.Fields(await record.KnownAsync(cancellation)),
                FormValues.Of(Request)
            )
        );

    private Task<IActionResult> RefusedAsync(SettingForm form, WrittenRecord written, CancellationToken cancellation)
    {
        foreach (var (field, sentence) in written.Faults)
        {
            ModelState.AddModelError(field, sentence);
        }

        return FormAsync(form, cancellation);
    }
}

/// <summary>The rates of the years.</summary>
/// <param name="Rates">The rates.</param>
/// <param name="To">The last year shown, at least.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record RatesPage(YearlyRates Rates, int To, string? Done)
{
    /// <summary>The years shown, the latest first.</summary>
    public IEnumerable<int> Years
    {
        get
        {
            var first = Rates.Known.First();
            var last = Math.Max(To, Rates.Known.Last());
            return Enumerable.Range(first, last - first + 1).Reverse();
        }
    }
}

/// <summary>The accounts of capital cost.</summary>
/// <param name="Accounts">The accounts.</param>
/// <param name="AreProposed">Whether nobody has chosen them.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record AccountsPage(CapitalCostAccounts Accounts, bool AreProposed, string? Done);
