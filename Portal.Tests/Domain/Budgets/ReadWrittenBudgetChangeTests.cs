using Portal.Domain.Budgets;
using Portal.Domain.Investments;
using Portal.Domain.Values;
using static Portal.Tests.Domain.Budgets.SmallBudget;

namespace Portal.Tests.Domain.Budgets;

public sealed class ReadWrittenBudgetChangeTests
{
    [Fact]
    public void Rows_of_the_same_item_are_added_and_empty_rows_do_not_count()
    {
        var (change, faults) = Read(
            BudgetChangeKind.Transfer,
            Written(new("1", "2", "100,50"), new("1", "3", "0,2 tkr"), new("", "", " "))
        );

        Assert.Empty(faults);
        Assert.Equal(
            [(1L, -300.50m), (2L, 100.50m), (3L, 200m)],
            change!.Lines.Select(line => (line.ItemId, line.Amount.Kronor)).Order()
        );
        Assert.Equal(Money.Zero, change.Appropriation);
    }

    [Fact]
    public void A_supplementary_appropriation_raises_the_appropriation_by_its_rows()
    {
        var (change, _) = Read(
            BudgetChangeKind.SupplementaryAppropriation,
            Written(new(null, "1", "250 000"), new(null, "3", "−50 000,00"))
        );

        Assert.Equal(200_000m, change!.Appropriation.Kronor);
    }

    [Fact]
    public void A_carry_over_takes_from_one_year_and_gives_another()
    {
        var written = Written(new WrittenRow("2", null, "75"));
        written.ToYear = "2021";

        Assert.Equal(
            [(2L, 2020, -75m), (2L, 2021, 75m)],
            Read(BudgetChangeKind.CarryOver, written)
                .Change!.Lines.Select(line => (line.ItemId, line.Year, line.Amount.Kronor))
        );
        written.ToYear = "2020";
        Assert.Equal("ToYear", Assert.Single(Read(BudgetChangeKind.CarryOver, written).Faults).Field);
    }

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        var (change, faults) = Read(
            BudgetChangeKind.Transfer,
            new WrittenBudgetChange
            {
                DecidedOn = "10/4",
                Year = "1999",
                Rows =
                [
                    new WrittenBudgetRow
                    {
                        From = "9",
                        To = "",
                        Amount = "1,234",
                    },
                ],
            }
        );

        Assert.Null(change);
        Assert.Equal(
            ["DecidedOn", "Reference", "Reason", "Year", "Rows[0].Amount", "Rows[0].From", "Rows[0].To"],
            faults.Select(fault => fault.Field)
        );
    }

    [Theory]
    [InlineData("2022-01-01", "Beslutet kan inte vara fattat i framtiden.")]
    [InlineData("", "Ange dagen för beslutet.")]
    [InlineData("1899-12-31", "”1899-12-31” ligger utanför åren 1900–2200.")]
    public void A_day_that_cannot_be_is_refused(string day, string sentence)
    {
        var written = Written(new WrittenRow("1", "2", "1"));
        written.DecidedOn = day;

        Assert.Equal(sentence, Assert.Single(Read(BudgetChangeKind.Transfer, written).Faults).Sentence);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("9 999 999 999 999")]
    [InlineData("12 34")]
    public void An_amount_that_cannot_be_moved_is_refused(string amount) =>
        Assert.Equal(
            "Rows[0].Amount",
            Assert.Single(Read(BudgetChangeKind.ReserveUse, Written(new WrittenRow("1", "2", amount))).Faults).Field
        );

    private sealed record WrittenRow(string? From, string? To, string Amount);

    private static (NewBudgetChange? Change, IReadOnlyList<WrittenFault> Faults) Read(
        BudgetChangeKind kind,
        WrittenBudgetChange written
    ) => ReadWrittenBudgetChange.From(kind, written, After(), Today);

    private static WrittenBudgetChange Written(params WrittenRow[] rows) =>
        new()
        {
            DecidedOn = "2021-04-10",
            Reference = "SN § 1",
            Reason = "Prov",
            Year = "2020",
            Rows =
            [
                .. rows.Select(row => new WrittenBudgetRow
                {
                    From = row.From,
                    To = row.To,
                    Amount = row.Amount,
                }),
            ],
        };
}
