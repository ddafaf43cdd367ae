using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Domain.FollowUp;
using Portal.Domain.Withdrawals;
using Portal.Features.Archive;
using Portal.Tests.Data;

namespace Portal.Tests.Features.Archive;

/// <summary>The feed of frozen reports, against what RFC 4287 asks of one.</summary>
public sealed class FeedTests(ArchiveSite archive) : IClassFixture<ArchiveSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task It_has_all_that_Atom_asks_for()
    {
        using var client = archive.Site.CreateClient();
        var feed = await ReadAsync(client, "/arkiv/flode");
        AssertHasRequired(feed);
        Assert.NotEqual("", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("http://localhost/arkiv/flode", Link(feed, "self"));
        Assert.Equal("http://localhost/arkiv", Link(feed, "alternate"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(29, entries.Count);
        Assert.All(entries, AssertHasRequired);
        Assert.Equal(29, entries.Select(Id).Append(Id(feed)).Distinct(StringComparer.Ordinal).Count() - 1);
        var moments = entries.ConvertAll(Updated);
        Assert.Equal(moments.OrderDescending(), moments);
        Assert.Equal(moments[0], Updated(feed));
        var real = archive.Frozen.Select(frozen => $"/investeringar/1/rapporter/{frozen.Report.Id}").ToList();
        var addresses = entries.ConvertAll(entry => new Uri(Link(entry, "alternate")).AbsolutePath);
        Assert.All(real, address => Assert.Contains(address, addresses));
        foreach (var address in real)
        {
            using var page = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }

    [Fact]
    public async Task A_politician_is_told_of_what_was_issued_and_finds_and_packs_nothing_else()
    {
        using var client = archive.Site.SignedIn(TestAccounts.Politician);

        var entry = Assert.Single((await ReadAsync(client, "/arkiv/flode")).Elements(Atom + "entry"));
        Assert.Contains("april 2021", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        using var visitor = await new Visitor(archive.Site, TestAccounts.Politician).GoAsync("/arkiv");
        Assert.Single(visitor.Page.QuerySelectorAll("tbody tr"));
        var zip = await ArchiveSite.ZipAsync(client, "");
        Assert.All(
            zip.Keys,
            path => Assert.True(path == "manifest.txt" || path.Contains("/2021-04/", StringComparison.Ordinal), path)
        );
    }

    [Fact]
    public async Task What_was_issued_is_told_of_when_it_was_issued_with_its_meeting_before_what_was_frozen_since()
    {
        await using var portal = new ArchiveSite();
        await portal.InitializeAsync();
        using var client = portal.Site.CreateClient();
        var before = (await ReadAsync(client, "/arkiv/flode")).Elements(Atom + "entry").ToList();
        var march = before.Single(entry =>
            entry.Element(Atom + "title")!.Value.Contains("mars 2021", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Socialnämnden", march.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        var issue = new ReportIssue
        {
            FrozenReportId = portal.Frozen[0].Report.Id,
            MeetingDay = new DateOnly(2021, 5, 20),
            Committee = "Socialnämnden",
            AgendaItem = "7",
        };
        var later = new TestClock { Now = Updated(march).AddMinutes(1) };
        var folders = portal.Site.Services.GetRequiredService<Folders>();
        await using (var db = new PortalDb(DataServices.Options(folders.ConnectionString), later))
        {
            await db.RecordAsync(TestDatabase.Origin, [issue]);
        }

        var feed = await ReadAsync(client, "/arkiv/flode");
        var first = feed.Elements(Atom + "entry").First();
        Assert.Equal(Id(march), Id(first));
        Assert.Contains(
            "för Socialnämnden 2021-05-20, punkt 7",
            first.Element(Atom + "summary")!.Value,
            StringComparison.Ordinal
        );
        Assert.StartsWith("Utgavs ", first.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.True(Updated(first) > Updated(march));
        Assert.Equal(Updated(first), Updated(feed));
        Assert.Equal(march.Element(Atom + "published")!.Value, first.Element(Atom + "published")!.Value);

        await portal.Site.RecordAsync(new Withdrawal { ReportIssueId = issue.Id, Reason = "Fel möte." });
        var after = await ReadAsync(client, "/arkiv/flode");
        Assert.Contains(after.Elements(Atom + "entry"), entry => XNode.DeepEquals(entry, march));
    }

    [Fact]
    public async Task A_search_is_a_feed_of_its_own_with_the_same_entries()
    {
        using var client = archive.Site.CreateClient();
        var (all, some) = (
            await ReadAsync(client, "/arkiv/flode"),
            await ReadAsync(client, "/arkiv/flode?investering=1&fran=2021-04")
        );
        var entry = Assert.Single(some.Elements(Atom + "entry"));
        Assert.NotEqual(Id(all), Id(some));
        Assert.Contains(all.Elements(Atom + "entry"), other => XNode.DeepEquals(other, entry));
        Assert.StartsWith(
            "Uppföljningsrapport för april 2021, version 1: ",
            entry.Element(Atom + "title")!.Value,
            StringComparison.Ordinal
        );
        Assert.EndsWith(" (exempeldata)", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Matches("^tag:investeringsportalen,2026:[0-9a-f]{16}/rapport/[0-9]+$", Id(entry));
        Assert.Equal(
            await client.GetByteArrayAsync("/arkiv/flode?investering=1"),
            await client.GetByteArrayAsync("/arkiv/flode?investering=1")
        );
    }

    [Fact]
    public async Task A_feed_of_nothing_is_a_feed_and_a_bad_search_is_told()
    {
        using var client = archive.Site.CreateClient();
        var feed = await ReadAsync(client, "/arkiv/flode?text=finns-ingenstans");
        AssertHasRequired(feed);
        Assert.Empty(feed.Elements(Atom + "entry"));

        using var answer = await client.GetAsync("/arkiv/flode?fran=april");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("är ingen månad", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_reads_the_feed_of_its_own_investment_and_no_page()
    {
        using var client = await WithTokenAsync(1);
        var feed = await ReadAsync(client, "/arkiv/flode");
        Assert.Equal(2, feed.Elements(Atom + "entry").Count());
        Assert.Empty((await ReadAsync(client, $"/arkiv/flode?{archive.OfOther}")).Elements(Atom + "entry"));
        foreach (var address in new[] { "/arkiv", "/arkiv/zip?investering=1", "/investeringar/1/rapporter" })
        {
            using var answer = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        using var all = await WithTokenAsync(null);
        Assert.Equal(29, (await ReadAsync(all, "/arkiv/flode")).Elements(Atom + "entry").Count());
    }

    [Fact]
    public async Task A_token_that_does_not_hold_is_told_so()
    {
        using var client = archive.Site.SignedOut();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "ip_fel");
        using var answer = await client.GetAsync("/arkiv/flode");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public void A_name_that_XML_cannot_write_does_not_break_it()
    {
        var entry = new FeedEntry(
            1,
            "A\u0001B\u000B &<>\U0001F600",
            "",
            DateTime.UnixEpoch,
            DateTime.UnixEpoch,
            new Uri("http://localhost/x")
        );
        var feed = new AtomFeed("00", "T", "F", "", new Uri("http://localhost/"), DateTime.UnixEpoch, [entry]);
        var read = XDocument.Load(new MemoryStream(feed.Bytes())).Root!.Element(Atom + "entry")!;
        Assert.Equal("AB &<>\U0001F600", read.Element(Atom + "title")!.Value);
    }

    private async Task<HttpClient> WithTokenAsync(long? investment)
    {
        await using var scope = archive.Site.Services.CreateAsyncScope();
        var token = await scope
            .ServiceProvider.GetRequiredService<MakeToken>()
            .RunAsync("Flödesläsare", investment, 30, "prov");
        var client = archive.Site.SignedOut();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        return client;
    }

    private static async Task<XElement> ReadAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Load(await answer.Content.ReadAsStreamAsync()).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        return feed;
    }

    // RFC 4287 §4.1.1 and §4.1.2: exactly one of each; the id an absolute IRI.
    private static void AssertHasRequired(XElement of)
    {
        Assert.StartsWith("tag:", Assert.Single(of.Elements(Atom + "id")).Value, StringComparison.Ordinal);
        Assert.NotEqual("", Assert.Single(of.Elements(Atom + "title")).Value);
        Assert.Equal(TimeSpan.Zero, Updated(of).Offset);
        Assert.True(Uri.IsWellFormedUriString(Link(of, "alternate"), UriKind.Absolute));
    }

    private static string Id(XElement of) => of.Element(Atom + "id")!.Value;

    private static DateTimeOffset Updated(XElement of) =>
        DateTimeOffset.ParseExact(
            Assert.Single(of.Elements(Atom + "updated")).Value,
            "yyyy-MM-dd'T'HH:mm:ssK",
            CultureInfo.InvariantCulture
        );

    private static string Link(XElement of, string rel) =>
        Assert.Single(of.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == rel).Attribute("href")!.Value;
}
