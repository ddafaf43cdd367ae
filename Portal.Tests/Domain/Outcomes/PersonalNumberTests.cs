using Portal.Domain.Outcomes;

namespace Portal.Tests.Domain.Outcomes;

public sealed class PersonalNumberTests
{
    [Theory]
    [InlineData("19850101-1234", true)]
    [InlineData("Till 850101-1234.", true)]
    [InlineData("8501011234", true)]
    [InlineData("198501611234 samordning", true)]
    [InlineData("850101+1234", true)]
    [InlineData("212000-0216", false)] // an organisation number
    [InlineData("Faktura 4711, 2021-04-30", false)]
    [InlineData("OCR 98765432109876", false)]
    [InlineData("850101", false)]
    [InlineData("850101-", false)]
    [InlineData("", false)]
    public void A_day_of_birth_and_four_digits_are_found_within_a_text(string text, bool isThere) =>
        Assert.Equal(isThere, PersonalNumber.IsIn(text));
}
