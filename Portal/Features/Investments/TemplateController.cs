using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Investments;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Imports.Investments;
using Portal.Reporting.Writers.Excel;

namespace Portal.Features.Investments;

/// <summary>The template of a new investment: handed out, and read back into the form's last step.</summary>
public sealed class TemplateController(AddInvestment add, TimeProvider time) : Controller
{
    /// <summary>The largest workbook taken, in megabytes.</summary>
    public const int MostMegabytes = 5;

    private const string FileKey = "fil";

    /// <summary>Where the template is fetched and a filled-in one is chosen.</summary>
    [HttpGet("/investeringar/ny/mall")]
    [Needs(Right.OpenInvestment)]
    public IActionResult Template() => View(new TemplatePage(null, []));

    /// <summary>The template.</summary>
    [HttpGet("/investeringar/ny/mall/fil")]
    [Needs(Right.OpenInvestment)]
    public IActionResult Fetch()
    {
        var workbook = new MemoryStream();
        TemplateWriter.Write(InvestmentTemplate.Sheets, workbook);
        workbook.Position = 0;
        return File(
            workbook,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ny-investering.xlsx"
        );
    }

    /// <summary>Reads a filled-in template: the last step where everything is right, else what is wrong and where. Stores nothing.</summary>
    [HttpPost("/investeringar/ny/mall")]
    [Needs(Right.OpenInvestment)]
    [LimitUpload(Most = MostMegabytes)]
    public async Task<IActionResult> Read([FromForm(Name = FileKey)] IFormFile? file, CancellationToken cancellation)
    {
        if (file is not { Length: > 0 })
        {
            return Refused("Välj den ifyllda mallen.");
        }

        await using var content = file.OpenReadStream();
        if (!ReadInvestmentWorkbook.From(content).TryGet(out var filled, out var refusal))
        {
            return Refused(refusal.Sentence);
        }

        var (investment, faults) = ReadWrittenInvestment.From(
            filled.Written,
            DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime))
        );
        if (investment is not null && await add.TakenAsync(investment, cancellation) is { } taken)
        {
            faults = [new WrittenFault(nameof(investment.Name), taken.Sentence)];
        }

        var form = new NewInvestmentForm { Written = filled.Written, Step = NewInvestmentForm.Labels.Count };
        form.MakeRoom();
        return filled.AllFaults(faults) is { Count: > 0 } all
            ? View(nameof(Template), new TemplatePage(form, all))
            : View("New", new NewInvestmentPage(form, investment));
    }

    private ViewResult Refused(string sentence)
    {
        ModelState.AddModelError(FileKey, sentence);
        return View(nameof(Template), new TemplatePage(null, []));
    }
}

/// <summary>The template's page.</summary>
/// <param name="Form">What was read; null where nothing was.</param>
/// <param name="Faults">What is wrong with it, with sheet and cell.</param>
public sealed record TemplatePage(NewInvestmentForm? Form, IReadOnlyList<string> Faults);
