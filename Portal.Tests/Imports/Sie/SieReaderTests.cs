using System.Text;
using Portal.Domain.Outcomes;
using Portal.Imports.Sie;

namespace Portal.Tests.Imports.Sie;

public sealed class SieReaderTests
{
    [Fact]
    public void A_voucher_has_its_rows_in_order_with_account_objects_amount_and_text()
    {
        var (vouchers, header, refusal) = SieText.Read(
            """
            #FLAGGA 0
            #FORMAT PC8
            #SIETYP 4
            #PROGRAM "Ekonomi" 1.0
            #ORGNR 212000-0001
            #FNAMN "Exempelstads kommun"
            #KPTYP KOMMUNBAS13
            #RAR 0 20200101 20201231
            #KONTO 5010 "Lokalhyra"
            #DIM 6 "Projekt"
            #OBJEKT 6 "0001" "Nytt system"
            #VER A 12 20200315 "Hyra mars" 20200401 sign
            {
            #TRANS 5010 {1 "Nord" 6 "0001"} 1234.5 20200316 "Kontor" 3 kalle
            #TRANS 2440 {} -1234.50
            }
            """
        );

        Assert.Null(refusal);
        Assert.Equal(
            ("2120000001", "Exempelstads kommun", "KOMMUNBAS13", "Ekonomi 1.0"),
            (header.OrganisationNumber, header.CompanyName, header.ChartOfAccounts, header.Program)
        );
        Assert.Equal("Lokalhyra", header.Names[("", "5010")]);
        Assert.Equal("Nytt system", header.Names[("6", "0001")]);
        Assert.Equal(20200101, header.FiscalYearOf(20200315));
        Assert.Equal(
            [
                "A 12 20200315 rad 12: Hyra mars | 14 5010 1=Nord,6=0001 123450 20200316 Kontor | 15 2440  -123450 20200315 ",
            ],
            vouchers
        );
    }

