using Portal.Data.Accounts;

namespace Portal.Tests.Data.Accounts;

public sealed class AuthenticatorCodeTests
{
    // RFC 6238, appendix B: the key is the ASCII text 12345678901234567890; of the eight digits there the last six.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(code, AuthenticatorCode.At(Key, DateTimeOffset.FromUnixTimeSeconds(second)));

    [Fact]
    public void A_code_is_known_by_its_step_a_step_to_either_side_and_no_further()
    {
        var then = DateTimeOffset.FromUnixTimeSeconds(1111111109);
        var step = AuthenticatorCode.StepOf(Key, "081804", then);
        Assert.Equal(1111111109 / 30, step);
        Assert.Equal(step, AuthenticatorCode.StepOf(Key, "081804", then.AddSeconds(30)));
        Assert.Equal(step, AuthenticatorCode.StepOf(Key, "081804", then.AddSeconds(-30)));
        Assert.Null(AuthenticatorCode.StepOf(Key, "081804", then.AddSeconds(60)));
        Assert.Null(AuthenticatorCode.StepOf(Key, "081804", then.AddSeconds(-60)));
        Assert.Null(AuthenticatorCode.StepOf(Key, "", then));
    }
}
