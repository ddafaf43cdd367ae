using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Portal.Data;

/// <summary>Why a file or the database could not be read or written, in Swedish: the system itself tells it in English.</summary>
public static class StorageFault
{
    // ENOSPC as .NET passes it on, and ERROR_DISK_FULL.
    private const int NoSpace = 28;
    private const int DiskFull = unchecked((int)0x80070070);

    /// <summary>Whether an exception is of this kind.</summary>
    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SqliteException;

    /// <summary>The reason, to follow a colon in a sentence.</summary>
    public static string Reason(Exception exception) =>
        exception switch
        {
            UnauthorizedAccessException => "rättigheterna räcker inte",
            FileNotFoundException or DirectoryNotFoundException => "filen eller mappen finns inte och kan inte skapas",
            IOException { HResult: NoSpace or DiskFull } or SqliteException { SqliteErrorCode: raw.SQLITE_FULL } =>
                "disken är full",
            SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED } =>
                "databasen används av någon annan",
            SqliteException { SqliteErrorCode: raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT } =>
                "filen är ingen databas eller är skadad",
            SqliteException { SqliteErrorCode: raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM } =>
                "databasen kan inte öppnas; kontrollera mappen och rättigheterna",
            _ => "filsystemet tar inte emot eller lämnar inte ut det",
        };
}
