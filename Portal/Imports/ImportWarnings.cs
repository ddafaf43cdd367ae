using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Imports.Sie;

namespace Portal.Imports;

/// <summary>What is odd in a file that can be taken in all the same.</summary>
internal static class ImportWarnings
{
    /// <summary>The sentences; none where nothing is odd.</summary>
    public static IEnumerable<string> Of(IVoucherReader file, StagedLedger staged, DateOnly today)
    {
        if (file.StrayLines > 0)
        {
            yield return $"{file.StrayLines} rader börjar inte med en etikett som #VER och har inte lästs.";
        }

        if (staged.OutsideYears > 0)
        {
            yield return $"{staged.OutsideYears} {(staged.OutsideYears == 1 ? "verifikation" : "verifikationer")} i filen "
                + $"har datum utanför filens räkenskapsår (#RAR), den första på rad {staged.FirstOutsideYears}.";
        }

        if (staged.LastDate > (today.Year * 10_000) + (today.Month * 100) + today.Day)
        {
            var last = new DateOnly(staged.LastDate / 10_000, staged.LastDate / 100 % 100, staged.LastDate % 100);
            yield return $"Filen har verifikationer med datum efter i dag, det senaste {SwedishText.Day(last)} på rad {staged.LastDateLine}: kontrollera året.";
        }

        if (file.Header.Program.StartsWith(CapitalCostVouchers.Program, StringComparison.Ordinal))
        {
            yield return "Filen är portalens egen export av kapitalkostnad. Har ekonomisystemet bokfört den och lämnat den i sin fil räknas den dubbelt om den importeras också här.";
        }
    }
}
