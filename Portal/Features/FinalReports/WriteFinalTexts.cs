using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FinalReports;
using Portal.Domain.FollowUp;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Features.FinalReports;

/// <summary>Records what is written for a final report, as one batch, all or none. What stands already is not recorded again.</summary>
public sealed class WriteFinalTexts(PortalDb db, ReadFigures figures)
{
    /// <summary>Records it.</summary>
    /// <returns>What is wrong; nothing where it is recorded.</returns>
    public async Task<IReadOnlyList<WrittenFault>> RunAsync(
        long investmentId,
        FinalTextForm form,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, "Skrev i slutredovisningen"),
            cancellation
        );
        if (await figures.FactsAsync(db, investmentId, cancellation) is not { } facts)
        {
            return [new("", $"Det finns ingen investering med nummer {investmentId}.")];
        }

        var parts = ShowFinal.Parts(ComputeFinal.For(facts, ComputeFinal.MonthOf(facts)), facts.FinalTexts);
        var (texts, faults) = Read(form, parts, investmentId);
        if (faults.Count == 0 && texts.Count > 0)
        {
            await batch.AddAsync(texts, cancellation);
            await batch.CommitAsync(cancellation);
        }

        return faults;
    }

    private static (List<FinalText> Texts, List<WrittenFault> Faults) Read(
        FinalTextForm form,
        IReadOnlyList<FinalTextPart> parts,
        long investmentId
    )
    {
        var (texts, faults) = (new List<FinalText>(), new List<WrittenFault>());
        foreach (var (place, (part, written)) in parts.Zip(form.Parts).Index())
        {
            var field = $"Parts[{place}].Text";
            if (!WrittenText.ReadLines(written.Text, FinalText.Longest).TryGet(out var text, out var refusal))
            {
                faults.Add(new(field, refusal.Sentence));
            }
            else if (text == (part.Now?.Text ?? ""))
            {
                continue;
            }
            else if (written.Seen != (part.Now?.Id ?? 0))
            {
                // Two who write at once: the later is told what the earlier wrote, and keeps what they wrote themselves.
                faults.Add(
                    new(
                        field,
                        $"Texten har ändrats under tiden till: ”{part.Now?.Text ?? "(borttagen)"}” Spara igen om din ska gälla."
                    )
                );
                written.Seen = part.Now?.Id ?? 0;
            }
            else if (text.Length == 0)
            {
                faults.Add(new(field, "Texten kan inte tömmas. Ta tillbaka den i listan nedan om den inte ska gälla."));
            }
            else
            {
                texts.Add(
                    new FinalText
                    {
                        InvestmentId = investmentId,
                        SubprojectId = part.Subproject?.Of.Id,
                        Topic = part.Topic,
                        Text = text,
                    }
                );
            }
        }

        return (texts, faults);
    }
}
