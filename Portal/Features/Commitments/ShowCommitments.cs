using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.Outcomes;
using Portal.Features.Shared;

namespace Portal.Features.Commitments;

/// <summary>Reads what the pages of orders show.</summary>
public sealed class ShowCommitments(ShowInvestment investment, PortalDb db, FindOrder orders)
{
    /// <summary>The orders at the moment asked for; null where there is no such investment.</summary>
    public async Task<CommitmentsPage?> ForAsync(
        long id,
        AskedMoment asked,
        AccessRights rights,
        string? done,
        CancellationToken cancellation
    )
    {
        if (await investment.ForAsync(id, asked, cancellation) is not { Figures: var figures } page)
        {
            return null;
        }

        var known = await KnownAt.UpToAsync(db, figures.Batch, cancellation);
        var facts = (await ReadInvestmentFacts.RunAsync(db, id, known, cancellation))!;
        var seen = facts.Subprojects.Where(s => rights.May(Right.ReadOutcome, id, s.Number)).ToDictionary(s => s.Id);
        var items = facts.Items.ToDictionary(i => i.Id);
        return new CommitmentsPage(
            page,
            [
                .. OrderBalance
                    .At(
                        facts.Commitments.Where(order => seen.ContainsKey(order.SubprojectId)),
                        facts.CommitmentUses.ToLookup(use => use.CommitmentId),
                        figures.AsOf
                    )
                    .OrderBy(balance => balance.Order.OrderedOn)
                    .ThenBy(balance => balance.Order.Order, StringComparer.Ordinal)
                    .Select(balance => new ListedOrder(
                        balance,
                        seen[balance.Order.SubprojectId],
                        balance.Order.BudgetItemId is { } item ? items[item] : null
                    )),
            ],
            seen.Count < facts.Subprojects.Count,
            done
        );
    }

    /// <summary>One order as it stands now; null where the investment has none such, or it is taken back.</summary>
    public async Task<OrderPage?> OrderAsync(long id, long orderId, string? done, CancellationToken cancellation)
    {
        if (await orders.ForAsync(id, orderId, cancellation) is not { } found)
        {
            return null;
        }

        var uses = found.Balance.Uses;
        var batches = uses.Select(use => use.Batch).Append(found.Order.Batch).Distinct().ToList();
        var recorded = await db
            .Batches.AsNoTracking()
            .Where(batch => batches.Contains(batch.Sequence))
            .ToDictionaryAsync(batch => batch.Sequence, cancellation);
        var ids = uses.Select(use => use.VoucherId).OfType<long>().Distinct().ToList();
        var vouchers = await db
            .Vouchers.AsNoTracking()
            .Where(voucher => ids.Contains(voucher.Id))
            .ToDictionaryAsync(voucher => voucher.Id, cancellation);
        return new OrderPage(
            id,
            found,
            [
                .. uses.Select(use => new ListedUse(
                    use,
                    use.VoucherId is { } voucher ? Name(vouchers[voucher]) : null,
                    recorded[use.Batch]
                )),
            ],
            recorded[found.Order.Batch],
            done
        );
    }

    /// <summary>The form of a new order; null where there is no such investment.</summary>
    public async Task<NewOrderPage?> FormAsync(long id, OrderForm form, CancellationToken cancellation)
    {
        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        var parts = (await ListInvestments.RunAsync(db, known.Batch, cancellation)).FirstOrDefault(i =>
            i.Investment.Id == id
        );
        if (parts is null)
        {
            return null;
        }

        return new NewOrderPage(
            parts.Investment,
            form,
            [
                new("Välj …", ""),
                .. parts.Subprojects.SelectMany(subproject =>
                    parts
                        .Items[subproject.Id]
                        .Select(item => new SelectListItem(
                            $"Delprojekt {subproject.Number}, {item.Name}",
                            $"{subproject.Number}-{item.Number}"
                        ))
                        .Prepend(new($"Delprojekt {subproject.Number}, {subproject.Name}", $"{subproject.Number}"))
                ),
            ]
        );
    }

    private static string Name(Voucher voucher) =>
        VoucherNames.Of(voucher.Series, voucher.Number, VoucherDate.Of(voucher.Date));
}
