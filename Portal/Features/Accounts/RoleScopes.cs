using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.Investments;
using Portal.Features.Shared;

namespace Portal.Features.Accounts;

/// <summary>Roles and what they are for, in words and as choices.</summary>
/// <param name="Investments">The investments and their subprojects.</param>
public sealed record RoleScopes(IReadOnlyList<InvestmentParts> Investments)
{
    internal const string RoleKey = "roll";
    internal const string ScopeKey = "galler";

    private const string Everything = "alla";

    /// <summary>Reads them.</summary>
    public static async Task<RoleScopes> ReadAsync(PortalDb db, CancellationToken cancellation) =>
        new(await ListInvestments.RunAsync(db, await db.Batches.MaxAsync(b => b.Sequence, cancellation), cancellation));

    /// <summary>The roles that a person can be given.</summary>
    public static IReadOnlyList<SelectListItem> Roles { get; } =
    [
        new("Välj …", ""),
        .. Enum.GetValues<Role>()
            .Where(role => role != Role.Program)
            .Select(role => new SelectListItem(RoleNames.Of(role), role.ToString())),
    ];

    /// <summary>What a role can be for.</summary>
    public IReadOnlyList<SelectListItem> Choices =>
        [
            new("Hela portalen", Everything),
            .. Investments.SelectMany(parts =>
                parts
                    .Subprojects.Select(s => new SelectListItem(
                        $"{parts.Investment.Name}: delprojekt {s.Number}, {s.Name}",
                        $"{parts.Investment.Id}-{s.Number}"
                    ))
                    .Prepend(new SelectListItem(parts.Investment.Name, $"{parts.Investment.Id}"))
            ),
        ];

    /// <summary>The investments, as choices.</summary>
    public IReadOnlyList<SelectListItem> InvestmentChoices =>
        [
            new("Alla investeringar", Everything),
            .. Investments.Select(p => new SelectListItem(p.Investment.Name, $"{p.Investment.Id}")),
        ];

    /// <summary>A role in words, with what it is for.</summary>
    public string Of(GrantedRole granted) =>
        granted switch
        {
            { Role: Role.Administrator } => RoleNames.Of(granted.Role),
            { Subproject: { } led } =>
                $"{RoleNames.Of(granted.Role)} för delprojekt {led.Number}, {Parts(led.InvestmentId)?.Subprojects.FirstOrDefault(s => s.Number == led.Number)?.Name}",
            _ => $"{RoleNames.Of(granted.Role)} för {Of(granted.InvestmentId)}",
        };

    /// <summary>An investment's name; every investment where there is none.</summary>
    public string Of(long? investmentId) =>
        investmentId is { } id ? Parts(id)?.Investment.Name ?? $"investering {id}" : "alla investeringar";

    /// <summary>What was chosen; null where it is no role, or what it is for cannot be read.</summary>
    public static AskedRole? Read(string? role, string? scope)
    {
        var parts = (scope ?? Everything).Split('-');
        var (investment, subproject) = (Number(parts[0]), Number(parts.ElementAtOrDefault(1)));
        return
            parts.Length <= 2
            && IsScope(parts[0])
            && (parts.Length == 1 || subproject is not null)
            && Enum.GetValues<Role>().Where(r => r.ToString() == role).Select(r => (Role?)r).FirstOrDefault()
                is { } chosen
            ? new AskedRole(chosen, investment, (int?)subproject)
            : null;
    }

    /// <summary>Whether a text names an investment, or says that all are meant: what cannot be read never means all.</summary>
    public static bool IsScope(string? text) => text == Everything || Number(text) is not null;

    /// <summary>A number as a choice writes it; null for anything else.</summary>
    public static long? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private InvestmentParts? Parts(long investmentId) =>
        Investments.FirstOrDefault(parts => parts.Investment.Id == investmentId);
}
