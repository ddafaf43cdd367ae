using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Portal.Data;

/// <summary>
/// Migrations that are done whole or not at all. Where a table is made anew, EF would leave the transaction to let go of references
/// meanwhile, and a process killed just then would leave half of a migration that nobody could complete. Whoever migrates lets
/// go of them beforehand instead, and all commands stay in the transaction.
/// </summary>
internal sealed class WholeMigrations(
    MigrationsSqlGeneratorDependencies dependencies,
    IRelationalAnnotationProvider annotations
) : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    /// <inheritdoc />
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations,
        IModel? model = null,
        MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default
    ) => [.. base.Generate(operations, model, options).Where(command => !command.TransactionSuppressed)];
}
