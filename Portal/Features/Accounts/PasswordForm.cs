using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Portal.Domain.Values;

namespace Portal.Features.Accounts;

/// <summary>A new password as the form sends it.</summary>
public sealed class PasswordForm
{
    internal const string CurrentKey = "nuvarande";
    internal const string NewKey = "nytt";
    internal const string AgainKey = "igen";

    /// <summary>The password that holds now, where it is asked for.</summary>
    [ModelBinder(Name = CurrentKey)]
    public string? Current { get; init; }

    /// <summary>The new one.</summary>
    [ModelBinder(Name = NewKey)]
    public string? New { get; init; }

    /// <summary>The new one once more.</summary>
    [ModelBinder(Name = AgainKey)]
    public string? Again { get; init; }

    /// <summary>Whether both are the same; tells where they are not.</summary>
    public bool IsSame(ModelStateDictionary state)
    {
        if (New == Again)
        {
            return true;
        }

        state.AddModelError(AgainKey, "De två lösenorden är olika.");
        return false;
    }

    /// <summary>Tells what was refused, at the field that it is about.</summary>
    public static void Tell(Refusal refusal, ModelStateDictionary state) =>
        state.AddModelError(
            refusal.Sentence.Contains("nuvarande", StringComparison.Ordinal)
            || refusal.Sentence.StartsWith("Fel lösenord", StringComparison.Ordinal)
                ? CurrentKey
                : NewKey,
            refusal.Sentence
        );
}
