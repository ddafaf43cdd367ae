using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Portal.Features.Shared;

/// <summary>
/// Answers 413 to an upload larger than the setting <c>Import:MaxMegabytes</c> (200 where it is not given), or than it says itself. Goes before the check
/// against forgery, which would read the whole body and call a large one a forged one. Every form has the limit of <see cref="OfForms" /> where its action
/// has none of its own.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LimitUploadAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const long Mega = 1_048_576;

    // What the form adds around the file.
    private const long Around = Mega / 4;

    // A browser shows the answer only once it has sent everything; whoever sends much more than may be sent is cut off.
    private const int MostTimes = 64;
    private const long MostRead = 2048 * Mega;

    /// <summary>The largest file in megabytes; 0 for the setting.</summary>
    public long Most { get; init; }

    /// <summary>The limit of a form without files.</summary>
    public static LimitUploadAttribute OfForms { get; } = new() { Most = 1 };

    /// <inheritdoc />
    public int Order => -1;

    /// <summary>The largest file in megabytes.</summary>
    public static long Megabytes(IConfiguration settings) => settings.GetValue("Import:MaxMegabytes", 200L);

    /// <inheritdoc />
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        // The page that tells of an error is run by the same request, which has been through this.
        if (
            !context.IsEffectivePolicy(this)
            || !http.Request.HasFormContentType
            || http.Features.Get<IStatusCodeReExecuteFeature>() is not null
        )
        {
            return;
        }

        var megabytes = Most > 0 ? Most : Megabytes(http.RequestServices.GetRequiredService<IConfiguration>());
        var most = (megabytes * Mega) + Around;
        var mostRead = Math.Min(MostRead, MostTimes * most);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = mostRead;
        }

        var (body, length) = (http.Request.Body, http.Request.ContentLength);
        var form = new FormFeature(
            http.Request,
            new FormOptions
            {
                // A body sent in chunks does not tell its length beforehand. Of the limits, this is the one whose breach is told
                // from a form that is written wrong.
                BufferBody = length is null,
                BufferBodyLengthLimit = most,
                MultipartBodyLengthLimit = long.MaxValue,
            }
        );
        http.Features.Set<IFormFeature>(form);
        if (length is { } told ? told <= most : await CanBeReadAsync(form, http.RequestAborted))
        {
            return;
        }

        if (length is null || length <= mostRead)
        {
            await body.CopyToAsync(Stream.Null, http.RequestAborted);
        }

        // The page that says so is found by the same request: it must not look for a form in a body that is gone.
        http.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }

    /// <summary>Whether a form is no longer than its limit. One that is written wrong is left to the check against forgery to refuse.</summary>
    private static async Task<bool> CanBeReadAsync(FormFeature form, CancellationToken cancellation)
    {
        try
        {
            await form.ReadFormAsync(cancellation);
        }
        catch (InvalidDataException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }

        return true;
    }
}
