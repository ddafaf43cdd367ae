using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Investments;

namespace Portal.Tests.Features.Accounts;

/// <summary>A portal with the example's accounts and some more people, and with an investment that is another's.</summary>
public sealed class People : TestSite, IAsyncLifetime
{
    public const string OtherController = "annan.controller@exempel.se";
    public const string Nothing = "utan.uppdrag@exempel.se";
    public const string Disabled = "avstangd@exempel.se";
    public const string ToBeDisabled = "snart.avstangd@exempel.se";

    /// <summary>The investment that <see cref="OtherController" /> keeps.</summary>
    public long OtherInvestment { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var first = await db.Investments.AsNoTracking().FirstAsync();
        var other = new Investment
        {
            Name = "En annan investering",
            DecidedBy = first.DecidedBy,
            GrantedTo = first.GrantedTo,
            Appropriation = first.Appropriation,
            PlannedFrom = first.PlannedFrom,
            PlannedTo = first.PlannedTo,
        };
        await db.RecordAsync(new BatchOrigin("system", "En annan investering", Example: true), [other]);
        OtherInvestment = other.Id;
        await RecordAsync(
            new CapitalCostTerms
            {
                InvestmentId = other.Id,
                Amount = first.Appropriation,
                Years = 5,
                From = first.PlannedTo.AddMonths(1),
                Source = "Prov",
            }
        );
        await OpenAsync(
            OtherController,
            id => new RoleGrant
            {
                AccountId = id,
                Role = Role.Controller,
                InvestmentId = other.Id,
            }
        );
        await OpenAsync(Nothing, _ => null);
        await OpenAsync(Disabled, id => new RoleGrant { AccountId = id, Role = Role.Controller });
        await OpenAsync(ToBeDisabled, id => new RoleGrant { AccountId = id, Role = Role.Controller });
        await RecordAsync(new AccountEvent { AccountId = await IdOfAsync(Disabled), Kind = AccountEventKind.Disabled });
    }

    /// <summary>The number of an account.</summary>
    public async Task<long> IdOfAsync(string address)
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(address))!.Id;
    }

    /// <summary>Records facts, as an administrator would.</summary>
    public async Task RecordAsync(params Fact[] facts)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await db.RecordAsync(new BatchOrigin("system", "Prov", Example: true), facts);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, FromEverywhere>());
    }

    private async Task OpenAsync(string address, Func<long, RoleGrant?> role)
    {
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account
        {
            UserName = address,
            Email = address,
            Name = address,
            IsExample = true,
        };
        Assert.True((await accounts.CreateAsync(account, ExampleAccounts.Password)).Succeeded);
        Fact opened = new AccountEvent { AccountId = account.Id, Kind = AccountEventKind.Opened };
        await RecordAsync(role(account.Id) is { } grant ? [opened, grant] : [opened]);
    }
}
