using System.Text;

namespace Portal.Tests.Imports.Sie;

public sealed class SieFileTests
{
    private const string File = "#FLAGGA 0\n#FORMAT PC8\n#FNAMN \"Åsö räddningstjänst\"\n";

    [Theory]
    [InlineData(437, "CP437")]
    [InlineData(1252, "Windows-1252")]
    [InlineData(65001, "UTF-8")]
    public void The_letters_tell_the_encoding_whatever_the_tag_says(int codePage, string name)
    {
        var file = SieText.Inspect(SieText.Bytes(File, codePage)).Value;

        Assert.Equal(name, file.Characters.Name);
        Assert.Empty(file.Warnings);
        Assert.Equal("Åsö", file.Characters.Text(SieText.Bytes("Åsö", codePage)));
    }

    [Fact]
    public void A_file_of_plain_letters_needs_no_encoding() =>
        Assert.Equal("ASCII", SieText.Inspect("#FLAGGA 0\n"u8.ToArray()).Value.Characters.Name);

    [Fact]
    public void A_mark_at_the_beginning_is_allowed() =>
        Assert.Null(SieText.Inspect([.. Encoding.UTF8.Preamble, .. "#FLAGGA 0\n"u8]).Refusal);

    [Fact]
    public void A_stray_letter_of_the_other_kind_is_warned_of()
    {
        var file = SieText.Inspect([.. SieText.Bytes(File, 437), .. SieText.Bytes("#PROSA ö\n", 1252)]).Value;

        Assert.Equal("CP437", file.Characters.Name);
        Assert.Equal(
            "Filen är läst som CP437, men 1 tecken ser ut att vara skrivna i Windows-1252, det första på rad 4.",
            Assert.Single(file.Warnings)
        );
    }

    [Fact]
    public void Lines_are_counted_also_where_only_carriage_returns_end_them()
    {
        var file = SieText.Inspect([
            .. SieText.Bytes(File.Replace('\n', '\r'), 437),
            .. SieText.Bytes("#PROSA ö\r", 1252),
        ]);

        Assert.EndsWith("det första på rad 4.", Assert.Single(file.Value.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_lost_before_they_reached_us_are_warned_of()
    {
        var file = SieText.Inspect(Encoding.UTF8.GetBytes("#FNAMN \"R\uFFFDksmörgås\"\n")).Value;

        Assert.Equal("UTF-8", file.Characters.Name);
        Assert.Single(file.Warnings);
    }

    [Fact]
    public void Letters_that_speak_for_both_alike_are_refused() =>
        Assert.Equal(
            "Det går inte att avgöra om filen är skriven i CP437 eller Windows-1252; exportera den på nytt från ekonomisystemet.",
            SieText.Inspect([.. "#PROSA "u8, .. SieText.Bytes("ö", 437), .. SieText.Bytes("å", 1252)]).Refusal?.Sentence
        );

    [Theory]
    [InlineData("", "Filen är tom.")]
    [InlineData(
        "<!DOCTYPE html><html>",
        "Rad 1: filen är en webbsida, ingen SIE-fil; troligen sparades ekonomisystemets sida i stället för exporten."
    )]
    [InlineData(
        "<?xml version=\"1.0\"?><Sie/>",
        "Rad 1: filen är XML, som SIE 5 är, och ingen SIE 4-fil; exportera SIE 4."
    )]
    [InlineData(
        "PK\u0003\u0004xx",
        "Rad 1: filen är en zip-fil eller ett Excel-dokument, ingen SIE-fil; packa upp den eller exportera SIE 4."
    )]
    [InlineData("Datum;Belopp", "Rad 1: filen är ingen SIE-fil, för den börjar inte med en etikett som #FLAGGA.")]
    [InlineData("#FLAGGA 0\n#GEN\u0000", "Rad 2: filen har en nollbyte, så den är skadad eller ingen textfil.")]
    public void What_is_no_sie_file_is_refused_with_one_sentence(string content, string sentence) =>
        Assert.Equal(sentence, SieText.Inspect(Encoding.UTF8.GetBytes(content)).Refusal?.Sentence);

    [Fact]
    public void Utf16_is_refused_with_and_without_its_mark()
    {
        var text = Encoding.Unicode.GetBytes("#FLAGGA 0\n");

        Assert.Contains("UTF-16", SieText.Inspect(text).Refusal?.Sentence, StringComparison.Ordinal);
        Assert.Contains(
            "UTF-16",
            SieText.Inspect([.. Encoding.Unicode.Preamble, .. text]).Refusal?.Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_print_is_that_of_the_bytes() =>
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(SieText.Bytes(File, 437))),
            SieText.Inspect(SieText.Bytes(File, 437)).Value.Sha256
        );

    [Fact]
    public void A_letter_that_two_readings_share_is_whole()
    {
        byte[] bytes = [.. "#PROSA "u8, .. Enumerable.Repeat((byte)'x', (1 << 20) - 8), .. "ö"u8, .. "\n"u8];

        Assert.Equal("UTF-8", SieText.Inspect(bytes).Value.Characters.Name);
    }
}
