using Microsoft.AspNetCore.Mvc.Rendering;

namespace Portal.Features.CapitalCosts;

/// <summary>A field of a form, as <c>Form</c> draws it.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Label">What is asked for.</param>
/// <param name="Value">What stands in it before anything is typed.</param>
/// <param name="Hint">How to answer; null for none.</param>
/// <param name="Type">An input's type, or <c>textarea</c>.</param>
/// <param name="Options">Choices; null where it is typed.</param>
public sealed record FormField(
    string Name,
    string Label,
    string? Value = null,
    string? Hint = null,
    string Type = "text",
    IReadOnlyList<SelectListItem>? Options = null
);

/// <summary>What was typed, by the fields' names.</summary>
/// <param name="read">Reads a field.</param>
public sealed class FormValues(Func<string, string?> read)
{
    /// <summary>The longest text that a field takes.</summary>
    public const int LongestText = 500;

    /// <summary>What was typed in a field, without spaces around; null for nothing.</summary>
    public string? this[string name] => read(name)?.Trim() is { Length: > 0 } typed ? typed : null;

    /// <summary>What was sent to an address: by a form, or in the address itself.</summary>
    public static FormValues Of(HttpRequest request) =>
        request.HasFormContentType ? new(name => request.Form[name]) : new(name => request.Query[name]);

    /// <summary>What was typed as an address, so that one can go back and change it.</summary>
    public string Query(IEnumerable<string> names) =>
        string.Join(
            '&',
            names.Where(name => this[name] is not null).Select(name => $"{name}={Uri.EscapeDataString(this[name]!)}")
        );
}
