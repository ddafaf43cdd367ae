using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Features.Investments;

/// <summary>Records a new investment as one batch: the decision, its calculation and the terms of its capital cost.</summary>
public sealed class AddInvestment(PortalDb db)
{
    /// <summary>Records it.</summary>
    /// <returns>The investment's number, or why it was not recorded: its name is taken.</returns>
    public async Task<Result<Investment>> RunAsync(
        NewInvestment asked,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Lade upp investeringen {asked.Name}"),
            cancellation
        );
        if (await TakenAsync(asked, cancellation) is { } taken)
        {
            return taken;
        }

        var investment = Investment(asked);
        await batch.AddAsync([investment], cancellation);
        var subprojects = asked.Subprojects.Select((of, place) => Subproject(investment, of, place + 1)).ToList();
        await batch.AddAsync(subprojects, cancellation);
        await batch.AddAsync(
            [
                .. asked.Subprojects.Zip(subprojects).SelectMany(pair => Items(pair.Second, pair.First)),
                .. asked.Points.Select((text, place) => Point(investment, text, place + 1)),
                Stated(investment, StatedFigureKeys.Appropriation, "Anslaget", asked.Appropriation),
                .. asked.YearlyCost == Money.Zero
                    ? Array.Empty<Fact>()
                    :
                    [
                        Stated(
                            investment,
                            StatedFigureKeys.YearlyCost,
                            "Årlig drift- och kapitalkostnad",
                            asked.YearlyCost
                        ),
                    ],
                Terms(investment, asked.Schedule.Terms),
            ],
            cancellation
        );
        await batch.CommitAsync(cancellation);
        return investment;
    }

    /// <summary>Why an investment may not have a name; null where it may.</summary>
    public async Task<Refusal?> TakenAsync(NewInvestment asked, CancellationToken cancellation = default) =>
        await ListInvestments.Standing(db).AnyAsync(i => i.Name == asked.Name, cancellation)
            ? new Refusal($"Det finns redan en investering som heter ”{asked.Name}”.")
            : null;

    private static Investment Investment(NewInvestment asked) =>
        new()
        {
            Name = asked.Name,
            DecidedBy = asked.DecidedBy,
            GrantedTo = asked.GrantedTo,
            CaseNumber = asked.CaseNumber,
            DecidedOn = asked.DecidedOn,
            Appropriation = asked.Appropriation,
            YearlyCost = asked.YearlyCost,
            YearlySupport = asked.YearlySupport,
            YearlyCostFrom = asked.YearlyCostFrom,
            PlannedFrom = asked.PlannedFrom,
            PlannedTo = asked.PlannedTo,
        };

    private static Subproject Subproject(Investment investment, NewSubproject asked, int number) =>
        new()
        {
            InvestmentId = investment.Id,
            Number = number,
            Name = asked.Name,
            Lead = asked.Lead,
            Supplier = asked.Supplier,
            ExpectedEffect = asked.ExpectedEffect,
        };

    private static IEnumerable<BudgetItem> Items(Subproject subproject, NewSubproject asked) =>
        asked.Items.Select(
            (item, place) =>
                new BudgetItem
                {
                    SubprojectId = subproject.Id,
                    Number = place + 1,
                    Name = item.Name,
                    Decided = item.Decided,
                    Source = $"Kalkylen, delprojekt {subproject.Number}",
                }
        );

    private static DecisionPoint Point(Investment investment, string text, int number) =>
        new()
        {
            InvestmentId = investment.Id,
            Number = number,
            Text = text,
            Source = $"Beslutet, punkt {number}",
        };

    private static StatedFigure Stated(Investment investment, string key, string label, Money amount) =>
        new()
        {
            InvestmentId = investment.Id,
            Key = key,
            Label = label,
            Low = amount.Kronor,
            Unit = "kr",
            Source = "Beslutet",
        };

    private static CapitalCostTerms Terms(Investment investment, ScheduleTerms asked) =>
        new()
        {
            InvestmentId = investment.Id,
            Amount = asked.Amount,
            Residual = asked.Residual,
            Rate = asked.Rates.In(asked.From.Year).Value,
            Years = asked.Years,
            From = asked.From,
            Method = asked.Method,
            InterestBase = asked.InterestBase,
            Source = "Beslutet",
        };
}
