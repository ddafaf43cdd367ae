using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Features.Shared;

/// <summary>How much of a deliverable is done, in words.</summary>
public static class DeliveredWords
{
    /// <summary>As <c>30 av 40</c>; where nobody has told, <c>ej rapporterat, av 40</c>.</summary>
    public static string Of(DeliverableFigures deliverable) =>
        deliverable.Done is { } done
            ? $"{SwedishText.Number(done, 0, 0)} av {SwedishText.Number(deliverable.Count, 0, 0)}"
            : $"ej rapporterat, av {SwedishText.Number(deliverable.Count, 0, 0)}";
}