    [Theory]
    [InlineData("""#TRANS 5010 {} 1 "" "Han sa \"ja\" igår" """, """Han sa "ja" igår""")]
    [InlineData("""#TRANS 5010 {} 1 "" "\Arkiv\2020" """, """\Arkiv\2020""")]
    [InlineData("""#TRANS 5010 {} 1 "" Utan """, "Utan")]
    [InlineData("""#TRANS 5010 {} 1 "" "" """, "")]
    [InlineData("#TRANS\t5010\t{}\t1", "")]
    public void Fields_may_be_quoted_and_backslashes_are_plain_but_before_a_quotation_mark(string row, string text)
    {
        var (vouchers, _, refusal) = SieText.Read($"#VER \"\" \"\" 20200101\n{{\n{row}\n#TRANS 1930 {{}} -1\n}}");

        Assert.Null(refusal);
        Assert.StartsWith(
            $"  20200101 rad 1:  | 3 5010  100 20200101 {text} | ",
            Assert.Single(vouchers),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Only_the_rows_that_count_are_read()
    {
        var (vouchers, _, refusal) = SieText.Read(
            """
            #VER # 1 20200101
            {
            #BTRANS 5010 {} 99
            #RTRANS 5020 {} 10
            #TRANS 5020 {} 10
            #TRANS 1930 {} -10
            }
            """
        );

        Assert.Null(refusal);
        Assert.Equal(["# 1 20200101 rad 1:  | 5 5020  1000 20200101  | 6 1930  -1000 20200101 "], vouchers);
    }

    [Fact]
    public void Labels_that_are_not_known_are_passed_over_with_their_blocks()
    {
        var (vouchers, _, refusal) = SieText.Read(
            "#NYTT 1 2\r\n{\r\n#TRANS 5010 {} 5\r\n}\r\n\r\n#SRU 5010 7201\r\n#VER A 1 20200101\r\n{\r\n#TRANS 5010 {} 0\r\n}\r\n"
        );

        Assert.Null(refusal);
        Assert.Single(vouchers);
    }

    [Theory]
    [InlineData("0.01", 1)]
    [InlineData("-.5", -50)]
    [InlineData("7", 700)]
    [InlineData("7.", 700)]
    [InlineData("0007.10", 710)]
    [InlineData("12345678901.99", 1_234_567_890_199)]
    [InlineData("1.500", 150)]
    public void An_amount_is_exact(string written, long ore)
    {
        var (vouchers, _, _) = SieText.Read($"#VER A 1 20200101\n{{\n#TRANS 5010 {{}} {written}\n}}");

        Assert.Contains($" 5010  {ore} ", Assert.Single(vouchers), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_after_the_end_of_a_voucher_is_passed_over()
    {
        var (_, _, refusal) = SieText.Read("#VER A 1 20200101\n{\n#TRANS 5010 {} 0\n}#VER A 2 20200102\n{\n}");

        Assert.Equal("Rad 4: det står något efter slutet på verifikation A 1, som därför inte skulle läsas.", refusal);
    }

    [Theory]
    [InlineData(
        "#TRANS 5010 {} 1,50",
        "Rad 3: ”1,50” är inget belopp; SIE skriver -1234.50 med punkt och utan mellanrum."
    )]
    [InlineData("#TRANS 5010 {} 0.005", "Rad 3: ”0.005” har delar av ett öre.")]
    [InlineData("#TRANS 5010 {} 123456789012", "Rad 3: ”123456789012” är för stort.")]
    [InlineData("#TRANS 5010 {}", "Rad 3: raden saknar belopp.")]
    [InlineData("#TRANS", "Rad 3: raden saknar konto.")]
    [InlineData(
        "#TRANS 5010 {} 1 20200230",
        "Rad 3: raden har datumet ”20200230”, som inte är ett datum som 20210430."
    )]
    [InlineData("#TRANS 5010 {} 1 18991231", "Rad 3: raden har datumet ”18991231”, som ligger utanför åren 1900–2200.")]
    [InlineData("#TRANS 5010 {1 \"Nord} 1", "Rad 3: ett citattecken eller en klammer på raden avslutas inte.")]
    [InlineData(
        "#TRANS 5010 {} 100",
        "Rad 1: verifikation A 1 är inte i balans; raderna summerar till 100,00 kr i stället för noll."
    )]
    public void A_voucher_that_cannot_be_taken_says_why_and_where(string row, string problem)
    {
        var (vouchers, _, refusal) = SieText.Read($"#VER A 1 20200101\n{{\n{row}\n}}");

        Assert.Null(refusal);
        Assert.EndsWith($"! {problem}", Assert.Single(vouchers).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void A_voucher_without_a_date_is_a_problem_of_its_own_and_the_next_is_read()
    {
        var (vouchers, _, refusal) = SieText.Read(
            "#VER A 1 2020-01-01\n{\n#TRANS 5010 {} 0\n}\n#VER A 2 20200102\n{\n#TRANS 5010 {} 0\n}"
        );

        Assert.Null(refusal);
        Assert.EndsWith(
            "! Rad 1: verifikation A 1 har datumet ”2020-01-01”, som inte är ett datum som 20210430.",
            vouchers[0],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("!", vouchers[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_as_on_any_kind_of_computer(string lineBreak)
    {
        var (vouchers, _, refusal) = SieText.Read(
            string.Join(lineBreak, "#VER A 1 20200101", "{", "#TRANS 5010 {} 0", "}", "#VER A 2 20200101", "{", "}", "")
        );

        Assert.Null(refusal);
        Assert.Equal(["A 1 20200101 rad 1", "A 2 20200101 rad 5"], vouchers.Select(v => v[..v.IndexOf(':')]));
    }

    [Fact]
    public void A_stray_carriage_return_ends_no_line_among_others() =>
        Assert.Null(SieText.Read("#VER A 1 20200101 \"Två\rrader\"\n{\n#TRANS 5010 {} 0\n}").Refusal);

    [Theory]
    [InlineData(
        "#SIETYP 1\n#UB 0 1930 100",
        "Rad 1: filen är SIE typ 1, som bara har årssaldon och inga verifikationer; exportera typ 4 i stället."
    )]
    [InlineData(
        "#SIETYP 3",
        "Rad 1: filen är SIE typ 3, som bara har objektsaldon och inga verifikationer; exportera typ 4 i stället."
    )]
    [InlineData(
        "#SIETYP 4\n#FNAMN \"Tom\"",
        "Rad 2: filen är slut och har inga verifikationer; exportera SIE typ 4 med transaktioner."
    )]
    [InlineData(
        "#VER A 1 20200101\n{\n#TRANS 5010 {} 10",
        "Rad 3: filen är avbruten mitt i verifikation A 1, som börjar på rad 1; exportera den på nytt."
    )]
    [InlineData(
        "#VER A 1 20200101\n{\n#TRANS 5010 {} 0\n#VER A 2 20200101\n{\n}",
        "Rad 4: verifikation A 1, som börjar på rad 1, saknar sin avslutande }."
    )]
    [InlineData(
        "#VER A 1 20200101\n#TRANS 5010 {} 0",
        "Rad 2: verifikation A 1, som börjar på rad 1, saknar sin inledande {."
    )]
    [InlineData("#TRANS 5010 {} 0", "Rad 1: en transaktionsrad står utanför sin verifikation.")]
    [InlineData("#VER A 1 20200101\n{\n}\n}", "Rad 4: } står utan verifikation.")]
    [InlineData("#VALUTA EUR", "Rad 1: filen är bokförd i EUR; portalen räknar i svenska kronor.")]
    public void A_file_that_cannot_be_read_is_refused_with_one_sentence_and_the_line(string file, string sentence)
    {
        var (_, _, refusal) = SieText.Read(file);

        Assert.Equal(sentence, refusal);
    }

    [Fact]
    public void Broken_years_give_each_day_its_own_year()
    {
        var (_, header, _) = SieText.Read(
            "#RAR 0 20150901 20160831\n#RAR -1 20140901 20150831\n#VER A 1 20160101\n{\n#TRANS 5010 {} 0\n}"
        );

        Assert.Equal(20150901, header.FiscalYearOf(20160831));
        Assert.Equal(20140901, header.FiscalYearOf(20150831));
        Assert.Null(header.FiscalYearOf(20160901));
    }

    [Fact]
    public void Objects_are_pairs_and_an_empty_one_is_none() =>
        Assert.Equal(
            [new LedgerObject("1", "Nord Väst"), new LedgerObject("6", "P\"1")],
            SieObjects.Read(Encoding.UTF8.GetBytes("""1 "Nord Väst" 6 "P\"1" 7 "" """))
        );

    [Fact]
    public void A_dimension_without_its_object_is_no_list_of_objects() => Assert.Null(SieObjects.Read("1"u8));
}
