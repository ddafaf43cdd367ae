using System.Text.RegularExpressions;

namespace Portal.Tests.Architecture;

/// <summary>A rule of the house over the compiled code: one sentence for each violation.</summary>
internal sealed record Rule(string Name, Func<CompiledCode, IEnumerable<string>> Violations)
{
    public override string ToString() => Name;
}

/// <summary>The rules of the house (README, "Who may use whom").</summary>
internal static partial class Rules
{
    // Program → Features | Commands → Jobs → Reporting | Imports | Mail → Data → Domain. Each area may use itself and these.
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Features"] = ["Jobs", "Reporting", "Imports", "Mail", "Data", "Domain"],
        ["Commands"] = ["Jobs", "Reporting", "Imports", "Mail", "Data", "Domain"],
        ["Jobs"] = ["Reporting", "Imports", "Mail", "Data", "Domain"],
        ["Reporting"] = ["Data", "Domain"],
        ["Imports"] = ["Data", "Domain"],
        ["Mail"] = ["Data", "Domain"],
        ["Data"] = ["Domain"],
        ["Domain"] = [],
    };

    // Within an area: whoever lies in the first may not use the second.
    private static readonly (string From, string To)[] Apart =
    [
        ("Reporting.Reports", "Reporting.Writers"),
        ("Reporting.Writers", "Reporting.Reports"),
        ("Domain.Values", "Domain"),
    ];

    // Who may use a package, by the start of the assembly's name. What is not listed here anyone above Domain may use.
    private static readonly (string Assembly, string[] Users)[] Packages =
    [
        ("Quartz", ["Jobs"]),
        ("MailKit", ["Mail"]),
        ("MimeKit", ["Mail"]),
        ("DocumentFormat.OpenXml", ["Reporting.Writers"]),
        ("System.IO.Packaging", ["Reporting.Writers"]),
        ("SQLitePCLRaw", ["Data", "Imports"]),
        ("Microsoft.Data.Sqlite", ["Data", "Imports", "Jobs"]),
        // Use cases ask the database themselves; what computes, draws and writes is handed what it needs.
        ("Microsoft.EntityFrameworkCore", ["Data", "Imports", "Reporting", "Mail", "Jobs", "Features", "Commands"]),
        ("System.CommandLine", ["Commands"]),
        // Accounts are those of ASP.NET Core Identity.
        ("Microsoft.AspNetCore", ["", "Features", "Data.Accounts"]),
    ];

    private static readonly string[] NoDatabase = ["Reporting.Model", "Reporting.Reports", "Reporting.Writers"];

    // The domain computes: it has collections, text and numbers, and no world around it.
    private static readonly string[] DomainAssemblies =
    [
        "System.Runtime",
        "System.Collections",
        "System.Collections.Immutable",
        "System.Linq",
        "System.Memory",
        "System.Runtime.Numerics",
        "System.Text.RegularExpressions",
    ];

    private static readonly string[] WorldAround =
    [
        "System.IO",
        "System.Net",
        "System.Threading",
        "System.Diagnostics.Process",
        "System.Environment",
        "System.TimeProvider",
        "System.Random",
        "System.Console",
    ];

    private static readonly string[] Clocks =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Diagnostics.Stopwatch.GetTimestamp",
    ];

    public static readonly IReadOnlyList<Rule> All =
    [
        new("Layers are used to the right only", LayersToTheRight),
        new("Features do not use each other", FeaturesApart),
        new("Parts that are to be apart are apart", PartsApart),
        new("Namespaces have no cycles", NoCycles),
        new("Packages are used in their place", PackagesInPlace),
        new("The domain has no world around it", DomainAlone),
        new("Time comes in through TimeProvider", NoClocks),
        new("Names say what a type does", TellingNames),
    ];

    private static IEnumerable<string> LayersToTheRight(CompiledCode code) =>
        from use in code.Uses()
        let user = Area(use.From.Namespace)
        let used = Area(use.To)
        where user.Length > 0 && user != used && !MayUse.GetValueOrDefault(user, []).Contains(used)
        select $"{use.From} uses {use.Mention}";

    private static IEnumerable<string> FeaturesApart(CompiledCode code) =>
        from use in code.Uses()
        where Area(use.From.Namespace) == "Features" && Area(use.To) == "Features"
        where !In(use.To, "Features.Shared") && Feature(use.From.Namespace) != Feature(use.To)
        select $"{use.From} uses {use.Mention}";

    private static IEnumerable<string> PartsApart(CompiledCode code) =>
        from use in code.Uses()
        from apart in Apart
        where In(use.From.Namespace, apart.From) && In(use.To, apart.To) && !In(use.To, apart.From)
        select $"{use.From} uses {use.Mention}";

    private static IEnumerable<string> NoCycles(CompiledCode code)
    {
        var graph = code.Uses().ToLookup(use => use.From.Namespace, use => use.To, StringComparer.Ordinal);
        return graph
            .Select(user => Path(graph, user.Key))
            .OfType<List<string>>()
            .Select(cycle => string.Join(" → ", cycle.Select(name => name.Length == 0 ? "Program" : name)));
    }

    private static IEnumerable<string> PackagesInPlace(CompiledCode code) =>
        from type in code.Types
        from mention in type.Mentions
        from package in Packages
        where mention.Assembly.StartsWith(package.Assembly, StringComparison.Ordinal)
        where
            !package.Users.Any(user => user.Length == 0 ? type.Namespace.Length == 0 : In(type.Namespace, user))
            || (package.Assembly == "Microsoft.EntityFrameworkCore" && NoDatabase.Any(n => In(type.Namespace, n)))
        select $"{type} uses {mention}";

    private static IEnumerable<string> DomainAlone(CompiledCode code) =>
        from type in code.Types
        where In(type.Namespace, "Domain")
        from mention in type.Mentions
        where
            code.OurNamespace(mention) is null
            && mention.Namespace.Length > 0 // what the compiler adds, such as its read-only lists, has none
            && !IsOfIterator(mention)
            && (
                !DomainAssemblies.Contains(mention.Assembly)
                || WorldAround.Any(w => In($"{mention.Namespace}.{mention.Type}", w))
            )
        select $"{type} uses {mention}";

    // What the compiler makes of a method with yield asks which thread it runs on, through System.Environment.
    private static bool IsOfIterator(Mention mention) =>
        mention is { Namespace: "System", Type: "Environment", Member: null or "get_CurrentManagedThreadId" };

    private static IEnumerable<string> NoClocks(CompiledCode code) =>
        from type in code.Types
        from mention in type.Mentions
        where
            Clocks.Contains(mention.ToString())
            || (mention.ToString() == "System.TimeProvider.get_System" && type.Namespace.Length > 0)
        select $"{type} uses {mention}";

    private static IEnumerable<string> TellingNames(CompiledCode code) =>
        from type in code.Types
        where SaysNothing().IsMatch(type.Name)
        select $"{type} says nothing of what it does";

    // InService is the domain's own word (tas i bruk).
    [GeneratedRegex("(Manager|(?<!Tag)Helpers?|Util(s|ity|ities)?|Common|Misc|(?<!^In)Service)(`\\d+)?$")]
    private static partial Regex SaysNothing();

    private static bool In(string name, string area) =>
        name == area || name.StartsWith(area + ".", StringComparison.Ordinal);

    private static string Area(string name) => name.Split('.')[0];

    private static string? Feature(string name) => name.Split('.').ElementAtOrDefault(1);

    // The shortest way from a namespace back to itself; null where there is none.
    private static List<string>? Path(ILookup<string, string> graph, string start)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var next in graph[at].Distinct(StringComparer.Ordinal))
            {
                if (next == start)
                {
                    var path = new List<string> { start, at };
                    while (path[^1] != start)
                    {
                        path.Add(cameFrom[path[^1]]);
                    }

                    path.Reverse();
                    return path;
                }

                if (cameFrom.TryAdd(next, at))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return null;
    }
}
