using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Portal.Features.Shared;

/// <summary>What is shown when an address leads nowhere or something went wrong: one design, never a trace.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorsController : Controller
{
    /// <summary>The address that the pipeline runs again with the answer's status.</summary>
    public const string Address = "/fel/{0}";

    private const string StatusKey = "status";

    /// <summary>The address of the page for one status.</summary>
    public static string AddressOf(int status) => string.Create(CultureInfo.InvariantCulture, $"/fel/{status}");

    /// <summary>The page for a status.</summary>
    [Route("/fel/{" + StatusKey + ":int}")]
    [AllowAnonymous]
    [IgnoreAntiforgeryToken]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Show()
    {
        // Not bound as a parameter, which would fail where a form that cannot be read is what went wrong.
        var status = int.Parse((string)RouteData.Values[StatusKey]!, CultureInfo.InvariantCulture);
        Response.StatusCode = status is >= 400 and <= 599 ? status : StatusCodes.Status404NotFound;
        var page = ErrorPage.For(Response.StatusCode);
        return IsForPrograms ? Problem(page.Text, statusCode: page.Status, title: page.Title) : View("Error", page);
    }

    /// <summary>Whether what went wrong was asked for by a program, which cannot read a page.</summary>
    private bool IsForPrograms =>
        new PathString(
            HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path
                ?? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ).StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What an error page says.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What happened.</param>
/// <param name="Text">What the reader can do.</param>
public sealed record ErrorPage(int Status, string Title, string Text)
{
    /// <summary>The words for a status.</summary>
    public static ErrorPage For(int status) =>
        status switch
        {
            400 => new(
                status,
                "Det som skickades gick inte att förstå",
                "Ladda om sidan och försök igen. Har sidan stått öppen länge kan formuläret ha blivit för gammalt."
            ),
            401 => new(
                status,
                "Inloggning krävs",
                "Logga in, eller skicka en giltig nyckel som Authorization: Bearer."
            ),
            403 => new(
                status,
                "Ingen behörighet",
                "Den här sidan får bara visas för den som har behörighet till den. Fråga den som sköter portalen."
            ),
            404 => new(
                status,
                "Sidan finns inte",
                "Adressen leder ingenstans. Kontrollera den, eller börja om från översikten."
            ),
            405 => new(
                status,
                "Det går inte att göra så här",
                "Adressen finns men svarar inte på det sättet. Gå tillbaka och försök igen."
            ),
            429 => new(status, "För många försök", "Vänta en minut och försök igen."),
            413 => new(
                status,
                "Filen är för stor",
                "Portalen tar inte emot så stora filer. Dela upp den, till exempel per år, och försök igen."
            ),
            >= 500 => new(
                status,
                "Något gick fel i portalen",
                "Felet är vårt och är antecknat i portalens logg. Inget som du skickade har sparats till hälften. Försök igen om en stund."
            ),
            _ => new(status, "Det gick inte", "Gå tillbaka och försök igen, eller börja om från översikten."),
        };
}
