namespace Portal.Domain;

/// <summary>Something that was recorded and is never changed or deleted: a correction is a new fact.</summary>
public abstract class Fact
{
    /// <summary>The fact's number, given by the database.</summary>
    public long Id { get; init; }

    /// <summary>The sequence number of the batch that recorded the fact; set when it is written.</summary>
    public long Batch { get; set; }
}
