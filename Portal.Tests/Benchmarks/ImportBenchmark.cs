using System.Globalization;
using Portal.Data;
using Portal.Imports;

namespace Portal.Tests.Benchmarks;

/// <summary>
/// A SIE file of a million rows by the portal, the same as CSV by the portal, and the same rows by sqlite3's .import into a table with
/// the same unique key, in turn. Processor time, so that a busy machine does not count; the portal's is that of a process that has imported
/// before, as the web's has, and the peak of its memory is that of the whole process.
/// </summary>
internal static class ImportBenchmark
{
    private const int Rows = 1_000_000;
    private const int Runs = 3;

    private const string Table = """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
        CREATE TABLE Rows (
            Ledger INTEGER, FiscalYear INTEGER, Series TEXT, Number TEXT, Date INTEGER, Ordinal INTEGER, Row INTEGER,
            Account TEXT, Objects TEXT, Amount INTEGER, Text TEXT,
            UNIQUE (Ledger, FiscalYear, Series, Number, Date, Ordinal, Row));
        """;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("portal-benchmark-").FullName;
        try
        {
            var (sie, csv) = (Path.Combine(folder, "million.se"), Path.Combine(folder, "million.csv"));
            var table = Path.Combine(folder, "table.csv");
            MillionRows.Write(sie, csv, Rows);
            MillionRows.WriteTable(sie, table);
            var (import, again, sqlite, peak) = (double.MaxValue, double.MaxValue, double.MaxValue, 0d);
            var (asTable, tablePeak) = (double.MaxValue, 0d);
            for (var run = 0; run < Runs; run++)
            {
                var mine = await ChildAsync(sie, Path.Combine(folder, $"portal-{run}.db"));
                (import, again) = (Math.Min(import, mine[0]), Math.Min(again, mine[1]));
                peak = Math.Max(peak, mine[2]);
                var tables = await ChildAsync(table, Path.Combine(folder, $"table-{run}.db"));
                (asTable, tablePeak) = (Math.Min(asTable, tables[0]), Math.Max(tablePeak, tables[2]));
                sqlite = Math.Min(sqlite, await SqliteAsync(csv, Path.Combine(folder, $"sqlite-{run}.db")));
            }

            Print($"{Rows} rows, the best of {Runs} runs, in seconds of processor time");
            Print($"the portal:       {import:0.00}");
            Print($"the same again:   {again:0.00}");
            Print($"the same as CSV:  {asTable:0.00}");
            Print($"sqlite3 .import:  {sqlite:0.00}");
            Print($"ratio:            {import / sqlite:0.00} of sqlite3 .import (at most 1.5)");
            Print($"again:            {again / import:0.00} of the first time (at most 0.2)");
            Print($"CSV to SIE:       {asTable / import:0.00} (at most 1.1)");
            Print($"peak memory:      {peak:0} MB, as CSV {tablePeak:0} MB (at most 300)");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Imports in this process: a small file first, then the one that is measured, twice.</summary>
    public static async Task<int> ImportAsync(string file, string database)
    {
        var folder = Path.GetDirectoryName(database)!;
        var (small, csv) = (Path.Combine(folder, "small.se"), Path.Combine(folder, "small.csv"));
        MillionRows.Write(small, csv, 200_000);
        if (Path.GetExtension(file) == ".csv")
        {
            MillionRows.WriteTable(small, csv);
            small = csv;
        }

        await CostAsync(small, database + "-warm");
        await CostAsync(small, database + "-warmer");
        var import = await CostAsync(file, database);
        var again = await CostAsync(file, database);
        Print($"{import} {again} {ProcessCost.OfThisProcess().Split(' ')[1]}");
        return 0;
    }

    private static async Task<double> CostAsync(string file, string database)
    {
        await using var db = new PortalDb(DataServices.Options($"Data Source={database}"), TimeProvider.System);
        await db.MigrateAsync();
        await using var stream = File.OpenRead(file);
        var before = Environment.CpuUsage.TotalTime;
        var result = await new ImportLedger(db).RunAsync(
            stream,
            new ImportRequest("million", "system") { Ledger = "Kommunen" }
        );
        return result.Refusal is null
            ? (Environment.CpuUsage.TotalTime - before).TotalSeconds
            : throw new InvalidOperationException(result.Refusal);
    }

    private static async Task<double[]> ChildAsync(string file, string database)
    {
        var figures = await ProcessCost.LastLineAsync(Environment.ProcessPath!, ["import", "--run", file, database]);
        return [.. figures.Split(' ').Select(f => double.Parse(f, CultureInfo.InvariantCulture))];
    }

    private static async Task<double> SqliteAsync(string csv, string database)
    {
        await ProcessCost.LastLineAsync("sqlite3", [database, Table]);
        return await ProcessCost.CpuOfAsync("sqlite3", [database, $".import --csv {csv} Rows"]);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
