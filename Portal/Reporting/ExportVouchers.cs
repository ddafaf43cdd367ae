using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Writers.Sie;

namespace Portal.Reporting;

/// <summary>A period's capital cost as vouchers, and as the file that the ledger reads.</summary>
/// <param name="Booked">The vouchers.</param>
/// <param name="Accounts">The accounts they are booked on.</param>
/// <param name="AreProposed">Whether nobody has chosen the accounts: they are a proposal.</param>
/// <param name="AsOf">The month whose figures they are from; later months are expected.</param>
/// <param name="To">The last month of the period.</param>
/// <param name="FileName">A name for the file.</param>
/// <param name="File">The file.</param>
public sealed record VoucherExport(
    CapitalCostVouchers Booked,
    CapitalCostAccounts Accounts,
    bool AreProposed,
    Month AsOf,
    Month To,
    string FileName,
    byte[] File
)
{
    /// <summary>What who books it must know.</summary>
    public IEnumerable<string> Warnings
    {
        get
        {
            if (AreProposed)
            {
                yield return "Kontona är portalens förslag: kommunen har inte valt några.";
            }

            foreach (var number in Booked.NotInUse)
            {
                yield return $"Delprojekt {number} är inte taget i bruk och bokförs inte.";
            }

            if (To > AsOf)
            {
                yield return $"Månaderna efter {SwedishText.MonthName(AsOf)} är väntade: de räknas på det som är bokfört till dess.";
            }
        }
    }
}

/// <summary>Makes the vouchers of a period's capital cost. The same facts give the same bytes: no clock is asked.</summary>
public sealed class ExportVouchers(PortalDb db, ReadFigures read, IConfiguration settings)
{
    /// <summary>The vouchers, or why there are none.</summary>
    public async Task<Result<VoucherExport>> RunAsync(
        long investmentId,
        Month from,
        Month to,
        CancellationToken cancellation = default
    )
    {
        if (await read.FactsAsync(db, investmentId, cancellation) is not { } facts)
        {
            return new Refusal($"Det finns ingen investering med nummer {investmentId}.");
        }

        if (to < from)
        {
            return new Refusal("Den sista månaden är före den första.");
        }

        var asOf = ComputeFigures.LastMonthWithFacts(facts);
        var capital = ComputeFigures.For(facts, asOf).CapitalCost;
        var chosen = await db.CapitalCostAccounts.AsNoTracking().OrderBy(a => a.Id).LastOrDefaultAsync(cancellation);
        var accounts = chosen ?? CapitalCostAccounts.Proposed();
        var booked = CapitalCostVouchers.For(facts, capital, accounts, from, to);
        if (booked.Vouchers.Count == 0)
        {
            var notInUse = booked.NotInUse.Count == 0 ? "" : " Det som är bokfört är inte taget i bruk.";
            return new Refusal(
                $"Det finns ingen kapitalkostnad att bokföra från {SwedishText.MonthName(from)} till {SwedishText.MonthName(to)}.{notInUse}"
            );
        }

        return new VoucherExport(
            booked,
            accounts,
            chosen is null,
            asOf,
            to,
            $"kapitalkostnad-{investmentId}-{from}--{to}{(facts.Example ? "-exempel" : "")}.si",
            SieWriter.Write(About(facts, booked, accounts), booked.Vouchers)
        );
    }

    private SieAbout About(InvestmentFacts facts, CapitalCostVouchers booked, CapitalCostAccounts accounts)
    {
        var company = booked.Ledger?.Name ?? settings["Municipality:Name"] ?? facts.Investment.GrantedTo;
        return new SieAbout(
            company,
            booked.Ledger?.Key is { Length: 10 } key && key.All(char.IsAsciiDigit) ? key : null,
            booked.Ledger?.ChartOfAccounts,
            DateOnly.FromDateTime(SwedishTime.Local(facts.KnownAt)),
            accounts.Series,
            $"Kapitalkostnad {facts.Investment.Name}{(facts.Example ? " (exempeldata)" : "")}",
            [
                .. new[]
                {
                    (accounts.DepreciationAccount, "Avskrivning"),
                    (accounts.AccumulatedAccount, "Ackumulerad avskrivning"),
                    (accounts.InterestAccount, "Internränta"),
                    (accounts.InterestIncomeAccount, "Internränta, intäkt"),
                }
                    .DistinctBy(a => a.Item1, StringComparer.Ordinal)
                    .Select(a => (a.Item1, Name(facts, "", a.Item1) ?? a.Item2)),
            ],
            [
                .. booked
                    .Vouchers.SelectMany(v => v.Rows)
                    .SelectMany(row => row.Objects)
                    .Distinct()
                    .OrderBy(o => o.Dimension, StringComparer.Ordinal)
                    .ThenBy(o => o.Code, StringComparer.Ordinal)
                    .Select(o => (o, Name(facts, o.Dimension, o.Code) ?? o.Code)),
            ]
        );
    }

    private static string? Name(InvestmentFacts facts, string dimension, string code) =>
        facts.LedgerNames.LastOrDefault(n => n.Dimension == dimension && n.Code == code)?.Name;
}
