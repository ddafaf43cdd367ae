using Portal.Domain.Values;

namespace Portal.Domain.Progress;

/// <summary>Rapporteringsomgång: project leads of an investment are asked to report on one month. At a time there is one a month.</summary>
public sealed class ReportingRound : Fact
{
    /// <summary>The investment.</summary>
    public long InvestmentId { get; init; }

    /// <summary>The month to report on.</summary>
    public Month Month { get; init; }

    /// <summary>The day it opens, in Swedish time.</summary>
    public DateOnly OpensOn { get; init; }

    /// <summary>The day the reports are to be in; from that day on who has not reported is reminded.</summary>
    public DateOnly DueOn { get; init; }
}

/// <summary>A subproject that a round asks. One that is finished is left out.</summary>
public sealed class RoundPart : Fact
{
    /// <summary>The round.</summary>
    public long ReportingRoundId { get; init; }

    /// <summary>The subproject.</summary>
    public long SubprojectId { get; init; }
}

/// <summary>What a controller can say of a report that was sent in.</summary>
public enum ReviewOutcome
{
    /// <summary>Återlämnad: something is to be mended, and the report sent in anew.</summary>
    Returned,

    /// <summary>Godkänd: the report counts and is frozen.</summary>
    Approved,
}

/// <summary>What the controller said of a report that was sent in. Each is reviewed once.</summary>
public sealed class ReportReview : Fact
{
    /// <summary>How long a comment may be.</summary>
    public const int LongestComment = 1000;

    /// <summary>The report.</summary>
    public long StatusReportId { get; init; }

    /// <summary>Whether it was returned or approved.</summary>
    public ReviewOutcome Outcome { get; init; }

    /// <summary>Why it was returned; may be empty where it was approved.</summary>
    public required string Comment { get; init; }
}

/// <summary>Påminnelse: that a report was due and not in was told on a day. At most one a day.</summary>
public sealed class ReportReminder : Fact
{
    /// <summary>The round.</summary>
    public long ReportingRoundId { get; init; }

    /// <summary>The subproject.</summary>
    public long SubprojectId { get; init; }

    /// <summary>The day, in Swedish time.</summary>
    public DateOnly Day { get; init; }
}

/// <summary>Reporting rounds were switched on: those of this month and later are opened by themselves, also after downtime.</summary>
public sealed class RoundSchedule : Fact
{
    /// <summary>The first month to ask about.</summary>
    public Month From { get; init; }
}
