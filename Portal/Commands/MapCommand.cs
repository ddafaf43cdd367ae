using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Imports.Mappings;

namespace Portal.Commands;

/// <summary><c>map add|list|remove</c>: what a ledger object means.</summary>
internal static class MapCommand
{
    private const string Who = "kommandorad";

    /// <summary>The verb.</summary>
    public static Command Create(CommandContext context) =>
        new("map", "Säger vad ett objekt i redovisningen betyder.") { Add(context), List(context), Remove(context) };

    private static Command Add(CommandContext context)
    {
        var dimension = SwedishOption.Of(
            "--dimension",
            "nummer",
            "Objektets dimension, som 6 för projekt",
            AddMapping.ReadDimension
        );
        var code = SwedishOption.Of("--object", "objekt", "Objektet, som 0001", AddMapping.ReadObject);
        var accounts = SwedishOption.Of<string>(
            "--accounts",
            "konton",
            "Ett intervall som 4000-7999; annars de som räknas som utfall",
            text => AccountRange.Read(text.Trim()).TryGet(out _, out var refusal) ? text : refusal
        );
        var investment = Number("--investment", "Investeringen; annars 1");
        var subproject = Number("--subproject", "Delprojektet; annars investeringens ej fördelade");
        var item = Number("--item", "Kalkylposten; annars delprojektet utan kalkylpost");
        var running = SwedishOption.Choice(
            "--running",
            "Slag av driftkostnad",
            ("capital", RunningCostKind.Capital),
            ("support", RunningCostKind.Support),
            ("other", RunningCostKind.Other)
        );
        var command = new Command("add", "Kopplar ett objekt.")
        {
            dimension,
            code,
            accounts,
            investment,
            subproject,
            item,
            running,
        };
        command.Require(dimension, code);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var scope = await context.OpenAsync(cancellation);
                var request = new MappingRequest(
                    parsed.GetValue(dimension),
                    parsed.GetValue(code),
                    parsed.GetValue(accounts),
                    Given(parsed, investment) ?? 1,
                    Given(parsed, subproject),
                    Given(parsed, item),
                    Given(parsed, running)
                );
                var result = await scope
                    .ServiceProvider.GetRequiredService<AddMapping>()
                    .RunAsync(request, Who, cancellation);
                if (result.Mapping is not { } mapping)
                {
                    return context.Refuse(string.Join('\n', result.Faults.Select(fault => fault.Sentence)));
                }

                await WriteAsync(context, scope, [mapping], cancellation);
                await NoticeUnbookedAsync(context, scope, mapping, cancellation);
                return CommandLine.Done;
            }
        );
        return command;
    }

    private static Command List(CommandContext context)
    {
        var command = new Command("list", "Visar de kopplingar som gäller.");
        command.SetAction(
            async (_, cancellation) =>
            {
                await using var scope = await context.OpenAsync(cancellation);
                var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
                var mappings = await ListMappings.InForce(db).ToListAsync(cancellation);
                await WriteAsync(context, scope, mappings, cancellation);
                return CommandLine.Done;
            }
        );
        return command;
    }

    private static Command Remove(CommandContext context)
    {
        var number = SwedishOption.Argument<long>(
            "NUMMER",
            "Kopplingens nummer, som map list visar",
            text =>
                long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                    ? id
                    : new Refusal($"”{text}” är inget nummer på en koppling.")
        );
        var command = new Command("remove", "Tar bort en koppling.") { number };
        command.Require(number);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var scope = await context.OpenAsync(cancellation);
                var removed = await scope
                    .ServiceProvider.GetRequiredService<RemoveMapping>()
                    .RunAsync(parsed.GetValue(number), Who, cancellation);
                if (!removed.TryGet(out var mapping, out var refusal))
                {
                    return context.Refuse(refusal.Sentence);
                }

                await WriteAsync(context, scope, [mapping], cancellation);
                return CommandLine.Done;
            }
        );
        return command;
    }

    private static async Task WriteAsync(
        CommandContext context,
        AsyncServiceScope scope,
        IEnumerable<ObjectMapping> mappings,
        CancellationToken cancellation
    )
    {
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        var owners = new OwnerNames(await ListInvestments.RunAsync(db, known.Batch, cancellation));
        foreach (var mapping in mappings)
        {
            var accounts = mapping.Accounts is { } range ? $", konto {range}" : "";
            context.Output.WriteLine(
                $"{mapping.Id}: {LedgerDimension.Name(mapping.Dimension)} {mapping.ObjectCode}{accounts} → {owners.Of(mapping)}"
            );
        }
    }

    /// <summary>Says so where the mapping gives nothing yet, for it may be misspelt.</summary>
    private static async Task NoticeUnbookedAsync(
        CommandContext context,
        AsyncServiceScope scope,
        ObjectMapping mapping,
        CancellationToken cancellation
    )
    {
        var ledgers = await scope
            .ServiceProvider.GetRequiredService<ReadLedgers>()
            .ForAsync(mapping.Batch, cancellation);
        if (!ledgers.HasRows(new LedgerObject(mapping.Dimension, mapping.ObjectCode)))
        {
            context.Error.WriteLine(OwnedLedgers.NoRows);
        }
    }

    private static Option<int> Number(string name, string description) =>
        SwedishOption.Of<int>(
            name,
            "nummer",
            description,
            text =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : new Refusal($"”{text}” är inget nummer.")
        );

    private static T? Given<T>(ParseResult parsed, Option<T> option)
        where T : struct => parsed.GetResult(option) is null ? null : parsed.GetValue(option);
}
