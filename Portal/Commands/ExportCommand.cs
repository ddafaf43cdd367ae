using System.CommandLine;
using System.Globalization;
using Portal.Data;
using Portal.Domain.Values;
using Portal.Reporting;

namespace Portal.Commands;

/// <summary><c>export vouchers</c>: a period's capital cost as a SIE 4I file for the ledger.</summary>
internal sealed class ExportCommand
{
    private readonly Option<Month> _from = SwedishOption.Of(
        "--from",
        "månad",
        "Den första månaden, som 2021-01",
        Month.Read
    );

    private readonly Option<Month> _to = SwedishOption.Of(
        "--to",
        "månad",
        "Den sista månaden, som 2021-12",
        Month.Read
    );

    private readonly Option<long> _investment = SwedishOption.Of<long>(
        "--investment",
        "nummer",
        "Investeringen; annars 1",
        text =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id
                : new Refusal($"”{text}” är inget nummer på en investering.")
    );

    private readonly Option<string> _out = SwedishOption.Of<string>(
        "--out",
        "fil",
        "Filen som skrivs, som kapitalkostnad.si",
        text => text.Length > 0 ? text : new Refusal("Filen måste ha ett namn.")
    );

    /// <summary>The verb.</summary>
    public static Command Create(CommandContext context)
    {
        var options = new ExportCommand();
        var vouchers = new Command("vouchers", "Skriver en periods kapitalkostnad som verifikationer i SIE 4I.")
        {
            options._from,
            options._to,
            options._investment,
            options._out,
        };
        vouchers.Require(options._from, options._to, options._out);
        vouchers.SetAction((parsed, cancellation) => options.RunAsync(parsed, context, cancellation));
        return new Command("export", "Skriver filer för andra program.") { vouchers };
    }

    private async Task<int> RunAsync(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        var (from, to) = (parsed.GetValue(_from), parsed.GetValue(_to));
        if (to < from)
        {
            return context.Misuse("--to: Den sista månaden är före den första.");
        }

        await using var scope = await context.OpenAsync(cancellation);
        var exported = await scope
            .ServiceProvider.GetRequiredService<ExportVouchers>()
            .RunAsync(parsed.GetResult(_investment) is null ? 1 : parsed.GetValue(_investment), from, to, cancellation);
        if (!exported.TryGet(out var export, out var refusal))
        {
            return context.Refuse(refusal.Sentence);
        }

        var file = Path.GetFullPath(parsed.GetRequiredValue(_out));
        try
        {
            await DurableFile.WriteAsync(file, stream => stream.WriteAsync(export.File, cancellation).AsTask());
        }
        catch (Exception e) when (StorageFault.Is(e))
        {
            return context.Refuse($"Filen gick inte att skriva till {file}: {StorageFault.Reason(e)}.");
        }

        foreach (var warning in export.Warnings)
        {
            context.Error.WriteLine(warning);
        }

        context.Output.WriteLine(
            $"{SwedishText.Counted(export.Booked.Vouchers.Count, "verifikation", "verifikationer")} med {SwedishText.Counted(export.Booked.Vouchers.Sum(v => v.Rows.Count), "rad", "rader")}."
        );
        return CommandLine.Done;
    }
}
