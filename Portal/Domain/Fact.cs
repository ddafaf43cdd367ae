namespace Portal.Domain;

/// <summary>Something that was recorded and is never changed or deleted: a correction is a new fact.</summary>
public abstract class Fact
{
    /// <summary>The fact's number among its kind; given when it is written.</summary>
    public long Id { get; set; }

    /// <summary>The sequence number of the batch that recorded the fact; set when it is written.</summary>
    public long Batch { get; set; }
}
