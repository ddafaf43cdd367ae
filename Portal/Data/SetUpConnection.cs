using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Data;

/// <summary>What a connection string cannot say, set on every connection that is opened.</summary>
internal sealed class SetUpConnection : DbConnectionInterceptor
{
    // FULL: what is acknowledged survives a power cut. The timeout is for statements through the raw binding. What is erased is
    // overwritten in the file.
    private const string Settings =
        "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000; PRAGMA main.secure_delete = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
