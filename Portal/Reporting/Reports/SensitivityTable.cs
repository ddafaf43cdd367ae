using Portal.Domain.TimeSavings;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>How much the value of time saved depends on its conditions: each case reckoned live from the premises and what is measured.</summary>
internal static class SensitivityTable
{
    private const string Name = "Känslighet";
    private const string Investigations = "Utredningar per år";
    private const string Each = "Timmar per utredning";
    private const string Wage = "Månadslön";
    private const string Hours = "Timmar per år";
    private const string Value = "Värde per år";

    public static Table Of(TimeSavingFigures savings) =>
        new(
            Name,
            "Om förutsättningarna är andra: en ändras i taget, och skillnaden är mot utgångsläget",
            [
                new("Förutsättning", CellKind.Text, 40),
                new(Investigations, CellKind.Plain),
                new(Each, CellKind.Hours),
                new(Wage, CellKind.Money),
                new(Hours, CellKind.Hours),
                new("Andel av en heltid", CellKind.Share),
                new(Value, CellKind.Money),
                new("Skillnad", CellKind.Money),
            ],
            [
                .. savings.Sensitivity.Select(of => new Row(
                    of.Of.ToString(),
                    [
                        Cell.Of(of.Label),
                        Cell.Plain(of.Investigations, VolumeOf(of.Of)),
                        Cell.Of(of.PerInvestigation, HoursOf(of.Of, savings.Measured)),
                        Cell.Of(of.MonthlyWage, WageOf(of.Of)),
                        Cell.Of(of.Band.Hours, Here(Investigations) * Here(Each)),
                        Cell.Of(of.Band.ShareOfPost, Here(Hours) / Input("Heltid")),
                        Cell.Of(
                            of.Band.Value,
                            Round(Here(Hours) * BenefitSection.YearlyCost(Here(Wage)) / Input("Heltid"), 2)
                        ),
                        Cell.Of(of.Difference, Here(Value) - At(Name, nameof(SensitivityOf.Nothing), Value)),
                    ]
                )),
            ],
            Empty: "Ingen förutsättning är prövad."
        );

    private static Formula VolumeOf(SensitivityOf of) =>
        of switch
        {
            SensitivityOf.BaseYearVolume => Input("Basutredningar"),
            SensitivityOf.RealVolume => At(VolumeTables.Volumes, VolumeTables.Pace, VolumeTables.Investigations),
            _ => Input("Basutredningar") * (1 + Input("Tillväxt")),
        };

    private static Formula HoursOf(SensitivityOf of, MeasuredTimeSaving measured) =>
        of switch
        {
            SensitivityOf.LowHours => Input("Timmarlägst"),
            SensitivityOf.HighHours => Input("Timmarhögst"),
            SensitivityOf.LowOfInterval => At(BenefitSection.Measured, "lägst", BenefitSection.Value),
            SensitivityOf.HighOfInterval => At(BenefitSection.Measured, "högst", BenefitSection.Value),
            _ when measured.HoursPerInvestigation is null => (Input("Timmarlägst") + Input("Timmarhögst")) / 2,
            _ => At(BenefitSection.Measured, "per-utredning", BenefitSection.Value),
        };

    private static Formula WageOf(SensitivityOf of) =>
        of switch
        {
            SensitivityOf.LowerWage => Round(Input("Månadslön") * (100 - Sensitivity.WageStep) / 100, 2),
            SensitivityOf.HigherWage => Round(Input("Månadslön") * (100 + Sensitivity.WageStep) / 100, 2),
            _ => Input("Månadslön"),
        };
}
