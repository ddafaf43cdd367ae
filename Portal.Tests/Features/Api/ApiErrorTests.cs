using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Investments;
using Portal.Tests.Data;

namespace Portal.Tests.Features.Api;

/// <summary>What the programs that ask the portal are told when they are given no figures: always a problem document.</summary>
public sealed class ApiErrorTests(LedgerSite site) : IClassFixture<LedgerSite>
{
    [Theory]
    [InlineData("/api/v1/investments/1/figures?asOf=april", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/investments/99/figures", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/finns-inte", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_answered_is_a_problem_document(string address, HttpStatusCode status) =>
        await ReadProblemAsync(address, status);

    [Fact]
    public async Task An_unexpected_fault_is_a_problem_document_without_a_trace()
    {
        var withoutTerms = await RecordInvestmentWithoutTermsAsync();

        var problem = await ReadProblemAsync(
            $"/api/v1/investments/{withoutTerms}/figures",
            HttpStatusCode.InternalServerError
        );

        Assert.Equal("Något gick fel i portalen", problem.GetProperty("title").GetString());
        Assert.DoesNotContain("   at ", problem.GetRawText(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> ReadProblemAsync(string address, HttpStatusCode status)
    {
        using var answer = await site.CreateClient().GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    private async Task<long> RecordInvestmentWithoutTermsAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var investment = new Investment
        {
            Name = "Utan villkor",
            DecidedBy = "Prov",
            GrantedTo = "Prov",
        };
        await scope.ServiceProvider.GetRequiredService<PortalDb>().RecordAsync(TestDatabase.Origin, [investment]);
        return investment.Id;
    }
}
