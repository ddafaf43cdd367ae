using System.Globalization;
using Portal.Data;
using Portal.Data.Accounts.Mail;
using Portal.Domain.FollowUp;
using Portal.Domain.Investments;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Mail;

/// <summary>A report of a subproject that was reminded of.</summary>
/// <param name="Subproject">The subproject.</param>
/// <param name="Asked">What the round asks of it.</param>
public sealed record RemindedReport(Subproject Subproject, AskedReport Asked);

/// <summary>What the portal's letters say. Each ends with why it came and how to be rid of it.</summary>
internal static class WriteLetters
{
    private const string Answer = "Det går inte att svara på brevet.";

    /// <summary>How the keys of the letters about an issue begin.</summary>
    public static string IssueKey(long issueId) => Key($"utgiven:{issueId}:");

    /// <summary>Reports that a lead is reminded of.</summary>
    public static Letter OfReminders(
        MailSettings settings,
        long accountId,
        Investment investment,
        IReadOnlyList<RemindedReport> reminded,
        DateOnly day
    ) =>
        new(
            accountId,
            Key($"paminnelse:{investment.Id}:{SwedishText.Day(day)}:{accountId}"),
            reminded is [var one]
                ? $"Lägesrapporten för {SwedishText.MonthName(one.Asked.Round.Month)} saknas"
                : $"{reminded.Count} lägesrapporter saknas",
            Text(
                settings,
                $"Följande skulle ha varit inne, i {investment.Name}:",
                string.Join("\n\n", reminded.Select(report => Line(settings, investment, report))),
                $"Allt du har att göra: {settings.Link("/att-gora")}",
                "Du får brevet för att du leder delprojektet. Påminnelsen kommer varje dag den första veckan och sedan en gång i veckan, tills rapporten är inskickad."
            )
        );

    /// <summary>A report that was issued.</summary>
    public static Letter OfIssue(
        MailSettings settings,
        long accountId,
        Investment? investment,
        FrozenReport report,
        ReportIssue issue
    )
    {
        var (kind, month) = (ReportKind.Of(report.Kind), SwedishText.MonthName(report.Month));
        var of = investment?.Name ?? "alla investeringar";
        var version = report.Version == 1 ? "" : $" (version {report.Version}, som ersätter den förra)";
        return new Letter(
            accountId,
            IssueKey(issue.Id) + Key($"{accountId}"),
            $"Rapport utgiven: {month}, {of}",
            Text(
                settings,
                $"{kind.TheTitle} för {month}{version}, {of}, är utgiven till {issue.Meeting}.",
                $"Läs den: {settings.Link(ReportAddress.Report(investment?.Id, report.Id))}",
                $"Du får brevet för att du har valt det på Mitt konto. Där väljer du också bort det: {settings.Link("/konto")}"
            )
        );
    }

    /// <summary>A job that failed.</summary>
    public static Letter OfFailure(
        MailSettings settings,
        long accountId,
        string key,
        string job,
        string sentence,
        DateOnly day
    ) =>
        new(
            accountId,
            Key($"jobb:{key}:{SwedishText.Day(day)}:{accountId}"),
            $"Jobbet {job} misslyckades",
            Text(
                settings,
                $"{job} misslyckades.",
                sentence,
                $"Se vad som hände, och kör igen: {settings.Link("/jobb")}",
                "Du får brevet för att du är administratör. Det kommer högst en gång om dagen för varje jobb."
            )
        );

    private static string Line(MailSettings settings, Investment investment, RemindedReport report)
    {
        var (subproject, asked) = report;
        var state = asked.State == ReportState.Returned ? " Den är återlämnad för komplettering." : "";
        var form =
            $"/investeringar/{investment.Id}/delprojekt/{subproject.Number}/lagesrapport?manad={asked.Round.Month}";
        return $"Lägesrapporten för {SwedishText.MonthName(asked.Round.Month)}, delprojekt {subproject.Number} {subproject.Name}, "
            + $"senast {SwedishText.Day(asked.Round.DueOn)}.{state}\n{settings.Link(form)}";
    }

    private static string Text(MailSettings settings, params string[] parts) =>
        $"Hej!\n\n{string.Join("\n\n", parts)}\n\n{Answer}\n\n{settings.Portal}\n";

    private static string Key(FormattableString key) => key.ToString(CultureInfo.InvariantCulture);
}
