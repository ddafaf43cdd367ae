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
    [InlineData("")]
    [InlineData("Tidrapporter, 12 utredningar")]
    [InlineData("2021-04-30")]
    [InlineData("2021-04-30-2021-05-31")]
    [InlineData("Möte 2021-04-30 1300-1500")]
    [InlineData("Konto 4010, 1 234 567,50 kr")]
    [InlineData("121312-1212")]
    [InlineData("121232-1212")]
    [InlineData("Faktura 9121212121212")]
    public void Other_figures_are_let_through(string text) => Assert.Null(PersonalNumber.RefusalOf(text));
}
