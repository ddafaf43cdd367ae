namespace Portal.Imports.Example;

/// <summary>Tells the moment that the story is at, so that the example can be asked about as known at any of its moments.</summary>
internal sealed class StoryClock : TimeProvider
{
    /// <summary>The moment that the story is at.</summary>
    public DateTimeOffset Moment { get; set; }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => Moment;
}
