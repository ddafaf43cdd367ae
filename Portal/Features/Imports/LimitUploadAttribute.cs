using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Portal.Features.Imports;

/// <summary>
/// Answers 413 to an upload larger than the setting <c>Import:MaxMegabytes</c> (200 where it is not given). Goes before the check
/// against forgery, which would read the whole body and call a large one a forged one.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LimitUploadAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const long Mega = 1_048_576;

    // What the form adds around the file.
    private const long Around = Mega / 4;

    // A browser shows the answer only once it has sent everything; whoever sends more than this is cut off.
    private const long MostRead = 2048 * Mega;

    /// <inheritdoc />
    public int Order => -1;

    /// <summary>The largest file in megabytes.</summary>
    public static long Megabytes(IConfiguration settings) => settings.GetValue("Import:MaxMegabytes", 200L);

    /// <inheritdoc />
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        var most = Megabytes(context.HttpContext.RequestServices.GetRequiredService<IConfiguration>()) * Mega;
        var limit = context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (request.ContentLength is { } length && length > most + Around)
        {
            if (length <= MostRead)
            {
                if (limit is { IsReadOnly: false })
                {
                    limit.MaxRequestBodySize = MostRead;
                }

                await request.Body.CopyToAsync(Stream.Null, context.HttpContext.RequestAborted);
            }

            // The page that says so is found by the same request: it must not look for a form in a body that is gone.
            context.HttpContext.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (limit is { IsReadOnly: false })
        {
            limit.MaxRequestBodySize = most + Around;
        }

        context.HttpContext.Features.Set<IFormFeature>(
            new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = most + Around })
        );
    }
}
