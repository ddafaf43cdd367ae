using System.Text.Json;
using Portal.Commands;

namespace Portal.Tests.Commands;

public sealed class ScheduleCommandTests
{
    private const string Decided = "schedule --amount 2731000 --rate 1.5 --years 5 --from 2021-01";
    private const string Table = "2021=1.25,2022=1.0,2023=1.25,2024=2.5,2025=2.5";

    [Fact]
    public async Task The_decisions_table_comes_as_json()
    {
        var schedule = await JsonAsync(Decided);

        Assert.Equal(
            "2021 2022 2023 2024 2025",
            string.Join(' ', Rows(schedule).Select(r => r.GetProperty("period").GetString()))
        );
        Assert.Equal([2_731_000m, 2_184_800m, 1_638_600m, 1_092_400m, 546_200m], Column(schedule, "opening"));
        Assert.Equal([40_965m, 32_772m, 24_579m, 16_386m, 8_193m], Column(schedule, "interest"));
        Assert.Equal([546_200m, 546_200m, 546_200m, 546_200m, 546_200m], Column(schedule, "depreciation"));
        Assert.Equal([587_165m, 578_972m, 570_779m, 562_586m, 554_393m], Column(schedule, "cost"));
        Assert.Equal([2_184_800m, 1_638_600m, 1_092_400m, 546_200m, 0m], Column(schedule, "closing"));
        Assert.Equal(122_895m, schedule.GetProperty("interest").GetDecimal());
        Assert.Equal(2_731_000m, schedule.GetProperty("depreciation").GetDecimal());
        Assert.Equal(2_853_895m, schedule.GetProperty("cost").GetDecimal());
        Assert.Equal(570_779m, schedule.GetProperty("average").GetDecimal());
    }

    [Fact]
    public async Task Annuity_costs_571_022_94_a_year()
    {
        var schedule = await JsonAsync(Decided + " --method annuity");

        Assert.Equal(571_022.94m, schedule.GetProperty("average").GetDecimal());
        Assert.Equal([571_022.94m, 571_022.94m, 571_022.94m, 571_022.94m, 571_022.95m], Column(schedule, "cost"));
    }

    [Fact]
    public async Task Each_year_may_have_its_own_rate()
    {
        var schedule = await JsonAsync($"schedule --amount 2731000 --rate {Table} --years 5 --from 2021-01");

        Assert.Equal([34_137.50m, 21_848m, 20_482.50m, 27_310m, 13_655m], Column(schedule, "interest"));
    }

    [Fact]
    public async Task Taken_into_use_in_december_there_are_six_calendar_years()
    {
        var schedule = await JsonAsync("schedule --amount 2731000 --rate 1.5 --years 5 --from 2020-12");

        Assert.Equal(
            [3_413.75m, 40_282.25m, 32_089.25m, 23_896.25m, 15_703.25m, 6_884.40m],
            Column(schedule, "interest")
        );
    }

    [Theory]
    [InlineData("straight", "yearly-opening", 122_269.15)]
    [InlineData("straight", "yearly-mean", null)]
    [InlineData("straight", "monthly", 104_119.38)]
    [InlineData("annuity", "yearly-opening", 123_489.28)]
    [InlineData("annuity", "monthly", 105_398.26)]
    public async Task Months_sum_to_their_years(string method, string interest, double? all)
    {
        var words =
            $"schedule --amount 2731000 --rate 1.5 --years 5 --from 2020-12 --method {method} --interest {interest}";
        var years = await JsonAsync(words);
        var months = await JsonAsync(words + " --by month");

        Assert.Equal(60, Rows(months).Count);
        foreach (var column in new[] { "interest", "depreciation", "cost" })
        {
            var sums = Rows(months)
                .GroupBy(r => r.GetProperty("period").GetString()![..4], StringComparer.Ordinal)
                .Select(year => year.Sum(r => r.GetProperty(column).GetDecimal()));
            Assert.Equal(Column(years, column), sums);
        }

        if (all is { } expected)
        {
            Assert.Equal((decimal)expected, months.GetProperty("interest").GetDecimal());
        }
    }

