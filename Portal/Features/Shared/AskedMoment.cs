namespace Portal.Features.Shared;

/// <summary>What the address asks for, as written: every page with figures reads it.</summary>
/// <param name="Manad">The month, as 2021-04; null for the last with facts.</param>
/// <param name="Kand">As known at this moment: with Z or an offset, else in Swedish time; null for now.</param>
public sealed record AskedMoment(string? Manad, string? Kand);
