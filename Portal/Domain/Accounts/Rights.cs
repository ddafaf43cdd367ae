using static Portal.Domain.Accounts.Reach;

namespace Portal.Domain.Accounts;

/// <summary>The rights table: what each role may see and do. The one place where it stands.</summary>
public static class Rights
{
    // In the order of the roles: administrator, controller, project lead, politician, program.
    private static readonly Dictionary<Right, Reach[]> Table = new()
    {
        [Right.UsePortal] = [Whole, Own, Own, Own, Own],
        [Right.ReadFigures] = [Whole, Own, None, Issued, Own],
        [Right.ReadSubproject] = [Whole, Own, Own, Issued, None],
        [Right.ReadOutcome] = [Whole, Own, Own, None, None],
        [Right.ReadChanges] = [Whole, Own, None, None, None],
        [Right.ReadReports] = [Whole, Own, None, Issued, None],
        [Right.FollowReports] = [Whole, Own, None, Issued, Own],
        [Right.IssueReports] = [None, Own, None, None, None],
        [Right.ReadPortfolio] = [Whole, Whole, None, Issued, None],
        [Right.IssuePortfolio] = [None, Whole, None, None, None],
        [Right.ReadFinalReport] = [Whole, Own, Own, None, None],
        [Right.KeepFinalReport] = [None, Own, None, None, None],
        [Right.MakeDrafts] = [None, Own, None, None, None],
        [Right.ReadLedger] = [Whole, Whole, None, None, None],
        [Right.ReportProgress] = [None, Own, Own, None, None],
        [Right.ReadProgress] = [Whole, Own, Own, None, None],
        [Right.ReviewProgress] = [None, Own, None, None, None],
        [Right.KeepMoney] = [None, Own, None, None, None],
        [Right.KeepSettings] = [None, Whole, None, None, None],
        [Right.ReadMonthEnds] = [Whole, Own, None, None, None],
        [Right.OpenInvestment] = [None, Whole, None, None, None],
        [Right.ChangeLedger] = [None, Whole, None, None, None],
        [Right.KeepCalendar] = [Whole, Whole, None, None, None],
        [Right.ReadJobs] = [Whole, Whole, None, None, None],
        [Right.RunJobs] = [Whole, Whole, None, None, None],
        [Right.ReadHistory] = [Whole, Whole, None, None, None],
        [Right.Administer] = [Whole, None, None, None, None],
    };

    /// <summary>How far a right reaches in a role.</summary>
    public static Reach Of(Role role, Right right) => Table[right][(int)role];
}
