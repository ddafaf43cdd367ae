using Portal.Data;
using Portal.Domain;
using Portal.Features.Shared.Facts;

namespace Portal.Tests.Features.Shared.Facts;

/// <summary>A new fact cannot be forgotten: without its words in <see cref="FactNames" /> these fail.</summary>
public sealed class FactNamesTests
{
    private sealed class PlantedFact : Fact
    {
        public int Planted { get; init; }
    }

    [Fact]
    public void Every_kind_of_fact_has_a_Swedish_name_and_every_value_a_Swedish_label()
    {
        using var db = new PortalDb(DataServices.Options("Data Source=:memory:"), TimeProvider.System);
        var kinds = db.Model.GetEntityTypes().Where(e => e.ClrType.IsSubclassOf(typeof(Fact))).ToList();
        Assert.Equal(FactTables.Of(db.Model).Count, kinds.Count);

        Assert.Empty(kinds.SelectMany(kind => Unnamed(kind.ClrType, kind.GetProperties().Select(p => p.Name))));
    }

    [Fact]
    public void A_fact_that_was_forgotten_is_told() =>
        Assert.Equal(["PlantedFact", "PlantedFact.Planted"], Unnamed(typeof(PlantedFact), ["Planted"]));

    [Fact]
    public void Every_stored_value_is_shown()
    {
        using var db = new PortalDb(DataServices.Options("Data Source=:memory:"), TimeProvider.System);
        foreach (var kind in FactNames.Kinds)
        {
            var stored = db
                .Model.FindEntityType(kind.Type)!
                .GetProperties()
                .Select(p => p.Name)
                .Except([nameof(Fact.Id), nameof(Fact.Batch)], StringComparer.Ordinal);
            Assert.Equal(stored.Order(), FactNames.Values(kind.Type).Select(p => p.Name).Order());
        }
    }

    [Fact]
    public void Every_choice_that_a_fact_can_hold_has_a_Swedish_word()
    {
        var choices = FactNames
            .Kinds.SelectMany(kind => FactNames.Values(kind.Type))
            .Select(value => Nullable.GetUnderlyingType(value.PropertyType) ?? value.PropertyType)
            .Where(type => type.IsEnum)
            .SelectMany(type => Enum.GetValues(type).Cast<Enum>());

        Assert.DoesNotContain(choices, choice => FactWords.Word(choice) is null);
    }

    [Fact]
    public void What_a_fact_replaces_or_ends_is_told_by_values_of_its_own()
    {
        foreach (var kind in FactNames.Kinds)
        {
            var values = FactNames.Values(kind.Type).Select(value => value.Name);
            Assert.Subset(
                values.ToHashSet(StringComparer.Ordinal),
                kind.Ends.Concat(kind.Replaces ?? []).ToHashSet(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void A_kind_is_asked_for_by_a_word_of_its_own()
    {
        Assert.Equal(FactNames.Kinds, FactNames.Kinds.Select(kind => FactNames.Asked(kind.Word)));
        Assert.All(FactNames.Kinds, kind => Assert.Matches("^[a-z-]+$", kind.Word));
    }

    private static IEnumerable<string> Unnamed(Type kind, IEnumerable<string> values)
    {
        if (FactNames.Of(kind) is null)
        {
            yield return kind.Name;
        }

        foreach (var value in values.Where(value => value is not (nameof(Fact.Id) or nameof(Fact.Batch))))
        {
            if (FactNames.Label(kind, value) is null)
            {
                yield return $"{kind.Name}.{value}";
            }
        }
    }
}
