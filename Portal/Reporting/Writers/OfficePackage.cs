using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers;

/// <summary>
/// What workbooks and documents have in common as files: the Open XML SDK makes the package, its parts and how they relate, and
/// the parts' own XML is put in its place afterwards. Nothing in the file tells when it was written.
/// </summary>
internal static class OfficePackage
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Xml = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    /// <summary>The name of a part in the package.</summary>
    public static string Path(OpenXmlPart part) => part.Uri.OriginalString.TrimStart('/');

    /// <summary>How a part's content is written.</summary>
    public static Action<Stream> Save(XDocument document) =>
        stream =>
        {
            using var writer = XmlWriter.Create(stream, Xml);
            document.Save(writer);
        };

    /// <summary>The part for what the file says of itself.</summary>
    public static CoreFilePropertiesPart AddProperties(OpenXmlPackage package)
    {
        var part = package switch
        {
            SpreadsheetDocument workbook => workbook.AddCoreFilePropertiesPart(),
            WordprocessingDocument document => document.AddCoreFilePropertiesPart(),
            _ => throw new ArgumentOutOfRangeException(nameof(package), package, "No such package."),
        };
        package.ChangeIdOfPart(part, "rId2");
        return part;
    }

    /// <summary>What the file says of itself.</summary>
    public static XDocument Properties(string title, string subject, bool example)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dublin = "http://purl.org/dc/elements/1.1/";
        return new XDocument(
            new XElement(
                core + "coreProperties",
                new XAttribute(XNamespace.Xmlns + "cp", core),
                new XAttribute(XNamespace.Xmlns + "dc", dublin),
                new XElement(dublin + "title", title),
                new XElement(dublin + "subject", subject),
                new XElement(dublin + "language", "sv-SE"),
                example ? new XElement(core + "keywords", Report.ExampleWord) : null
            )
        );
    }

    /// <summary>Writes the package anew: fixed order, fixed times, and every part's own content in its place.</summary>
    /// <param name="package">The package as the SDK made it.</param>
    /// <param name="contents">The content of parts, by name.</param>
    /// <param name="last">The content of parts that come after all others.</param>
    /// <param name="stream">Where to.</param>
    public static void Repack(
        Stream package,
        SortedDictionary<string, Action<Stream>> contents,
        SortedDictionary<string, Action<Stream>> last,
        Stream stream
    )
    {
        package.Position = 0;
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (
            var entry in from.Entries.OrderBy(e => Order(e.FullName)).ThenBy(e => e.FullName, StringComparer.Ordinal)
        )
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            copy.LastWriteTime = NoTime;
            using var target = copy.Open();
            if (contents.TryGetValue(entry.FullName, out var write) || last.TryGetValue(entry.FullName, out write))
            {
                write(target);
            }
            else
            {
                using var source = entry.Open();
                source.CopyTo(target);
            }
        }

        int Order(string name) =>
            name switch
            {
                "[Content_Types].xml" => 0,
                "_rels/.rels" => 1,
                _ => last.ContainsKey(name) ? 3 : 2,
            };
    }
}
