using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;

namespace Portal.Reporting.Writers;

/// <summary>
/// All figures as the one JSON document that the figures command prints, the HTTP interface gives and a frozen report keeps.
/// Money in kronor with at most two decimals, shares with at most four, months as <c>2021-04</c>. The same figures give the
/// same bytes.
/// </summary>
public static class JsonWriter
{
    /// <summary>The file name's ending.</summary>
    public const string Extension = ".json";

    /// <summary>How every document of figures is laid out.</summary>
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The figures as text, ended by a line feed.</summary>
    public static string Text(FollowUpFigures figures) => System.Text.Encoding.UTF8.GetString(Bytes(figures));

    /// <summary>The figures as UTF-8, ended by a line feed.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="corrected">Which version of a report they are, and what it corrects; null for the first, and for no report.</param>
    public static byte[] Bytes(FollowUpFigures figures, CorrectedVersion? corrected = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Document(json, figures, corrected);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The figures as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="corrected">Which version of a report they are, and what it corrects; null for the first, and for no report.</param>
    internal static void Document(Utf8JsonWriter json, FollowUpFigures figures, CorrectedVersion? corrected = null)
    {
        json.WriteStartObject();
        json.WriteString("asOf", figures.AsOf.ToString());
        json.WriteString(
            "knownAt",
            figures.KnownAt.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        );
        json.WriteNumber("batch", figures.Batch);
        json.WriteBoolean("example", figures.Example);
        json.WriteNumber("rulesVersion", FollowUpFigures.RulesVersion);
        Investment(json, figures.Investment);
        Decision(json, figures.Decision);
        json.List("subprojects", figures.Subprojects, Subproject);
        Totals(json, figures.Totals);
        Unowned(json, figures.Unowned);
        CapitalCost(json, figures.CapitalCost);
        RunningCost(json, figures.RunningCost);
        TimeSavings(json, figures.TimeSavings);
        json.Benefits(figures.Benefits);
        json.Light(figures.Light);
        json.List("risks", figures.Risks, Risk);
        json.List("months", figures.Months, Month);
        json.List("reconciliation", figures.Reconciliation, Reconciliation);
        json.WriteStartArray("sentences");
        foreach (var sentence in figures.Sentences)
        {
            json.WriteStringValue(sentence);
        }

        json.WriteEndArray();
        Correction(json, corrected);
        json.WriteEndObject();
    }

    /// <summary>Of a corrected report, which version it is and what that corrects; of another, nothing.</summary>
    internal static void Correction(Utf8JsonWriter json, CorrectedVersion? corrected)
    {
        if (corrected is var (version, (corrects, reason)))
        {
            json.WriteStartObject("correction");
            json.WriteNumber("version", version);
            json.WriteString("corrects", corrects);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }
    }

    private static void Investment(Utf8JsonWriter json, InvestmentFigures investment)
    {
        json.WriteStartObject("investment");
        json.WriteNumber("id", investment.Id);
        json.WriteString("name", investment.Name);
        json.WriteString("decidedBy", investment.DecidedBy);
        json.WriteString("grantedTo", investment.GrantedTo);
        json.WriteString("caseNumber", investment.CaseNumber);
        json.Day("decidedOn", investment.DecidedOn);
        json.Money("appropriation", investment.Appropriation);
        json.Money("currentAppropriation", investment.CurrentAppropriation);
        json.Money("items", investment.Items);
        json.Money("yearlyCost", investment.YearlyCost);
        json.WriteString("plannedFrom", investment.PlannedFrom.ToString());
        json.WriteString("plannedTo", investment.PlannedTo.ToString());
        json.WriteEndObject();
    }

    private static void Decision(Utf8JsonWriter json, DecisionText decision)
    {
        json.WriteStartObject("decision");
        json.List(
            "points",
            decision.Points,
            static (json, point) =>
            {
                json.WriteNumber("number", point.Number);
                json.WriteString("text", point.Text);
                json.WriteString("source", point.Source);
            }
        );
        json.List(
            "notes",
            decision.Notes,
            static (json, note) =>
            {
                json.WriteString("topic", note.Topic);
                json.WriteString("text", note.Text);
                json.WriteString("source", note.Source);
            }
        );
        json.WriteEndObject();
    }

    private static void Subproject(Utf8JsonWriter json, SubprojectFigures subproject)
    {
        json.WriteNumber("number", subproject.Number);
        json.WriteString("name", subproject.Name);
        Amounts(json, subproject.Money);
        json.Money("variance", subproject.Money.Variance);
        json.Share("consumption", subproject.Money.Consumption);
        json.Share("completion", subproject.Status?.Completion);
        json.WriteString("forecastMonth", subproject.ForecastMonth?.ToString());
        json.WriteString("forecastComment", subproject.ForecastComment);
        json.WriteString("statusMonth", subproject.Status?.Month.ToString());
        json.WriteStartObject("status");
        json.WriteString("time", JsonLight.Word(subproject.Status?.Time.Light));
        json.WriteString("economy", JsonLight.Word(subproject.Status?.Economy.Light));
        json.WriteString("scope", JsonLight.Word(subproject.Status?.Scope.Light));
        json.WriteString("risk", JsonLight.Word(subproject.Status?.Risk.Light));
        json.WriteString("benefit", JsonLight.Word(subproject.Status?.Benefit.Light));
        json.WriteEndObject();
        json.Light(subproject.Light);
        json.WriteString("movedOut", subproject.Status?.MovedOut);
        Reporting(json, subproject.Reporting);
        json.Day("inService", subproject.InService);
        json.List("items", subproject.Items, Item);
        json.Money("outcomeWithoutItem", subproject.OutcomeWithoutItem);
        json.List("milestones", subproject.Milestones, Milestone);
        json.List("deliverables", subproject.Deliverables, Deliverable);
    }

    private static void Reporting(Utf8JsonWriter json, ReportingFigures? reporting)
    {
        if (reporting is null)
        {
            json.WriteNull("reporting");
            return;
        }

        json.WriteStartObject("reporting");
        json.WriteString("state", State(reporting.State));
        json.Day("dueOn", reporting.DueOn);
        json.WriteEndObject();
    }

    private static string State(ReportState state) =>
        state switch
        {
            ReportState.Missing => "missing",
            ReportState.SentIn => "sentIn",
            ReportState.Returned => "returned",
            ReportState.Approved => "approved",
            _ => throw new InvalidOperationException($"No such state: {state}."),
        };

    private static void Amounts(Utf8JsonWriter json, MoneyFigures money)
    {
        json.Money("decided", money.Decided);
        json.Money("budget", money.Budget);
        json.Money("outcome", money.Outcome);
        json.Money("outcomePeriod", money.OutcomePeriod);
        json.Money("committed", money.Committed);
        json.Money("forecast", money.Forecast);
        json.WriteBoolean("forecastGiven", money.ForecastGiven);
    }

    private static void Item(Utf8JsonWriter json, ItemFigures item)
    {
        json.WriteNumber("number", item.Number);
        json.WriteString("name", item.Name);
        json.Money("decided", item.Decided);
        json.Money("budget", item.Budget);
        json.Money("outcome", item.Outcome);
        json.WriteString("source", item.Source);
    }

    private static void Milestone(Utf8JsonWriter json, MilestoneFigures milestone)
    {
        json.WriteString("name", milestone.Name);
        json.Day("baseline", milestone.Baseline);
        json.Day("planned", milestone.Planned);
        json.Day("reached", milestone.Reached);
        json.WriteNumber("slipDays", milestone.SlipDays);
        json.WriteString("reason", milestone.History.Count > 0 ? milestone.History[0].Reason : null);
    }

    private static void Deliverable(Utf8JsonWriter json, DeliverableFigures deliverable)
    {
        json.WriteString("name", deliverable.Name);
        json.WriteNumber("count", deliverable.Count);
        json.Decimal("done", deliverable.Done);
        json.Day("doneOn", deliverable.Latest?.Day);
        json.Share("shareDone", deliverable.ShareDone);
    }

    private static void Totals(Utf8JsonWriter json, TotalFigures totals)
    {
        json.WriteStartObject("totals");
        Amounts(json, totals.Money);
        json.Money("variance", totals.Money.Variance);
        json.Share("consumption", totals.Money.Consumption);
        json.Money("varianceToAppropriation", totals.VarianceToAppropriation);
        json.Money("unallocated", totals.Unallocated);
        json.WriteEndObject();
    }

    private static void Unowned(Utf8JsonWriter json, UnownedFigures unowned)
    {
        json.WriteStartObject("unowned");
        json.WriteNumber("objects", unowned.Objects);
        json.WriteNumber("rows", unowned.Rows);
        json.Money("amount", unowned.Amount);
        json.List(
            "byObject",
            unowned.ByObject,
            static (json, o) =>
            {
                json.WriteString("dimension", o.Dimension);
                json.WriteString("object", o.Code);
                json.WriteString("name", o.Name);
                json.WriteNumber("rows", o.Rows);
                json.Money("amount", o.Amount);
            }
        );
        json.WriteEndObject();
    }

    private static void CapitalCost(Utf8JsonWriter json, CapitalCostFigures capital)
    {
        json.WriteStartObject("capitalCost");
        json.List("planned", capital.Planned, (each, year) => CapitalYear(each, year, year.Number));
        json.WriteStartObject("plannedTotals");
        json.Money("interest", capital.PlannedInterest);
        json.Money("depreciation", capital.PlannedDepreciation);
        json.Money("cost", capital.PlannedCost);
        json.Money("average", capital.PlannedAverage);
        json.WriteEndObject();
        json.List(
            "expected",
            capital.Expected,
            (each, year) =>
            {
                CapitalYear(each, year, null);
                each.Money("writtenDown", year.WrittenDown);
            }
        );
        json.List(
            "expectedBySubproject",
            capital.ExpectedBySubproject,
            (each, part) =>
            {
                each.WriteNumber("number", part.Number);
                each.Money("amount", part.Amount);
                each.Money("residual", part.Residual);
                each.Money("notCapitalised", part.NotCapitalised);
                each.WriteString("from", part.From.ToString());
                each.Day("inService", part.InService);
            }
        );
        json.List(
            "differences",
            capital.YearlyDifferences.ToList(),
            (each, year) =>
            {
                each.WriteString("period", year.Year.ToString("0000", CultureInfo.InvariantCulture));
                each.Money("planned", year.Of.Planned);
                each.Money("expected", year.Of.Expected);
                each.Money("difference", year.Of.Difference);
                each.Money("amount", year.Of.OfAmount);
                each.Money("rate", year.Of.OfRate);
                each.Money("time", year.Of.OfTime);
            }
        );
        json.WriteEndObject();
    }

    private static void CapitalYear(Utf8JsonWriter json, CapitalCostYear year, int? number)
    {
        if (number is { } planned)
        {
            json.WriteNumber("year", planned);
        }

        json.WriteString("period", year.Year.ToString("0000", CultureInfo.InvariantCulture));
        json.Money("opening", year.Opening);
        json.Money("interest", year.Interest);
        json.Money("depreciation", year.Depreciation);
        json.Money("cost", year.Cost);
        json.Money("closing", year.Closing);
    }

    private static void RunningCost(Utf8JsonWriter json, RunningCostFigures running)
    {
        json.WriteStartObject("runningCost");
        json.Money("granted", running.Granted);
        json.Money("support", running.Support);
        json.List(
            "years",
            running.Years,
            static (json, year) =>
            {
                json.WriteNumber("year", year.Year);
                json.Money("capital", year.Capital);
                json.Money("support", year.Support);
                json.Money("other", year.Other);
                json.Money("notCapitalised", year.NotCapitalised);
                json.Money("outcome", year.Outcome);
            }
        );
        json.WriteEndObject();
    }

    private static void TimeSavings(Utf8JsonWriter json, TimeSavingFigures? savings)
    {
        if (savings is null)
        {
            json.WriteNull("timeSavings");
            return;
        }

        json.WriteStartObject("timeSavings");
        json.WriteStartObject("promised");
        Band(json, "low", savings.Low);
        Band(json, "high", savings.High);
        json.WriteEndObject();
        var measured = savings.Measured;
        json.WriteStartObject("measured");
        json.WriteNumber("months", measured.Months);
        json.WriteNumber("investigations", measured.Investigations);
        json.Decimal("hoursPerInvestigation", measured.HoursPerInvestigation?.Count);
        if (measured.Interval is { } interval)
        {
            json.WriteStartObject("interval");
            json.Decimal("low", interval.Low.Count);
            json.Decimal("high", interval.High.Count);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("interval");
        }

        json.Decimal("hours", measured.Hours?.Count);
        json.Decimal("hoursAnnualised", measured.HoursAnnualised?.Count);
        json.Share("share", measured.ShareOfPost);
        json.Money("value", measured.Value);
        json.WriteString("note", measured.Note);
        if (measured.Annualised is { } annualised)
        {
            json.WriteStartObject("annualised");
            Band(json, "low", annualised.Low);
            Band(json, "high", annualised.High);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("annualised");
        }

        json.List(
            "samples",
            measured.Samples,
            static (json, use) =>
            {
                json.WriteString("month", use.Sample.Month.ToString());
                json.WriteString("phase", Phase(use.Sample.Phase));
                json.WriteNumber("count", use.Sample.Count);
                json.Decimal("mean", use.Sample.Mean.Count);
                json.Decimal("deviation", use.Sample.Count == 1 ? null : use.Sample.Deviation.Count);
                json.WriteNumber("investigations", use.Investigations);
                json.WriteString("source", use.Sample.Source);
            }
        );
        json.WriteEndObject();
        json.List(
            "months",
            savings.Months,
            static (json, month) =>
            {
                json.WriteString("month", month.Month.ToString());
                json.Decimal("investigations", month.Investigations);
                json.Decimal("hoursPerInvestigation", month.PerInvestigation?.Count);
                json.Decimal("hours", month.Saved?.Count);
                json.Decimal("promisedLow", month.PromisedLow.Count);
                json.Decimal("promisedHigh", month.PromisedHigh.Count);
            }
        );
        json.List(
            "breakEven",
            savings.BreakEven,
            static (json, line) =>
            {
                json.WriteString("label", line.Label);
                json.Money("yearlyCost", line.YearlyCost);
                json.Decimal("investigations", line.Investigations);
                json.Decimal("hoursPerInvestigation", line.PerInvestigation.Count);
            }
        );
        Volume(json, savings.Volume);
        json.List(
            "sensitivity",
            savings.Sensitivity,
            static (json, of) =>
            {
                json.WriteString("label", of.Label);
                json.Decimal("investigations", of.Investigations);
                json.Decimal("hoursPerInvestigation", of.PerInvestigation.Count);
                json.Money("monthlyWage", of.MonthlyWage);
                json.Decimal("hours", of.Band.Hours.Count);
                json.Share("share", of.Band.ShareOfPost);
                json.Money("value", of.Band.Value);
                json.Money("difference", of.Difference);
            }
        );
        json.WriteEndObject();
    }

    private static string Phase(SamplePhase phase) =>
        phase switch
        {
            SamplePhase.Before => "before",
            SamplePhase.After => "after",
            _ => "paired",
        };

    private static void Volume(Utf8JsonWriter json, Volume? volume)
    {
        if (volume is null)
        {
            json.WriteNull("volume");
            return;
        }

        json.WriteStartObject("volume");
        json.WriteNumber("months", volume.Months);
        json.Decimal("investigations", volume.Annualised);
        json.Share("growth", volume.Growth);
        Band(json, "low", volume.Low);
        Band(json, "high", volume.High);
        json.List(
            "years",
            volume.Years,
            static (json, year) =>
            {
                json.WriteNumber("year", year.Year);
                json.WriteNumber("investigations", year.Investigations);
                json.Share("growth", year.Growth);
            }
        );
        json.WriteEndObject();
    }

    private static void Band(Utf8JsonWriter json, string name, TimeSavingBand band)
    {
        json.WriteStartObject(name);
        json.Decimal("hours", band.Hours.Count);
        json.Share("share", band.ShareOfPost);
        json.Money("value", band.Value);
        json.WriteEndObject();
    }

    private static void Risk(Utf8JsonWriter json, RiskFigures risk)
    {
        json.WriteNumber("number", risk.Number);
        json.WriteString("text", risk.Text);
        json.WriteString("source", risk.Source);
        json.Day("reportedOn", risk.ReportedOn);
        json.WriteBoolean("closed", risk.IsClosed);
        if (risk.Assessment is not { } assessment)
        {
            json.WriteNull("assessment");
            return;
        }

        json.WriteStartObject("assessment");
        json.Day("reportedOn", assessment.ReportedOn);
        Level(json, "before", assessment.Before);
        Level(json, "after", assessment.After);
        json.WriteString("owner", assessment.Owner);
        json.WriteString("measure", assessment.Measure);
        json.Day("nextReview", assessment.NextReview);
        json.WriteEndObject();
    }

    private static void Level(Utf8JsonWriter json, string name, RiskLevel level)
    {
        json.WriteStartObject(name);
        json.WriteNumber("probability", (int)level.Probability);
        json.WriteNumber("consequence", (int)level.Consequence);
        json.WriteNumber("product", level.Product);
        json.WriteEndObject();
    }

    private static void Month(Utf8JsonWriter json, MonthFigures month)
    {
        json.WriteString("month", month.Month.ToString());
        json.Money("outcome", month.Outcome);
        json.Money("budget", month.Budget);
        json.Money("forecast", month.Forecast);
    }

    private static void Reconciliation(Utf8JsonWriter json, ReconciliationRow row)
    {
        json.WriteString("id", row.Id);
        json.WriteString("kind", Kind(row.Kind));
        json.WriteString("label", row.Label);
        Reconciled(json, "stated", row.Stated);
        Reconciled(json, "computed", row.Computed);
        json.Decimal("difference", row.Difference);
        json.WriteString("unit", row.Unit);
        json.WriteBoolean("holds", row.Kind == ReconciliationKind.Holds);
        json.WriteString("explanation", row.Explanation);
        json.WriteString("source", row.Source);
    }

    private static string Kind(ReconciliationKind kind) =>
        kind switch
        {
            ReconciliationKind.Contradiction => "contradiction",
            ReconciliationKind.Rounding => "rounding",
            ReconciliationKind.Observation => "observation",
            ReconciliationKind.Holds => "holds",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        };

    private static void Reconciled(Utf8JsonWriter json, string name, ReconciledValue? value)
    {
        if (value is { Low: not null } or { High: not null })
        {
            json.WriteStartObject(name);
            json.Decimal("low", value.Low);
            json.Decimal("high", value.High);
            json.WriteEndObject();
        }
        else if (value?.Text is { } words)
        {
            json.WriteString(name, words);
        }
        else
        {
            json.Decimal(name, value?.Number);
        }
    }
}
