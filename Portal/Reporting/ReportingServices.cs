using Portal.Data.Queries;

namespace Portal.Reporting;

/// <summary>Reporting as services.</summary>
public static class ReportingServices
{
    /// <summary>Adds the kinds of reports, and what freezes them and makes their PDFs.</summary>
    public static IServiceCollection AddPortalReporting(this IServiceCollection services) =>
        services
            .AddSingleton<IComputeReport, ComputeFollowUpReport>()
            .AddSingleton<ReadPortfolio>()
            .AddSingleton<IComputeReport, ComputePortfolioReport>()
            .AddSingleton<ReadFinal>()
            .AddSingleton<IComputeReport, ComputeFinalReport>()
            .AddSingleton<ReportKinds>()
            .AddScoped<FreezeReport>()
            .AddSingleton<PdfDocument>()
            .AddScoped<FreezePdf>()
            .AddScoped<ExportVouchers>();
}
