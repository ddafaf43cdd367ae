using Portal.Data.Queries;
using Portal.Domain.Outcomes;

namespace Portal.Features.Outcomes;

/// <summary>What all rows of a sum have in common, in words.</summary>
/// <param name="Account">The account.</param>
/// <param name="AccountName">Its name; empty for none.</param>
/// <param name="Objects">The objects; empty for none.</param>
/// <param name="Place">Whose they are.</param>
public sealed record ExportedSum(string Account, string AccountName, string Objects, string Place);

/// <summary>A row as it is exported.</summary>
/// <param name="Line">The row.</param>
/// <param name="Sum">What it has in common with others of its sum.</param>
/// <param name="File">The name of the file it came in.</param>
public readonly record struct ExportedRow(VoucherRowLine Line, ExportedSum Sum, string File);

/// <summary>Puts words to rows, once for all rows of a sum.</summary>
public sealed class ExportedSums(ChosenRows chosen, IReadOnlyDictionary<long, string> files)
{
    private readonly Dictionary<long, PlacedSum> _sums = chosen.Sums.ToDictionary(sum => sum.Sum.Id);
    private readonly Dictionary<long, ExportedSum> _described = [];
    private readonly OutcomeNames _names = new(chosen.Placed.Parts, chosen.Placed.Ledgers);

    /// <summary>A row with its words.</summary>
    public ExportedRow Describe(VoucherRowLine line)
    {
        if (!_described.TryGetValue(line.SumId, out var sum))
        {
            sum = Describe(_sums[line.SumId]);
            _described.Add(line.SumId, sum);
        }

        return new ExportedRow(line, sum, files[line.FileId]);
    }

    private ExportedSum Describe(PlacedSum placed)
    {
        var ledgers = chosen.Placed.Ledgers;
        return new ExportedSum(
            placed.Sum.Account,
            ledgers.NameOf(new LedgerObject("", placed.Sum.Account)) ?? "",
            ledgers.DescribeObjects(placed.Sum.Objects) ?? "",
            _names.Of(placed)
        );
    }
}
