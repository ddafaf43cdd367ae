using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Progress;

namespace Portal.Features.Plans;

/// <summary>What is written of a milestone.</summary>
public sealed class MilestoneForm
{
    /// <summary>Its name, where it is new.</summary>
    [ModelBinder(Name = ReadMilestone.NameField)]
    public string? Name { get; init; }

    /// <summary>The day, as 2021-04-30.</summary>
    [ModelBinder(Name = ReadMilestone.DayField)]
    public string? Day { get; init; }

    /// <summary>Why it is moved or taken back, or a word on how it was reached.</summary>
    [ModelBinder(Name = ReadMilestone.ReasonField)]
    public string? Reason { get; init; }
}

/// <summary>What is written of a deliverable.</summary>
public sealed class DeliveredForm
{
    /// <summary>The deliverable.</summary>
    [ModelBinder(Name = ReadDeliveredCount.DeliverableField)]
    public long DeliverableId { get; init; }

    /// <summary>How many are done.</summary>
    [ModelBinder(Name = ReadDeliveredCount.CountField)]
    public string? Count { get; init; }

    /// <summary>The day that it was so, as 2021-04-30.</summary>
    [ModelBinder(Name = ReadDeliveredCount.DayField)]
    public string? Day { get; init; }

    /// <summary>A word on it.</summary>
    [ModelBinder(Name = ReadDeliveredCount.CommentField)]
    public string? Comment { get; init; }
}
