using System.Net;

namespace Portal.Tests.Features.Budgets;

/// <summary>Who keeps no money reads the budget and the months where the rights table says so, and is shown nothing to change.</summary>
public sealed class BudgetRightsTests(SharedSite site)
{
    [Fact]
    public async Task An_administrator_reads_both_and_changes_neither()
    {
        using var administrator = new Visitor(site, TestAccounts.Administrator);
        await administrator.GoAsync("/investeringar/1/budget");
        Assert.Equal(HttpStatusCode.OK, administrator.Status);
        Assert.Null(administrator.Page.QuerySelector("main a[href*='/budget/ny/']"));

        await administrator.GoAsync("/investeringar/1/manadsslut/2021-04");
        Assert.Equal(HttpStatusCode.OK, administrator.Status);
        Assert.Null(administrator.Page.QuerySelector("form[action*='/las']"));

        await administrator.GoAsync("/investeringar/1/budget/ny/omdisponering");
        Assert.Equal(HttpStatusCode.Forbidden, administrator.Status);
    }

    [Theory]
    [InlineData(TestAccounts.Politician)]
    [InlineData(TestAccounts.ProjectLead)]
    public async Task The_months_are_for_those_who_close_them(string address)
    {
        using var visitor = new Visitor(site, address);
        await visitor.GoAsync("/investeringar/1/manadsslut");

        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }
}
