using System.Globalization;
using System.Text;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Imports.Sie;

namespace Portal.Tests.Imports.Sie;

/// <summary>SIE files as text in tests.</summary>
internal static class SieText
{
    /// <summary>A text in an encoding.</summary>
    public static byte[] Bytes(string text, int codePage) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.UTF8).GetBytes(text);

    /// <summary>What the bytes tell before the file is read.</summary>
    public static Result<SieFile> Inspect(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return SieFile.Inspect(stream);
    }

    /// <summary>Reads a file to its end: each voucher as a line, what the file says of itself, and why it ended early.</summary>
    public static (List<string> Vouchers, SieHeader Header, string? Refusal) Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var reader = new SieReader(stream, SieCharacters.Utf8);
        var vouchers = new List<string>();
        while (reader.Read())
        {
            vouchers.Add(Line(reader.Voucher));
        }

        return (vouchers, reader.Header, reader.Refusal?.Sentence);
    }

    private static string Line(SieVoucher voucher)
    {
        var line = new StringBuilder(
            $"{Show(voucher.Series)} {Show(voucher.Number)} {voucher.Date} rad {voucher.Line}: {Show(voucher.Text)}"
        );
        for (var i = 0; i < voucher.RowCount; i++)
        {
            var row = voucher[i];
            var objects = ObjectSet.Write(SieObjects.Read(row.Objects) ?? []).Replace('\t', ',');
            line.Append(
                CultureInfo.InvariantCulture,
                $" | {row.Line} {Show(row.Account)} {objects} {row.Ore} {row.Date} {Show(row.Text)}"
            );
        }

        return voucher.Problem is { } problem
            ? line.Append(CultureInfo.InvariantCulture, $" ! {problem.Sentence}").ToString()
            : line.ToString();
    }

    private static string Show(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
