using System.Buffers.Binary;
using System.Text;
using Portal.Domain.Values;

namespace Portal.Imports.Xlsx;

/// <summary>What the first and last bytes of a file tell before anything in it is unpacked.</summary>
internal static class ZipShape
{
    // The end of a zip: its own record, and a remark of at most 65 535 bytes.
    private const int EndLength = 22;
    private const int LongestEnd = EndLength + ushort.MaxValue;
    private const int MostDirectory = 1 << 20;

    /// <summary>Why a file cannot be a workbook that is read; null where it may be.</summary>
    public static Refusal? Check(Stream file, XlsxLimits limits)
    {
        Span<byte> start = stackalloc byte[8];
        file.Position = 0;
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.SequenceEqual<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return new Refusal(
                IsEncrypted(file)
                    ? "Arbetsboken är skyddad med lösenord; spara den utan lösenord och försök igen."
                    : "Filen är en arbetsbok i Excels gamla format (.xls), vad den än heter; spara den som .xlsx."
            );
        }

        return start.StartsWith("PK\x03\x04"u8)
            ? CheckDirectory(file, limits)
            : new Refusal("Filen är ingen arbetsbok (.xlsx).");
    }

    // A workbook with a password is a file of the old kind with the new one locked up inside, by this name.
    private static bool IsEncrypted(Stream file)
    {
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
        var buffer = new byte[1 << 16];
        file.Position = 0;
        var kept = 0;
        for (int read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0; )
        {
            var known = buffer.AsSpan(0, kept + read);
            if (known.IndexOf(name) >= 0)
            {
                return true;
            }

            kept = Math.Min(name.Length - 1, known.Length);
            known[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static Refusal? CheckDirectory(Stream file, XlsxLimits limits)
    {
        var length = (int)Math.Min(LongestEnd, file.Length);
        var end = new byte[length];
        file.Position = file.Length - length;
        file.ReadExactly(end);
        var at = end.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + EndLength > end.Length)
        {
            return new Refusal("Arbetsboken är skadad eller inte hel; hämta eller spara den på nytt.");
        }

        var entries = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(at + 10));
        var begins = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(at + 16));
        var directory = file.Length - length + at - begins;
        return entries > limits.Entries || directory is < 0 or > MostDirectory
            ? new Refusal($"Arbetsboken består av fler än {limits.Entries} filer, som är det mesta som läses.")
            : null;
    }
}
