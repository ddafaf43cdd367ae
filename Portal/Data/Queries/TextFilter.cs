using Microsoft.Data.Sqlite;

namespace Portal.Data.Queries;

/// <summary>Finds a text within texts, large and small letters alike, also the Swedish ones that SQLite alone tells apart.</summary>
internal static class TextFilter
{
    /// <summary>A pattern that every text which holds it fits, and few others: what SQLite can sort out by itself.</summary>
    public static string Pattern(string text) =>
        $"%{string.Concat(text.Select(c => !char.IsAscii(c) ? "_" : c is '%' or '_' or '\\' ? $"\\{c}" : $"{c}"))}%";

    /// <summary>Gives a connection the function <c>holds</c>, which tells whether a text holds the one sought.</summary>
    public static void Use(SqliteConnection connection, string text) =>
        connection.CreateFunction(
            "holds",
            (string within) => within.Contains(text, StringComparison.OrdinalIgnoreCase)
        );
}
