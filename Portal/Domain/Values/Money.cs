using System.Numerics;

namespace Portal.Domain.Values;

/// <summary>An amount in Swedish kronor, held as whole öre. Negative amounts are legal.</summary>
/// <param name="Ore">The amount in öre.</param>
public readonly record struct Money(long Ore) : IComparable<Money>
{
    /// <summary>No money.</summary>
    public static Money Zero => default;

    /// <summary>The largest amount that anybody is taken to have meant, whatever its sign: a hundred billion kronor.</summary>
    public static Money MostWritten => FromKronor(100_000_000_000m);

    /// <summary>The amount in kronor, exact.</summary>
    public decimal Kronor => Ore / 100m;

    /// <summary>An amount given in kronor.</summary>
    /// <exception cref="ArgumentException">More than two decimals: an amount is never rounded silently.</exception>
    public static Money FromKronor(decimal kronor)
    {
        var ore = kronor * 100m;
        return decimal.Truncate(ore) == ore
            ? new Money((long)ore)
            : throw new ArgumentException($"{kronor} has parts of an öre.", nameof(kronor));
    }

    /// <summary>
    /// The one place where money rounds: an exact fraction of an öre to whole öre, half away from zero.
    /// </summary>
    public static Money Round(BigInteger oreNumerator, BigInteger denominator)
    {
        if (denominator.Sign < 0)
        {
            (oreNumerator, denominator) = (-oreNumerator, -denominator);
        }

        var whole = BigInteger.DivRem(BigInteger.Abs(oreNumerator), denominator, out var rest);
        if (rest * 2 >= denominator)
        {
            whole += 1;
        }

        return new Money((long)(oreNumerator.Sign < 0 ? -whole : whole));
    }

    /// <summary>Kronor with any number of decimals to whole öre, half away from zero.</summary>
    public static Money Round(decimal kronor) =>
        new((long)decimal.Round(kronor * 100m, 0, MidpointRounding.AwayFromZero));

    /// <summary>The sum of amounts; zero for none.</summary>
    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (sum, amount) => sum + amount);

    /// <summary>The larger of two amounts.</summary>
    public static Money Max(Money a, Money b) => a >= b ? a : b;

    /// <summary>The amount without its sign.</summary>
    public Money Abs() => new(Math.Abs(Ore));

    /// <inheritdoc />
    public int CompareTo(Money other) => Ore.CompareTo(other.Ore);

    /// <summary>Adds; an overflow is a bug and throws.</summary>
    public static Money operator +(Money a, Money b) => new(checked(a.Ore + b.Ore));

    /// <summary>Subtracts; an overflow is a bug and throws.</summary>
    public static Money operator -(Money a, Money b) => new(checked(a.Ore - b.Ore));

    /// <summary>Turns the sign.</summary>
    public static Money operator -(Money a) => new(checked(-a.Ore));

    /// <summary>Compares by amount.</summary>
    public static bool operator <(Money a, Money b) => a.Ore < b.Ore;

    /// <summary>Compares by amount.</summary>
    public static bool operator >(Money a, Money b) => a.Ore > b.Ore;

    /// <summary>Compares by amount.</summary>
    public static bool operator <=(Money a, Money b) => a.Ore <= b.Ore;

    /// <summary>Compares by amount.</summary>
    public static bool operator >=(Money a, Money b) => a.Ore >= b.Ore;

    /// <summary>The amount as shown in Swedish, to the öre: <c>1 234,50 kr</c>.</summary>
    public override string ToString() => SwedishText.Kronor(this);
}
