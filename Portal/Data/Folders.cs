using Microsoft.Data.Sqlite;

namespace Portal.Data;

/// <summary>Where the portal keeps what it stores. The one place that makes paths and connection strings.</summary>
/// <param name="Root">The folder of InvestmentPortal.sln, else that of the program.</param>
/// <param name="ConnectionString">How to reach the database.</param>
/// <param name="Reports">The archive of reports.</param>
public sealed record Folders(string Root, string ConnectionString, string Reports)
{
    /// <summary>The database's file, with its full path.</summary>
    public string DatabaseFile => Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource);

    /// <summary>Uploaded files that wait to be imported: beside the database.</summary>
    public string Uploads => Path.Combine(Path.GetDirectoryName(DatabaseFile)!, "uploads");

    /// <summary>
    /// The file of the jobs' schedule and history, beside the database and named after it: <c>jobs.db</c> for <c>portal.db</c>.
    /// A file of its own, so that the jobs' many small writes neither wait for facts nor come along in their backups.
    /// </summary>
    public string JobsFile
    {
        get
        {
            var name = Path.GetFileName(DatabaseFile);
            return Path.Combine(
                Path.GetDirectoryName(DatabaseFile)!,
                name == "portal.db" ? "jobs.db" : Path.ChangeExtension(name, ".jobs.db")
            );
        }
    }

    /// <summary>Drafts of reports, which are free and may be removed.</summary>
    public string Drafts => Path.Combine(Reports, "utkast");

    /// <summary>
    /// Reads the settings <c>ConnectionStrings:Portal</c> and <c>Reports:Folder</c>. Where they are not given, the folders are
    /// <c>db</c> and <c>reports</c> beside InvestmentPortal.sln, else beside the program.
    /// </summary>
    public static Folders From(IConfiguration settings)
    {
        var root = FindRoot();
        return new Folders(
            root,
            Connection(
                settings.GetConnectionString("Portal") is { Length: > 0 } given
                    ? given
                    : new SqliteConnectionStringBuilder
                    {
                        DataSource = Path.Combine(root, "db", "portal.db"),
                    }.ToString()
            ),
            Path.GetFullPath(
                settings["Reports:Folder"] is { Length: > 0 } reports ? reports : Path.Combine(root, "reports")
            )
        );
    }

    /// <summary>What every connection to the database needs, whatever the setting says.</summary>
    public static string Connection(string given) =>
        new SqliteConnectionStringBuilder(given)
        {
            ForeignKeys = true,
            // Without it REPLACE deletes rows behind the back of the triggers that refuse deletion.
            RecursiveTriggers = true,
            // How long a writer waits for its turn, in seconds.
            DefaultTimeout = 30,
        }.ToString();

    /// <summary>The folder of InvestmentPortal.sln above the program, else the program's own.</summary>
    public static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InvestmentPortal.sln")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
