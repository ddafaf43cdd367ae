namespace Portal;

/// <summary>
/// Where the portal's own files lie. The built program is called from anywhere, so the caller's folder says nothing: in a
/// checkout it is the project's folder, else the program's own.
/// </summary>
internal static class ContentRoot
{
    /// <summary>The folder that holds appsettings.json and wwwroot.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "InvestmentPortal.sln")))
            {
                return System.IO.Path.Combine(folder.FullName, "Portal");
            }
        }

        return AppContext.BaseDirectory;
    }
}
