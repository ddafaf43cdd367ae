using Microsoft.Data.Sqlite;

namespace Portal.Data;

/// <summary>
/// Holds the database open for as long as the web runs. Other connections come and go, and between them a restore would find
/// the database unused.
/// </summary>
public sealed class HoldDatabase(Folders folders) : IHostedService, IDisposable
{
    private SqliteConnection? _connection;

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(folders.ConnectionString);
        _connection = connection;
        await connection.OpenAsync(cancellationToken);
        // Not until it has read does it count as a user.
        await using var read = connection.CreateCommand();
        read.CommandText = "SELECT count(*) FROM Batches";
        await read.ExecuteScalarAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Close();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose() => Close();

    // Who asks the web to stop and the web itself may both come here, at the same moment.
    private void Close() => Interlocked.Exchange(ref _connection, null)?.Dispose();
}
