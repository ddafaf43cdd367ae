using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Portal.Features.Imports;

/// <summary>What is chosen when an uploaded file is reviewed and imported, as the forms and the address write it.</summary>
public sealed record ImportChoices
{
    internal const string LedgerKey = "redovisning";
    internal const string ReplaceKey = "ersatt";
    internal const string SkipKey = "hoppaover";

    /// <summary>The ledger's name, for a file without organisation number.</summary>
    [ModelBinder(Name = LedgerKey)]
    public string? Ledger { get; init; }

    /// <summary>Replace vouchers that come again with other content.</summary>
    [ModelBinder(Name = ReplaceKey)]
    public bool Replace { get; init; }

    /// <summary>Take the rest of a file that has vouchers which cannot be taken.</summary>
    [ModelBinder(Name = SkipKey)]
    public bool SkipRefused { get; init; }

    /// <summary>The choices as the end of an address; empty where nothing is chosen.</summary>
    public string Query
    {
        get
        {
            var chosen = new QueryBuilder();
            if (Ledger is { Length: > 0 } ledger)
            {
                chosen.Add(LedgerKey, ledger);
            }

            if (Replace)
            {
                chosen.Add(ReplaceKey, "true");
            }

            if (SkipRefused)
            {
                chosen.Add(SkipKey, "true");
            }

            return chosen.ToString();
        }
    }
}

/// <summary>Words about counts.</summary>
public static class Counted
{
    /// <summary>A count with its word: <c>1 rad</c>, <c>2 rader</c>.</summary>
    public static string Rows(int count) => Of(count, "rad", "rader");

    /// <summary>A count with its word: <c>1 verifikation</c>, <c>2 verifikationer</c>.</summary>
    public static string Vouchers(int count) => Of(count, "verifikation", "verifikationer");

    private static string Of(int count, string one, string many) =>
        $"{Domain.Values.SwedishText.Number(count, 0, 0)} {(count == 1 ? one : many)}";
}
