using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.FollowUp;
using Portal.Domain.Investments;

namespace Portal.Features.CapitalCosts;

/// <summary>A form by which a fact of an investment's capital cost is recorded: its fields, and how they are read.</summary>
public abstract class CapitalCostForm
{
    /// <summary>The field of the subproject.</summary>
    protected const string SubprojectKey = "delprojekt";

    /// <summary>The field of the reason.</summary>
    protected const string ReasonKey = "skal";

    /// <summary>What is said of every free text.</summary>
    protected const string NoPersons = "Inga personuppgifter.";

    private static readonly IReadOnlyList<CapitalCostForm> All =
    [
        new InServiceForm(),
        new TreatmentForm(),
        new ChoiceForm(),
        new AssetChangeForm(),
    ];

    /// <summary>Its word in the address.</summary>
    public abstract string Kind { get; }

    /// <summary>Its heading.</summary>
    public abstract string Title { get; }

    /// <summary>What is said when it is recorded.</summary>
    public abstract string Done { get; }

    /// <summary>The form that a word in the address means; null for none.</summary>
    public static CapitalCostForm? Of(string kind) =>
        All.FirstOrDefault(form => string.Equals(form.Kind, kind, StringComparison.Ordinal));

    /// <summary>Its fields, in order, with what holds now.</summary>
    public abstract IReadOnlyList<FormField> Fields(InvestmentFacts facts);

    /// <summary>Reads what was typed.</summary>
    /// <param name="facts">All that is known of the investment.</param>
    /// <param name="values">What was typed.</param>
    /// <param name="today">The day it is.</param>
    public abstract WrittenRecord Read(InvestmentFacts facts, FormValues values, DateOnly today);

    /// <summary>The choice of a subproject.</summary>
    protected static FormField SubprojectField(InvestmentFacts facts) =>
        new(
            SubprojectKey,
            "Delprojekt",
            Options:
            [
                new SelectListItem("Välj …", ""),
                .. facts.Subprojects.Select(s => new SelectListItem($"{s.Number}. {s.Name}", $"{s.Number}")),
            ]
        );

    /// <summary>The subproject chosen; null where none is.</summary>
    protected static Subproject? SubprojectOf(InvestmentFacts facts, FormValues values) =>
        facts.Subprojects.FirstOrDefault(s => $"{s.Number}" == values[SubprojectKey]);
}
