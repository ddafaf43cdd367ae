using Portal.Domain.FollowUp;
using Portal.Domain.Progress;

namespace Portal.Features.Shared;

/// <summary>The words of a status report's five respects, in the order they are always shown.</summary>
public static class Respects
{
    /// <summary>The respects with their lights and sentences.</summary>
    public static IReadOnlyList<(string Name, StatusLine Line)> Of(StatusFigures status) =>
        [
            ("Tid", status.Time),
            ("Ekonomi", status.Economy),
            ("Omfattning", status.Scope),
            ("Risk", status.Risk),
            ("Nytta", status.Benefit),
        ];

    /// <summary>The gravest light of a report, and the respects that have it; null where nothing is reported.</summary>
    public static (Light? Light, string Names) Gravest(StatusFigures? status)
    {
        if (status is null)
        {
            return (null, "");
        }

        var gravest = Of(status).Max(respect => respect.Line.Light);
        return gravest == Light.Green
            ? (gravest, "")
            : (gravest, string.Join(", ", Of(status).Where(r => r.Line.Light == gravest).Select(r => r.Name)));
    }
}
