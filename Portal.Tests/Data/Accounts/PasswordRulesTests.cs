using Microsoft.Extensions.Configuration;
using Portal.Data.Accounts;

namespace Portal.Tests.Data.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly Account Anna = new() { Name = "Anna Lindqvist", Email = "alq7@kommunen.se" };

    private readonly PasswordRules _rules = new(
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["Municipality:Name"] = "Norrtälje kommun",
                    ["Municipality:Portal"] = "Investeringsportalen",
                }
            )
            .Build()
    );

    [Theory]
    [InlineData("tolvoch1halv")]
    [InlineData("batteri hästen korrekt")]
    [InlineData("  m    q   z  f    p  ")]
    [InlineData("åäöåäöÅÄÖ§½1x")]
    [InlineData("💧🐎🔋🧷💧🐎🔋🧷🎈🎁🎀🎃")]
    [InlineData("vKq8xw2LrT9zPnB4")]
    [InlineData("tomater växer sällan i december")]
    public void Any_long_password_will_do_whatever_its_characters(string password) =>
        Assert.Null(_rules.Fault(password, Anna));

    [Theory]
    [InlineData("")]
    [InlineData("elvatecken!")]
    [InlineData("🔋🧷💧🐎🔋🧷")]
    public void A_short_one_is_refused_by_its_characters_and_not_its_bytes(string password) =>
        Assert.Contains("minst 12 tecken", _rules.Fault(password, Anna)!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void One_that_is_too_long_to_be_hashed_at_leisure_is_refused()
    {
        var long128 = string.Concat(Enumerable.Range(0, 32).Select(n => $"{n:x2}k!"));
        Assert.Null(_rules.Fault(long128, Anna));
        Assert.Contains("högst 128", _rules.Fault(long128 + "x", Anna)!.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("leavemealone")]
    [InlineData("LeaveMeAlone!!")]
    [InlineData("123456789012")]
    [InlineData("sommar202425")]
    [InlineData("Sommar2024!!!")]
    [InlineData("Välkommen2026")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("lösenordlösenord")]
    [InlineData("hejhejhejhej")]
    [InlineData("aaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("qwertyuiopåasdf")]
    [InlineData("poiuytrewqlkjhgf")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("januarifebruari")]
    [InlineData("1111222233334444")]
    public void One_that_is_tried_first_is_refused(string password) =>
        Assert.Contains("prövas först", _rules.Fault(password, Anna)!.Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("jag heter Anna idag")]
    [InlineData("lindqvist är bäst")]
    [InlineData("min adress alq7 är")]
    [InlineData("vi bor i Norrtälje")]
    [InlineData("i n v e s t e r i n g s p o r t a l e n")]
    public void One_that_says_whose_it_is_or_where_is_refused(string password) =>
        Assert.Contains("ditt namn", _rules.Fault(password, Anna)!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void Thousands_of_the_known_passwords_are_as_long_as_is_asked_for()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        var known = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(known.Count(password => password.Length >= AccountServices.ShortestPassword) > 5000);
        Assert.All(
            known.Where((_, n) => n % 97 == 0 && known[n].Length >= 12),
            p => Assert.True(PasswordRules.IsCommon(p), p)
        );
    }
}
