using Portal.Domain.Outcomes;

namespace Portal.Tests.Domain.Outcomes;

public sealed class OutcomeMappingTests
{
    private static readonly LedgerObject Project = new("6", "90201");

    [Theory]
    [InlineData("1170", true)] // under construction
    [InlineData("1119", false)] // accumulated depreciation
    [InlineData("1118", false)] // accumulated write-down
    [InlineData("1188", true)] // advance for an asset
    [InlineData("1300", false)]
    [InlineData("1930", false)]
    [InlineData("2440", false)]
    [InlineData("3010", true)]
    [InlineData("5010", true)]
    [InlineData("54101", true)]
    [InlineData("8410", false)]
    [InlineData("A100", false)]
    [InlineData("", false)]
    public void Assets_under_acquisition_income_and_cost_are_outcome(string account, bool isOutcome) =>
        Assert.Equal(isOutcome, OutcomeAccounts.Default(null).Contain(account));

    [Theory]
    [InlineData("KOMMUNBAS13", "7910", false)]
    [InlineData("KOMMUNBAS13", "7710", true)]
    [InlineData("EUBAS97", "7832", false)]
    [InlineData("EUBAS97", "7970", true)]
    [InlineData(null, "7710", false)]
    [InlineData(null, "7832", false)]
    [InlineData(null, "7910", false)]
    public void Depreciation_is_never_outcome_whichever_the_chart(string? chart, string account, bool isOutcome) =>
        Assert.Equal(isOutcome, OutcomeAccounts.Default(chart).Contain(account));

    [Theory]
    [InlineData("3000-7699", null)]
    [InlineData("1000-1299, 3000-7699, 7910", null)]
    [InlineData("", "Ange minst ett kontointervall, som 3000-7699.")]
    [InlineData("7000-3000", "Kontointervallet ”7000-3000” slutar före det börjar: skriv det lägsta kontot först.")]
    [InlineData("30", "Kontointervallet ”30” går inte att läsa: skriv fyra siffror, som 4000-7999 eller 4010.")]
    [InlineData(
        "3000-4000-5000",
        "Kontointervallet ”3000-4000-5000” går inte att läsa: skriv fyra siffror, som 4000-7999 eller 4010."
    )]
    public void Own_outcome_accounts_are_read_or_refused_with_a_sentence(string text, string? refusal)
    {
        var read = OutcomeAccounts.Read(text);

        Assert.Equal(refusal, read.Refusal?.Sentence);
        Assert.Equal(refusal is null ? text : refusal, read.Refusal?.Sentence ?? read.Value.ToString());
    }

    [Fact]
    public void A_row_that_no_mapping_reaches_is_nobodys()
    {
        var owner = Mapping().Of(1, "5010", [Project]);

        Assert.True(owner.IsUnowned);
    }

    [Fact]
    public void A_row_outside_outcome_is_ignored_until_a_mapping_asks_for_its_account()
    {
        var without = Map(1, subproject: 1);
        var with = Map(2, subproject: 2, accounts: new AccountRange(1900, 1999));

        Assert.False(Mapping(without).Of(1, "1930", [Project]).IsOutcome);
        Assert.Equal(2, Mapping(without, with).Of(1, "1930", [Project]).Mapping?.SubprojectId);
    }

    [Fact]
    public void The_most_specific_mapping_wins()
    {
        var any = Map(1, subproject: 1);
        var wide = Map(2, subproject: 2, accounts: new AccountRange(4000, 7999));
        var narrow = Map(3, subproject: 3, accounts: new AccountRange(5000, 5099));
        var mapping = Mapping(narrow, wide, any);

        Assert.Equal(3, mapping.Of(1, "5010", [Project]).Mapping?.SubprojectId);
        Assert.Equal(2, mapping.Of(1, "6010", [Project]).Mapping?.SubprojectId);
        Assert.Equal(1, mapping.Of(1, "3010", [Project]).Mapping?.SubprojectId);
    }

    [Fact]
    public void Between_equals_the_later_mapping_wins()
    {
        var costCentre = new ObjectMapping
        {
            Id = 8,
            Dimension = "1",
            ObjectCode = "Nord",
            InvestmentId = 1,
            SubprojectId = 4,
        };

        var owner = Mapping(Map(7, subproject: 1), costCentre).Of(1, "5010", [new LedgerObject("1", "Nord"), Project]);

        Assert.Equal(4, owner.Mapping?.SubprojectId);
    }

    [Fact]
    public void Running_cost_reaches_depreciation_without_being_asked()
    {
        var capital = new ObjectMapping
        {
            Id = 1,
            Dimension = "6",
            ObjectCode = "90201",
            InvestmentId = 1,
            Running = RunningCostKind.Capital,
        };

        Assert.Equal(RunningCostKind.Capital, Mapping(capital).Of(1, "7910", [Project]).Mapping?.Running);
        Assert.Null(Mapping(capital).Of(1, "1170", [Project]).Mapping);
    }

    [Fact]
    public void Objects_are_one_text_whatever_their_order()
    {
        LedgerObject[] objects = [new("6", "P=1"), new("1", "Nord")];

        var text = ObjectSet.Write(objects);

        Assert.Equal(ObjectSet.Write(objects.Reverse()), text);
        Assert.Equal([new("1", "Nord"), new("6", "P=1")], ObjectSet.Read(text));
        Assert.Empty(ObjectSet.Read(ObjectSet.Write([])));
    }

    private static OutcomeMapping Mapping(params ObjectMapping[] mappings) =>
        new(
            [
                new Ledger
                {
                    Id = 1,
                    Key = "1",
                    Name = "Kommunen",
                },
            ],
            mappings,
            null
        );

    private static ObjectMapping Map(long id, long subproject, AccountRange? accounts = null) =>
        new()
        {
            Id = id,
            Dimension = "6",
            ObjectCode = "90201",
            InvestmentId = 1,
            SubprojectId = subproject,
            AccountFrom = accounts?.From,
            AccountTo = accounts?.To,
        };
}
