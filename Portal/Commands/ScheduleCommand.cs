using System.CommandLine;
using System.Globalization;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;
using Portal.Reporting.Writers;

namespace Portal.Commands;

/// <summary><c>schedule</c>: what a cost gives of depreciation and interest, without any database.</summary>
internal sealed class ScheduleCommand
{
    private enum RowPeriod
    {
        Year,
        Month,
    }

    private readonly Option<Money> _amount = SwedishOption.Of(
        "--amount",
        "kronor",
        "Anskaffningsvärdet",
        text => SwedishNumber.ReadMoney(text)
    );

    private readonly Option<Money> _residual = SwedishOption.Of(
        "--residual",
        "kronor",
        "Restvärdet, som inte skrivs av; annars 0",
        text => SwedishNumber.ReadMoney(text)
    );

    private readonly Option<RatePerYear> _rate = SwedishOption.Of(
        "--rate",
        "procent",
        "Internräntan, som 1.5, eller år för år, som 2021=1.25,2022=1.0",
        RatePerYear.Parse
    );

    private readonly Option<int> _years = SwedishOption.Of<int>(
        "--years",
        "antal",
        "Avskrivningstiden i hela år",
        text =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var years)
                ? ScheduleTerms.WrongYears(years) is { } wrong
                    ? wrong
                    : years
                : new Refusal($"”{text}” är inget helt antal år.")
    );

    private readonly Option<Month> _from = SwedishOption.Of(
        "--from",
        "månad",
        "Den första månaden, som 2021-01",
        Month.Read
    );

    private readonly Option<DepreciationMethod> _method = SwedishOption.Choice(
        "--method",
        "Avskrivningsmetod",
        ("straight", DepreciationMethod.StraightLine),
        ("annuity", DepreciationMethod.Annuity)
    );

    private readonly Option<InterestBase> _interest = SwedishOption.Choice(
        "--interest",
        "Vad räntan räknas på",
        ("yearly-opening", InterestBase.YearlyOpening),
        ("yearly-mean", InterestBase.YearlyMean),
        ("monthly", InterestBase.Monthly)
    );

    private readonly Option<RowPeriod> _by = SwedishOption.Choice(
        "--by",
        "En rad för varje kalenderår eller månad",
        ("year", RowPeriod.Year),
        ("month", RowPeriod.Month)
    );

    private readonly Option<bool> _json = new("--json") { Description = "Svarar med JSON" };

    /// <summary>The verb.</summary>
    public static Command Create(CommandContext context)
    {
        var options = new ScheduleCommand();
        var command = new Command("schedule", "Räknar fram avskrivning, internränta och kapitalkostnad.")
        {
            options._amount,
            options._rate,
            options._years,
            options._from,
            options._method,
            options._interest,
            options._by,
            options._residual,
            options._json,
        };
        command.Require(options._amount, options._rate, options._years, options._from);
        command.SetAction(parsed => options.Run(parsed, context));
        return command;
    }

    private int Run(ParseResult parsed, CommandContext context)
    {
        var terms = new ScheduleTerms
        {
            Amount = parsed.GetValue(_amount),
            Residual = parsed.GetValue(_residual),
            Rates = parsed.GetRequiredValue(_rate),
            Years = parsed.GetValue(_years),
            From = parsed.GetValue(_from),
            Method = parsed.GetValue(_method),
            InterestBase = parsed.GetValue(_interest),
        };
        // No amount above zero has such a residual, and of one below, as a contribution is, it is a part.
        if (terms.Residual < Money.Zero && terms.Amount >= Money.Zero)
        {
            return context.Misuse($"{_residual.Name}: Restvärdet kan bara vara negativt av ett negativt belopp.");
        }

        if (!DepreciationSchedule.For(terms).TryGet(out var schedule, out var refusal))
        {
            return context.Refuse(refusal.Sentence);
        }

        if (schedule.RateNote is { } note)
        {
            context.Error.WriteLine(note);
        }

        var rows =
            parsed.GetValue(_by) == RowPeriod.Month
                ? ScheduleRow.Months(schedule)
                : ScheduleRow.CalendarYears(schedule);
        if (parsed.GetValue(_json))
        {
            WriteJson(context, schedule, rows);
        }
        else
        {
            WriteText(context, schedule, rows);
        }

        return CommandLine.Done;
    }

    private static void WriteJson(
        CommandContext context,
        DepreciationSchedule schedule,
        IReadOnlyList<ScheduleRow> rows
    ) =>
        context.WriteJson(json =>
        {
            json.List(
                "rows",
                rows,
                (members, row) =>
                {
                    members.WriteString("period", row.Period);
                    members.Money("opening", row.Opening);
                    members.Money("interest", row.Interest);
                    members.Money("depreciation", row.Depreciation);
                    members.Money("cost", row.Cost);
                    members.Money("closing", row.Closing);
                }
            );
            json.Money("interest", schedule.Interest);
            json.Money("depreciation", schedule.Depreciation);
            json.Money("cost", schedule.Cost);
            json.Money("average", schedule.Average);
        });

    private static void WriteText(
        CommandContext context,
        DepreciationSchedule schedule,
        IReadOnlyList<ScheduleRow> rows
    ) =>
        context.WriteTable([
            ["Period", "Ingående", "Ränta", "Avskrivning", "Kostnad", "Utgående"],
            .. rows.Select(row =>
                new[]
                {
                    row.Period,
                    SwedishText.Amount(row.Opening),
                    SwedishText.Amount(row.Interest),
                    SwedishText.Amount(row.Depreciation),
                    SwedishText.Amount(row.Cost),
                    SwedishText.Amount(row.Closing),
                }
            ),
            [
                "Summa",
                "",
                SwedishText.Amount(schedule.Interest),
                SwedishText.Amount(schedule.Depreciation),
                SwedishText.Amount(schedule.Cost),
                "",
            ],
            ["Per år", "", "", "", SwedishText.Amount(schedule.Average), ""],
        ]);

    /// <summary>A month or a year, as both are shown.</summary>
    private sealed record ScheduleRow(
        string Period,
        Money Opening,
        Money Interest,
        Money Depreciation,
        Money Cost,
        Money Closing
    )
    {
        public static List<ScheduleRow> Months(DepreciationSchedule schedule) =>
            [
                .. schedule.Months.Select(m => new ScheduleRow(
                    m.Month.ToString(),
                    m.Opening,
                    m.Interest,
                    m.Depreciation,
                    m.Cost,
                    m.Closing
                )),
            ];

        public static List<ScheduleRow> CalendarYears(DepreciationSchedule schedule) =>
            [
                .. schedule.Years.Select(y => new ScheduleRow(
                    y.Year.ToString(CultureInfo.InvariantCulture),
                    y.Opening,
                    y.Interest,
                    y.Depreciation,
                    y.Cost,
                    y.Closing
                )),
            ];
    }
}
