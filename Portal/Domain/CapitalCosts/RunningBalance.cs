using System.Numerics;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// What is left of a cost, month by month, exact: every figure is a whole number over one common denominator, which grows where
/// a division is needed, so that no fraction is ever approximated.
/// </summary>
internal sealed class RunningBalance(ScheduleTerms terms)
{
    /// <summary>What all figures are over; positive.</summary>
    public BigInteger Denominator { get; private set; } = BigInteger.One;

    /// <summary>What is left now.</summary>
    public BigInteger Left { get; private set; } = terms.Amount.Ore;

    /// <summary>What bears interest until it is settled next: what was left then, less what has been written down since.</summary>
    public BigInteger Settled { get; private set; } = terms.Amount.Ore;

    /// <summary>What is left in the end.</summary>
    public BigInteger Residual { get; private set; } = terms.Residual.Ore;

    private BigInteger Interest { get; set; }

    private BigInteger WrittenDown { get; set; }

    /// <summary>The figures to date.</summary>
    public ExactToDate ToDate =>
        new(Interest, (terms.Amount.Ore * Denominator) - Left - WrittenDown, WrittenDown, Denominator);

    /// <summary>Puts all over a denominator so many times larger.</summary>
    public void Scale(BigInteger factor)
    {
        Denominator *= factor;
        Left *= factor;
        Settled *= factor;
        Residual *= factor;
        Interest *= factor;
        WrittenDown *= factor;
    }

    /// <summary>Interest is settled: from here on it is borne by what is left now.</summary>
    public void Settle() => Settled = Left;

    /// <summary>What changes as a month begins; false where nothing does.</summary>
    public bool Change(IEnumerable<ScheduleChange> changes)
    {
        var changed = false;
        foreach (var change in changes)
        {
            changed = true;
            if (change.Kind == AssetChangeKind.Disposal)
            {
                WrittenDown += Left;
                (Left, Settled, Residual) = (BigInteger.Zero, BigInteger.Zero, BigInteger.Zero);
            }
            else
            {
                // No more than there is, and what is left in the end cannot be more than what is left now.
                var asked = change.Amount.Ore * Denominator;
                var taken = Nearer(asked, Left);
                WrittenDown += taken;
                Left -= taken;
                Settled -= taken;
                Residual = Nearer(Residual, Left);
            }
        }

        return changed;
    }

    /// <summary>A month passes.</summary>
    public void Pass(BigInteger interest, BigInteger depreciation)
    {
        Interest += interest;
        Left -= depreciation;
    }

    private static BigInteger Nearer(BigInteger a, BigInteger b) => BigInteger.Abs(a) < BigInteger.Abs(b) ? a : b;
}
