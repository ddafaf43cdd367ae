using Microsoft.EntityFrameworkCore.Design;
using Portal.Data;

namespace Portal.MigrationsTool;

/// <summary>Gives dotnet-ef the model; no database is opened.</summary>
internal sealed class MakePortalDb : IDesignTimeDbContextFactory<PortalDb>
{
    public PortalDb CreateDbContext(string[] args) =>
        new(DataServices.Options("Data Source=:memory:"), TimeProvider.System);

    private static void Main() => Console.Error.WriteLine("Körs av dotnet-ef; se migrations-tool.csproj.");
}
