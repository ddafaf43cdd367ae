using Portal.Tests.Benchmarks;

return args switch
{
    ["workbook"] => await WorkbookBenchmark.RunAsync(),
    ["workbook", "--write", var file] => WorkbookBenchmark.Write(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Which benchmark? workbook: 100 000 voucher rows against XlsxWriter.");
    return 2;
}
