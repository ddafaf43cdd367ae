using Portal.Domain.Values;

namespace Portal.Imports.Xlsx;

/// <summary>
/// Carries a refusal out of the XML reader's innards. Caught where a workbook is opened and where a row is read, never seen outside.
/// </summary>
internal sealed class RefusedWorkbookException(string sentence) : Exception(sentence)
{
    /// <summary>Why the workbook is not read.</summary>
    public Refusal Refusal => new(Message);

    /// <summary>What reading a workbook ended in, as a refusal; null where that is a fault of ours.</summary>
    public static Refusal? Of(Exception exception) =>
        exception switch
        {
            RefusedWorkbookException refused => refused.Refusal,
            System.Xml.XmlException or InvalidDataException or EndOfStreamException => new Refusal(
                "Arbetsboken är skadad och kan inte läsas; öppna den i kalkylprogrammet och spara den på nytt."
            ),
            _ => null,
        };
}
