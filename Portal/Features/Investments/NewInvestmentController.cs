using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Investments;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Investments;

/// <summary>Ny investering: a form in steps, or a filled-in template.</summary>
public sealed class NewInvestmentController(AddInvestment add, TimeProvider time) : Controller
{
    /// <summary>The first step.</summary>
    [HttpGet("/investeringar/ny")]
    [Needs(Right.OpenInvestment)]
    public IActionResult New() => View(nameof(New), new NewInvestmentPage(new NewInvestmentForm(), null));

    /// <summary>Another step, or the end: what was written is kept, and what is wrong is told where it stands.</summary>
    [HttpPost("/investeringar/ny")]
    [Needs(Right.OpenInvestment)]
    public async Task<IActionResult> Go([FromForm] NewInvestmentForm form, CancellationToken cancellation)
    {
        // What the model binder thinks of the texts is not asked: they are read by rules of their own.
        ModelState.Clear();
        var (investment, faults) = ReadWrittenInvestment.From(
            form.Written,
            DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime))
        );
        switch (form.Press)
        {
            case "tillbaka":
                return Step(form, form.Step - 1);
            case "delprojekt" or "poster":
                return Step(form, form.Step);
            case "spara" when investment is not null:
                return await SaveAsync(form, investment, cancellation);
            default:
                return Next(form, investment, faults);
        }
    }

    private ViewResult Next(NewInvestmentForm form, NewInvestment? investment, IReadOnlyList<WrittenFault> faults)
    {
        var last = NewInvestmentForm.Labels.Count;
        var told = faults
            .Select(fault => (Field: Field(fault), fault.Sentence))
            .Where(fault => form.StepOf(fault.Field) <= form.Step)
            .ToList();
        if (told.Count == 0)
        {
            return Step(form, Math.Min(form.Step + 1, last), investment);
        }

        foreach (var (field, sentence) in told)
        {
            ModelState.AddModelError(field, sentence);
        }

        return Step(form, told.Min(fault => form.StepOf(fault.Field)));
    }

    private async Task<IActionResult> SaveAsync(
        NewInvestmentForm form,
        NewInvestment investment,
        CancellationToken cancellation
    )
    {
        var added = await add.RunAsync(investment, User.Who(), cancellation);
        if (added.TryGet(out var recorded, out var refusal))
        {
            return Redirect($"/investeringar/{recorded.Id}");
        }

        ModelState.AddModelError($"{nameof(form.Written)}.{nameof(form.Written.Name)}", refusal.Sentence);
        return Step(form, 1);
    }

    private ViewResult Step(NewInvestmentForm form, int step, NewInvestment? investment = null)
    {
        form.Step = Math.Clamp(step, 1, NewInvestmentForm.Labels.Count);
        form.MakeRoom();
        return View(nameof(New), new NewInvestmentPage(form, investment));
    }

    private static string Field(WrittenFault fault) =>
        fault.Field.Length == 0 ? "" : $"{nameof(NewInvestmentForm.Written)}.{fault.Field}";
}
