using System.Globalization;
using System.Text;

namespace Portal.Features.Archive;

/// <summary>
/// The list that a packed archive ends with, in the form that <c>sha256sum -c manifest.txt</c> reads: a line for each frozen file,
/// with the hash recorded when it was frozen and its path. What is missing or altered is listed all the same, so that the check
/// fails on it, and is told in a comment.
/// </summary>
internal sealed class ArchiveManifest
{
    /// <summary>Its name in the archive.</summary>
    public const string Name = "manifest.txt";

    /// <summary>The folder of files that are not what was frozen, so that nobody takes them for it.</summary>
    public const string AlteredFolder = "avvikande/";

    private readonly StringBuilder _lines = new();
    private int _files;
    private int _altered;
    private int _missing;
    private bool _hasExample;

    /// <summary>A file that is what was frozen.</summary>
    public void Add(ArchivedFile file, string path)
    {
        Count(file);
        Line(file.Sha256, path);
    }

    /// <summary>A file that is not what was frozen: it lies in <see cref="AlteredFolder" />.</summary>
    public void AddAltered(ArchivedFile file, string path, string sha256, long bytes)
    {
        _altered++;
        Count(file);
        Comment(
            "AVVIKER: filen i arkivet är inte den som frystes. Först det som frystes, sedan det som ligger i arkivet."
        );
        Line(file.Sha256, path);
        Comment(string.Create(CultureInfo.InvariantCulture, $"{bytes} byte, avviker"));
        Line(sha256, AlteredFolder + path);
    }

    /// <summary>A file that is not there, or cannot be read.</summary>
    public void AddMissing(ArchivedFile file, string path, string reason)
    {
        _missing++;
        Count(file);
        Comment($"SAKNAS: {reason}");
        Line(file.Sha256, path);
    }

    /// <summary>The whole list, with what it comes to first.</summary>
    /// <param name="chosen">The search, as the end of an address; empty for everything.</param>
    public string Text(string chosen)
    {
        var state = (_altered, _missing) is (0, 0)
            ? "Alla är de som frystes."
            : string.Create(CultureInfo.InvariantCulture, $"{_altered} avviker och {_missing} saknas: se nedan.");
        return string.Create(CultureInfo.InvariantCulture, $"# Frysta rapporter: {_files} filer. {state}\n")
            + (chosen.Length == 0 ? "# Urval: hela arkivet.\n" : $"# Urval: /arkiv{chosen}\n")
            + (_hasExample ? "# Exempeldata: filer vars namn slutar på -exempel visar påhittade uppgifter.\n" : "")
            + $"# SHA-256 är den som registrerades vid frysningen. Kontrollera med: sha256sum -c {Name}\n"
            + _lines;
    }

    private void Count(ArchivedFile file)
    {
        _files++;
        _hasExample |= file.IsExample;
        Comment(string.Create(CultureInfo.InvariantCulture, $"{file.Bytes} byte"));
    }

    private void Comment(string text) => _lines.Append("# ").Append(text).Append('\n');

    // Two spaces between: read as bytes, whatever the system.
    private void Line(string sha256, string path) => _lines.Append(sha256).Append("  ").Append(path).Append('\n');
}
