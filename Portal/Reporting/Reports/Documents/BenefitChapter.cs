using Portal.Domain.FollowUp;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>Nytta: what was promised, what is measured and how sure that is. Shown apart from cost, never netted against it.</summary>
internal static class BenefitChapter
{
    public static Section Of(FollowUpFigures figures, DecisionNotes notes) =>
        new(
            "Nytta",
            [
                .. figures.TimeSavings is { } savings
                    ? Of(savings, notes)
                    : [new Paragraph("Beslutet lovar ingen tidsbesparing, så ingen mäts.")],
                .. BenefitTables.Read(figures.Benefits),
            ]
        );

    private static IReadOnlyList<Block> Of(TimeSavingFigures savings, DecisionNotes notes)
    {
        var months = BenefitSection.MonthTable(savings);
        return
        [
            new Conclusion([BenefitSection.Message(savings)]),
            new Paragraph(
                "Nyttan mäts som sparad tid: skillnaden mellan hur lång tid en utredning tog före och tar efter. Tiden är en indirekt nytta. "
                    + "Den visas för sig och dras aldrig av från kostnaden."
            ),
            .. savings.Measured.Note is { Length: > 0 } note ? new[] { new Paragraph(SwedishText.Sentence(note)) } : [],
            .. savings.Measured.Doubt is { } doubt ? new[] { new Paragraph(doubt) } : [],
            .. savings.Measured.Hours is null
                ? []
                : new Block[]
                {
                    BenefitSection.MeasuredTable(savings.Measured, savings.Promise),
                    BenefitSection.Chart(savings, months),
                },
            BenefitSection.PromisedTable(savings) with
            {
                Caption = "Vad beslutet räknar med, om året",
            },
            new Paragraph(
                "Tabellen nedan visar hur många timmar som behöver sparas i varje utredning för att tidens värde ska motsvara kostnaden. Det "
                    + "är ett mått att jämföra med, inte pengar som sparas."
            ),
            BenefitSection.BreakEvenTable(savings),
            .. notes.Of(NoteTheme.Benefit).ToList() is { Count: > 0 } premises
                ? new Block[]
                {
                    new Paragraph("Beräkningen i beslutet vilar på detta:"),
                    new Listing([
                        .. premises.Select(premise => $"{premise.Topic}: {SwedishText.Sentence(premise.Text)}"),
                    ]),
                }
                : [],
        ];
    }
}
