namespace Portal.Domain.Investments;

/// <summary>A figure that the decision states, kept so that it can be held against what the figures give.</summary>
public sealed class StatedFigure : Fact
{
    /// <summary>The investment decided on.</summary>
    public long InvestmentId { get; init; }

    /// <summary>A stable key that the reconciliation looks it up by, such as <c>capital.interest.1</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What is stated, as a Swedish label.</summary>
    public required string Label { get; init; }

    /// <summary>The figure, or the lower of two; null where a text is stated. In the unit of <see cref="Unit" />.</summary>
    public decimal? Low { get; init; }

    /// <summary>The higher of two figures; null where one is stated.</summary>
    public decimal? High { get; init; }

    /// <summary>The text stated; null where a figure is.</summary>
    public string? Text { get; init; }

    /// <summary>The unit: kr, timmar, andel, år, st or text.</summary>
    public required string Unit { get; init; }

    /// <summary>Where in the decision it stands.</summary>
    public required string Source { get; init; }
}
