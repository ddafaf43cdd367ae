using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Features.Shared;

/// <summary>
/// Where am I: what the layout makes the title, the heading and the moment's chooser from. Every view begins with
/// <c>@{ ViewBag.Head = new PageHead("Utfall", Eyebrow: name, Moment: moment); }</c>.
/// </summary>
/// <param name="Title">The page's heading.</param>
/// <param name="Eyebrow">A quiet line above it, as the investment's name; null for none.</param>
/// <param name="Crumbs">The way here, outermost first; null for a page at the top.</param>
/// <param name="Moment">The moment shown, with its chooser; null on pages that show no figures.</param>
/// <param name="Menu">Whether the menus are shown: not on error pages, which must not read the database.</param>
public sealed record PageHead(
    string Title,
    string? Eyebrow = null,
    IReadOnlyList<Crumb>? Crumbs = null,
    MomentChoice? Moment = null,
    bool Menu = true
);

/// <summary>A page on the way to this one.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Href">Its address.</param>
public sealed record Crumb(string Text, string Href);

/// <summary>A key figure: what <c>_KeyFigures</c> shows three to five of.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The figure as text, without unit.</param>
/// <param name="Unit">The unit; null for none.</param>
/// <param name="Note">A line beneath; null for none.</param>
/// <param name="Attention">Whether it needs attention; the note must then say why.</param>
public sealed record KeyFigure(
    string Label,
    string Value,
    string? Unit = null,
    string? Note = null,
    bool Attention = false
)
{
    /// <summary>An amount in whole kronor.</summary>
    public static KeyFigure Kronor(string label, Money amount, string? note = null, bool attention = false) =>
        new(label, SwedishText.Number(amount.Kronor, 0, 0), "kr", note, attention);
}

/// <summary>Budget, outcome and forecast as one thin bar: what <c>_Bar</c> draws.</summary>
/// <param name="Money">The three.</param>
/// <param name="Scale">The amount that the whole width stands for, the same for every row of a table.</param>
public sealed record MoneyBar(MoneyFigures Money, Money Scale)
{
    /// <summary>The scale that holds every bar of a table.</summary>
    public static Money ScaleOf(IEnumerable<MoneyFigures> rows) =>
        rows.Select(m =>
                Portal.Domain.Values.Money.Max(m.Budget, Portal.Domain.Values.Money.Max(m.Outcome, m.Forecast))
            )
            .DefaultIfEmpty()
            .Max();
}

/// <summary>The lights of an investment and its subprojects: what <c>_Lights</c> shows.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Silent">The subprojects that have not reported for long, by number.</param>
public sealed record LightTable(FollowUpFigures Figures, IReadOnlyDictionary<int, Silence> Silent)
{
    /// <summary>The lights of the subprojects.</summary>
    public IReadOnlyList<(SubprojectFigures Subproject, LightFigures Light)> Parts =>
        [.. Figures.Subprojects.Select(s => (s, s.Light.Heard(Silent.GetValueOrDefault(s.Number))))];

    /// <summary>The investment's light.</summary>
    public LightFigures Whole => Figures.LightHeard(Silent);
}

/// <summary>How far along a task is: what <c>_Steps</c> shows.</summary>
/// <param name="Labels">The steps, in order.</param>
/// <param name="Current">The current one, from 1.</param>
public sealed record Steps(int Current, params IReadOnlyList<string> Labels);

/// <summary>Nothing here yet: what <c>_Empty</c> says, and what to do about it.</summary>
/// <param name="Heading">What is missing.</param>
/// <param name="Text">Why, or how it comes here.</param>
/// <param name="LinkText">What can be done; null for nothing.</param>
/// <param name="Href">Where it is done.</param>
public sealed record EmptyState(string Heading, string Text, string? LinkText = null, string? Href = null);

/// <summary>A page of a long list: what <c>_Pagination</c> leads through. Keeps the other values in the address.</summary>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Size">Rows on a page.</param>
/// <param name="Total">Rows in all.</param>
/// <param name="Rows">What the rows are called, as "rader".</param>
public sealed record Pagination(int Page, int Size, int Total, string Rows = "rader")
{
    /// <summary>The name in the address.</summary>
    public const string Key = "sida";

    /// <summary>How many pages there are, at least one.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The first row shown, from 1; 0 for none.</summary>
    public int First => Total == 0 ? 0 : ((Page - 1) * Size) + 1;

    /// <summary>The last row shown.</summary>
    public int Last => Math.Min(Page * Size, Total);
}

/// <summary>Work under way: what <c>_Progress</c> shows.</summary>
/// <param name="Label">What is being done.</param>
/// <param name="Share">How much is done; null where nobody knows yet.</param>
public sealed record WorkProgress(string Label, Share? Share);
