using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Portal.Features.Shared;

/// <summary>
/// Answers HEAD wherever GET is answered (RFC 9110 §9.1): whoever only asks whether a page is there, as a link checker, is not
/// told that it may not be read. The server leaves the body out.
/// </summary>
internal sealed class HeadWithGet : IActionModelConvention
{
    /// <inheritdoc />
    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            var gets = selector
                .ActionConstraints.OfType<HttpMethodActionConstraint>()
                .Where(constraint => constraint.HttpMethods.Contains(HttpMethods.Get, StringComparer.OrdinalIgnoreCase))
                .ToList();
            foreach (var get in gets)
            {
                string[] methods = [.. get.HttpMethods, HttpMethods.Head];
                selector.ActionConstraints.Remove(get);
                selector.ActionConstraints.Add(new HttpMethodActionConstraint(methods));
                selector.EndpointMetadata.Add(new HttpMethodMetadata(methods));
            }
        }
    }
}
