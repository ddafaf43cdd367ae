using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Imports.Mappings;

namespace Portal.Features.Mappings;

/// <summary>A new mapping as the form writes it.</summary>
public sealed class MappingForm
{
    internal const string DimensionKey = "dimension";
    internal const string ObjectKey = "objekt";
    internal const string AccountsKey = "konton";
    internal const string TargetKey = "till";
    internal const string ReturnKey = "tillbaka";

    /// <summary>The dimension.</summary>
    [ModelBinder(Name = DimensionKey)]
    public string? Dimension { get; init; }

    /// <summary>The object.</summary>
    [ModelBinder(Name = ObjectKey)]
    public string? ObjectCode { get; init; }

    /// <summary>A range of accounts; empty for the accounts that count as outcome.</summary>
    [ModelBinder(Name = AccountsKey)]
    public string? Accounts { get; init; }

    /// <summary>Where the cost goes, as <see cref="Targets" /> writes it: <c>1</c>, <c>1-2</c>, <c>1-2-3</c> or <c>1-Support</c>.</summary>
    [ModelBinder(Name = TargetKey)]
    public string? Target { get; init; }

    /// <summary>The review of a file that one came from and goes back to; empty for none.</summary>
    [ModelBinder(Name = ReturnKey)]
    public string? Return { get; init; }

    /// <summary>Where one goes back to; null where it is not to the review of a file, whatever the address says.</summary>
    public string? ReturnTo =>
        Return is { Length: < 500 } && Return.StartsWith("/import/granska/", StringComparison.Ordinal) ? Return : null;

    /// <summary>What was typed as an address, so that one can go back and change it.</summary>
    public string Query =>
        string.Join(
            '&',
            new (string Key, string? Value)[]
            {
                (DimensionKey, Dimension),
                (ObjectKey, ObjectCode),
                (AccountsKey, Accounts),
                (TargetKey, Target),
                (ReturnKey, ReturnTo),
            }
                .Where(pair => pair.Value is { Length: > 0 })
                .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}")
        );

    /// <summary>Everything that cost can be given to.</summary>
    public static IReadOnlyList<SelectListItem> Targets(IReadOnlyList<InvestmentParts> investments)
    {
        var names = new OwnerNames(investments);
        return
        [
            new("Välj …", ""),
            .. investments.SelectMany(Of).Select(target => new SelectListItem(names.Of(target.Mapping), target.Value)),
        ];

        static IEnumerable<(ObjectMapping Mapping, string Value)> Of(InvestmentParts parts)
        {
            var investment = parts.Investment.Id;
            yield return (To(investment), $"{investment}");
            foreach (var subproject in parts.Subprojects)
            {
                yield return (To(investment, subproject.Id), $"{investment}-{subproject.Number}");
                foreach (var item in parts.Items[subproject.Id])
                {
                    yield return (
                        To(investment, subproject.Id, item.Id),
                        $"{investment}-{subproject.Number}-{item.Number}"
                    );
                }
            }

            foreach (var kind in Enum.GetValues<RunningCostKind>())
            {
                yield return (To(investment, running: kind), $"{investment}-{kind}");
            }
        }

        static ObjectMapping To(
            long investment,
            long? subproject = null,
            long? item = null,
            RunningCostKind? running = null
        ) =>
            new()
            {
                Dimension = "",
                ObjectCode = "",
                InvestmentId = investment,
                SubprojectId = subproject,
                BudgetItemId = item,
                Running = running,
            };
    }

    /// <summary>What the form asks for; null where nothing that cost can be given to was chosen.</summary>
    public MappingRequest? Request()
    {
        var parts = (Target ?? "").Split('-');
        if (!long.TryParse(parts[0], CultureInfo.InvariantCulture, out var investment))
        {
            return null;
        }

        var kind = Enum.GetValues<RunningCostKind>()
            .Where(kind => parts.Length == 2 && parts[1] == kind.ToString())
            .Select(kind => (RunningCostKind?)kind)
            .FirstOrDefault();
        return new MappingRequest(Dimension, ObjectCode, Accounts, investment, Number(1), Number(2), kind);

        int? Number(int place) =>
            int.TryParse(parts.ElementAtOrDefault(place), CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Puts what is wrong at the fields of the form.</summary>
    public static void Tell(IEnumerable<MappingFault> faults, ModelStateDictionary state)
    {
        foreach (var fault in faults)
        {
            state.AddModelError(
                fault.Part switch
                {
                    nameof(MappingRequest.Dimension) => DimensionKey,
                    nameof(MappingRequest.ObjectCode) => ObjectKey,
                    nameof(MappingRequest.Accounts) => AccountsKey,
                    _ => TargetKey,
                },
                fault.Sentence
            );
        }
    }
}
