using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;
using Portal.Data;
using Portal.Domain.Accounts;
using Portal.Features.Accounts;
using Portal.Features.Archive;
using Portal.Features.Benefits;
using Portal.Features.Budgets;
using Portal.Features.CapitalCosts;
using Portal.Features.Changes;
using Portal.Features.Commitments;
using Portal.Features.Decisions;
using Portal.Features.FinalReports;
using Portal.Features.Forecasts;
using Portal.Features.History;
using Portal.Features.Imports;
using Portal.Features.Investments;
using Portal.Features.Lights;
using Portal.Features.Mappings;
using Portal.Features.MonthEnds;
using Portal.Features.Outcomes;
using Portal.Features.Overview;
using Portal.Features.Plans;
using Portal.Features.Progress;
using Portal.Features.Reports;
using Portal.Features.Risks;
using Portal.Features.Shared;
using Portal.Features.Shared.Facts;
using Portal.Features.TimeSavings;

namespace Portal;

/// <summary>Serves the portal's pages.</summary>
internal static class WebHost
{
    /// <summary>Runs until stopped.</summary>
    /// <returns>The exit code: 1 where the portal refuses to start.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Path }
        );
        AddServices(builder);
        var app = builder.Build();
        var isDevelopment = app.Environment.IsDevelopment();
        var open = isDevelopment ? LoopbackOnly.Violation(app.Configuration) : null;
        if (open is not null)
        {
            await Console.Error.WriteLineAsync(open);
            return Commands.CommandLine.Refused;
        }

        var loadExample = app.Configuration.GetValue("Example:Load", isDevelopment);
        await app.Services.PreparePortalAsync(loadExample, CancellationToken.None);
        await app.Services.PrepareExampleAccountsAsync(CancellationToken.None);
        if (loadExample && app.Configuration.GetValue("Example:Report", true))
        {
            await app.Services.AskForExampleReportAsync(CancellationToken.None);
        }

        Map(app);
        if (isDevelopment)
        {
            app.Logger.LogInformation("{Notice}", LoopbackOnly.Notice);
        }

        await app.RunAsync();
        return Commands.CommandLine.Done;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddPortal(builder.Configuration);
        builder.Services.AddControllersWithViews(mvc =>
        {
            mvc.Filters.Add(LimitUploadAttribute.OfForms);
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            mvc.Filters.Add<LeadToReports>();
            mvc.Conventions.Add(new HeadWithGet());
        });
        builder.Services.Configure<RazorViewEngineOptions>(FeatureViews.Use);
        builder.Services.Configure<WebEncoderOptions>(SwedishLetters.Keep);
        builder
            .Services.AddOptions<MunicipalitySettings>()
            .BindConfiguration(MunicipalitySettings.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddScoped<ShowPortfolio>().AddScoped<AddInvestment>().AddScoped<TakeBackInvestment>();
        builder.Services.AddScoped<ShowDecision>();
        builder.Services.AddScoped<ShowInvestment>().AddScoped<ShowOverview>().AddScoped<ReadSilence>();
        builder.Services.AddScoped<ShowBudget>().AddScoped<ReviewBudgetChange>();
        builder.Services.AddScoped<RecordBudgetChange>().AddScoped<TakeBackBudgetChange>();
        builder.Services.AddScoped<ShowMonthEnds>().AddScoped<LockMonth>();
        builder.Services.AddPortalForecasts().AddPortalCommitments();
        builder.Services.AddPortalPlans().AddPortalRisks().AddPortalLights();
        builder.Services.AddPortalForecasts().AddPortalCommitments().AddPortalProgress();
        builder.Services.AddPortalForecasts().AddPortalCommitments().AddPortalBenefits();
        builder.Services.AddSingleton<ReadPlacedLedgers>().AddScoped<ShowOutcomes>().AddScoped<ShowVoucher>();
        builder.Services.AddScoped<FindRows>().AddScoped<ShowRows>().AddScoped<ExportRows>();
        builder.Services.AddScoped<ShowMappings>();
        builder.Services.AddScoped<ShowMeasurements>().AddScoped<RecordMeasurement>();
        builder.Services.AddScoped<RecordMeasurementFile>().AddScoped<TakeBackMeasurementFile>();
        builder.Services.AddScoped<TakeBackMeasurement>();
        builder.Services.AddScoped<RecordCapitalCost>().AddScoped<WithdrawCapitalCost>().AddScoped<RecordSetting>();
        builder.Services.AddPortalArchive();
        builder.Services.AddScoped<ShowReports>().AddScoped<RequestDraft>().AddScoped<FindReportFile>();
        builder.Services.AddPortalReports().AddPortalFinalReports();
        builder
            .Services.AddSingleton<PendingFiles>()
            .AddSingleton<LongUploads>()
            .AddScoped<ShowImports>()
            .AddScoped<RunUpload>()
            .AddScoped<ImportUpload>();
        builder.Services.AddScoped<ReadFactWords>().AddScoped<ReadChanges>();
        builder.Services.AddPortalHistory();
        builder.Services.AddScoped<FindInterval>().AddScoped<ReadRecorded>().AddScoped<ShowChanges>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddPortalSignIn(builder.Environment.IsDevelopment());
        builder.Services.AddOpenApi();
        builder.Services.AddHealthChecks().AddCheck<DatabaseReady>("database");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    }

    private static void Map(WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHttpsAlone();
        }

        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(ErrorsController.AddressOf(StatusCodes.Status500InternalServerError));
        app.UseStatusCodePagesWithReExecute(ErrorsController.Address);
        app.UseStaticFiles();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapControllers();
        app.MapHealthChecks("/halsa/lever", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/halsa/redo").AllowAnonymous();
        app.MapOpenApi().WithMetadata(new NeedsAttribute(Right.UsePortal));
    }
}
