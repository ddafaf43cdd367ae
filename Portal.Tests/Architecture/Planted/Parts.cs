namespace Portal.Tests.Architecture.Planted.Parts.Reporting.Reports
{
    internal sealed class Monthly;

    internal sealed class Nosy
    {
        public Writers.Sheet? Sheet { get; init; }
    }
}

namespace Portal.Tests.Architecture.Planted.Parts.Reporting.Writers
{
    internal sealed class Sheet;

    internal sealed class Nosy
    {
        public Reports.Monthly? Monthly { get; init; }
    }
}

namespace Portal.Tests.Architecture.Planted.Parts.Domain.Budgets
{
    internal sealed class Budget;
}

namespace Portal.Tests.Architecture.Planted.Parts.Domain.Values
{
    internal sealed class Nosy
    {
        public Budgets.Budget? Budget { get; init; }
    }
}
