using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Outcomes;

/// <summary>A voucher as shown.</summary>
/// <param name="Page">What the way here is shown by.</param>
/// <param name="Trail">The way here from the part of the outcome that the reader came from.</param>
/// <param name="Slice">That part.</param>
/// <param name="Voucher">The voucher.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Corrections">The corrections of its rows, in the order they were made.</param>
/// <param name="Corrects">What it corrects; null where it is no correction.</param>
public sealed record VoucherPage(
    InvestmentPage Page,
    IReadOnlyList<NamedSlice> Trail,
    OutcomeSlice Slice,
    VoucherInFull Voucher,
    IReadOnlyList<OwnedVoucherRow> Rows,
    IReadOnlyList<LinkedCorrection> Corrections,
    LinkedCorrection? Corrects
)
{
    /// <summary>What was just done; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>Whether it was entered in the portal, and came in no file.</summary>
    public bool IsOwn => Voucher.File.Format == OwnEntries.Format;

    /// <summary>What a voucher that it is joined to by a correction is called.</summary>
    public static string NameOf(Voucher voucher) =>
        VoucherNames.Of(voucher.Series, voucher.Number, VoucherInFull.DateOf(voucher));

    /// <summary>How many of its rows the reader may not see.</summary>
    public int Hidden { get; init; }

    /// <summary>Series and number, or the day where it has neither.</summary>
    public string Name => VoucherNames.Of(Voucher.Voucher.Series, Voucher.Voucher.Number, Voucher.Date);

    /// <summary>The sum of the rows: zero for a voucher that balances.</summary>
    public Money Sum => Money.Sum(Rows.Select(row => row.Amount));
}

/// <summary>A row of a voucher as shown.</summary>
/// <param name="Number">Its order.</param>
/// <param name="Account">Its account with name.</param>
/// <param name="Objects">Its objects with names; null for none.</param>
/// <param name="Text">Its text; null for none.</param>
/// <param name="Erased">The erasure of its text; null where it was not erased.</param>
/// <param name="Amount">The amount; debit is plus.</param>
/// <param name="Owner">Whose it is, in words.</param>
/// <param name="IsHere">Whether it is part of what the reader came from.</param>
/// <param name="IsInvestments">Whether it is the investment's own, so that it can be corrected here.</param>
public sealed record OwnedVoucherRow(
    int Number,
    string Account,
    string? Objects,
    string? Text,
    Erasure? Erased,
    Money Amount,
    string Owner,
    bool IsHere,
    bool IsInvestments
);

/// <summary>The text of a voucher or a row: what <c>_ErasableText</c> shows.</summary>
/// <param name="VoucherId">The voucher.</param>
/// <param name="Row">0 for the voucher's own text, else the row's order.</param>
/// <param name="Text">The text; null for none.</param>
/// <param name="Erased">Its erasure; null where it was not erased.</param>
/// <param name="Otherwise">What is said where there never was a text.</param>
public sealed record ErasableText(long VoucherId, int Row, string? Text, Erasure? Erased, string? Otherwise = null);

/// <summary>Shows a voucher: all its rows with whose they are, and the file it came from.</summary>
public sealed class ShowVoucher(ShowInvestment investment, PortalDb db, ReadPlacedLedgers read)
{
    /// <summary>The voucher as known at the moment shown; null where there is none.</summary>
    public async Task<VoucherPage?> ForAsync(
        long id,
        long voucherId,
        AskedMoment moment,
        AskedOutcome asked,
        CancellationToken cancellation
    )
    {
        if (await investment.ForAsync(id, moment, cancellation) is not { } shown)
        {
            return null;
        }

        var batch = shown.Figures.Batch;
        var voucher = await ReadVoucher.RunAsync(db, voucherId, batch, cancellation);
        var investments = await ListInvestments.RunAsync(db, batch, cancellation);
        var placed = await read.ForAsync(id, batch, cancellation);
        var (parts, ledgers) = (placed.Parts, placed.Ledgers);
        var names = new OutcomeNames(parts, ledgers);
        if (voucher is null || asked.Slice() is not { } slice || !names.Know(slice))
        {
            return null;
        }

        var here = placed.UpTo(shown.Figures.AsOf, slice.Part).Where(slice.Holds).Select(sum => sum.Sum.Id).ToHashSet();
        var owners = new OwnerNames(investments);
        var mapping = new OutcomeMapping(ledgers.Ledgers, ledgers.Mappings, ledgers.Setting);
        return new VoucherPage(
            shown,
            ShowOutcomes.Trail(slice, names),
            slice,
            voucher,
            [
                .. voucher.Rows.Select(row => new OwnedVoucherRow(
                    row.Row.Number,
                    ledgers.DescribeAccount(row.Sum.Account),
                    ledgers.DescribeObjects(row.Sum.Objects),
                    row.Text,
                    row.Erased,
                    row.Row.Amount,
                    owners.Of(mapping.Of(row.Sum)),
                    here.Contains(row.Sum.Id),
                    mapping.Of(row.Sum).Mapping?.InvestmentId == parts.Investment.Id
                )),
            ],
            await ReadCorrections.OfAsync(db, voucherId, batch, cancellation),
            await ReadCorrections.ByAsync(db, voucherId, batch, cancellation)
        );
    }
}
