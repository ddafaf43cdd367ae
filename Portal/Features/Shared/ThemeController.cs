using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Portal.Features.Shared;

/// <summary>The municipality's colour as a stylesheet: inline style is not allowed, and the colour is a setting.</summary>
public sealed class ThemeController(IOptions<MunicipalitySettings> municipality) : Controller
{
    /// <summary>Two custom properties.</summary>
    [HttpGet("/tema.css")]
    [AllowAnonymous]
    [ResponseCache(Duration = 3600)]
    public ContentResult Show() =>
        Content(ThemeColors.From(Rgb.Parse(municipality.Value.Color)).ToCss(), "text/css; charset=utf-8");
}
