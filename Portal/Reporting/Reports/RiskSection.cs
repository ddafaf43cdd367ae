using Portal.Domain.FollowUp;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports;

/// <summary>Risker: the risks as assessed, with how many lie in each cell of the matrix.</summary>
internal static class RiskSection
{
    public static Section Of(FollowUpFigures figures) =>
        new(
            "Risker",
            [
                new Conclusion([.. new RiskRegister(figures.Risks, PlanFigures.Of(figures).Day).Sentences]),
                RiskTables.Register(figures.Risks),
                RiskTables.Matrix(figures.Risks, after: false),
                RiskTables.Matrix(figures.Risks, after: true),
                new Notes([
                    "Riskvärdet är sannolikhet gånger konsekvens, från 1 till 16: 1–3 är låg, 4–8 medel och 9–16 hög.",
                    "Matriserna räknar de öppna risker som är bedömda; vilka de är framgår av tabellen ovanför dem.",
                ]),
            ]
        );
}
