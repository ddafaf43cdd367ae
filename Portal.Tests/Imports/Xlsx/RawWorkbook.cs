using System.IO.Compression;
using System.Text;

namespace Portal.Tests.Imports.Xlsx;

/// <summary>A workbook written part by part, so that a test can write what no program would.</summary>
internal sealed class RawWorkbook
{
    private const string Spreadsheet = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private readonly Dictionary<string, Func<Stream, Task>> _parts = new(StringComparer.Ordinal);

    public RawWorkbook(string rows = "", string styles = "", string shared = "")
    {
        Part("[Content_Types].xml", "<Types/>");
        Part(
            "xl/workbook.xml",
            $"<workbook {Spreadsheet} xmlns:r=\"urn:r\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        );
        Part(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
        );
        Part("xl/styles.xml", $"<styleSheet {Spreadsheet}>{styles}</styleSheet>");
        Part("xl/sharedStrings.xml", $"<sst {Spreadsheet}>{shared}</sst>");
        Sheet(rows);
    }

    public RawWorkbook Part(string name, string content) =>
        Part(name, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(content)).AsTask());

    public RawWorkbook Part(string name, Func<Stream, Task> write)
    {
        _parts[name] = write;
        return this;
    }

    public RawWorkbook Sheet(string rows) =>
        Part("xl/worksheets/sheet1.xml", $"<worksheet {Spreadsheet}><sheetData>{rows}</sheetData></worksheet>");

    /// <summary>A sheet that begins as one and goes on with the same text so many times.</summary>
    public RawWorkbook SheetOf(string begin, string repeated, long times, string end) =>
        Part(
            "xl/worksheets/sheet1.xml",
            async stream =>
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes($"<worksheet {Spreadsheet}><sheetData>{begin}"));
                var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, 1024)));
                for (var i = 0L; i < times / 1024; i++)
                {
                    await stream.WriteAsync(block);
                }

                await stream.WriteAsync(Encoding.UTF8.GetBytes($"{end}</sheetData></worksheet>"));
            }
        );

    public async Task<byte[]> BytesAsync()
    {
        using var file = new MemoryStream();
        await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in _parts)
            {
                await using var stream = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync();
                await write(stream);
            }
        }

        return file.ToArray();
    }
}
