using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Benefits;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Benefits;

/// <summary>Nyttor: the register, each benefit, and the forms of a new one and of a correction.</summary>
public sealed class BenefitsController(ShowBenefits show, RecordBenefit record, TimeProvider time) : Controller
{
    private const string Home = "/investeringar/{id:long}/nyttor";

    /// <summary>The register.</summary>
    [HttpGet(Home)]
    [Needs(Right.ReadSubproject)]
    public async Task<IActionResult> List(
        long id,
        AskedMoment asked,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    )
    {
        var said = done is "atertagen" ? "Nyttan är tillbakatagen och räknas inte längre." : null;
        return await show.ForAsync(id, asked, said, cancellation) is { } page ? View(page) : NotFound();
    }

    /// <summary>One benefit with its measurements.</summary>
    [HttpGet(Home + "/{benefit:int}")]
    [Needs(Right.ReadSubproject)]
    public async Task<IActionResult> Show(
        long id,
        int benefit,
        AskedMoment asked,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    )
    {
        var said = done switch
        {
            "sparad" => "Nyttan är sparad.",
            "matt" => "Mätningen är sparad och räknas från sin dag.",
            "atertagen" => "Rättelsen är tillbakatagen. Det som stod före gäller igen.",
            "matning-atertagen" => "Mätningen är tillbakatagen och räknas inte längre.",
            _ => null,
        };
        return await show.OneAsync(id, benefit, asked, said, cancellation) is { } page ? View(page) : NotFound();
    }

    /// <summary>The form of a new benefit.</summary>
    [HttpGet(Home + "/ny")]
    [Needs(Right.ReportProgress)]
    public Task<IActionResult> New(long id, CancellationToken cancellation) =>
        FormAsync(id, null, new BenefitForm(), cancellation);

    /// <summary>The review of a new benefit, or the end.</summary>
    [HttpPost(Home + "/ny")]
    [Needs(Right.ReportProgress)]
    public Task<IActionResult> New(long id, [FromForm] BenefitForm form, CancellationToken cancellation) =>
        GoAsync(id, null, form, cancellation);

    /// <summary>The form of a correction, with what stands.</summary>
    [HttpGet(Home + "/{benefit:int}/ratta")]
    [Needs(Right.ReportProgress)]
    public Task<IActionResult> Correct(long id, int benefit, CancellationToken cancellation) =>
        FormAsync(id, benefit, null, cancellation);

    /// <summary>The review of a correction, or the end.</summary>
    [HttpPost(Home + "/{benefit:int}/ratta")]
    [Needs(Right.ReportProgress)]
    public Task<IActionResult> Correct(
        long id,
        int benefit,
        [FromForm] BenefitForm form,
        CancellationToken cancellation
    ) => GoAsync(id, benefit, form, cancellation);

    private async Task<IActionResult> GoAsync(long id, int? number, BenefitForm form, CancellationToken cancellation)
    {
        // What the model binder thinks of the texts is not asked: they are read by rules of their own.
        ModelState.Clear();
        if (form.Press is not ("granska" or "spara"))
        {
            return await FormAsync(id, number, form, cancellation);
        }

        var (benefit, faults) =
            form.Press == "spara"
                ? await record.RunAsync(id, number, form, User.Who(), cancellation)
                : await record.CheckAsync(id, number, form, cancellation);
        foreach (var fault in faults)
        {
            ModelState.AddModelError(BenefitForm.NameOf(fault.Field), fault.Sentence);
        }

        return benefit is not null && form.Press == "spara"
            ? Redirect($"/investeringar/{id}/nyttor/{benefit.Number}?klart=sparad")
            : await FormAsync(id, number, form, cancellation, benefit);
    }

    private async Task<IActionResult> FormAsync(
        long id,
        int? number,
        BenefitForm? form,
        CancellationToken cancellation,
        Benefit? reviewed = null
    )
    {
        var month = SwedishTime.MonthOf(time.GetUtcNow().UtcDateTime);
        if (await show.NowAsync(id, month, cancellation) is not var (investment, all))
        {
            return NotFound();
        }

        var corrected = all.FirstOrDefault(of => of.Benefit.Number == number);
        if (number is not null && corrected is null)
        {
            return NotFound();
        }

        form ??= new BenefitForm { Written = WrittenBenefit.Of(corrected!.Benefit), Seen = corrected.Benefit.Id };
        return View(reviewed is null ? "Form" : "Review", new BenefitFormPage(investment, form, corrected, reviewed));
    }
}
