namespace Portal.Domain.Values;

/// <summary>Working time in hours, exact in decimal. Negative means more time than before.</summary>
/// <param name="Count">The number of hours.</param>
public readonly record struct Hours(decimal Count)
{
    /// <summary>The hours as shown in Swedish: <c>3,00 h</c>.</summary>
    public override string ToString() => SwedishText.Number(Count, 2, 2) + SwedishText.Space + "h";
}
