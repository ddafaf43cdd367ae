namespace Portal.Features.Reports;

/// <summary>Reports as services.</summary>
public static class ReportServices
{
    /// <summary>Adds what shows, issues and corrects reports, and asks for drafts.</summary>
    public static IServiceCollection AddPortalReports(this IServiceCollection services) =>
        services
            .AddScoped<ShowReports>()
            .AddScoped<ReadReport>()
            .AddScoped<ReadFinalReport>()
            .AddScoped<ReadFactsBehind>()
            .AddScoped<TellFacts>()
            .AddScoped<FindReport>()
            .AddScoped<FindReportFile>()
            .AddScoped<IssueReport>()
            .AddScoped<ShowCalendar>()
            .AddScoped<KeepMeetings>()
            .AddScoped<ShowPortfolioReport>()
            .AddScoped<RequestDraft>();
}
