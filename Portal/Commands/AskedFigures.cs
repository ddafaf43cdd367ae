using System.CommandLine;
using System.Globalization;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Commands;

/// <summary>The options that say which figures a verb is about, alike for every verb that needs them.</summary>
internal sealed class AskedFigures
{
    private readonly Option<Month> _asOf = SwedishOption.Of(
        "--as-of",
        "månad",
        "Läge per månadens slut, som 2021-04; annars den sista med uppgifter",
        Month.Read
    );

    private readonly Option<DateTime> _knownAt = SwedishOption.Of<DateTime>(
        "--known-at",
        "tidpunkt",
        "Som det var känt då, som 2021-05-10T12:00:00Z; annars nu",
        text =>
            SwedishTime.TryParse(text) is { } moment
                ? moment
                : new Refusal($"”{text}” är ingen tidpunkt; skriv som 2021-05-10T12:00:00Z.")
    );

    private readonly Option<long> _investment = SwedishOption.Of<long>(
        "--investment",
        "nummer",
        "Investeringen; annars 1",
        text =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id
                : new Refusal($"”{text}” är inget nummer på en investering.")
    );

    /// <summary>The options of a verb about one month: --as-of and --investment.</summary>
    public AskedFigures AddMonthTo(Command command)
    {
        command.Options.Add(_asOf);
        command.Options.Add(_investment);
        return this;
    }

    /// <summary>The same, and --known-at.</summary>
    public AskedFigures AddTo(Command command)
    {
        command.Options.Add(_knownAt);
        return AddMonthTo(command);
    }

    /// <summary>The figures asked for.</summary>
    public Task<Result<FollowUpFigures>> ReadAsync(
        ParseResult parsed,
        ReadFigures figures,
        CancellationToken cancellation
    ) =>
        figures.ForAsync(
            parsed.GetResult(_investment) is null ? 1 : parsed.GetValue(_investment),
            parsed.GetResult(_asOf) is null ? null : parsed.GetValue(_asOf),
            parsed.GetResult(_knownAt) is null ? null : parsed.GetValue(_knownAt),
            cancellation
        );
}
