using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Portal.Data;

/// <summary>
/// SQLite's own interface, for what EF is too slow or too far from the stored bytes for. Errors throw
/// <see cref="SqliteException" />, as they do elsewhere.
/// </summary>
public static class RawSql
{
    /// <summary>Prepares a statement; the caller disposes it.</summary>
    public static sqlite3_stmt Prepare(this sqlite3 db, string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(db, sql, out var statement), db);
        return statement;
    }

    /// <summary>Steps a statement: true where it stands on a row, false where it is done.</summary>
    public static bool Step(this sqlite3 db, sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return result == raw.SQLITE_ROW;
        }

        db.Throw(result);
        return false;
    }

    /// <summary>Throws what a result code says.</summary>
    /// <exception cref="SqliteException">Always.</exception>
    [DoesNotReturn]
    public static void Throw(this sqlite3 db, int result) =>
        throw new SqliteException(raw.sqlite3_errmsg(db).utf8_to_string(), result, raw.sqlite3_extended_errcode(db));

    /// <summary>Runs statements that give no rows.</summary>
    public static void Run(this sqlite3 db, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(db, sql), db);

    /// <summary>Runs one statement that gives no rows, with whole numbers for ?1, ?2 and so on.</summary>
    public static void Run(this sqlite3 db, string sql, params ReadOnlySpan<long> numbers)
    {
        using var statement = db.Prepare(sql);
        for (var i = 0; i < numbers.Length; i++)
        {
            raw.sqlite3_bind_int64(statement, i + 1, numbers[i]);
        }

        db.Step(statement);
    }

    /// <summary>Runs a query that gives one whole number; 0 where it gives none.</summary>
    public static long Number(this sqlite3 db, string sql)
    {
        using var statement = db.Prepare(sql);
        return db.Step(statement) ? raw.sqlite3_column_int64(statement, 0) : 0;
    }

    /// <summary>A column's text.</summary>
    public static string Text(this sqlite3_stmt row, int column) =>
        raw.sqlite3_column_text(row, column).utf8_to_string();
}
