using Microsoft.Data.Sqlite;

namespace Portal.Data;

/// <summary>
/// Holds the database open for as long as the web runs. Other connections come and go, and between them a restore would find
/// the database unused.
/// </summary>
public sealed class HoldDatabase(Folders folders) : IHostedService, IDisposable
{
    private readonly SqliteConnection _connection = new(folders.ConnectionString);

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _connection.OpenAsync(cancellationToken);
        // Not until it has read does it count as a user.
        await using var read = _connection.CreateCommand();
        read.CommandText = "SELECT count(*) FROM Batches";
        await read.ExecuteScalarAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => _connection.CloseAsync();

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();
}
