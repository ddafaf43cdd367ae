using Portal.Domain;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Features.CapitalCosts;

/// <summary>What a form comes to: what would be recorded, or what is wrong.</summary>
public sealed class WrittenRecord
{
    private readonly List<(string Field, string Sentence)> _faults = [];

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyList<(string Field, string Sentence)> Faults => _faults;

    /// <summary>What would be recorded; null where something is wrong.</summary>
    public Fact? Fact { get; private set; }

    /// <summary>All facts of the investment as they would be then; null for what is of no single investment.</summary>
    public InvestmentFacts? After { get; private set; }

    /// <summary>The month it is about, which must be open; null where it is about none.</summary>
    public Month? Month { get; private init; }

    /// <summary>The field that the month stands in.</summary>
    public string MonthField { get; private init; } = "";

    /// <summary>Whether it is recorded already.</summary>
    public bool IsSame { get; private set; }

    /// <summary>What would be done, as a short phrase.</summary>
    public string What { get; private set; } = "";

    /// <summary>What it says, for who is to approve it.</summary>
    public IReadOnlyList<(string Label, string Value)> Lines { get; private set; } = [];

    /// <summary>Nothing read yet, about a month or none.</summary>
    public static WrittenRecord About(Month? month = null, string monthField = "") =>
        new() { Month = month, MonthField = monthField };

    /// <summary>Something is wrong in a field.</summary>
    public WrittenRecord Refuse(string field, string sentence)
    {
        _faults.Add((field, sentence));
        return this;
    }

    /// <summary>A text that must be there and fit.</summary>
    public string Text(FormValues values, string field, string missing)
    {
        var text = values[field] ?? "";
        if (text.Length == 0)
        {
            Refuse(field, missing);
        }
        else if (text.Length > FormValues.LongestText)
        {
            Refuse(field, $"Texten får ha högst {FormValues.LongestText} tecken.");
        }

        return text;
    }

    /// <summary>All was right.</summary>
    public WrittenRecord Give(
        string what,
        Fact fact,
        InvestmentFacts? after,
        bool isSame,
        params IReadOnlyList<(string Label, string Value)> lines
    )
    {
        (What, Fact, After, IsSame, Lines) = (what, fact, after, isSame, lines);
        return this;
    }
}
