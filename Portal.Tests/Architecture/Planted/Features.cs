namespace Portal.Tests.Architecture.Planted.Features.Features.Risks
{
    internal sealed class Page;
}

namespace Portal.Tests.Architecture.Planted.Features.Features.Shared
{
    internal sealed class Frame;

    internal sealed class Nosy
    {
        public Risks.Page? Page { get; init; }
    }
}

namespace Portal.Tests.Architecture.Planted.Features.Features.Overview
{
    internal sealed class Nosy
    {
        public Risks.Page? Page { get; init; }
    }

    internal sealed class Allowed
    {
        public Shared.Frame? Frame { get; init; }
    }
}
