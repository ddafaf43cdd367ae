namespace Portal.Imports;

/// <summary>Imports as services.</summary>
public static class ImportServices
{
    /// <summary>Adds what changes the ledger: imports and their undoing.</summary>
    public static IServiceCollection AddPortalImports(this IServiceCollection services) =>
        services.AddScoped<ImportLedger>().AddScoped<UndoImport>();
}
