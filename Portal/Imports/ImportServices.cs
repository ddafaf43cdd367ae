using Portal.Imports.Entries;
using Portal.Imports.Mappings;

namespace Portal.Imports;

/// <summary>Imports as services.</summary>
public static class ImportServices
{
    /// <summary>Adds what changes the ledger and what it means: imports, their undoing and mappings.</summary>
    public static IServiceCollection AddPortalImports(this IServiceCollection services) =>
        services
            .AddScoped<ImportLedger>()
            .AddScoped<KeepColumns>()
            .AddScoped<UndoImport>()
            .AddScoped<EraseVoucherText>()
            .AddScoped<AddMapping>()
            .AddScoped<RemoveMapping>()
            .AddScoped<ChooseOutcomeAccounts>()
            .AddScoped<RecordEntry>()
            .AddScoped<CorrectRow>();
}
