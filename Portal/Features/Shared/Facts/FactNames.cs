using System.Reflection;
using Portal.Domain.Accounts;
using Portal.Domain.Benefits;
using Portal.Domain.Budgets;
using Portal.Domain.Calendar;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FinalReports;
using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;
using Portal.Domain.Withdrawals;

namespace Portal.Features.Shared.Facts;

/// <summary>What every kind of fact and every value in it is called in Swedish. A test holds that none is forgotten.</summary>
public static class FactNames
{
    /// <summary>Every kind of fact, in the order they are shown.</summary>
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        FactKind.Of<Investment>("Investering", "Investeringar"),
        FactKind.Of<Subproject>("Delprojekt", "Delprojekt"),
        FactKind.Of<BudgetItem>("Kalkylpost", "Kalkylposter"),
        FactKind.Of<DecisionPoint>("Beslutspunkt", "Beslutspunkter"),
        FactKind.Of<DecisionNote>("Anteckning ur beslutet", "Anteckningar ur beslutet"),
        FactKind.Of<StatedFigure>("Uppgift i beslutet", "Uppgifter i beslutet"),
        FactKind.Of<CapitalCostTerms>("Villkor för kapitalkostnad", "Villkor för kapitalkostnad") with
        {
            Replaces = [nameof(CapitalCostTerms.InvestmentId)],
        },
        FactKind.Of<BudgetChange>("Budgetändring", "Budgetändringar"),
        FactKind.Of<BudgetChangeLine>("Rad i budgetändring", "Rader i budgetändringar"),
        FactKind.Of<PeriodLock>("Periodlås", "Periodlås"),
        FactKind.Of<CapitalCostChoice>("Val för väntad kapitalkostnad", "Val för väntad kapitalkostnad") with
        {
            Replaces = [nameof(CapitalCostChoice.InvestmentId)],
        },
        FactKind.Of<InternalRate>("Internränta", "Internräntor") with
        {
            Replaces = [nameof(InternalRate.Year)],
        },
        FactKind.Of<ItemTreatment>("Aktivering av kalkylpost", "Aktivering av kalkylposter") with
        {
            Replaces = [nameof(ItemTreatment.BudgetItemId)],
        },
        FactKind.Of<AssetChange>("Nedskrivning eller utrangering", "Nedskrivningar och utrangeringar"),
        FactKind.Of<CapitalCostAccounts>("Konton för kapitalkostnad", "Konton för kapitalkostnad") with
        {
            Replaces = [],
        },
        FactKind.Of<InService>("Tagning i bruk", "Tagningar i bruk") with
        {
            Replaces = [nameof(InService.SubprojectId)],
        },
        FactKind.Of<Forecast>("Prognos", "Prognoser") with
        {
            Replaces = [nameof(Forecast.SubprojectId)],
        },
        FactKind.Of<ForecastItem>("Kalkylpost i prognos", "Kalkylposter i prognoser"),
        FactKind.Of<VarianceThreshold>("Gräns för kommentar", "Gränser för kommentar") with
        {
            Replaces = [],
        },
        FactKind.Of<StatusReport>("Lägesrapport", "Lägesrapporter") with
        {
            Replaces = [nameof(StatusReport.SubprojectId)],
        },
        FactKind.Of<LightOverrule>("Satt ljus", "Satta ljus") with
        {
            Replaces = [nameof(LightOverrule.InvestmentId), nameof(LightOverrule.SubprojectId)],
        },
        FactKind.Of<ReportingRound>("Rapporteringsomgång", "Rapporteringsomgångar"),
        FactKind.Of<RoundPart>("Delprojekt i omgång", "Delprojekt i omgångar"),
        FactKind.Of<ReportReview>("Granskning av lägesrapport", "Granskningar av lägesrapporter"),
        FactKind.Of<ReportReminder>("Påminnelse om lägesrapport", "Påminnelser om lägesrapport"),
        FactKind.Of<Milestone>("Milstolpe", "Milstolpar") with
        {
            Replaces = [nameof(Milestone.SubprojectId), nameof(Milestone.Name)],
        },
        FactKind.Of<Deliverable>("Leverabel", "Leverabler"),
        FactKind.Of<DeliveredCount>("Levererat antal", "Levererade antal") with
        {
            Replaces = [nameof(DeliveredCount.DeliverableId)],
        },
        FactKind.Of<Risk>("Risk", "Risker"),
        FactKind.Of<RiskAssessment>("Riskbedömning", "Riskbedömningar") with
        {
            Replaces = [nameof(RiskAssessment.RiskId)],
        },
        FactKind.Of<RiskClosure>("Stängd eller öppnad risk", "Stängda och öppnade risker") with
        {
            Replaces = [nameof(RiskClosure.RiskId)],
        },
        FactKind.Of<Commitment>("Beställning", "Beställningar"),
        FactKind.Of<CommitmentUse>("Avräkning av beställning", "Avräkningar av beställningar"),
        FactKind.Of<Withdrawal>("Återtagande", "Återtaganden") with
        {
            Ends =
            [
                nameof(Withdrawal.InvestmentId),
                nameof(Withdrawal.BudgetChangeId),
                nameof(Withdrawal.PeriodLockId),
                nameof(Withdrawal.ForecastId),
                nameof(Withdrawal.CommitmentId),
                nameof(Withdrawal.CommitmentUseId),
                nameof(Withdrawal.InServiceId),
                nameof(Withdrawal.AssetChangeId),
                nameof(Withdrawal.MilestoneId),
                nameof(Withdrawal.DeliveredCountId),
                nameof(Withdrawal.ReportingRoundId),
                nameof(Withdrawal.BenefitId),
                nameof(Withdrawal.BenefitMeasurementId),
                nameof(Withdrawal.InvestigationCountId),
                nameof(Withdrawal.TimeSampleId),
                nameof(Withdrawal.LightOverruleId),
                nameof(Withdrawal.ReportIssueId),
                nameof(Withdrawal.MeetingId),
                nameof(Withdrawal.FinalTextId),
                nameof(Withdrawal.InvestmentEndId),
            ],
        },
        FactKind.Of<EntryCorrection>("Rättelse", "Rättelser"),
        FactKind.Of<TimeSavingPromise>("Utlovad tidsbesparing", "Utlovade tidsbesparingar") with
        {
            Replaces = [nameof(TimeSavingPromise.SubprojectId)],
        },
        FactKind.Of<InvestigationCount>("Uppgift om utredningar", "Uppgifter om utredningar") with
        {
            Replaces = [nameof(InvestigationCount.SubprojectId), nameof(InvestigationCount.Month)],
        },
        FactKind.Of<TimeSample>("Tidsmätning", "Tidsmätningar") with
        {
            Replaces = [nameof(TimeSample.SubprojectId), nameof(TimeSample.Month), nameof(TimeSample.Phase)],
        },
        FactKind.Of<Benefit>("Nytta", "Nyttor") with
        {
            Replaces = [nameof(Benefit.InvestmentId), nameof(Benefit.Number)],
        },
        FactKind.Of<BenefitMeasurement>("Mätning av nytta", "Mätningar av nyttor"),
        FactKind.Of<LedgerFile>("Import", "Importer"),
        FactKind.Of<LedgerFileUndo>("Ångrad import", "Ångrade importer") with
        {
            Ends = [nameof(LedgerFileUndo.LedgerFileId)],
        },
        FactKind.Of<Erasure>("Raderad text", "Raderade texter"),
        FactKind.Of<ObjectMapping>("Koppling", "Kopplingar"),
        FactKind.Of<ColumnMapping>("Kolumner i en tabell", "Kolumner i tabeller") with
        {
            Replaces = [nameof(ColumnMapping.Signature)],
        },
        FactKind.Of<MappingRemoval>("Borttagen koppling", "Borttagna kopplingar") with
        {
            Ends = [nameof(MappingRemoval.MappingId)],
        },
        FactKind.Of<OutcomeAccountSetting>("Val av utfallskonton", "Val av utfallskonton") with
        {
            Replaces = [],
        },
        FactKind.Of<Ledger>("Redovisning", "Redovisningar"),
        FactKind.Of<LedgerName>("Namn i redovisningen", "Namn i redovisningen") with
        {
            Replaces = [nameof(LedgerName.LedgerId), nameof(LedgerName.Dimension), nameof(LedgerName.Code)],
        },
        FactKind.Of<Voucher>("Verifikation", "Verifikationer") with
        {
            IsCounted = true,
            IsMany = true,
        },
        FactKind.Of<VoucherReversal>("Återtagen verifikation", "Återtagna verifikationer") with
        {
            Ends = [nameof(VoucherReversal.VoucherId)],
            IsMany = true,
        },
        FactKind.Of<LedgerSum>("Summa av rader", "Summor av rader") with
        {
            IsCounted = true,
            IsMany = true,
        },
        FactKind.Of<FrozenReport>("Fryst rapport", "Frysta rapporter") with
        {
            Replaces = [nameof(FrozenReport.Kind), nameof(FrozenReport.InvestmentId), nameof(FrozenReport.Month)],
        },
        FactKind.Of<FrozenReportFile>("Rapportfil", "Rapportfiler"),
        FactKind.Of<InvestmentEnd>("Avslut av investering", "Avslut av investeringar") with
        {
            Replaces = [nameof(InvestmentEnd.InvestmentId)],
        },
        FactKind.Of<FinalText>("Text i slutredovisning", "Texter i slutredovisningar") with
        {
            Replaces = [nameof(FinalText.InvestmentId), nameof(FinalText.SubprojectId), nameof(FinalText.Topic)],
        },
        FactKind.Of<ReportIssue>("Utgivning av rapport", "Utgivningar av rapporter"),
        FactKind.Of<ReportSchedule>("Start för månadsrapporter", "Starter för månadsrapporter") with
        {
            Replaces = [],
        },
        FactKind.Of<Meeting>("Sammanträde", "Sammanträden"),
        FactKind.Of<ReportFailure>("Misslyckad rapport", "Misslyckade rapporter"),
        FactKind.Of<RoundSchedule>("Start för rapporteringsomgångar", "Starter för rapporteringsomgångar") with
        {
            Replaces = [],
        },
        FactKind.Of<RoleGrant>("Tilldelad roll", "Tilldelade roller"),
        FactKind.Of<RoleRemoval>("Återtagen roll", "Återtagna roller") with
        {
            Ends = [nameof(RoleRemoval.RoleGrantId)],
        },
        FactKind.Of<AccountEvent>("Kontohändelse", "Kontohändelser"),
        FactKind.Of<ApiToken>("Åtkomstnyckel", "Åtkomstnycklar"),
        FactKind.Of<ApiTokenRevocation>("Återkallad åtkomstnyckel", "Återkallade åtkomstnycklar") with
        {
            Ends = [nameof(ApiTokenRevocation.ApiTokenId)],
        },
    ];

    private static readonly Dictionary<Type, FactKind> ByType = Kinds.ToDictionary(kind => kind.Type);

    // The same name means the same everywhere, but for what stands under Exceptions.
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["Account"] = "Konto",
        ["AccountFrom"] = "Från konto",
        ["AccountId"] = "Konto",
        ["AccountTo"] = "Till konto",
        ["Accounts"] = "Konton",
        ["AccumulatedAccount"] = "Konto för ackumulerad avskrivning",
        ["AgendaItem"] = "Punkt på dagordningen",
        ["Amount"] = "Belopp",
        ["ApiTokenId"] = "Åtkomstnyckel",
        ["Appropriation"] = "Anslag",
        ["AssetChangeId"] = "Nedskrivning eller utrangering",
        ["Basis"] = "Underlag",
        ["Baseline"] = "Först planerad",
        ["BaseYear"] = "Basår",
        ["Benefit"] = "Nytta",
        ["BenefitId"] = "Nytta",
        ["BenefitMeasurementId"] = "Mätning av nytta",
        ["BenefitText"] = "Om nytta",
        ["BudgetChangeId"] = "Budgetändring",
        ["BudgetItemId"] = "Kalkylpost",
        ["Bytes"] = "Storlek i byte",
        ["CaseNumber"] = "Diarienummer",
        ["ChartOfAccounts"] = "Kontoplan",
        ["Code"] = "Kod",
        ["Columns"] = "Kolumner",
        ["Comment"] = "Kommentar",
        ["CommitmentId"] = "Beställning",
        ["CommitmentUseId"] = "Avräkning av beställning",
        ["Committee"] = "Vem som sammanträder",
        ["Completion"] = "Färdigställandegrad",
        ["ConsequenceAfter"] = "Konsekvens efter åtgärd",
        ["ConsequenceBefore"] = "Konsekvens före åtgärd",
        ["ContentHash"] = "Innehållets SHA-256",
        ["CorrectedRow"] = "Rättad rad",
        ["CorrectedVoucherId"] = "Rättad verifikation",
        ["Corrects"] = "Vad som rättas",
        ["Count"] = "Antal",
        ["Date"] = "Datum",
        ["Day"] = "Dag",
        ["Decided"] = "Beslutat belopp",
        ["DecidedBy"] = "Beslutat av",
        ["DecidedOn"] = "Beslutsdag",
        ["DeliverableId"] = "Leverabel",
        ["DeliveredCountId"] = "Levererat antal",
        ["DepreciationAccount"] = "Konto för avskrivning",
        ["Deviation"] = "Standardavvikelse",
        ["Dimension"] = "Dimension",
        ["Done"] = "Gjort",
        ["DocumentsOn"] = "Handlingarna ska vara klara",
        ["DueOn"] = "Ska vara inne",
        ["Duplicates"] = "Rader som redan fanns",
        ["Economy"] = "Ekonomi",
        ["EconomyText"] = "Om ekonomi",
        ["Encoding"] = "Teckenkodning",
        ["ExpectedEffect"] = "Förväntad effekt",
        ["ExpiresUtc"] = "Gäller till",
        ["Figures"] = "Siffror",
        ["FinalTextId"] = "Text i slutredovisning",
        ["FiscalYear"] = "Räkenskapsårets första dag",
        ["ForecastId"] = "Prognos",
        ["Format"] = "Format",
        ["From"] = "Från och med",
        ["FrozenReportId"] = "Fryst rapport",
        ["GrantedTo"] = "Beviljat till",
        ["Growth"] = "Väntad ökning",
        ["Hash"] = "SHA-256",
        ["High"] = "Högre värde",
        ["HighPerInvestigation"] = "Sparat per utredning, högst",
        ["HighTarget"] = "Högsta mål",
        ["HoursPerPost"] = "Timmar per tjänst och år",
        ["HowMeasured"] = "Hur det mäts",
        ["InServiceId"] = "Tagning i bruk",
        ["InterestAccount"] = "Konto för internränta",
        ["InterestBase"] = "Ränta beräknas på",
        ["InterestIncomeAccount"] = "Konto för intäkt av internränta",
        ["Investigations"] = "Utredningar under basåret",
        ["InvestigationCountId"] = "Uppgift om utredningar",
        ["InvestmentEndId"] = "Avslut av investering",
        ["InvestmentId"] = "Investering",
        ["IsCapitalised"] = "Aktiveras",
        ["IsClosed"] = "Stängd",
        ["Key"] = "Nyckel",
        ["Kind"] = "Slag",
        ["KnownBatch"] = "Känt till och med registrering",
        ["Label"] = "Vad",
        ["Lead"] = "Projektledning",
        ["Ledger"] = "Redovisning",
        ["LedgerFileId"] = "Import",
        ["LedgerId"] = "Redovisning",
        ["Light"] = "Ljus",
        ["LightOverruleId"] = "Satt ljus",
        ["Line"] = "Rad i filen",
        ["Low"] = "Värde",
        ["LowPerInvestigation"] = "Sparat per utredning, lägst",
        ["LowTarget"] = "Lägsta mål",
        ["MappingId"] = "Koppling",
        ["Mean"] = "Medelvärde",
        ["Measure"] = "Åtgärd",
        ["MeasureDay"] = "Ska mätas första gången",
        ["MeetingId"] = "Sammanträde",
        ["MeetingDay"] = "Mötesdag",
        ["Method"] = "Avskrivningsmetod",
        ["MilestoneId"] = "Milstolpe",
        ["Month"] = "Månad",
        ["MonthlyWage"] = "Månadslön",
        ["MovedOut"] = "Flyttat ut ur månaden",
        ["Name"] = "Namn",
        ["Next"] = "Nästa steg",
        ["NextReview"] = "Nästa bedömning",
        ["NextDay"] = "Ska mätas igen",
        ["Number"] = "Nummer",
        ["ObjectCode"] = "Objekt",
        ["Objects"] = "Objekt",
        ["OpensOn"] = "Öppnas",
        ["Order"] = "Beställningsnummer",
        ["OrderedOn"] = "Beställd",
        ["Ordinal"] = "Ordning bland lika",
        ["Owner"] = "Ägare, som roll",
        ["Outcome"] = "Besked",
        ["PeriodLockId"] = "Periodlås",
        ["Phase"] = "Skede",
        ["Planned"] = "Planerad",
        ["PlannedFrom"] = "Planerad start",
        ["PlannedTo"] = "Planerat slut",
        ["ProbabilityAfter"] = "Sannolikhet efter åtgärd",
        ["ProbabilityBefore"] = "Sannolikhet före åtgärd",
        ["Rate"] = "Internränta",
        ["Reached"] = "Nådd",
        ["Reason"] = "Skäl",
        ["Reference"] = "Beslut",
        ["Refused"] = "Rader som inte togs emot",
        ["ReportedOn"] = "Rapporterad",
        ["ReportIssueId"] = "Utgivning av rapport",
        ["ReportingRoundId"] = "Rapporteringsomgång",
        ["Residual"] = "Restvärde",
        ["Revision"] = "Version, från 0",
        ["Risk"] = "Risk",
        ["RiskId"] = "Risk",
        ["RiskText"] = "Om risk",
        ["Role"] = "Roll",
        ["RoleGrantId"] = "Tilldelad roll",
        ["RowNumber"] = "Rad i verifikationen",
        ["Rows"] = "Rader",
        ["RulesVersion"] = "Reglernas version",
        ["Running"] = "Driftkostnad",
        ["Scope"] = "Omfattning",
        ["ScopeText"] = "Om omfattning",
        ["Series"] = "Serie",
        ["Share"] = "Andel av budgeten",
        ["Sha256"] = "SHA-256",
        ["Signature"] = "Rubrikernas SHA-256",
        ["Source"] = "Källa",
        ["Start"] = "Avskrivningen börjar",
        ["StartDay"] = "Utgångslägets dag",
        ["StartValue"] = "Utgångsläge",
        ["Started"] = "Inledda utredningar",
        ["StatusReportId"] = "Lägesrapport",
        ["SubprojectId"] = "Delprojekt",
        ["Supplier"] = "Leverantör",
        ["TargetDay"] = "Målet ska vara nått",
        ["Text"] = "Text",
        ["Texts"] = "Texter som fördes in",
        ["Time"] = "Tid",
        ["TimeText"] = "Om tid",
        ["TimeSampleId"] = "Tidsmätning",
        ["Topic"] = "Ämne",
        ["Unit"] = "Enhet",
        ["UsedOn"] = "Avräknad",
        ["Value"] = "Värde",
        ["Version"] = "Version",
        ["VoucherId"] = "Verifikation",
        ["Vouchers"] = "Verifikationer i filen",
        ["WageOverhead"] = "Pålägg på lönen",
        ["Year"] = "År",
        ["YearlyCost"] = "Drift- och kapitalkostnad per år",
        ["YearlyCostFrom"] = "Drift- och kapitalkostnad från år",
        ["YearlySupport"] = "Underhåll och support per år",
        ["Years"] = "Avskrivningstid i år",
    };

    private static readonly Dictionary<(Type, string), string> Exceptions = new()
    {
        [(typeof(AccountEvent), nameof(AccountEvent.Kind))] = "Händelse",
        [(typeof(CapitalCostTerms), nameof(CapitalCostTerms.From))] = "Planerad första månad",
        [(typeof(DeliveredCount), nameof(DeliveredCount.Done))] = "Klara",
        [(typeof(Erasure), nameof(Erasure.Number))] = "Rad i verifikationen",
        [(typeof(LedgerFile), nameof(LedgerFile.Name))] = "Fil",
        [(typeof(LedgerFile), nameof(LedgerFile.Rows))] = "Rader i filen",
        [(typeof(Ledger), nameof(Ledger.Key))] = "Organisationsnummer eller namn",
        [(typeof(FrozenReportFile), nameof(FrozenReportFile.Name))] = "Fil",
        [(typeof(FrozenReport), nameof(FrozenReport.Kind))] = "Slag av rapport",
        [(typeof(ReportFailure), nameof(ReportFailure.Kind))] = "Slag av rapport",
        [(typeof(ReportSchedule), nameof(ReportSchedule.From))] = "Första månad",
        [(typeof(RoundSchedule), nameof(RoundSchedule.From))] = "Första månad",
    };

    /// <summary>What a kind of fact is called; null where nobody has said.</summary>
    public static FactKind? Of(Type kind) => ByType.GetValueOrDefault(kind);

    /// <summary>What a value of a kind of fact is called; null where nobody has said.</summary>
    public static string? Label(Type kind, string property) =>
        Exceptions.GetValueOrDefault((kind, property)) ?? Labels.GetValueOrDefault(property);

    /// <summary>The values of a kind of fact that are shown, in the order they were declared.</summary>
    public static IEnumerable<PropertyInfo> Values(Type kind) =>
        kind.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.CanWrite);

    /// <summary>The kind that a word in an address means; null for none.</summary>
    public static FactKind? Asked(string? word) =>
        Kinds.FirstOrDefault(kind => string.Equals(kind.Word, word, StringComparison.Ordinal));
}
