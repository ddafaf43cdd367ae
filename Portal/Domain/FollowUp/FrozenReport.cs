using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>A report that was frozen: what it said, and the bytes it said it with.</summary>
public sealed class FrozenReport : Fact
{
    /// <summary>The kind of report, as <see cref="ReportKind.Id" /> has it.</summary>
    public required string Kind { get; init; }

    /// <summary>The investment; null for a report on all of them.</summary>
    public long? InvestmentId { get; init; }

    /// <summary>The month reported on.</summary>
    public Month Month { get; init; }

    /// <summary>1 for the first; a correction is a new version.</summary>
    public int Version { get; init; }

    /// <summary>The last batch whose facts the report knows.</summary>
    public long KnownBatch { get; init; }

    /// <summary>The version of the rules that the figures were computed by.</summary>
    public int RulesVersion { get; init; }

    /// <summary>All figures, as the figures command writes them.</summary>
    public required string Figures { get; init; }

    /// <summary>Of a correction, what was wrong in the version before; null for the first version.</summary>
    public string? Corrects { get; init; }

    /// <summary>Of a correction, why; null for the first version.</summary>
    public string? Reason { get; init; }
}

/// <summary>A file of a frozen report, in the archive of reports.</summary>
public sealed class FrozenReportFile : Fact
{
    /// <summary>The report.</summary>
    public long FrozenReportId { get; init; }

    /// <summary>The file's name.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its length in bytes.</summary>
    public long Bytes { get; init; }
}

/// <summary>The monthly report was switched on: what is due from this month on is made, also after downtime.</summary>
public sealed class ReportSchedule : Fact
{
    /// <summary>The first month to report on.</summary>
    public Month From { get; init; }
}
