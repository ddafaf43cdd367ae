namespace Portal.Tests.Architecture.Planted.Cycles.Domain.A
{
    internal sealed class First
    {
        public B.Second? Next { get; init; }
    }
}

namespace Portal.Tests.Architecture.Planted.Cycles.Domain.B
{
    internal sealed class Second
    {
        public C.Third? Next { get; init; }
    }
}

namespace Portal.Tests.Architecture.Planted.Cycles.Domain.C
{
    internal sealed class Third
    {
        public A.First? Next { get; init; }
    }
}
