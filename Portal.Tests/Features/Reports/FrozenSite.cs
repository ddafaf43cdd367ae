using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Values;
using Portal.Reporting;

namespace Portal.Tests.Features.Reports;

/// <summary>The portal with the example and the report of April 2021 frozen.</summary>
public class FrozenSite : TestSite, IAsyncLifetime
{
    public const string Home = "/investeringar/1/rapporter";

    /// <summary>The report's own address.</summary>
    public string Report { get; private set; } = "";

    public async ValueTask InitializeAsync() => Report = $"{Home}/{(await FreezeAsync(new Month(2021, 4))).Id}";

    /// <summary>Freezes the report of a month.</summary>
    public async Task<FrozenReport> FreezeAsync(Month month)
    {
        await using var scope = Services.CreateAsyncScope();
        return (
            await scope
                .ServiceProvider.GetRequiredService<FreezeReport>()
                .RunAsync(ReportKind.FollowUp, 1, month, "prov")
        )
            .Value
            .Report;
    }

    /// <summary>Corrects a report by a new version.</summary>
    public async Task<FrozenReport> CorrectAsync(FrozenReport report)
    {
        await using var scope = Services.CreateAsyncScope();
        return (
            await scope
                .ServiceProvider.GetRequiredService<FreezeReport>()
                .CorrectAsync(report, new ReportCorrection("Prognosen", "Den lämnades för sent"), "prov")
        )
            .Value
            .Report;
    }

    /// <summary>A forecast of subproject 1 that was given late.</summary>
    public async Task ForecastAsync(decimal kronor)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<PortalDb>()
            .RecordAsync(
                new BatchOrigin("prov", "Lämnade en prognos"),
                [
                    new Forecast
                    {
                        SubprojectId = 1,
                        Month = new Month(2021, 4),
                        Amount = Money.FromKronor(kronor),
                        Comment = "Sent lämnad",
                    },
                ]
            );
    }

    /// <summary>Records facts.</summary>
    public async Task RecordAsync(params Fact[] facts)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDb>().RecordAsync(new BatchOrigin("prov", "Prov"), facts);
    }

    /// <summary>How many batches are recorded.</summary>
    public async Task<int> BatchesAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Batches.CountAsync();
    }
}
