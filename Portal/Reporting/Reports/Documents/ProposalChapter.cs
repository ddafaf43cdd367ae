using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>Förslag till beslut: what the figures call for, and no more.</summary>
internal static class ProposalChapter
{
    public static Section Of(FollowUpFigures figures) =>
        new(
            "Förslag till beslut",
            [
                new Paragraph($"{figures.Investment.DecidedBy} föreslås besluta följande."),
                new Listing([.. Points(figures)], Numbered: true),
            ]
        );

    /// <summary>The points, in the order that they are decided.</summary>
    public static IEnumerable<string> Points(FollowUpFigures figures)
    {
        var (investment, office) = (figures.Investment, figures.Investment.GrantedTo);
        yield return $"Uppföljningen av {investment.Name}, läge per {SwedishText.MonthName(figures.AsOf)}, läggs till handlingarna.";
        if (figures.Totals.VarianceToAppropriation is { Ore: < 0 } over)
        {
            yield return $"{office} redovisar hur de {SwedishText.ShortKronor(over.Abs())} som slutkostnaden väntas bli över anslaget ska finansieras.";
        }

        if (Contradicts(figures, "funding") || Contradicts(figures, "who-pays-capital"))
        {
            yield return "Det klargörs vilket anslag som investeringen belastar och vem som bär kapitalkostnaden, eftersom beslutet och analysen säger olika.";
        }

        if (figures.Subprojects.Any(s => s.Status is not { Completion.Fraction: >= 1 }))
        {
            yield return $"{office} återkommer med en uppföljning när alla delprojekt är färdiga.";
        }
    }

    private static bool Contradicts(FollowUpFigures figures, string id) =>
        figures.Reconciliation.Any(row => row.Id == id && row.Kind == ReconciliationKind.Contradiction);
}
