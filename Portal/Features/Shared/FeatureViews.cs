using Microsoft.AspNetCore.Mvc.Razor;

namespace Portal.Features.Shared;

/// <summary>Views lie beside their controller: <c>Features/Overview/Index.cshtml</c> for a controller in that folder's namespace.</summary>
public sealed class FeatureViews : IViewLocationExpander
{
    private const string Key = "feature";

    /// <summary>Looks for views by feature alone.</summary>
    public static void Use(RazorViewEngineOptions options)
    {
        options.ViewLocationFormats.Clear();
        options.ViewLocationFormats.Add("/Features/{feature}/{0}.cshtml");
        options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        options.ViewLocationExpanders.Add(new FeatureViews());
    }

    /// <inheritdoc />
    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var controller = (
            context.ActionContext.ActionDescriptor as Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor
        )?.ControllerTypeInfo;
        context.Values[Key] = controller?.Namespace?.Split('.')[^1];
    }

    /// <inheritdoc />
    public IEnumerable<string> ExpandViewLocations(
        ViewLocationExpanderContext context,
        IEnumerable<string> viewLocations
    ) =>
        viewLocations.Select(location =>
            location.Replace("{feature}", context.Values[Key] ?? "Shared", StringComparison.Ordinal)
        );
}
