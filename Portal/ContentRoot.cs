using Portal.Data;

namespace Portal;

/// <summary>
/// Where the portal's own files lie. The built program is called from anywhere, so the caller's folder says nothing: in a
/// checkout it is the project's folder, else the program's own.
/// </summary>
internal static class ContentRoot
{
    /// <summary>The folder that holds appsettings.json and wwwroot.</summary>
    public static string Path { get; } = Find(Folders.FindRoot());

    private static string Find(string root)
    {
        var project = System.IO.Path.Combine(root, "Portal");
        return File.Exists(System.IO.Path.Combine(project, "appsettings.json")) ? project : root;
    }
}
