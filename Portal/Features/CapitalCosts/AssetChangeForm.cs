using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Features.CapitalCosts;

/// <summary>Nedskrivning or utrangering of a subproject's asset.</summary>
public sealed class AssetChangeForm : CapitalCostForm
{
    private const string KindKey = "slag";
    private const string MonthKey = "manad";
    private const string AmountKey = "belopp";
    private const string ReferenceKey = "beslut";
    private const string Impairment = "nedskrivning";
    private const string Disposal = "utrangering";

    /// <inheritdoc />
    public override string Kind => "nedskrivning";

    /// <inheritdoc />
    public override string Title => "Nedskrivning eller utrangering";

    /// <inheritdoc />
    public override string Done => "Det är sparat och ändrar kostnaden från och med sin månad.";

    /// <inheritdoc />
    public override IReadOnlyList<FormField> Fields(InvestmentFacts facts) =>
        [
            SubprojectField(facts),
            new(
                KindKey,
                "Slag",
                Impairment,
                Options:
                [
                    new SelectListItem("Nedskrivning: värdet faller med ett belopp", Impairment),
                    new SelectListItem("Utrangering: allt som är kvar blir kostnad", Disposal),
                ]
            ),
            new(MonthKey, "Månad", Hint: "Som 2021-10. Värdet faller när månaden börjar."),
            new(AmountKey, "Belopp, kronor", Hint: "Vid nedskrivning. Tomt vid utrangering."),
            new(ReferenceKey, "Beslut", Hint: "Datum, paragraf eller diarienummer."),
            new(ReasonKey, "Skäl", Hint: NoPersons, Type: "textarea"),
        ];

    /// <inheritdoc />
    public override WrittenRecord Read(InvestmentFacts facts, FormValues values, DateOnly today)
    {
        var read = Month.Read(values[MonthKey] ?? "");
        var written = WrittenRecord.About(read.TryGet(out var month, out var noMonth) ? month : null, MonthKey);
        var subproject = SubprojectOf(facts, values);
        var isDisposal = values[KindKey] == Disposal;
        if (subproject is null)
        {
            written.Refuse(SubprojectKey, "Välj delprojekt.");
        }

        if (values[KindKey] is not (Impairment or Disposal))
        {
            written.Refuse(KindKey, "Välj slag.");
        }

        if (noMonth is not null)
        {
            written.Refuse(MonthKey, values[MonthKey] is null ? "Ange månaden som 2021-10." : noMonth.Sentence);
        }
        else if (month > Month.Of(today))
        {
            written.Refuse(MonthKey, "Månaden har inte börjat än.");
        }
        else if (subproject is not null)
        {
            CheckMonth(written, facts, subproject, month);
        }

        var amount = Amount(written, values, isDisposal);
        var reference = written.Text(values, ReferenceKey, "Ange beslutet.");
        var reason = written.Text(values, ReasonKey, "Ange skälet.");
        if (written.Faults.Count > 0)
        {
            return written;
        }

        var fact = new AssetChange
        {
            SubprojectId = subproject!.Id,
            Kind = isDisposal ? AssetChangeKind.Disposal : AssetChangeKind.Impairment,
            Month = month,
            Amount = amount,
            Reference = reference,
            Reason = reason,
        };
        var isSame = facts.AssetChanges.Any(c => IsSame(c, fact));
        var left = Left(facts, subproject, month);
        if (!isSame && left <= Money.Zero)
        {
            return written.Refuse(MonthKey, "Inget är kvar att skriva ner eller utrangera då.");
        }

        if (!isSame && amount > left)
        {
            return written.Refuse(AmountKey, $"Beloppet är större än det som är kvar, {SwedishText.Kronor(left)}.");
        }

        return written.Give(
            $"Antecknade {(isDisposal ? Disposal : Impairment)} av delprojekt {subproject.Number} i {SwedishText.MonthName(month)}",
            fact,
            facts with
            {
                AssetChanges = [.. facts.AssetChanges, fact],
            },
            isSame,
            ("Delprojekt", $"{subproject.Number}. {subproject.Name}"),
            ("Slag", isDisposal ? "Utrangering" : "Nedskrivning"),
            ("Månad", SwedishText.MonthName(month)),
            ("Kvar när månaden börjar", SwedishText.Kronor(left)),
            ("Blir kostnad", SwedishText.Kronor(isDisposal ? left : amount)),
            ("Beslut", reference),
            ("Skäl", reason)
        );
    }

    private static Money Amount(WrittenRecord written, FormValues values, bool isDisposal)
    {
        if (isDisposal)
        {
            if (values[AmountKey] is not null)
            {
                written.Refuse(AmountKey, "Lämna beloppet tomt: vid utrangering blir allt som är kvar kostnad.");
            }

            return Money.Zero;
        }

        if (!SwedishNumber.ReadMoney(values[AmountKey] ?? "").TryGet(out var amount, out var refusal))
        {
            written.Refuse(AmountKey, values[AmountKey] is null ? "Ange beloppet." : refusal.Sentence);
        }
        else if (amount <= Money.Zero)
        {
            written.Refuse(AmountKey, "Beloppet ska vara större än noll.");
        }

        return amount;
    }

    private static void CheckMonth(WrittenRecord written, InvestmentFacts facts, Subproject subproject, Month month)
    {
        if (Part(facts, subproject, month) is not { InService: not null, Months: [var first, ..] months })
        {
            written.Refuse(MonthKey, "Delprojektet är inte taget i bruk då: ange först när det togs i bruk.");
        }
        else if (month < first.Month || month > months[^1].Month)
        {
            written.Refuse(
                MonthKey,
                $"Delprojektet skrivs av från {SwedishText.MonthName(first.Month)} till {SwedishText.MonthName(months[^1].Month)}."
            );
        }
    }

    private static ExpectedCapitalCost? Part(InvestmentFacts facts, Subproject subproject, Month month) =>
        ComputeFigures
            .For(facts, Month.Max(month, ComputeFigures.LastMonthWithFacts(facts)))
            .CapitalCost.ExpectedBySubproject.FirstOrDefault(part => part.Number == subproject.Number);

    private static Money Left(InvestmentFacts facts, Subproject subproject, Month month) =>
        Part(facts, subproject, month)?.Months.FirstOrDefault(m => m.Month == month) is { } row
            ? row.Opening - row.WrittenDown
            : Money.Zero;

    private static bool IsSame(AssetChange a, AssetChange b) =>
        (a.SubprojectId, a.Kind, a.Month, a.Amount, a.Reference, a.Reason)
        == (b.SubprojectId, b.Kind, b.Month, b.Amount, b.Reference, b.Reason);
}
