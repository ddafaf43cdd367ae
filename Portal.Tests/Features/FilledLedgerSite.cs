namespace Portal.Tests.Features;

/// <summary>A <see cref="LedgerSite" /> filled once, for the tests of a class that only read it.</summary>
public class FilledLedgerSite : IAsyncLifetime
{
    public LedgerSite Site { get; } = new();

    public async ValueTask InitializeAsync() => await FillAsync();

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual Task FillAsync() => Site.FillAsync();
}
