using System.CommandLine;
using Portal.Data;
using Portal.Data.Backups;

namespace Portal.Commands;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>.</summary>
internal static class BackupCommand
{
    /// <summary>The verb that writes a copy of the database.</summary>
    public static Command CreateBackup(CommandContext context)
    {
        var file = SwedishOption.File("Filen som skapas");
        var command = new Command("backup", "Skriver en säkerhetskopia av databasen, också medan den används.")
        {
            file,
        };
        command.Require(file);
        command.SetAction(
            async (words, _) =>
            {
                await using var scope = context.OpenAsIs();
                var refusal = BackUpDatabase.Run(
                    scope.ServiceProvider.GetRequiredService<Folders>(),
                    words.GetRequiredValue(file)
                );
                return refusal is null ? CommandLine.Done : context.Refuse(refusal.Sentence);
            }
        );
        return command;
    }

    /// <summary>The verb that puts such a copy in the database's place.</summary>
    public static Command CreateRestore(CommandContext context)
    {
        var file = SwedishOption.File("Säkerhetskopian");
        var command = new Command("restore", "Ersätter databasen med en säkerhetskopia.") { file };
        command.Require(file);
        command.SetAction(
            async (words, _) =>
            {
                await using var scope = context.OpenAsIs();
                var refusal = RestoreDatabase.Run(
                    scope.ServiceProvider.GetRequiredService<PortalDb>(),
                    scope.ServiceProvider.GetRequiredService<Folders>(),
                    words.GetRequiredValue(file)
                );
                return refusal is null ? CommandLine.Done : context.Refuse(refusal.Sentence);
            }
        );
        return command;
    }
}
