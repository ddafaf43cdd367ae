namespace Portal.Tests.Architecture.Planted.Layers.Domain
{
    internal sealed class Upward
    {
        public static void Call() => Data.Store.Save();
    }
}

namespace Portal.Tests.Architecture.Planted.Layers.Data
{
    internal static class Store
    {
        public static void Save() { }
    }

    internal sealed class Upward
    {
        public Jobs.Night? Night { get; init; }
    }
}

namespace Portal.Tests.Architecture.Planted.Layers.Jobs
{
    internal sealed class Night;
}

namespace Portal.Tests.Architecture.Planted.Layers.Commands
{
    internal sealed class Verb;

    internal sealed class Sideways(Features.Overview.Page page)
    {
        public Features.Overview.Page Page => page;
    }
}

namespace Portal.Tests.Architecture.Planted.Layers.Features.Overview
{
    internal sealed class Page;

    internal sealed class Sideways(Commands.Verb verb)
    {
        public Commands.Verb Verb => verb;
    }
}

namespace Portal.Tests.Architecture.Planted.Layers.Reporting
{
    internal sealed class Sheet;

    internal sealed class Sideways(Imports.Reader reader)
    {
        public Imports.Reader Reader => reader;
    }
}

namespace Portal.Tests.Architecture.Planted.Layers.Imports
{
    internal sealed class Reader;

    internal sealed class Sideways(Reporting.Sheet sheet)
    {
        public Reporting.Sheet Sheet => sheet;
    }
}

namespace Portal.Tests.Architecture.Planted.Layers.Elsewhere
{
    internal sealed class Unlisted
    {
        public static void Call() => Data.Store.Save();
    }
}
