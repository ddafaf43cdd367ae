using System.Security.Cryptography;
using System.Text;
using Portal.Domain.Values;

namespace Portal.Imports.Sie;

/// <summary>
/// What the bytes of a SIE file tell before it is read: whether it is text at all, in which characters, and its print. The
/// characters cannot be known until the last byte has been seen, so the file is gone through once for them.
/// </summary>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="Characters">What its bytes stand for.</param>
/// <param name="Warnings">Swedish sentences on characters that may have been read wrongly.</param>
public sealed record SieFile(string Sha256, SieCharacters Characters, IReadOnlyList<string> Warnings)
{
    /// <summary>The largest file that is read, in bytes: some ten million rows.</summary>
    public const long MostBytes = 1L << 30;

    /// <summary>Goes through a file.</summary>
    /// <param name="file">The file, from its beginning; it is left where the reading ended.</param>
    /// <returns>What its bytes tell, or a refusal where it cannot be a SIE file.</returns>
    public static Result<SieFile> Inspect(Stream file) => InspectBytes(file, OtherKind);

    /// <summary>Goes through a file of text of any kind.</summary>
    /// <param name="file">The file, from its beginning; it is left where the reading ended.</param>
    /// <param name="otherKind">Says of the file's first bytes why it is not of the kind; null where it may be.</param>
    internal static Result<SieFile> InspectBytes(Stream file, Func<ReadOnlySpan<byte>, Refusal?> otherKind)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var letters = new CountLetters();
        var buffer = new byte[1 << 20];
        long total = 0;

        // Bytes of a character that the reading before cut in two.
        var kept = 0;
        for (int read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0; )
        {
            var fresh = buffer.AsSpan(kept, read);
            sha.AppendData(fresh);
            if (total == 0)
            {
                if ((NoText(fresh) ?? otherKind(fresh)) is { } other)
                {
                    return other;
                }

                letters.LineBreak = SieLines.BreakOf(fresh);
            }

            total += read;
            if (total > MostBytes)
            {
                return new Refusal($"Filen är större än {MostBytes >> 20} MB, som är det mesta som läses.");
            }

            var known = buffer.AsSpan(0, kept + read);
            if (known.IndexOf((byte)0) is >= 0 and var at)
            {
                return new Refusal(
                    $"Rad {letters.LineAt(known[..at])}: filen har en nollbyte, så den är skadad eller ingen textfil."
                );
            }

            kept = letters.Add(known, isLast: false);
            known[^kept..].CopyTo(buffer);
        }

        letters.Add(buffer.AsSpan(0, kept), isLast: true);
        if (total == 0)
        {
            return new Refusal("Filen är tom.");
        }

        return letters.Conclude().TryGet(out var characters, out var refusal)
            ? new SieFile(
                Convert.ToHexStringLower(sha.GetHashAndReset()),
                characters,
                [.. letters.Warnings(characters)]
            )
            : refusal;
    }

    /// <summary>What a file that begins like this is, when it is no SIE file.</summary>
    private static Refusal? OtherKind(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("PK\x03\x04"u8))
        {
            return new Refusal(
                "Rad 1: filen är en zip-fil eller ett Excel-dokument, ingen SIE-fil; packa upp den eller exportera SIE 4."
            );
        }

        start = (start.StartsWith(Encoding.UTF8.Preamble) ? start[Encoding.UTF8.Preamble.Length..] : start).TrimStart(
            " \t\r\n"u8
        );
        if (start.StartsWith("<?xml"u8))
        {
            return new Refusal("Rad 1: filen är XML, som SIE 5 är, och ingen SIE 4-fil; exportera SIE 4.");
        }

        if (start.StartsWith("<"u8))
        {
            return new Refusal(
                "Rad 1: filen är en webbsida, ingen SIE-fil; troligen sparades ekonomisystemets sida i stället för exporten."
            );
        }

        return start.IsEmpty || start[0] == (byte)'#'
            ? null
            : new Refusal("Rad 1: filen är ingen SIE-fil, för den börjar inte med en etikett som #FLAGGA.");
    }

    private static Refusal? NoText(ReadOnlySpan<byte> start) =>
        IsUtf16(start)
            ? new Refusal(
                "Rad 1: filen är sparad som UTF-16, som inte läses; exportera den på nytt från ekonomisystemet."
            )
            : null;

    // With its mark, or with text in which every other byte is zero.
    private static bool IsUtf16(ReadOnlySpan<byte> start) =>
        start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
        || (start.Length >= 4 && start[..4].Count((byte)0) == 2 && start[0] != start[1] && start[2] != start[3]);
}
