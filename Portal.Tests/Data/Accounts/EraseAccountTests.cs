using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Domain.Accounts;
using Portal.Domain.Values;

namespace Portal.Tests.Data.Accounts;

public sealed class EraseAccountTests
{
    private const string Reason = "Har slutat och begärt det";

    [Fact]
    public async Task A_person_is_gone_from_the_file_and_out_at_once_and_what_was_done_stays()
    {
        await using var database = await WithTwoAccountsAsync();
        await using (var db = database.Open())
        {
            Assert.Null(await EraseAsync(database, db, 1, Reason));

            var erased = Assert.Single(await db.AccountEvents.ToListAsync());
            Assert.Equal((1, AccountEventKind.Erased, Reason), (erased.AccountId, erased.Kind, erased.Reason));
            var batch = await db.Batches.SingleAsync();
            Assert.Equal(("konto 2", "Raderade personen bakom konto 1"), (batch.Who, batch.What));
        }

        await using var accounts = Accounts(database);
        var gone = await accounts.Users.SingleAsync(u => u.Id == 1);
        Assert.Equal(("", "raderat-1", null, null), (gone.Name, gone.UserName, gone.Email, gone.PasswordHash));
        var left = await accounts.Users.SingleAsync(u => u.Id == 2);
        Assert.Equal(("Nils Kvar", "nils@example.se"), (left.Name, left.Email));
        Assert.Equal([2L], await accounts.Sessions.Select(s => s.AccountId).ToListAsync());
        var file = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(database.File));
        Assert.DoesNotContain("Hemlig", file, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Nils Kvar", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "slutat", "Skriv skälet med minst 10 tecken, utan personuppgifter.")]
    [InlineData(9, Reason, "Det finns inget sådant konto.")]
    public async Task What_cannot_be_erased_leaves_everything_as_it_was(long account, string reason, string refusal)
    {
        await using var database = await WithTwoAccountsAsync();
        await using var db = database.Open();

        Assert.Equal(refusal, (await EraseAsync(database, db, account, reason))?.Sentence);

        Assert.Empty(await db.Batches.ToListAsync());
        await using var accounts = Accounts(database);
        Assert.Equal(2, await accounts.Sessions.CountAsync());
    }

    [Fact]
    public async Task An_account_is_erased_once()
    {
        await using var database = await WithTwoAccountsAsync();
        await using var db = database.Open();
        await EraseAsync(database, db, 1, Reason);

        Assert.Equal("Det finns inget sådant konto.", (await EraseAsync(database, db, 1, Reason))?.Sentence);
    }

    private static async Task<Refusal?> EraseAsync(TestDatabase database, PortalDb db, long account, string reason)
    {
        await using var accounts = Accounts(database);
        return await new EraseAccount(new AccountBatch(db, accounts), db, accounts).RunAsync(
            account,
            reason,
            "konto 2"
        );
    }

    private static AccountsDb Accounts(TestDatabase database) =>
        new(AccountServices.Options(database.ConnectionString));

    private static async Task<TestDatabase> WithTwoAccountsAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await using var accounts = Accounts(database);
        await accounts.MigrateAsync();
        foreach (
            var (name, address) in new[]
            {
                ("Hanna Hemlig", "hanna.hemlig@example.se"),
                ("Nils Kvar", "nils@example.se"),
            }
        )
        {
            var account = new Account
            {
                Name = name,
                UserName = address,
                NormalizedUserName = address.ToUpperInvariant(),
                Email = address,
                NormalizedEmail = address.ToUpperInvariant(),
                PasswordHash = "hash",
                SecurityStamp = "stamp",
            };
            accounts.Add(account);
            await accounts.SaveChangesAsync();
            accounts.Add(
                new Session
                {
                    KeyHash = [(byte)account.Id],
                    AccountId = account.Id,
                    SecurityStamp = "stamp",
                    StartedUtc = database.Clock.Now.UtcDateTime,
                    SeenUtc = database.Clock.Now.UtcDateTime,
                    Ticket = Encoding.UTF8.GetBytes(name),
                }
            );
            await accounts.SaveChangesAsync();
        }

        return database;
    }
}
