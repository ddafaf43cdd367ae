namespace Portal.Domain.Values;

/// <summary>A yearly interest rate, exact to a ten-thousandth of a per cent. Zero is legal, negative is not.</summary>
public readonly record struct Rate : IComparable<Rate>
{
    /// <summary>Millionths: 1,5 % is 15 000.</summary>
    public long PartsPerMillion { get; }

    /// <summary>A rate in millionths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative or above 100 %.</exception>
    public Rate(long partsPerMillion)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(partsPerMillion);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(partsPerMillion, 1_000_000);
        PartsPerMillion = partsPerMillion;
    }

    /// <summary>The rate in per cent: 1,5 for 1,5 %.</summary>
    public decimal Percent => PartsPerMillion / 10_000m;

    /// <summary>A rate in per cent, or null where it is not from 0 to 100 with at most four decimals.</summary>
    public static Rate? FromPercent(decimal percent)
    {
        var parts = percent * 10_000m;
        return percent is < 0 or > 100 || decimal.Truncate(parts) != parts ? null : new Rate((long)parts);
    }

    /// <inheritdoc />
    public int CompareTo(Rate other) => PartsPerMillion.CompareTo(other.PartsPerMillion);

    /// <summary>Compares by size.</summary>
    public static bool operator <(Rate a, Rate b) => a.CompareTo(b) < 0;

    /// <summary>Compares by size.</summary>
    public static bool operator >(Rate a, Rate b) => a.CompareTo(b) > 0;

    /// <summary>Compares by size.</summary>
    public static bool operator <=(Rate a, Rate b) => a.CompareTo(b) <= 0;

    /// <summary>Compares by size.</summary>
    public static bool operator >=(Rate a, Rate b) => a.CompareTo(b) >= 0;

    /// <summary>The rate as shown in Swedish: <c>1,5 %</c>.</summary>
    public override string ToString() => SwedishText.Number(Percent, 0, 4) + SwedishText.Space + "%";
}
