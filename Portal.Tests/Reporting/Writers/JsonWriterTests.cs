using System.Text.Json;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Writers;

namespace Portal.Tests.Reporting.Writers;

public sealed class JsonWriterTests
{
    private static readonly string Text = JsonWriter.Text(FollowUpFixture.Example);

    private static readonly JsonElement Document = JsonDocument.Parse(Text).RootElement;

    [Fact]
    public void Members_stand_in_the_order_of_the_contract()
    {
        string[] promised =
        [
            "asOf",
            "knownAt",
            "batch",
            "example",
            "investment",
            "subprojects",
            "totals",
            "unowned",
            "capitalCost",
            "runningCost",
            "timeSavings",
            "reconciliation",
            "sentences",
        ];
        var written = Document.EnumerateObject().Select(member => member.Name);
        Assert.Equal<string>(promised, [.. written.Where(name => promised.Contains(name, StringComparer.Ordinal))]);
    }

    [Fact]
    public void Months_and_moments_are_text_and_the_example_is_told()
    {
        Assert.Equal("2021-04", Document.GetProperty("asOf").GetString());
        Assert.Equal("2021-05-10T12:00:00Z", Document.GetProperty("knownAt").GetString());
        Assert.True(Document.GetProperty("example").GetBoolean());
    }

    [Fact]
    public void Money_has_no_more_decimals_than_it_needs()
    {
        var first = Document.GetProperty("subprojects")[0];
        Assert.Equal("848380", first.GetProperty("decided").GetRawText());
        Assert.Equal("12000.25", first.GetProperty("outcomeWithoutItem").GetRawText());
        Assert.Equal("18400.5", Document.GetProperty("totals").GetProperty("unallocated").GetRawText());
    }

    [Fact]
    public void Shares_have_four_decimals()
    {
        var low = Document.GetProperty("timeSavings").GetProperty("promised").GetProperty("low");
        Assert.Equal("1620.48", low.GetProperty("hours").GetRawText());
        Assert.Equal("0.809", low.GetProperty("share").GetRawText());
        Assert.Equal("434932.63", low.GetProperty("value").GetRawText());
        var high = Document.GetProperty("timeSavings").GetProperty("promised").GetProperty("high");
        Assert.Equal("1.6181", high.GetProperty("share").GetRawText());
    }

    [Fact]
    public void The_decision_alone_gives_the_contracts_own_figures()
    {
        var decision = JsonDocument.Parse(JsonWriter.Text(FollowUpFixture.Decision)).RootElement;
        var first = decision.GetProperty("subprojects")[0];
        Assert.Equal(0, first.GetProperty("consumption").GetDecimal());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("completion").ValueKind);
        Assert.Equal(JsonValueKind.Null, first.GetProperty("status").GetProperty("time").ValueKind);
        Assert.Equal(-580, decision.GetProperty("totals").GetProperty("varianceToAppropriation").GetDecimal());
        var year = decision.GetProperty("capitalCost").GetProperty("planned")[0];
        Assert.Equal(1, year.GetProperty("year").GetInt32());
        Assert.Equal(40_965, year.GetProperty("interest").GetDecimal());
        Assert.Equal(2_184_800, year.GetProperty("closing").GetDecimal());
        var totals = decision.GetProperty("capitalCost").GetProperty("plannedTotals");
        Assert.Equal(570_779, totals.GetProperty("average").GetDecimal());
        var measured = decision.GetProperty("timeSavings").GetProperty("measured");
        Assert.Equal(JsonValueKind.Null, measured.GetProperty("interval").ValueKind);
        Assert.Equal(0, measured.GetProperty("months").GetInt32());
    }

    [Fact]
    public void A_zero_budget_has_no_consumption()
    {
        var money = new MoneyFigures(default, default, default, default, default, default, false);
        var figures = FollowUpFixture.Decision;
        figures = figures with { Totals = figures.Totals with { Money = money } };
        var totals = JsonDocument.Parse(JsonWriter.Text(figures)).RootElement.GetProperty("totals");
        Assert.Equal(JsonValueKind.Null, totals.GetProperty("consumption").ValueKind);
    }

    [Fact]
    public void What_is_stated_is_a_number_a_text_or_a_span_and_only_what_holds_holds()
    {
        var rows = Document.GetProperty("reconciliation").EnumerateArray().ToList();
        Assert.Equal(2_731_000, rows[0].GetProperty("stated").GetDecimal());
        Assert.Equal("contradiction", rows[0].GetProperty("kind").GetString());
        Assert.Equal("kommunstyrelsens investeringsanslag", rows[1].GetProperty("stated").GetString());
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("difference").ValueKind);
        Assert.Equal(3_200, rows[2].GetProperty("stated").GetProperty("high").GetDecimal());
        Assert.All(
            rows,
            row => Assert.Equal(row.GetProperty("kind").GetString() == "holds", row.GetProperty("holds").GetBoolean())
        );
    }

    [Fact]
    public void Swedish_letters_stand_as_they_are_and_the_same_figures_give_the_same_bytes()
    {
        Assert.Contains("Förbättrat digitalt stöd för oro", Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', Text);
        Assert.Equal(JsonWriter.Bytes(FollowUpFixture.Example), JsonWriter.Bytes(FollowUpFixture.Example));
    }

    [Fact]
    public void Every_subproject_is_the_sum_of_its_items_and_what_has_no_item()
    {
        foreach (var subproject in Document.GetProperty("subprojects").EnumerateArray())
        {
            var items = subproject
                .GetProperty("items")
                .EnumerateArray()
                .Sum(i => i.GetProperty("outcome").GetDecimal());
            Assert.Equal(
                subproject.GetProperty("outcome").GetDecimal(),
                items + subproject.GetProperty("outcomeWithoutItem").GetDecimal()
            );
        }
    }

    [Fact]
    public void The_known_moment_keeps_its_fraction_of_a_second()
    {
        var figures = FollowUpFixture.Decision with
        {
            AsOf = new Month(2020, 12),
            KnownAt = new DateTime(2020, 12, 31, 23, 59, 59, 250, DateTimeKind.Utc),
        };
        Assert.Contains("\"2020-12-31T23:59:59.25Z\"", JsonWriter.Text(figures), StringComparison.Ordinal);
    }
}
