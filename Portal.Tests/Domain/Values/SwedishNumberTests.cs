using System.Globalization;
using CsCheck;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Values;

public sealed class SwedishNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1234", "1234")]
    [InlineData("1 234,50", "1234.50")]
    [InlineData("1\u00A0234,50", "1234.50")]
    [InlineData("1\u202F234,50", "1234.50")]
    [InlineData("1\u2009234\u00A0567,5", "1234567.5")]
    [InlineData("  1 234.50  ", "1234.50")]
    [InlineData("1.234,50", "1234.50")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("0,234", "0.234")]
    [InlineData("1 234,567", "1234.567")]
    [InlineData("-234,50", "-234.50")]
    [InlineData("\u2212234,50", "-234.50")]
    [InlineData("\u2013234,50", "-234.50")]
    [InlineData("- 234,50", "-234.50")]
    [InlineData("234,50-", "-234.50")]
    [InlineData("234,50 \u2212", "-234.50")]
    public void What_can_be_read_in_one_way_is_read(string text, string number) =>
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), SwedishNumber.Read(text).Value);

    [Theory]
    [InlineData("1.234", DecimalSign.Comma, "1234")]
    [InlineData("1,234", DecimalSign.Comma, "1.234")]
    [InlineData("1.234", DecimalSign.Point, "1.234")]
    [InlineData("1,234", DecimalSign.Point, "1234")]
    [InlineData("1 234,5", DecimalSign.Comma, "1234.5")]
    public void A_chosen_decimal_sign_settles_what_is_ambiguous(string text, DecimalSign sign, string number) =>
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), SwedishNumber.Read(text, sign).Value);

    [Theory]
    [InlineData("1.234")]
    [InlineData("1,234")]
    [InlineData("12,345")]
    [InlineData("-123.456")]
    public void What_can_be_read_in_two_ways_is_refused(string text) =>
        Assert.Equal(
            $"”{text}” kan läsas på två sätt; välj vilket decimaltecken som gäller.",
            SwedishNumber.Read(text).Refusal?.Sentence
        );

    [Theory]
    [InlineData("12 34")]
    [InlineData("1.234,5,6")]
    [InlineData("1  234")]
    [InlineData("1234 567")]
    [InlineData("0 234")]
    [InlineData("1 234.567 890")]
    [InlineData("1,5.2")]
    [InlineData(",50")]
    [InlineData("5,")]
    [InlineData("abc")]
    [InlineData("12a")]
    [InlineData("1e5")]
    [InlineData("+5")]
    [InlineData("(5)")]
    [InlineData("--5")]
    [InlineData("٣")]
    [InlineData("1 234 kr")]
    public void What_is_no_number_is_refused(string text) =>
        Assert.Equal($"”{text}” är inget tal.", SwedishNumber.Read(text).Refusal?.Sentence);

    [Theory]
    [InlineData("12.34", DecimalSign.Comma)]
    [InlineData("12,34", DecimalSign.Point)]
    [InlineData("1,234.50", DecimalSign.Comma)]
    public void The_other_sign_is_no_decimal_sign_once_one_is_chosen(string text, DecimalSign sign) =>
        Assert.Equal($"”{text}” är inget tal.", SwedishNumber.Read(text, sign).Refusal?.Sentence);

    [Theory]
    [InlineData("", "Ett tal saknas.")]
    [InlineData(" \u00A0", "Ett tal saknas.")]
    [InlineData("-5-", "”-5-” har minus både före och efter talet, eller inget tal.")]
    [InlineData("-", "”-” har minus både före och efter talet, eller inget tal.")]
    [InlineData("12345678901234567890123456789", "”12345678901234567890123456789” har för många siffror.")]
    public void Each_other_fault_has_its_sentence(string text, string sentence) =>
        Assert.Equal(sentence, SwedishNumber.Read(text).Refusal?.Sentence);

    [Theory]
    [InlineData("1 234,50", 123_450)]
    [InlineData("1 234,50 kr", 123_450)]
    [InlineData("1234,5kr", 123_450)]
    [InlineData("234,50- kr", -23_450)]
    [InlineData("−2 731 tkr", -273_100_000)]
    [InlineData("2 731 TKR", 273_100_000)]
    [InlineData("2,7 mnkr", 270_000_000)]
    [InlineData("0,5 tkr", 50_000)]
    [InlineData("2,50 Mnkr", 250_000_000)]
    public void Amounts_may_carry_their_unit(string text, long ore) =>
        Assert.Equal(new Money(ore), SwedishNumber.ReadMoney(text).Value);

    [Theory]
    [InlineData("1,005 kr", DecimalSign.Comma, "”1,005 kr” har delar av ett öre.")]
    [InlineData(
        "12,005",
        DecimalSign.NotChosen,
        "”12,005” kan läsas på två sätt; välj vilket decimaltecken som gäller."
    )]
    [InlineData(
        "2,731 mnkr",
        DecimalSign.NotChosen,
        "”2,731 mnkr” kan läsas på två sätt; välj vilket decimaltecken som gäller."
    )]
    [InlineData("1 mkr", DecimalSign.NotChosen, "”1 mkr” är inget tal.")]
    [InlineData("kr", DecimalSign.NotChosen, "”kr” är inget tal.")]
    [InlineData("", DecimalSign.NotChosen, "Ett tal saknas.")]
    [InlineData("92233720368547759", DecimalSign.NotChosen, "”92233720368547759” är ett för stort belopp.")]
    [InlineData(
        "99999999999999999999 mnkr",
        DecimalSign.NotChosen,
        "”99999999999999999999 mnkr” är ett för stort belopp."
    )]
    public void Amounts_that_cannot_be_are_refused(string text, DecimalSign sign, string sentence) =>
        Assert.Equal(sentence, SwedishNumber.ReadMoney(text, sign).Refusal?.Sentence);

    [Fact]
    public void Every_amount_reads_back_as_it_is_shown() =>
        Gen.Long[-9_000_000_000_000_000_000, 9_000_000_000_000_000_000]
            .Select(ore => new Money(ore))
            .Sample(amount =>
            {
                Assert.Equal(amount, SwedishNumber.ReadMoney(amount.ToString()).Value);
                Assert.Equal(amount, SwedishNumber.ReadMoney(SwedishText.ShortKronor(amount)).Value);
                Assert.Equal(amount, SwedishNumber.ReadMoney(SwedishText.Amount(amount), DecimalSign.Comma).Value);
            });

    [Fact]
    public void Any_text_is_a_number_or_a_sentence_whatever_the_culture() =>
        Gen.Char["0123456789 .,-\u2212\u00A0krtm"]
            .Array[0, 12]
            .Select(chars => new string(chars))
            .Sample(text =>
            {
                var here = Outcome(text);
                var before = CultureInfo.CurrentCulture;
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
                Assert.Equal(here, Outcome(text));
                CultureInfo.CurrentCulture = before;
            });

    private static string Outcome(string text)
    {
        var read = SwedishNumber.ReadMoney(text);
        return read.Refusal?.Sentence ?? read.Value.Ore.ToString(CultureInfo.InvariantCulture);
    }
}
