namespace Portal.Domain.Outcomes;

/// <summary>The municipality's own choice of accounts that count as outcome. The latest recorded counts.</summary>
public sealed class OutcomeAccountSetting : Fact
{
    /// <summary>Ranges, as the rules for outcome accounts read them.</summary>
    public required string Accounts { get; init; }
}
