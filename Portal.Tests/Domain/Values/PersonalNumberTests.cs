using Portal.Domain.Values;

namespace Portal.Tests.Domain.Values;

public sealed class PersonalNumberTests
{
    [Theory]
    [InlineData("19121212-1212")]
    [InlineData("121212-1212")]
    [InlineData("Ärendet 121212+1212 tog tid")]
    [InlineData("191212121212")]
    [InlineData("20010203 1234")]
    [InlineData("samordningsnummer 121272-1212")]
    [InlineData("121212–1212")]
    [InlineData("1912-12-12-1212")]
    [InlineData("1912 12 12 1212")]
    [InlineData("85 01 01 1234")]
    [InlineData("850101\u20111234")]
    [InlineData("850101\u00A0-\u00A01234")]
    [InlineData("850101--1234")]
    [InlineData("850101/1234")]
    public void What_looks_like_a_personal_identity_number_is_refused(string text) =>
        Assert.Contains("personnummer", PersonalNumber.RefusalOf(text)!.Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("1912-12-12 1212")]
    [InlineData("1912.12.12-1212")]
    [InlineData("1912/12/12 1212")]
    [InlineData("19121212.1212")]
    [InlineData("19 12 12 12 12 12")]
    [InlineData("1 9 1 2 1 2 1 2 1 2 1 2")]
    [InlineData("191212 12 15")]
    [InlineData("121212  -  1212")]
    [InlineData("121212   1212")]
    [InlineData("121212_1212")]
    [InlineData("121212~1212")]
    [InlineData("121272 . 1219")]
    [InlineData("Den 1912-12-12 1212.")]
    [InlineData("3 ärenden, 12 10 850101 12 36")]
    public void What_is_written_in_some_other_way_is_refused_where_its_check_digit_agrees(string text) =>
        Assert.Contains("personnummer", PersonalNumber.RefusalOf(text)!.Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("1912-12-12 1213")]
    [InlineData("1912.12.12-1213")]
    [InlineData("121212   1213")]
    [InlineData("121212_1213")]
    [InlineData("190229_1218")]
    public void What_is_written_in_some_other_way_is_let_through_where_it_is_no_number_of_a_person(string text) =>
        Assert.Null(PersonalNumber.RefusalOf(text));

    [Theory]
    [InlineData("1\u200B91212\u200D12\u20601212")]
    [InlineData("12\u00AD1212\uFEFF-1213")]
    [InlineData("１９１２１２１２－１２１３")]
    [InlineData("１２１２１２＿１２１２")]
    [InlineData("١٢١٢١٢-١٢١٣")]
    [InlineData("²121212-1212")]
    [InlineData("\uD800121212-1212")]
    public void Digits_are_read_as_they_look(string text) =>
        Assert.Contains("personnummer", PersonalNumber.RefusalOf(text)!.Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("Tidrapporter, 12 utredningar")]
    [InlineData("2021-04-30")]
    [InlineData("2021-04-30-2021-05-31")]
    [InlineData("Möte 2021-04-30 1300-1500")]
    [InlineData("Konto 4010, 1 234 567,50 kr")]
    [InlineData("121312-1212")]
    [InlineData("121232-1212")]
    [InlineData("Faktura 9121212121212")]
    [InlineData("2021-04-30 14:00")]
    [InlineData("2021-04-30 1400")]
    [InlineData("Möte 2021-04-30 1219-1300")]
    [InlineData("2021-01–2021-12")]
    [InlineData("2021-01 – 2021-05")]
    [InlineData("202101-202105")]
    [InlineData("2021-04-30 – 2021-05-31")]
    [InlineData("1 234 567 890 kr")]
    [InlineData("8 501 011 236 kr")]
    [InlineData("12 345 678,50")]
    [InlineData("121 212 121,2")]
    [InlineData("SN 2021/1234")]
    [InlineData("12121212½ 121")]
    [InlineData("3 m² 121212-121")]
    [InlineData("0176-710 00")]
    [InlineData("070-121 21 28")]
    [InlineData("Faktura 2021 04301400 5")]
    [InlineData("Organisationsnummer 212000 - 0142")]
    public void Other_figures_are_let_through(string text) => Assert.Null(PersonalNumber.RefusalOf(text));
}