    [Fact]
    public async Task Without_json_a_table_in_swedish_is_written()
    {
        var (exit, output, error) = await RunAsync(Decided);

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, exit);
        Assert.Equal("", error);
        Assert.Equal(
            ["Period", "Ingående", "Ränta", "Avskrivning", "Kostnad", "Utgående"],
            lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Equal(
            [
                "2021",
                "2\u00A0731\u00A0000,00",
                "40\u00A0965,00",
                "546\u00A0200,00",
                "587\u00A0165,00",
                "2\u00A0184\u00A0800,00",
            ],
            lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Equal(
            ["Summa", "122\u00A0895,00", "2\u00A0731\u00A0000,00", "2\u00A0853\u00A0895,00"],
            lines[6].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public async Task A_rate_that_is_older_than_its_year_is_told_beside_the_result()
    {
        var (exit, output, error) = await RunAsync(
            "schedule --amount 2731000 --rate 2021=1.25 --years 5 --from 2021-01 --json"
        );

        Assert.Equal(0, exit);
        Assert.Equal("Räntan för 2021 används också från 2022, eftersom tabellen slutar där.", error.Trim());
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(output).RootElement.ValueKind);
    }

    [Theory]
    [InlineData("--years 5 --rate 2022=1.0", "Räntetabellen börjar 2022; för 2021 finns ingen ränta.")]
    [InlineData("--years 5 --rate 1.5 --residual 2731001", "Restvärdet ska ligga mellan noll och beloppet.")]
    [InlineData(
        "--years 5 --rate 1.5 --method annuity --interest yearly-mean",
        "Annuitet kan inte räknas med ränta på årets medelsaldo."
    )]
    public async Task What_cannot_be_computed_is_refused_with_exit_1(string words, string sentence)
    {
        var (exit, output, error) = await RunAsync($"schedule --amount 2731000 --from 2021-01 {words} --json");

        Assert.Equal(1, exit);
        Assert.Equal("", output);
        Assert.Equal(sentence, error.Trim());
    }

    [Theory]
    [InlineData("schedule --rate 1.5 --years 5 --from 2021-01", "--amount: Måste anges.")]
    [InlineData(Decided + " --amount 1", "--amount: Får bara anges en gång.")]
    [InlineData("schedule --amount --rate 1.5 --years 5 --from 2021-01", "--amount: Ett värde saknas.")]
    [InlineData(
        "schedule --amount 1 --rate 1.5 --years 0 --from 2021-01",
        "--years: Avskrivningstiden ska vara 1–100 år."
    )]
    [InlineData(
        "schedule --amount 1 --rate 1.5 --years 101 --from 2021-01",
        "--years: Avskrivningstiden ska vara 1–100 år."
    )]
    [InlineData(Decided + " --residual -1", "--residual: Restvärdet kan bara vara negativt av ett negativt belopp.")]
    [InlineData(Decided + " --by", "--by: Ett värde saknas.")]
    [InlineData(Decided + " --by week", "--by: ”week” är inget av year|month.")]
    [InlineData(Decided + " --colour red", "Okänt kommando eller val: --colour. Med --help visas vad som finns.")]
    [InlineData(
        "schedule --amount 1.234 --rate 1.5 --years 5 --from 2021-01",
        "--amount: ”1.234” kan läsas på två sätt; välj vilket decimaltecken som gäller."
    )]
    [InlineData("schedule --amount 1 --rate 1.5 --years fem --from 2021-01", "--years: ”fem” är inget helt antal år.")]
    [InlineData(
        "schedule --amount 1 --rate 1.5 --years 5 --from 2021",
        "--from: ”2021” är ingen månad; skriv som 2021-04."
    )]
    public async Task Wrong_usage_is_told_in_swedish_with_exit_2(string words, string sentence)
    {
        var (exit, output, error) = await RunAsync(words);

        Assert.Equal(2, exit);
        Assert.Equal("", output);
        Assert.Equal(sentence, error.Trim());
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string words)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var context = new CommandContext(
            TextReader.Null,
            output,
            error,
            () => throw new InvalidOperationException("A schedule needs no services."),
            (_, _) => throw new InvalidOperationException("A schedule needs no database.")
        );
        var exit = await CommandLine.RunAsync(words.Split(' '), context);
        return (exit, output.ToString(), error.ToString());
    }

    private static async Task<JsonElement> JsonAsync(string words)
    {
        var (exit, output, _) = await RunAsync(words + " --json");
        Assert.Equal(0, exit);
        return JsonDocument.Parse(output).RootElement;
    }

    private static List<JsonElement> Rows(JsonElement schedule) => [.. schedule.GetProperty("rows").EnumerateArray()];

    private static IEnumerable<decimal> Column(JsonElement schedule, string name) =>
        Rows(schedule).Select(r => r.GetProperty(name).GetDecimal());
}
