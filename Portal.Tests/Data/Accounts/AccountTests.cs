using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Accounts;
using Portal.Domain.Accounts;
using Portal.Domain.Values;

namespace Portal.Tests.Data.Accounts;

public sealed class AccountTests : IAsyncLifetime
{
    private const string NextPassword = "tomater växer sällan";
    private static readonly AskedRole Controller = new(Role.Controller);

    private AccountsPortal _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await AccountsPortal.CreateAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task An_account_is_opened_with_its_role_and_the_batch_names_no_person()
    {
        var id = (await _portal.OpenAsync(" anna@kommunen.se ", new AskedRole(Role.ProjectLead, 1, 2))).Value;

        var account = await _portal.AccountAsync(id);
        Assert.Equal("anna@kommunen.se", account.Address);
        Assert.Equal(2, Assert.Single(account.Roles).Role.Subproject!.Number);
        Assert.True(await _portal.HasPasswordAsync(id, AccountsPortal.Password));
        await using var db = _portal.Open();
        var last = await db.Batches.OrderBy(b => b.Sequence).LastAsync();
        Assert.Equal((AccountsPortal.Who, "Konto öppnat"), (last.Who, last.What));
        Assert.Equal(AccountEventKind.Opened, (await db.AccountEvents.SingleAsync()).Kind);
    }

    [Theory]
    [InlineData("inte en adress", Role.Controller, null, null, "ska se ut som")]
    [InlineData("", Role.Controller, null, null, "Skriv en e-postadress")]
    [InlineData("a@b.se", Role.ProjectLead, null, null, "Välj vilket delprojekt")]
    [InlineData("a@b.se", Role.ProjectLead, 1L, 9, "har inget delprojekt 9")]
    [InlineData("a@b.se", Role.Controller, 7L, null, "ingen investering med nummer 7")]
    [InlineData("a@b.se", Role.Controller, 1L, 1, "Bara en projektledare")]
    [InlineData("a@b.se", Role.Administrator, 1L, null, "sköter hela portalen")]
    [InlineData("a@b.se", Role.Program, null, null, "inga konton")]
    public async Task Nothing_is_left_of_an_account_that_was_refused(
        string address,
        Role role,
        long? investment,
        int? subproject,
        string sentence
    )
    {
        await using var db = _portal.Open();
        var batches = await db.Batches.CountAsync();

        var refused = await _portal.OpenAsync(address, new AskedRole(role, investment, subproject));

        Assert.Contains(sentence, refused.Refusal!.Sentence, StringComparison.Ordinal);
        Assert.Empty(await _portal.AskAsync((ListAccounts list) => list.RunAsync()));
        Assert.Equal(batches, await db.Batches.CountAsync());
    }

