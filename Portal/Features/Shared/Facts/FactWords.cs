using System.Globalization;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Domain.Benefits;
using Portal.Domain.Budgets;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FinalReports;
using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Features.Shared.Facts;

/// <summary>Writes values of facts as a person reads them: amounts, months and days in Swedish, names instead of numbers.</summary>
/// <param name="Investments">Names by investment.</param>
/// <param name="Subprojects">Names by subproject.</param>
/// <param name="Items">Names by item.</param>
/// <param name="Ledgers">Names by ledger.</param>
/// <param name="Files">Names by imported file.</param>
/// <param name="Deliverables">Names by deliverable.</param>
/// <param name="Risks">Numbers and texts by risk.</param>
/// <param name="Benefits">Names by benefit.</param>
/// <param name="People">Names by account.</param>
public sealed record FactWords(
    IReadOnlyDictionary<long, string> Investments,
    IReadOnlyDictionary<long, string> Subprojects,
    IReadOnlyDictionary<long, string> Items,
    IReadOnlyDictionary<long, string> Ledgers,
    IReadOnlyDictionary<long, string> Files,
    IReadOnlyDictionary<long, string> Deliverables,
    IReadOnlyDictionary<long, string> Risks,
    IReadOnlyDictionary<long, string> Benefits,
    IReadOnlyDictionary<long, string> People
)
{
    private static readonly Dictionary<Enum, string> Chosen = new()
    {
        [DepreciationMethod.StraightLine] = "Rak nominell metod",
        [DepreciationMethod.Annuity] = "Annuitetsmetod",
        [InterestBase.YearlyOpening] = "Årets ingående värde",
        [InterestBase.YearlyMean] = "Årets medelvärde",
        [InterestBase.Monthly] = "Varje månads ingående värde",
        [DepreciationStart.SameMonth] = "Samma månad som tagning i bruk",
        [DepreciationStart.MonthAfter] = "Månaden efter tagning i bruk",
        [BudgetChangeKind.Transfer] = "Omdisponering",
        [BudgetChangeKind.ReserveUse] = "Ianspråktagen reserv",
        [BudgetChangeKind.SupplementaryAppropriation] = "Tilläggsanslag",
        [BudgetChangeKind.CarryOver] = "Ombudgetering",
        [ForecastBasis.Own] = "Egen bedömning",
        [ForecastBasis.Pace] = "Bundet och takten hittills",
        [ForecastBasis.Completion] = "Utfall och färdigställandegrad",
        [AssetChangeKind.Impairment] = "Nedskrivning",
        [AssetChangeKind.Disposal] = "Utrangering",
        [SamplePhase.Before] = "Före",
        [SamplePhase.After] = "Efter",
        [SamplePhase.Paired] = "Parvis skillnad",
        [RunningCostKind.Capital] = OwnerNames.Of(RunningCostKind.Capital),
        [RunningCostKind.Support] = OwnerNames.Of(RunningCostKind.Support),
        [RunningCostKind.Other] = OwnerNames.Of(RunningCostKind.Other),
        [Probability.Unlikely] = RiskWords.Of(Probability.Unlikely),
        [Probability.LessLikely] = RiskWords.Of(Probability.LessLikely),
        [Probability.Possible] = RiskWords.Of(Probability.Possible),
        [Probability.Likely] = RiskWords.Of(Probability.Likely),
        [Consequence.Negligible] = RiskWords.Of(Consequence.Negligible),
        [Consequence.Mild] = RiskWords.Of(Consequence.Mild),
        [Consequence.Noticeable] = RiskWords.Of(Consequence.Noticeable),
        [Consequence.Serious] = RiskWords.Of(Consequence.Serious),
        [FinalTopic.Variance] = "Avvikelse",
        [FinalTopic.Goals] = "Måluppfyllelse",
        [FinalTopic.Benefits] = "Nytta",
        [FinalTopic.Lessons] = "Lärdomar",
        [FinalTopic.Incomplete] = "Varför den fryses trots att något saknas",
        [Light.Green] = LightWords.Of(Light.Green),
        [Light.Yellow] = LightWords.Of(Light.Yellow),
        [Light.Red] = LightWords.Of(Light.Red),
        [ReviewOutcome.Returned] = "Återlämnad",
        [ReviewOutcome.Approved] = "Godkänd",
        [AccountEventKind.Opened] = "Upplagt",
        [AccountEventKind.Disabled] = "Avstängt",
        [AccountEventKind.Enabled] = "Öppnat igen",
        [AccountEventKind.PasswordChanged] = "Lösenordet ändrat",
        [AccountEventKind.ResetGiven] = "Nytt lösenord får väljas",
        [AccountEventKind.TwoFactorOn] = "Tvåstegsinloggning på",
        [AccountEventKind.TwoFactorOff] = "Tvåstegsinloggning av",
        [AccountEventKind.RecoveryCodesMade] = "Nya återställningskoder",
        [AccountEventKind.Erased] = "Namn och adress raderade",
    };

    /// <summary>The word for what was chosen; null where nobody has said.</summary>
    public static string? Word(Enum chosen) =>
        chosen is Role role ? RoleNames.Of(role) : Chosen.GetValueOrDefault(chosen);

    /// <summary>Who wrote a batch, by name.</summary>
    public string Who(string who) => WhoNames.Name(People, who);

    /// <summary>A value of a fact.</summary>
    public string Of(Fact fact, string property) =>
        (fact, property, fact.GetType().GetProperty(property)!.GetValue(fact)) switch
        {
            (LightOverrule or FinalText, nameof(LightOverrule.SubprojectId), null) => "Hela investeringen",
            (RoleGrant or ApiToken or FrozenReport, nameof(RoleGrant.InvestmentId), null) => "Alla",
            (_, _, null) => SwedishText.None,
            (FrozenReport report, nameof(FrozenReport.Kind), _) => ReportKind.Of(report.Kind).Title,
            // A million characters that only the program reads, and what a token is known by.
            (FrozenReport report, nameof(FrozenReport.Figures), _) => $"{Number(report.Figures.Length)} tecken",
            (ApiToken, nameof(ApiToken.Hash), _) => "Visas inte",
            (LedgerFile file, nameof(LedgerFile.Format), _) => ImportedFormat.Name(file.Format),
            (Erasure { Number: 0 }, nameof(Erasure.Number), _) => "Verifikationens egen text",
            (_, nameof(LedgerName.Dimension), string dimension) => dimension.Length == 0
                ? "Konto"
                : LedgerDimension.Capital(dimension),
            (_, nameof(LedgerName.LedgerId), long id) => Name(Ledgers, id),
            (_, nameof(LedgerFileUndo.LedgerFileId), long id) => Name(Files, id),
            (_, nameof(Subproject.InvestmentId), long id) => Name(Investments, id),
            (_, nameof(BudgetItem.SubprojectId), long id) => Name(Subprojects, id),
            (_, nameof(ObjectMapping.BudgetItemId), long id) => Name(Items, id),
            (_, nameof(DeliveredCount.DeliverableId), long id) => Name(Deliverables, id),
            (_, nameof(RiskAssessment.RiskId), long id) => Name(Risks, id),
            (_, nameof(BenefitMeasurement.BenefitId), long id) => Name(Benefits, id),
            (_, nameof(RoleGrant.AccountId), long id) => Who(WhoNames.Of(id)),
            (Voucher, nameof(Voucher.Date) or nameof(Voucher.FiscalYear), int day) => Day(day),
            var (_, _, value) => Of(value),
        };

    private static string Of(object value) =>
        value switch
        {
            Money amount => SwedishText.Kronor(amount),
            Month month => SwedishText.MonthName(month),
            DateOnly day => SwedishText.Day(day),
            DateTime utc => SwedishTime.Text(utc),
            decimal number => SwedishText.Number(number, 0, 6),
            bool yes => yes ? "Ja" : "Nej",
            Enum chosen => Word(chosen) ?? chosen.ToString(),
            byte[] bytes => Convert.ToHexStringLower(bytes),
            IFormattable number and (int or long) => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

    private static string Name(IReadOnlyDictionary<long, string> names, long id) =>
        names.GetValueOrDefault(id) ?? $"nummer {id}";

    private static string Number(int count) => SwedishText.Number(count, 0, 0);

    // As vouchers hold it: yyyymmdd, or yyyy0000.
    private static string Day(int stored) =>
        string.Create(CultureInfo.InvariantCulture, $"{stored / 10000:0000}-{stored / 100 % 100:00}-{stored % 100:00}");
}
