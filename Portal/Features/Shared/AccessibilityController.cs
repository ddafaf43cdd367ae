using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Portal.Features.Shared;

/// <summary>Tillgänglighetsredogörelse: the statement that lag 2018:1937 wants, linked from every page.</summary>
public sealed class AccessibilityController(IOptions<MunicipalitySettings> municipality) : Controller
{
    /// <summary>The statement.</summary>
    [HttpGet("/tillganglighet")]
    [AllowAnonymous]
    public ViewResult Show() => View("Accessibility", municipality.Value);
}
