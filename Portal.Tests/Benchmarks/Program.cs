using Portal.Tests.Benchmarks;

return args switch
{
    ["workbook"] => await WorkbookBenchmark.RunAsync(),
    ["workbook", "--write", var file] => WorkbookBenchmark.Write(file),
    ["import"] => await ImportBenchmark.RunAsync(),
    ["import", "--run", var file, var database] => await ImportBenchmark.ImportAsync(file, database),
    ["figures"] => await FiguresBenchmark.RunAsync(),
    ["outcome"] => await OutcomeBenchmark.RunAsync(),
    ["report"] => await ReportBenchmark.RunAsync(),
    ["reports500"] => await Reports500Benchmark.RunAsync(),
    ["signin"] => await SignInBenchmark.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "Which benchmark? import: a million rows against sqlite3. workbook: 100 000 voucher rows against XlsxWriter. figures: at a thousand rows and a million. outcome: the list of rows at the same, and its export against XlsxWriter. report: the files of one report, warm. reports500: the memory of five hundred reports in one run. signin: a wrong password against an unknown address."
    );
    return 2;
}
