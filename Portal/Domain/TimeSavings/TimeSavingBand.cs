using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>A year's hours, their share of a full-time post and their value.</summary>
public sealed record TimeSavingBand(Hours Hours, Share ShareOfPost, Money Value);
