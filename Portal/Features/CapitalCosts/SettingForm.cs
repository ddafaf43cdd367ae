using Portal.Domain.CapitalCosts;
using Portal.Domain.Outcomes;

namespace Portal.Features.CapitalCosts;

/// <summary>What is known of the whole municipality's settings of capital cost.</summary>
/// <param name="Rates">The internal rates set, in the order of recording.</param>
/// <param name="Accounts">The accounts chosen; null where none are.</param>
/// <param name="Outcome">The accounts that count as outcome, of each ledger.</param>
public sealed record KnownSettings(
    IReadOnlyList<InternalRate> Rates,
    CapitalCostAccounts? Accounts,
    IReadOnlyList<OutcomeAccounts> Outcome
);

/// <summary>A form by which a setting of capital cost is recorded, for all investments.</summary>
public abstract class SettingForm
{
    /// <summary>The page it belongs to, as its address.</summary>
    public abstract string Page { get; }

    /// <summary>That page's heading.</summary>
    public abstract string PageTitle { get; }

    /// <summary>Its heading.</summary>
    public abstract string Title { get; }

    /// <summary>The form of an address; null for none.</summary>
    public static SettingForm? Of(PathString path) =>
        new SettingForm[] { new RateForm(), new AccountsForm() }.FirstOrDefault(form =>
            path.StartsWithSegments(form.Page, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Its fields, with what holds now.</summary>
    public abstract IReadOnlyList<FormField> Fields(KnownSettings known);

    /// <summary>Reads what was typed.</summary>
    public abstract WrittenRecord Read(KnownSettings known, FormValues values);

    /// <summary>What follows, in words.</summary>
    public abstract string Conclusion { get; }
}
