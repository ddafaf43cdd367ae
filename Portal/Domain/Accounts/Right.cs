namespace Portal.Domain.Accounts;

/// <summary>Something that a person may be allowed to see or do. Every address of the portal asks for one of these.</summary>
public enum Right
{
    /// <summary>To be signed in, and nothing more: one's own account, the way to what one may see.</summary>
    UsePortal,

    /// <summary>The figures of a whole investment.</summary>
    ReadFigures,

    /// <summary>The figures of a subproject.</summary>
    ReadSubproject,

    /// <summary>Booked rows, vouchers and the files they came from.</summary>
    ReadOutcome,

    /// <summary>What has changed in an investment between two moments, and who recorded it.</summary>
    ReadChanges,

    /// <summary>Frozen reports.</summary>
    ReadReports,

    /// <summary>To be told that a report was frozen: its name, its moment and its address, and nothing of what it says.</summary>
    FollowReports,

    /// <summary>To issue frozen reports for meetings, and to correct them by a new version.</summary>
    IssueReports,

    /// <summary>What all investments come to together, and the frozen reports of it: for who may see every one of them.</summary>
    ReadPortfolio,

    /// <summary>To issue frozen portfolio reports for meetings.</summary>
    IssuePortfolio,

    /// <summary>The final report of an investment as it is growing, with what it lacks.</summary>
    ReadFinalReport,

    /// <summary>To end an investment, and to write and freeze its final report.</summary>
    KeepFinalReport,

    /// <summary>Drafts of reports: to make them and to read them.</summary>
    MakeDrafts,

    /// <summary>Imported files, and what objects of the ledger mean.</summary>
    ReadLedger,

    /// <summary>How the work of a subproject goes: what its project lead tells, and the hours it saves.</summary>
    ReportProgress,

    /// <summary>Reports of project leads, also those that are not approved.</summary>
    ReadProgress,

    /// <summary>To open reporting rounds, and to return or approve what project leads send in, and to set a light instead of the rule's.</summary>
    ReviewProgress,

    /// <summary>What a controller records of an investment: budget, own entries, orders, forecasts, capital cost and closed months.</summary>
    KeepMoney,

    /// <summary>What a controller decides for all investments: how far from the budget a forecast may be without a comment.</summary>
    KeepSettings,

    /// <summary>Which months of an investment are closed, and what is missing before the others can be.</summary>
    ReadMonthEnds,

    /// <summary>To set up investments, and to take back one that was set up by mistake.</summary>
    OpenInvestment,

    /// <summary>To import files, undo imports and say what objects mean.</summary>
    ChangeLedger,

    /// <summary>To record the meetings that reports are made for, and to take them back.</summary>
    KeepCalendar,

    /// <summary>What the portal does by itself.</summary>
    ReadJobs,

    /// <summary>To start jobs.</summary>
    RunJobs,

    /// <summary>Who did what and when.</summary>
    ReadHistory,

    /// <summary>Accounts, roles and tokens, and the erasing of personal texts.</summary>
    Administer,
}

/// <summary>How far a right reaches.</summary>
public enum Reach
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>What the role was given: the chosen investments, or the chosen subprojects.</summary>
    Own,

    /// <summary>What was issued for a meeting of the investment's figures, as they were then.</summary>
    Issued,

    /// <summary>Where the role was given for all investments; what is not an investment's own needs that.</summary>
    Whole,
}
