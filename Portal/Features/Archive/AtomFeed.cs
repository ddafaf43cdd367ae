using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace Portal.Features.Archive;

/// <summary>What a feed tells of one frozen report.</summary>
/// <param name="Id">The report's number in the database.</param>
/// <param name="Title">What it is, in a line.</param>
/// <param name="Summary">For which meeting it was issued, when it was frozen and what it has.</param>
/// <param name="FrozenUtc">When it was frozen, in UTC.</param>
/// <param name="UpdatedUtc">When its latest issue that stands was recorded, or where there is none when it was frozen, in UTC.</param>
/// <param name="Address">Where it is read.</param>
public sealed record FeedEntry(
    long Id,
    string Title,
    string Summary,
    DateTime FrozenUtc,
    DateTime UpdatedUtc,
    Uri Address
);

/// <summary>Frozen reports as an Atom 1.0 feed (RFC 4287).</summary>
/// <param name="Portal">What makes the portal one of its own: it begins every id. Hex.</param>
/// <param name="Title">What the feed is of.</param>
/// <param name="Author">Whose reports they are.</param>
/// <param name="Query">The search that it is a feed of, as the end of an address.</param>
/// <param name="Root">The portal's own address.</param>
/// <param name="BeganUtc">When there was nothing to tell yet, in UTC: the feed's moment as long as it is empty.</param>
/// <param name="Entries">The reports, the last issued or frozen first.</param>
public sealed record AtomFeed(
    string Portal,
    string Title,
    string Author,
    string Query,
    Uri Root,
    DateTime BeganUtc,
    IReadOnlyList<FeedEntry> Entries
)
{
    /// <summary>What it is, for HTTP.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>The feed as UTF-8.</summary>
    public byte[] Bytes()
    {
        var feed = new SyndicationFeed
        {
            Id = Tag($"arkiv{Query}"),
            Title = new TextSyndicationContent(Plain(Title)),
            Language = "sv",
            LastUpdatedTime = Moment(Entries.Count == 0 ? BeganUtc : Entries[0].UpdatedUtc),
            Items = [.. Entries.Select(Item)],
        };
        feed.Authors.Add(new SyndicationPerson { Name = Plain(Author) });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(Root, $"arkiv/flode{Query}"), MediaType));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(Root, $"arkiv{Query}"), "text/html"));
        using var bytes = new MemoryStream();
        var utf8 = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using (var xml = XmlWriter.Create(bytes, utf8))
        {
            feed.SaveAsAtom10(xml);
        }

        return bytes.ToArray();
    }

    private SyndicationItem Item(FeedEntry entry)
    {
        var item = new SyndicationItem
        {
            Id = Tag($"rapport/{entry.Id}"),
            Title = new TextSyndicationContent(Plain(entry.Title)),
            Summary = new TextSyndicationContent(Plain(entry.Summary)),
            LastUpdatedTime = Moment(entry.UpdatedUtc),
            PublishDate = Moment(entry.FrozenUtc),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(entry.Address, "text/html"));
        return item;
    }

    // A tag URI (RFC 4151): it stays when the portal moves to another address, and is that of no other portal.
    private string Tag(string what) => $"tag:investeringsportalen,2026:{Portal}/{what}";

    private static DateTimeOffset Moment(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    // A name may hold a sign that XML has no way to write.
    private static string Plain(string text) =>
        new([.. text.Where(sign => XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign))]);
}
