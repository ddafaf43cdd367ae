using System.CommandLine;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Imports;
using Portal.Reporting.Writers;

namespace Portal.Commands;

/// <summary><c>import</c>: takes a ledger file into the portal, the whole file or nothing.</summary>
internal sealed class ImportCommand
{
    private const int MostShown = 20;
    private const long MostColumnsBytes = 1 << 20;

    private readonly Argument<string> _file = SwedishOption.File("Filen från ekonomisystemet");

    private readonly Option<string> _format = SwedishOption.Choice(
        "--format",
        "Filens format",
        ("auto", "auto"),
        ("sie", "sie"),
        ("csv", "csv"),
        ("xlsx", "xlsx"),
        ("suppliers", "suppliers")
    );

    private readonly Option<string> _columns = SwedishOption.Of<string>(
        "--columns",
        "fil",
        "Vad kolumnerna betyder, som {\"columns\":{\"Datum\":\"date\",\"Projekt\":\"object 6\"},\"decimal\":\"comma\"}",
        text => text
    );

    private readonly Option<string> _ledger = SwedishOption.Of<string>(
        "--ledger",
        "namn",
        "Redovisningens namn, för en fil utan #ORGNR; minns för tabeller med samma rubriker",
        text => text
    );

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Talar om vad som skulle hända" };

    private readonly Option<bool> _skipRefused = new("--skip-refused")
    {
        Description = "Tar emot resten av en fil med verifikationer som inte kan tas emot",
    };

