using System.Text.RegularExpressions;

namespace Portal.Tests.Architecture;

/// <summary>Rules over the source files: what the compiler leaves no trace of.</summary>
internal static partial class SourceRules
{
    /// <summary>Where the repository lies, found from the test program.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The files of a folder in the repository, as paths within it, without what builds leave.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, string pattern) =>
        from file in Directory.EnumerateFiles(
            Path.Combine(RepositoryRoot, folder),
            pattern,
            SearchOption.AllDirectories
        )
        let path = Path.GetRelativePath(RepositoryRoot, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        select (path, File.ReadAllText(file));

    /// <summary>Folder = namespace; null where it holds.</summary>
    public static string? FolderIsNamespace(string path, string text)
    {
        var folder = Path.GetDirectoryName(path)!.Replace('/', '.');
        var wrong = Namespace()
            .Matches(text)
            .Select(match => match.Groups["name"].Value)
            .FirstOrDefault(name => name != folder);
        return wrong is null ? null : $"{path} declares {wrong}";
    }

    /// <summary>Nothing inline in a view, so that the content policy needs no exception; null where it holds.</summary>
    public static string? NothingInline(string path, string text)
    {
        var inline = Inline().Match(text);
        return inline.Success ? $"{path} has {inline.Value}" : null;
    }

    [GeneratedRegex(@"^\s*namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"\sstyle\s*=|\son[a-z]+\s*=\s*[""']|<style\b|<script(?![^>]*\ssrc=)|javascript:",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Inline();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "InvestmentPortal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("InvestmentPortal.sln was not found.");
        }

        return folder.FullName;
    }
}
