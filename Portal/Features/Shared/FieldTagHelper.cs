using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Features.Shared;

/// <summary>
/// A form field: label, hint, error and control, tied together for those who hear the page. The error and what was typed come
/// from the model state, under the field's name; put <c>_ErrorSummary</c> first on the page.
/// <code>
/// &lt;field name="file" label="Fil" type="file" hint="SIE 4, högst 200 MB." accept=".se,.si" /&gt;
/// &lt;field name="reason" label="Varför" type="textarea" hint="Inga personuppgifter." value="@Model.Reason" /&gt;
/// &lt;field name="subproject" label="Delprojekt" options="@choices" value="2" /&gt;
/// </code>
/// Attributes that are not the helper's own (accept, inputmode, autocomplete, required, class) go to the control.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The name in the form, also the key in the model state.</summary>
    public required string Name { get; set; }

    /// <summary>What is asked for.</summary>
    public required string Label { get; set; }

    /// <summary>How to answer; null for none.</summary>
    public string? Hint { get; set; }

    /// <summary>An input's type, or <c>textarea</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>The value before anything was typed; for a checkbox <c>true</c> means ticked.</summary>
    public string? Value { get; set; }

    /// <summary>Choices, which make the field a select.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The view, whose model state holds errors and what was typed.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    private string Id => TagBuilder.CreateSanitizedId(Name, "_");

    private bool IsCheckbox => string.Equals(Type, "checkbox", StringComparison.Ordinal);

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var entry = ViewContext.ModelState.GetValueOrDefault(Name);
        var error = entry?.Errors.FirstOrDefault()?.ErrorMessage;
        var control = Control(entry?.AttemptedValue ?? Value);
        foreach (var attribute in output.Attributes)
        {
            control.MergeAttribute(attribute.Name, attribute.Value?.ToString());
        }

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            "field" + (IsCheckbox ? " check" : "") + (error is null ? "" : " faulty")
        );
        var label = Element("label", Label);
        label.MergeAttribute("for", Id);
        var hint = Hint is null ? null : Described("hint", Hint);
        var wrong = error is null ? null : Described("error", error);
        Describe(control, hint, wrong);
        var parts = IsCheckbox ? [control, label, hint, wrong] : new[] { label, hint, wrong, control };
        foreach (var part in parts.OfType<TagBuilder>())
        {
            output.Content.AppendHtml(part);
        }
    }

    private TagBuilder Control(string? value)
    {
        var control =
            Options is not null ? Select(value)
            : string.Equals(Type, "textarea", StringComparison.Ordinal) ? TextArea(value)
            : Input(value);
        control.MergeAttribute("id", Id);
        control.MergeAttribute("name", Name);
        return control;
    }

    private TagBuilder Input(string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttribute("type", Type);
        if (IsCheckbox)
        {
            input.MergeAttribute("value", "true");
            if (string.Equals(value, "true", StringComparison.OrdinalIgnoreCase))
            {
                input.MergeAttribute("checked", "checked");
            }
        }
        else if (value is not null && !string.Equals(Type, "password", StringComparison.Ordinal))
        {
            input.MergeAttribute("value", value);
        }

        return input;
    }

    private static TagBuilder TextArea(string? value)
    {
        var area = Element("textarea", value ?? "");
        area.MergeAttribute("rows", "3");
        return area;
    }

    private TagBuilder Select(string? value)
    {
        var select = new TagBuilder("select");
        foreach (var item in Options!)
        {
            var option = Element("option", item.Text);
            option.MergeAttribute("value", item.Value);
            if (value is null ? item.Selected : string.Equals(item.Value, value, StringComparison.Ordinal))
            {
                option.MergeAttribute("selected", "selected");
            }

            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private TagBuilder Described(string kind, string text)
    {
        var paragraph = Element("p", text);
        paragraph.AddCssClass(kind);
        paragraph.MergeAttribute("id", $"{Id}-{kind}");
        return paragraph;
    }

    private static void Describe(TagBuilder control, TagBuilder? hint, TagBuilder? error)
    {
        var ids = new[] { hint, error }.OfType<TagBuilder>().Select(part => part.Attributes["id"]!).ToList();
        if (ids.Count > 0)
        {
            control.MergeAttribute("aria-describedby", string.Join(' ', ids));
        }

        if (error is not null)
        {
            control.MergeAttribute("aria-invalid", "true");
        }
    }

    private static TagBuilder Element(string name, string text)
    {
        var element = new TagBuilder(name);
        element.InnerHtml.Append(text);
        return element;
    }
}
