using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Commitments;

/// <summary>Records an order: from its day on, what is not yet invoiced of it is committed.</summary>
public sealed class RecordOrder(PortalDb db, TimeProvider time)
{
    private const int LongestNumber = 50;
    private const int LongestText = 200;

    /// <summary>Records it; an order that stands in the same words already is not recorded again.</summary>
    /// <returns>What is wrong; empty where it is recorded.</returns>
    public async Task<IReadOnlyList<OrderFault>> RunAsync(
        long investmentId,
        OrderForm form,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Lade in beställning {form.Order?.Trim()}"),
            cancellation
        );
        var faults = new List<OrderFault>();
        var order = await ReadAsync(investmentId, form, faults, cancellation);
        if (order is null || faults.Count > 0)
        {
            return faults;
        }

        var standing = await db
            .Commitments.AsNoTracking()
            .Where(o => !db.Withdrawals.Any(w => w.CommitmentId == o.Id))
            .Where(o => db.Subprojects.Any(s => s.Id == o.SubprojectId && s.InvestmentId == investmentId))
            .ToListAsync(cancellation);
        var sameNumber = standing.FindAll(o => string.Equals(o.Order, order.Order, StringComparison.OrdinalIgnoreCase));
        if (sameNumber.Exists(other => IsSame(other, order)))
        {
            return [];
        }

        if (sameNumber.Count > 0)
        {
            return [new(OrderForm.OrderKey, $"Det finns redan en beställning med nummer {sameNumber[0].Order}.")];
        }

        await batch.AddAsync([order], cancellation);
        await batch.CommitAsync(cancellation);
        return [];
    }

    private async Task<Commitment?> ReadAsync(
        long investmentId,
        OrderForm form,
        List<OrderFault> faults,
        CancellationToken cancellation
    )
    {
        var today = DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));
        var number = Told(ReadOrder.Text(form.Order, "beställningens nummer", LongestNumber), OrderForm.OrderKey);
        var text = Told(ReadOrder.Text(form.Text, "vad som är beställt", LongestText), OrderForm.TextKey);
        var (subproject, item) = await TargetAsync(investmentId, form.Target, cancellation);
        if (subproject is null)
        {
            faults.Add(new(OrderForm.TargetKey, "Välj vad beställningen är till."));
        }

        var day = Told(ReadOrder.Day(form.Day, today), OrderForm.DayKey);
        var amount = Told(ReadOrder.Amount(form.Amount), OrderForm.AmountKey);
        if (
            day != default
            && await ReadLocks.RefusalOfNewAsync(db, investmentId, Month.Of(day), cancellation) is { } locked
        )
        {
            faults.Add(new(OrderForm.DayKey, locked.Sentence));
        }

        return subproject is null
            ? null
            : new Commitment
            {
                SubprojectId = subproject.Id,
                BudgetItemId = item?.Id,
                Order = number ?? "",
                Text = text ?? "",
                OrderedOn = day,
                Amount = amount,
            };

        T? Told<T>(Result<T> read, string field)
            where T : notnull
        {
            if (read.Refusal is { } refusal)
            {
                faults.Add(new(field, refusal.Sentence));
                return default;
            }

            return read.Value;
        }
    }

    private async Task<(Subproject? Subproject, BudgetItem? Item)> TargetAsync(
        long investmentId,
        string? target,
        CancellationToken cancellation
    )
    {
        var parts = (target ?? "").Split('-');
        if (!int.TryParse(parts[0], CultureInfo.InvariantCulture, out var number))
        {
            return default;
        }

        var subproject = await db
            .Subprojects.AsNoTracking()
            .SingleOrDefaultAsync(s => s.InvestmentId == investmentId && s.Number == number, cancellation);
        if (subproject is null || parts.Length == 1)
        {
            return (subproject, null);
        }

        var item = int.TryParse(parts[1], CultureInfo.InvariantCulture, out var place)
            ? await db
                .BudgetItems.AsNoTracking()
                .SingleOrDefaultAsync(i => i.SubprojectId == subproject.Id && i.Number == place, cancellation)
            : null;
        return item is null ? default : (subproject, item);
    }

    private static bool IsSame(Commitment one, Commitment other) =>
        (one.SubprojectId, one.BudgetItemId, one.Text, one.OrderedOn, one.Amount)
        == (other.SubprojectId, other.BudgetItemId, other.Text, other.OrderedOn, other.Amount);
}
