using Portal.Domain.Values;
using Portal.Jobs;

namespace Portal.Tests.Jobs;

/// <summary>The names of drafts, which become folders.</summary>
public sealed class DraftIdTests
{
    [Fact]
    public void A_name_is_read_as_it_was_written()
    {
        var id = new DraftId(12, new Month(2021, 4), new DateTime(2021, 5, 3, 10, 20, 30, 456, DateTimeKind.Utc));

        Assert.Equal("12_2021-04_20210503T102030456Z", id.ToString());
        Assert.Equal(id, DraftId.TryParse(id.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("1_2021-04_20210503T102030456Z/..")]
    [InlineData("1_2021-13_20210503T102030456Z")]
    [InlineData("-1_2021-04_20210503T102030456Z")]
    [InlineData("1_2021-04_../../portal")]
    public void What_is_no_name_is_refused(string? text) => Assert.Null(DraftId.TryParse(text));
}
