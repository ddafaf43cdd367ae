using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>A kind of frozen report, with what it is called in Swedish.</summary>
/// <param name="Id">As it is stored, and as its files' names begin.</param>
/// <param name="Name">In a list: <c>uppföljningsrapport</c>.</param>
/// <param name="TheName">In a sentence: <c>uppföljningsrapporten</c>.</param>
public sealed record ReportKind(string Id, string Name, string TheName)
{
    /// <summary>Uppföljningsrapport: what one investment's figures say at the end of a month.</summary>
    public static readonly ReportKind FollowUp = new("uppfoljning", "uppföljningsrapport", "uppföljningsrapporten");

    /// <summary>Slutredovisning: what was decided of one investment, and what became of it when it ended.</summary>
    public static readonly ReportKind Final = new("slutredovisning", "slutredovisning", "slutredovisningen");

    /// <summary>Portföljrapport: all investments at the end of a month; it belongs to no one of them.</summary>
    public static readonly ReportKind Portfolio = new("portfolj", "portföljrapport", "portföljrapporten");

    private static readonly ReportKind[] All = [FollowUp, Final, Portfolio];

    /// <summary>The kind that is stored so. One that this program does not know is called what it is stored as.</summary>
    public static ReportKind Of(string id) => Array.Find(All, kind => kind.Id == id) ?? new ReportKind(id, id, id);

    /// <summary>The name as it begins a sentence or stands alone: <c>Uppföljningsrapport</c>.</summary>
    public string Title => SwedishText.Capital(Name);

    /// <summary>The name in a sentence as it begins one: <c>Uppföljningsrapporten</c>.</summary>
    public string TheTitle => SwedishText.Capital(TheName);
}
