using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>How many investigations there really are, and what the promise comes to then; nothing where none is counted.</summary>
internal static class VolumeTables
{
    public const string Volumes = "Volym";
    public const string Pace = "takt";
    public const string Investigations = "Utredningar per år";

    private const string Growth = "Mot basåret";
    private const string AtPace = "Volymlöfte";

    public static IReadOnlyList<Block> Of(TimeSavingFigures savings) =>
        savings.Volume is { } volume ? [VolumeTable(savings, volume), PromiseTable(volume)] : [];

    private static Table VolumeTable(TimeSavingFigures savings, Volume volume)
    {
        var promise = savings.Promise;
        var promised = PromisedSavings.Of(promise).Investigations;
        return new Table(
            Volumes,
            $"Verklig volym: de {volume.Months} senaste månaderna som är räknade, omräknade till ett år",
            [new("År", CellKind.Text, 40), new(Investigations, CellKind.Plain), new(Growth, CellKind.Share)],
            [
                Line("basår", $"{promise.BaseYear}, som i beslutet", promise.Investigations, Input("Basutredningar")),
                Line(
                    "löfte",
                    "Ett år enligt beslutets löfte",
                    promised,
                    Input("Basutredningar") * (1 + Input("Tillväxt"))
                ),
                .. volume.Years.Select(year =>
                    Line(
                        $"{year.Year}",
                        $"{year.Year}",
                        year.Investigations,
                        SumWhere(BenefitSection.Months, BenefitSection.Investigations, BenefitSection.Year, year.Year)
                    )
                ),
                Line(Pace, "Ett år i verklig takt", volume.Annualised, PaceOf(savings)),
            ]
        );

        Row Line(string key, string label, decimal investigations, Formula formula) =>
            new(
                key,
                [
                    Cell.Of(label),
                    Cell.Plain(investigations, formula),
                    promise.Investigations == 0
                        ? Cell.Of((Share?)null)
                        : Cell.Of(
                            (Share?)new Share((investigations / promise.Investigations) - 1),
                            (Here(Investigations) / Input("Basutredningar")) - 1
                        ),
                ]
            );
    }

    private static Formula PaceOf(TimeSavingFigures savings)
    {
        var counted = savings.Months.Where(m => m.Investigations is not null).TakeLast(Volume.Latest).ToList();
        var sum = counted
            .Select(m => At(BenefitSection.Months, m.Month.ToString(), BenefitSection.Investigations))
            .Aggregate((sum, month) => sum + month);
        return sum * 12 / counted.Count;
    }

    private static Table PromiseTable(Volume volume)
    {
        return new Table(
            AtPace,
            "Beslutets löfte vid den verkliga volymen, per år",
            [
                new("Mått", CellKind.Text, 40),
                new(BenefitSection.Low, CellKind.Plain),
                new(BenefitSection.High, CellKind.Plain),
            ],
            [
                Line(
                    "timmar",
                    "Sparade timmar per år",
                    band => Cell.Of(band.Hours),
                    side => At(Volumes, Pace, Investigations) * Input(Each(side))
                ),
                Line(
                    "andel",
                    "Andel av en heltid",
                    band => Cell.Of(band.ShareOfPost),
                    side => At(AtPace, "timmar", side) / Input("Heltid")
                ),
                Line(
                    "värde",
                    "Värde per år, kronor",
                    band => Cell.Of(band.Value),
                    side => Round(At(AtPace, "andel", side) * BenefitSection.YearlyWage, 2)
                ),
            ]
        );

        Row Line(string key, string label, Func<TimeSavingBand, Cell> value, Func<string, Formula> formula) =>
            new(
                key,
                [
                    Cell.Of(label),
                    value(volume.Low) with
                    {
                        Formula = formula(BenefitSection.Low),
                    },
                    value(volume.High) with
                    {
                        Formula = formula(BenefitSection.High),
                    },
                ]
            );
    }

    private static string Each(string side) => side is BenefitSection.Low ? "Timmarlägst" : "Timmarhögst";
}
