using System.Runtime.CompilerServices;

namespace Portal.Tests;

/// <summary>
/// No portal that a test starts watches its files for changes: each would take one of the few watchers that the system has, and
/// the last to start would find none left.
/// </summary>
internal static class WithoutWatchers
{
    [ModuleInitializer]
    internal static void Set()
    {
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
    }
}
