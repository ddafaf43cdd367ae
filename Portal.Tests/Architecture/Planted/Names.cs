namespace Portal.Tests.Architecture.Planted.Names.Data
{
    internal sealed class BudgetManager;

    internal sealed class ReportService;

    internal sealed class TextUtils;

    internal sealed class InService;
}
