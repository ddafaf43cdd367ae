using System.Globalization;
using System.Text;
using QRCoder;

namespace Portal.Features.Accounts;

/// <summary>A QR code as the path of an SVG, so that neither image file nor inline style is needed.</summary>
/// <param name="Size">The side, in modules, with the white margin.</param>
/// <param name="Data">The dark modules, as a path's <c>d</c>.</param>
public sealed record QrPath(int Size, string Data)
{
    /// <summary>Draws a text.</summary>
    public static QrPath Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            var row = code.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                var from = x;
                while (x < row.Count && row[x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return new QrPath(code.ModuleMatrix.Count, path.ToString());
    }
}
