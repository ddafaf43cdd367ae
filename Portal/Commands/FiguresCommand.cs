using System.CommandLine;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Writers;

namespace Portal.Commands;

/// <summary><c>figures</c>: all figures of an investment at the end of a month, as known at a moment.</summary>
internal static class FiguresCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = "Svarar med JSON" };
        var command = new Command("figures", "Visar en investerings alla tal för en månad.") { json };
        var asked = new AskedFigures().AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var scope = await context.OpenAsync(cancellation);
                var read = scope.ServiceProvider.GetRequiredService<ReadFigures>();
                if (!(await asked.ReadAsync(parsed, read, cancellation)).TryGet(out var figures, out var refusal))
                {
                    return context.Refuse(refusal.Sentence);
                }

                if (parsed.GetValue(json))
                {
                    await context.Output.WriteAsync(JsonWriter.Text(figures));
                }
                else
                {
                    WriteText(context, figures);
                }

                return CommandLine.Done;
            }
        );
        return command;
    }

    private static void WriteText(CommandContext context, FollowUpFigures figures)
    {
        context.Output.WriteLine($"{figures.Investment.Name}, läge per {SwedishText.MonthName(figures.AsOf)}");
        if (figures.Example)
        {
            context.Output.WriteLine("Exempeldata");
        }

        context.Output.WriteLine();
        foreach (var sentence in figures.Sentences)
        {
            context.Output.WriteLine(sentence);
        }

        context.Output.WriteLine();
        context.WriteTable([
            ["Kronor", "Beslutat", "Budget", "Utfall", "Bundet", "Prognos", "Avvikelse"],
            .. figures.Subprojects.Select(s => Row($"Delprojekt {s.Number}", s.Money)),
            Row("Summa", figures.Totals.Money),
        ]);
    }

    private static string[] Row(string label, MoneyFigures money) =>
        [
            label,
            SwedishText.Amount(money.Decided),
            SwedishText.Amount(money.Budget),
            SwedishText.Amount(money.Outcome),
            SwedishText.Amount(money.Committed),
            SwedishText.Amount(money.Forecast),
            SwedishText.Amount(money.Variance),
        ];
}