    [Fact]
    public async Task An_address_has_one_account_however_it_is_written()
    {
        await _portal.OpenAsync("anna@kommunen.se", Controller);
        var again = await _portal.OpenAsync("ANNA@Kommunen.se", Controller);
        Assert.Contains("redan ett konto", again.Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_is_given_once_and_taken_back_once()
    {
        var id = (await _portal.OpenAsync("anna@kommunen.se", Controller)).Value;

        Assert.NotNull(await GiveAsync(id, Controller));
        Assert.Null(await GiveAsync(id, new AskedRole(Role.Politician)));
        var role = (await _portal.AccountAsync(id)).Roles.Single(r => r.Role.Role == Role.Politician);
        Assert.Null(await TakeAsync(id, role.GrantId));
        Assert.NotNull(await TakeAsync(id, role.GrantId));
        Assert.Equal(Role.Controller, Assert.Single((await _portal.AccountAsync(id)).Roles).Role.Role);
    }

    [Fact]
    public async Task The_last_administrator_is_neither_disabled_nor_loses_the_role()
    {
        var first = await _portal.AdministratorAsync("en@kommunen.se");
        var second = await _portal.AdministratorAsync("två@kommunen.se");
        Assert.Null(await DisableAsync(second));

        Assert.Contains("sista administratören", (await DisableAsync(first))!.Sentence, StringComparison.Ordinal);
        var role = Assert.Single((await _portal.AccountAsync(first)).Roles);
        Assert.Contains(
            "sista administratören",
            (await TakeAsync(first, role.GrantId))!.Sentence,
            StringComparison.Ordinal
        );

        Assert.Null(await EnableAsync(second));
        Assert.Null(await TakeAsync(first, role.GrantId));
        Assert.Contains("sista administratören", (await DisableAsync(second))!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_disabled_is_out_and_the_reason_is_kept()
    {
        var id = (await _portal.OpenAsync("anna@kommunen.se", Controller)).Value;
        var session = await _portal.SignInAsync(id);

        Assert.Contains("Skriv varför", (await DisableAsync(id, " "))!.Sentence, StringComparison.Ordinal);
        Assert.True(await _portal.IsSignedInAsync(session));
        Assert.Null(await DisableAsync(id, "Slutade"));
        Assert.False(await _portal.IsSignedInAsync(session));
        Assert.NotNull(await DisableAsync(id, "Slutade"));

        await using var db = _portal.Open();
        Assert.Equal("Slutade", (await db.AccountEvents.SingleAsync(e => e.Kind == AccountEventKind.Disabled)).Reason);
        Assert.Null(await EnableAsync(id));
        Assert.NotNull(await EnableAsync(id));
        Assert.False((await _portal.AccountAsync(id)).IsDisabled);
    }

    [Fact]
    public async Task A_link_lets_its_owner_choose_a_password_once()
    {
        var id = (await _portal.OpenAsync("anna@kommunen.se", Controller, password: null)).Value;
        var key = await LinkAsync(id);

        Assert.Contains("minst 12", (await ChooseAsync(key, "kort"))!.Sentence, StringComparison.Ordinal);
        Assert.Null(await ChooseAsync(key, NextPassword));
        Assert.True(await _portal.HasPasswordAsync(id, NextPassword));
        Assert.Same(ChoosePassword.Invalid, await ChooseAsync(key, AccountsPortal.Password));
        await using var db = _portal.Open();
        Assert.Equal($"konto {id}", (await db.Batches.OrderBy(b => b.Sequence).LastAsync()).Who);
    }

    [Fact]
    public async Task A_link_holds_for_a_day_for_its_own_account_and_not_for_one_that_is_disabled()
    {
        var id = (await _portal.OpenAsync("anna@kommunen.se", Controller)).Value;
        var other = (await _portal.OpenAsync("bo@kommunen.se", Controller)).Value;
        var key = await LinkAsync(id);
        await LinkAsync(other);

        Assert.Same(ChoosePassword.Invalid, await ChooseAsync($"{other}{key[key.IndexOf('.')..]}", NextPassword));
        Assert.Same(ChoosePassword.Invalid, await ChooseAsync(key[..^4], NextPassword));
        Assert.Same(ChoosePassword.Invalid, await ChooseAsync("nonsens", NextPassword));

        _portal.Database.Clock.Now += TimeSpan.FromHours(24);
        Assert.Same(ChoosePassword.Invalid, await ChooseAsync(key, NextPassword));

        var next = await LinkAsync(id);
        Assert.Null(await DisableAsync(id, "Slutade"));
        Assert.Same(ChoosePassword.Invalid, await ChooseAsync(next, NextPassword));
        Assert.True(await _portal.HasPasswordAsync(id, AccountsPortal.Password));
    }

    [Fact]
    public async Task A_changed_password_ends_every_session_and_asks_for_the_one_before()
    {
        var id = (await _portal.OpenAsync("anna@kommunen.se", Controller)).Value;
        var (here, there) = (await _portal.SignInAsync(id), await _portal.SignInAsync(id));

        var wrong = await ChangeAsync(id, "något helt annat", NextPassword);
        Assert.Contains("nuvarande", wrong.Refusal!.Sentence, StringComparison.Ordinal);
        Assert.True(await _portal.IsSignedInAsync(here));

        Assert.Null((await ChangeAsync(id, AccountsPortal.Password, NextPassword)).Refusal);
        Assert.False(await _portal.IsSignedInAsync(here));
        Assert.False(await _portal.IsSignedInAsync(there));
        Assert.True(await _portal.HasPasswordAsync(id, NextPassword));
    }

    [Fact]
    public async Task The_password_before_can_be_guessed_five_times_and_no_more()
    {
        var id = (await _portal.OpenAsync("anna@kommunen.se", Controller)).Value;
        for (var guess = 0; guess < SignInAttempts.Most; guess++)
        {
            await ChangeAsync(id, $"gissning {guess}", NextPassword);
        }

        var right = await ChangeAsync(id, AccountsPortal.Password, NextPassword);
        Assert.Contains("för många gånger", right.Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_factor_is_on_once_a_code_of_the_app_is_shown()
    {
        var id = (await _portal.OpenAsync("anna@kommunen.se", Controller)).Value;
        var session = await _portal.SignInAsync(id);
        var key = await _portal.AskAsync((SecondFactor factor) => Task.FromResult(factor.NewKey()));

        Assert.NotNull((await TurnOnAsync(id, key, "123")).Refusal);
        Assert.False((await _portal.AccountAsync(id)).HasSecondFactor);
        Assert.True(await _portal.IsSignedInAsync(session));

        var codes = (await TurnOnAsync(id, key, AuthenticatorCode.At(key, _portal.Database.Clock.Now))).Value;
        Assert.Equal(RecoveryCodes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.True((await _portal.AccountAsync(id)).HasSecondFactor);
        Assert.False(await _portal.IsSignedInAsync(session));
        var stored = await _portal.AskAsync((AccountsDb db) => db.UserTokens.Select(t => t.Value).ToListAsync());
        Assert.DoesNotContain(stored, value => value!.Contains(codes[0], StringComparison.OrdinalIgnoreCase));

        var renewed = (
            await _portal.AskAsync((SecondFactor factor) => factor.RenewCodesAsync(id, AccountsPortal.Password))
        ).Value;
        Assert.Empty(codes.Intersect(renewed, StringComparer.Ordinal));

        Assert.NotNull(await _portal.AskAsync((SecondFactor factor) => factor.TurnOffAsync(id, "fel lösenord")));
        Assert.Null(await _portal.AskAsync((SecondFactor factor) => factor.TurnOffAsync(id, AccountsPortal.Password)));
        Assert.False((await _portal.AccountAsync(id)).HasSecondFactor);
        await using var db = _portal.Open();
        Assert.Equal(
            [
                AccountEventKind.Opened,
                AccountEventKind.TwoFactorOn,
                AccountEventKind.RecoveryCodesMade,
                AccountEventKind.RecoveryCodesMade,
                AccountEventKind.TwoFactorOff,
            ],
            await db.AccountEvents.OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync()
        );
    }

    [Fact]
    public async Task Of_a_token_the_hash_alone_is_kept_and_it_holds_until_it_expires_or_is_revoked()
    {
        var token = (await MakeAsync("Beslutsstödet", 1, 30)).Value;
        Assert.StartsWith("ip_", token, StringComparison.Ordinal);
        Assert.Equal(3 + 43, token.Length);
        await using var db = _portal.Open();
        var kept = await db.ApiTokens.SingleAsync();
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(token)), kept.Hash);
        Assert.Equal(1, (await FindAsync(token))!.InvestmentId);

        _portal.Database.Clock.Now += TimeSpan.FromDays(30);
        Assert.Null(await FindAsync(token));

        var next = (await MakeAsync("Beslutsstödet", null, 365)).Value;
        var found = (await FindAsync(next))!;
        Assert.Null(await RevokeAsync(found.Id));
        Assert.Null(await FindAsync(next));
        Assert.NotNull(await RevokeAsync(found.Id));
        Assert.NotNull(await RevokeAsync(77));
    }

    [Theory]
    [InlineData("", 1L, 30)]
    [InlineData("Beslutsstödet", 7L, 30)]
    [InlineData("Beslutsstödet", 1L, 0)]
    [InlineData("Beslutsstödet", 1L, 366)]
    public async Task A_token_without_purpose_investment_or_end_is_refused(string name, long investment, int days) =>
        Assert.NotNull((await MakeAsync(name, investment, days)).Refusal);

    private Task<Refusal?> GiveAsync(long id, AskedRole role) =>
        _portal.AskAsync((GiveRole give) => give.RunAsync(id, role, AccountsPortal.Who));

    private Task<Refusal?> TakeAsync(long id, long grant) =>
        _portal.AskAsync((TakeRole take) => take.RunAsync(id, grant, AccountsPortal.Who));

    private Task<Refusal?> DisableAsync(long id, string reason = "Prov") =>
        _portal.AskAsync((DisableAccount disable) => disable.RunAsync(id, reason, AccountsPortal.Who));

    private Task<Refusal?> EnableAsync(long id) =>
        _portal.AskAsync((EnableAccount enable) => enable.RunAsync(id, AccountsPortal.Who));

    private async Task<string> LinkAsync(long id) =>
        (await _portal.AskAsync((GiveReset give) => give.RunAsync(id, AccountsPortal.Who))).Value[
            "/losenord/".Length..
        ];

    private Task<Refusal?> ChooseAsync(string key, string password) =>
        _portal.AskAsync((ChoosePassword choose) => choose.RunAsync(key, password));

    private Task<Result<Account>> ChangeAsync(long id, string current, string next) =>
        _portal.AskAsync((ChangePassword change) => change.RunAsync(id, current, next));

    private Task<Result<IReadOnlyList<string>>> TurnOnAsync(long id, string key, string code) =>
        _portal.AskAsync((SecondFactor factor) => factor.TurnOnAsync(id, key, code));

    private Task<Result<string>> MakeAsync(string name, long? investment, int days) =>
        _portal.AskAsync((MakeToken make) => make.RunAsync(name, investment, days, AccountsPortal.Who));

    private Task<Refusal?> RevokeAsync(long id) =>
        _portal.AskAsync((RevokeToken revoke) => revoke.RunAsync(id, AccountsPortal.Who));

    private Task<ApiToken?> FindAsync(string token) =>
        _portal.AskAsync((ReadAccess access) => access.FindTokenAsync(token));
}
