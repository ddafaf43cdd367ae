using System.Runtime.InteropServices;
using SQLitePCL;

namespace Portal.Data;

/// <summary>
/// The calls that are made millions of times in an import, straight to the library that the binding carries: the binding's own
/// count each use of a statement, which takes as long as the call. The statement must be kept alive by its owner meanwhile.
/// </summary>
internal static unsafe partial class FastSql
{
    private const string Library = "e_sqlite3";

    /// <summary>What the calls know a statement by.</summary>
    public static nint Fast(this sqlite3_stmt statement) => statement.DangerousGetHandle();

    /// <summary>The type of a column of the row that the statement stands on.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_type")]
    [SuppressGCTransition]
    public static partial int ColumnType(nint statement, int column);

    /// <summary>A whole number in the row.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    public static partial long ColumnNumber(nint statement, int column);

    /// <summary>The bytes of a text or blob in the row, until the next step.</summary>
    public static ReadOnlySpan<byte> ColumnBytes(nint statement, int column)
    {
        var bytes = ColumnBlob(statement, column);
        return new ReadOnlySpan<byte>(bytes, ColumnLength(statement, column));
    }

    /// <summary>Runs a statement that gives no row, with whole numbers for ?1, ?2 and so on.</summary>
    /// <returns>The result code.</returns>
    public static int Run(nint statement, params ReadOnlySpan<long> numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            var bound = Bind(statement, i + 1, numbers[i]);
            if (bound != raw.SQLITE_OK)
            {
                return bound;
            }
        }

        // What goes wrong in the step is told by the reset as well.
        _ = Step(statement);
        return Reset(statement);
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob")]
    [SuppressGCTransition]
    private static partial byte* ColumnBlob(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [SuppressGCTransition]
    private static partial int ColumnLength(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    [SuppressGCTransition]
    private static partial int Bind(nint statement, int place, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    private static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    private static partial int Reset(nint statement);
}
