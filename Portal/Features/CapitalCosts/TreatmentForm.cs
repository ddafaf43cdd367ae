using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;

namespace Portal.Features.CapitalCosts;

/// <summary>Whether an item may be capitalised.</summary>
public sealed class TreatmentForm : CapitalCostForm
{
    private const string ItemKey = "post";
    private const string TreatmentKey = "behandling";
    private const string Capitalised = "aktiveras";
    private const string NotCapitalised = "aktiveras-inte";

    /// <inheritdoc />
    public override string Kind => "poster";

    /// <inheritdoc />
    public override string Title => "Ange om en kalkylpost får aktiveras";

    /// <inheritdoc />
    public override string Done => "Postens behandling är sparad och gäller från och med nu.";

    /// <inheritdoc />
    public override IReadOnlyList<FormField> Fields(InvestmentFacts facts) =>
        [
            new(
                ItemKey,
                "Kalkylpost",
                Options:
                [
                    new SelectListItem("Välj …", ""),
                    .. Items(facts).Select(i => new SelectListItem(i.Name, i.Key)),
                ]
            ),
            new(
                TreatmentKey,
                "Behandling",
                NotCapitalised,
                "Utbildning, förändringsarbete, flytt av data och administration får inte aktiveras: de är driftkostnad.",
                Options: [new("Får inte aktiveras", NotCapitalised), new("Aktiveras", Capitalised)]
            ),
            new(ReasonKey, "Skäl", Hint: NoPersons, Type: "textarea"),
        ];

    /// <inheritdoc />
    public override WrittenRecord Read(InvestmentFacts facts, FormValues values, DateOnly today)
    {
        var written = WrittenRecord.About();
        var item = Items(facts).FirstOrDefault(i => i.Key == values[ItemKey]);
        if (item.Key is null)
        {
            written.Refuse(ItemKey, "Välj kalkylpost.");
        }

        if (values[TreatmentKey] is not (Capitalised or NotCapitalised))
        {
            written.Refuse(TreatmentKey, "Välj om posten aktiveras.");
        }

        var reason = written.Text(values, ReasonKey, "Ange skälet.");
        if (written.Faults.Count > 0)
        {
            return written;
        }

        var fact = new ItemTreatment
        {
            BudgetItemId = item.Id,
            IsCapitalised = values[TreatmentKey] == Capitalised,
            Reason = reason,
        };
        var now = facts.ItemTreatments.LastOrDefault(t => t.BudgetItemId == item.Id);
        return written.Give(
            $"Angav att {item.Name} {(fact.IsCapitalised ? "aktiveras" : "inte får aktiveras")}",
            fact,
            facts with
            {
                ItemTreatments = [.. facts.ItemTreatments, fact],
            },
            (now?.IsCapitalised, now?.Reason) == (fact.IsCapitalised, fact.Reason),
            ("Kalkylpost", item.Name),
            ("Behandling", fact.IsCapitalised ? "Aktiveras" : "Får inte aktiveras: driftkostnad"),
            ("Skäl", reason)
        );
    }

    private static IEnumerable<(string Key, string Name, long Id)> Items(InvestmentFacts facts) =>
        from subproject in facts.Subprojects
        from item in facts.Items
        where item.SubprojectId == subproject.Id
        select ($"{subproject.Number}-{item.Number}", $"{subproject.Number}.{item.Number} {item.Name}", item.Id);
}
