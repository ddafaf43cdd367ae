using Microsoft.Data.Sqlite;
using Portal.Data.Queries;

namespace Portal.Jobs;

/// <summary>Why a job failed, as a sentence for whoever looks at the page; the log has the rest.</summary>
public static class FailureSentence
{
    private const int Busy = 5;

    /// <summary>The sentence for an exception.</summary>
    public static string Of(Exception exception) =>
        exception switch
        {
            UnauthorizedAccessException => "Portalen får inte skriva i rapportmappen: kontrollera dess rättigheter.",
            IOException => "Filerna kunde inte skrivas i rapportmappen: kontrollera att disken finns och har plats.",
            UncomputableInvestmentException => exception.Message,
            SqliteException { SqliteErrorCode: Busy } => "Databasen var upptagen för länge: försök igen.",
            _ => "Ett oväntat fel inträffade, som står i portalens logg.",
        };
}
