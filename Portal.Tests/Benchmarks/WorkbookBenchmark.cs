using System.Globalization;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using Portal.Reporting.Reports;
using Portal.Reporting.Writers.Excel;

namespace Portal.Tests.Benchmarks;

/// <summary>
/// A workbook of 100 000 voucher rows by the portal and by XlsxWriter, which writes the same rows in its ordinary mode and in
/// the one that keeps memory constant. Processor time, so that a busy machine does not count.
/// </summary>
internal static class WorkbookBenchmark
{
    private const int Rows = 100_000;
    private const int Runs = 3;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("portal-benchmark-").FullName;
        try
        {
            var script = Path.Combine(AppContext.BaseDirectory, "workbook.py");
            var rows = Rows.ToString(CultureInfo.InvariantCulture);
            var portal = await BestAsync(() =>
                ProcessCost.OfAsync(
                    Environment.ProcessPath!,
                    "workbook",
                    "--write",
                    Path.Combine(folder, "portal.xlsx")
                )
            );
            var ordinary = await BestAsync(() =>
                ProcessCost.OfAsync("/usr/bin/python3", script, Path.Combine(folder, "ordinary.xlsx"), rows, "ordinary")
            );
            var constant = await BestAsync(() =>
                ProcessCost.OfAsync("/usr/bin/python3", script, Path.Combine(folder, "constant.xlsx"), rows, "constant")
            );

            Print("the portal", portal, folder, "portal.xlsx");
            Print("XlsxWriter", ordinary, folder, "ordinary.xlsx");
            Print("XlsxWriter, constant_memory", constant, folder, "constant.xlsx");
            var faster = ordinary.Cpu < constant.Cpu ? ordinary : constant;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"time: {faster.Cpu / portal.Cpu:0.0} × faster than the faster of the two; memory: {portal.PeakMegabytes / ordinary.PeakMegabytes:0.00} of the ordinary, {portal.PeakMegabytes / constant.PeakMegabytes:0.00} of the constant"
                )
            );
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Writes the workbook in this process, and tells what that cost.</summary>
    public static int Write(string file)
    {
        using (var stream = File.Create(file))
        {
            ExcelWriter.Write(
                new Report("Mätning", "Verifikationer", "2021", Example: true, [VoucherSection.Of(Lines())]),
                stream
            );
        }

        Console.WriteLine(ProcessCost.OfThisProcess());
        return 0;
    }

    private static IEnumerable<VoucherLine> Lines()
    {
        var first = new DateOnly(2021, 1, 1);
        for (var i = 0; i < Rows; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            yield return new VoucherLine(
                first.AddDays(i % 365),
                "A",
                number,
                "5410",
                $"Projekt {i % 97}",
                $"Konsulttimmar för införande, rad {number}",
                "huvudbok-2021.se",
                new Money((i * 7919L % 10_000_000) - 5_000_000)
            );
        }
    }

    private static async Task<ProcessCost> BestAsync(Func<Task<ProcessCost>> run)
    {
        var costs = new List<ProcessCost>();
        for (var i = 0; i < Runs; i++)
        {
            costs.Add(await run());
        }

        return costs.MinBy(cost => cost.Cpu)!;
    }

    private static void Print(string who, ProcessCost cost, string folder, string file) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{who, -28} {cost.Cpu.TotalSeconds, 6:0.00} s CPU  {cost.PeakMegabytes, 6:0} MB  {new FileInfo(Path.Combine(folder, file)).Length / 1e6, 6:0.0} MB file"
            )
        );
}
