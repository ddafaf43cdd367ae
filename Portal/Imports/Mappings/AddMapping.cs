using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Imports.Mappings;

/// <summary>
/// Records what a ledger object means. It holds for the rows already there too, because figures are computed with the mappings
/// in force; a later mapping of the same object and accounts goes before an earlier one.
/// </summary>
public sealed class AddMapping(PortalDb db)
{
    private const int LongestDimension = 20;
    private const int LongestObject = 100;

    /// <summary>Records it, or tells what is wrong.</summary>
    public async Task<CheckedMapping> RunAsync(
        MappingRequest request,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(
                who,
                $"Kopplade {LedgerDimension.Name(request.Dimension?.Trim() ?? "")} {request.ObjectCode?.Trim()}"
            ),
            cancellation
        );
        var result = await CheckAsync(request, cancellation);
        if (result.Mapping is { } mapping)
        {
            await batch.AddAsync([mapping], cancellation);
            await batch.CommitAsync(cancellation);
        }

        return result;
    }

    /// <summary>What would be recorded, or what is wrong; nothing is stored.</summary>
    public async Task<CheckedMapping> CheckAsync(MappingRequest request, CancellationToken cancellation = default)
    {
        var faults = new List<MappingFault>();
        var dimension = Read(ReadDimension, request.Dimension, nameof(MappingRequest.Dimension));
        var code = Read(ReadObject, request.ObjectCode, nameof(MappingRequest.ObjectCode));
        var accounts = Accounts(request.Accounts, faults);
        var (subproject, item) = await TargetAsync(request, faults, cancellation);
        if (faults.Count > 0)
        {
            return new CheckedMapping(null, faults);
        }

        var mapping = new ObjectMapping
        {
            Dimension = dimension,
            ObjectCode = code,
            AccountFrom = accounts?.From,
            AccountTo = accounts?.To,
            InvestmentId = request.InvestmentId,
            SubprojectId = subproject?.Id,
            BudgetItemId = item?.Id,
            Running = request.Running,
        };
        return await FindSameAsync(mapping, cancellation) is { } same
            ? new CheckedMapping(
                null,
                [new(nameof(MappingRequest.ObjectCode), $"Objektet är redan kopplat precis så, av koppling {same}.")],
                same
            )
            : new CheckedMapping(mapping, []);

        string Read(Func<string, Result<string>> read, string? written, string part)
        {
            if (read(written ?? "").TryGet(out var text, out var refusal))
            {
                return text;
            }

            faults.Add(new(part, refusal.Sentence));
            return "";
        }
    }

    /// <summary>Reads the dimension of an object, or tells what is wrong with it.</summary>
    public static Result<string> ReadDimension(string written) =>
        ReadCode(written, "dimension, som 6 för projekt", LongestDimension);

    /// <summary>Reads the code of an object, or tells what is wrong with it.</summary>
    public static Result<string> ReadObject(string written) => ReadCode(written, "objekt", LongestObject);

    private static Result<string> ReadCode(string written, string what, int longest)
    {
        var text = written.Trim();
        return text.Length == 0 ? new Refusal($"Ange {what}.")
            : text.Length > longest || text.Any(char.IsControl)
                ? new Refusal($"”{text}” går inte att ha som {what}: högst {longest} tecken på en rad.")
            : text;
    }

    private static AccountRange? Accounts(string? written, List<MappingFault> faults)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        if (AccountRange.Read(written.Trim()).TryGet(out var range, out var refusal))
        {
            return range;
        }

        faults.Add(new(nameof(MappingRequest.Accounts), refusal.Sentence));
        return null;
    }

    private async Task<(Subproject? Subproject, BudgetItem? Item)> TargetAsync(
        MappingRequest request,
        List<MappingFault> faults,
        CancellationToken cancellation
    )
    {
        if (!await ListInvestments.Standing(db).AnyAsync(i => i.Id == request.InvestmentId, cancellation))
        {
            faults.Add(
                new(
                    nameof(MappingRequest.InvestmentId),
                    $"Det finns ingen investering med nummer {request.InvestmentId}."
                )
            );
            return default;
        }

        if (request is { Running: not null, Subproject: not null })
        {
            faults.Add(
                new(
                    nameof(MappingRequest.Running),
                    "Driftkostnad är hela investeringens: välj antingen ett delprojekt eller ett slag av driftkostnad."
                )
            );
            return default;
        }

        if (request.Subproject is not { } number)
        {
            if (request.Item is not null)
            {
                faults.Add(new(nameof(MappingRequest.Item), "En kalkylpost hör till ett delprojekt: ange vilket."));
            }

            return default;
        }

        var subproject = await db
            .Subprojects.AsNoTracking()
            .SingleOrDefaultAsync(s => s.InvestmentId == request.InvestmentId && s.Number == number, cancellation);
        if (subproject is null)
        {
            faults.Add(
                new(nameof(MappingRequest.Subproject), $"Investeringen har inget delprojekt med nummer {number}.")
            );
            return default;
        }

        var item = await db
            .BudgetItems.AsNoTracking()
            .SingleOrDefaultAsync(i => i.SubprojectId == subproject.Id && i.Number == request.Item, cancellation);
        if (request.Item is not null && item is null)
        {
            faults.Add(
                new(nameof(MappingRequest.Item), $"Delprojekt {number} har ingen kalkylpost med nummer {request.Item}.")
            );
        }

        return (subproject, item);
    }

    /// <summary>The mapping in force that says the same and that no later one goes before; null where there is none.</summary>
    private async Task<long?> FindSameAsync(ObjectMapping asked, CancellationToken cancellation)
    {
        var inForce = await ListMappings
            .InForce(db)
            .Where(m =>
                m.Dimension == asked.Dimension
                && m.ObjectCode == asked.ObjectCode
                && m.AccountFrom == asked.AccountFrom
                && m.AccountTo == asked.AccountTo
            )
            .OrderByDescending(m => m.Id)
            .FirstOrDefaultAsync(cancellation);
        return
            inForce is not null
            && (inForce.InvestmentId, inForce.SubprojectId, inForce.BudgetItemId, inForce.Running)
                == (asked.InvestmentId, asked.SubprojectId, asked.BudgetItemId, asked.Running)
            ? inForce.Id
            : null;
    }
}