    private readonly Option<bool> _replace = new("--replace")
    {
        Description = "Återför verifikationer som ändrats och bokför dem på nytt",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Svarar med JSON" };

    /// <summary>The verb.</summary>
    public static Command Create(CommandContext context)
    {
        var options = new ImportCommand();
        var command = new Command(
            "import",
            "Läser in en fil från ekonomisystemet: SIE 4, CSV, xlsx eller öppen leverantörsreskontra."
        )
        {
            options._file,
            options._format,
            options._columns,
            options._ledger,
            options._dryRun,
            options._skipRefused,
            options._replace,
            options._json,
        };
        command.Require(options._file);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, context, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(_file);
        var columns = parsed.GetValue(_columns);
        if (new[] { path, columns }.FirstOrDefault(f => f is not null && !File.Exists(f)) is { } missing)
        {
            return context.Refuse($"Det finns ingen fil {missing}.");
        }

        if (columns is not null && new FileInfo(columns).Length > MostColumnsBytes)
        {
            return context.Refuse($"{columns} är för stor för att beskriva kolumner.");
        }

        await using var scope = await context.OpenAsync(cancellation);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var result = await scope
            .ServiceProvider.GetRequiredService<ImportLedger>()
            .RunAsync(
                file,
                new ImportRequest(Path.GetFileName(path), "kommandorad")
                {
                    Format = parsed.GetValue(_format) ?? "auto",
                    Columns = columns is null ? null : await File.ReadAllTextAsync(columns, cancellation),
                    Ledger = parsed.GetValue(_ledger),
                    DryRun = parsed.GetValue(_dryRun),
                    SkipRefused = parsed.GetValue(_skipRefused),
                    Replace = parsed.GetValue(_replace),
                },
                cancellation
            );
        if (parsed.GetValue(_json))
        {
            WriteJson(context, result);
        }
        else if (result.Refusal is null)
        {
            WriteText(context, result, parsed.GetValue(_dryRun));
        }

        return result.Refusal is null ? CommandLine.Done : context.Refuse(result.Refusal + Headings(result));
    }

    private static string Headings(ImportResult result) =>
        result is { NeedsColumns: true, Table: { } table }
            ? $" Rubrikerna är {string.Join(", ", table.Headings.Select((h, i) => h.Length > 0 ? h : $"#{i + 1}"))}; vad de betyder sägs med --columns."
            : "";

    private static void WriteJson(CommandContext context, ImportResult result) =>
        context.WriteJson(json =>
        {
            json.WriteString("file", result.File);
            json.WriteString("sha256", result.Sha256);
            json.WriteString("format", result.Format);
            json.WriteString("encoding", result.Encoding);
            json.Texts("warnings", result.Warnings);
            json.WriteNumber("vouchers", result.Vouchers);
            json.WriteNumber("rows", result.Rows);
            json.WriteNumber("imported", result.Imported);
            json.WriteNumber("duplicates", result.Duplicates);
            json.WriteNumber("ignored", result.Ignored);
            json.WriteNumber("unmapped", result.Unmapped);
            json.List(
                "refused",
                result.Refused,
                (entry, row) =>
                {
                    entry.WriteNumber("line", row.Line);
                    entry.WriteString("reason", row.Reason);
                }
            );
            json.Money("amount", result.Amount);
            json.Money("amountUnmapped", result.AmountUnmapped);
            json.Money("amountReversed", result.AmountReversed);
            if (result.Refusal is not null)
            {
                json.WriteString("refusal", result.Refusal);
            }
        });

    private static void WriteText(CommandContext context, ImportResult result, bool isDryRun)
    {
        var output = context.Output;
        output.WriteLine(
            (result.IsKnownFile, isDryRun) switch
            {
                (true, _) => $"{result.File} är redan inläst; ingenting har ändrats.",
                (_, true) => $"{result.File} skulle läsas in så här; ingenting har sparats.",
                _ => $"{result.File} är inläst.",
            }
        );
        if (result.Table is { } table)
        {
            output.WriteLine($"Läst som {ReadAs(result, table)}.");
        }

        output.WriteLine();
        context.WriteTable([
            ["", "Antal", "Kronor"],
            ["Verifikationer i filen", $"{result.Vouchers}", ""],
            ["Rader i filen", $"{result.Rows}", ""],
            ["  nya, på utfallskonton", $"{result.Imported}", SwedishText.Amount(result.Amount)],
            ["    varav inte kopplade", $"{result.Unmapped}", SwedishText.Amount(result.AmountUnmapped)],
            ["  nya, på andra konton", $"{result.Ignored}", ""],
            ["  fanns redan", $"{result.Duplicates}", ""],
            ["  inte mottagna", $"{result.Refused.Count}", ""],
        ]);
        WriteList(context, "Inte kopplade till någon investering:", result.Unowned, Describe);
        WriteList(
            context,
            "Inte mottagna:",
            [.. result.Refused.Select(r => r.Reason).Distinct(StringComparer.Ordinal)],
            reason => reason
        );
        WriteList(context, "Att se upp med:", result.Warnings, warning => warning);
    }

    private static string ReadAs(ImportResult result, TablePreview table) =>
        string.Join(
            ", ",
            new[]
            {
                result.Format,
                result.Encoding,
                table.Delimiter is null ? null : $"{table.Delimiter} mellan fälten",
            }
                .OfType<string>()
                .Concat(table.Numbers.Select(n => $"{n.Heading} med {n.Format}"))
        );

    private static string Describe(UnownedObjects unowned)
    {
        var objects = ObjectSet.Read(unowned.Objects).Select(o => $"dimension {o.Dimension} objekt {o.Code}");
        var named = unowned.Objects.Length == 0 ? "utan objekt" : string.Join(" och ", objects);
        return $"{named}: {unowned.Rows} {(unowned.Rows == 1 ? "rad" : "rader")}, {SwedishText.Kronor(unowned.Amount)}";
    }

    private static void WriteList<T>(
        CommandContext context,
        string heading,
        IReadOnlyList<T> entries,
        Func<T, string> describe
    )
    {
        if (entries.Count == 0)
        {
            return;
        }

        context.Output.WriteLine();
        context.Output.WriteLine(heading);
        foreach (var entry in entries.Take(MostShown))
        {
            context.Output.WriteLine($"  {describe(entry)}");
        }

        if (entries.Count > MostShown)
        {
            context.Output.WriteLine($"  … och {entries.Count - MostShown} till");
        }
    }
}
