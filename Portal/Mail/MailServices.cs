using Microsoft.Extensions.Options;

namespace Portal.Mail;

/// <summary>Mail as services. MailKit and MimeKit are used in this folder alone.</summary>
public static class MailServices
{
    /// <summary>Adds what writes letters and sends them. The portal does not start with settings that are wrong.</summary>
    public static IServiceCollection AddPortalMail(this IServiceCollection services)
    {
        services.AddOptions<MailSettings>().BindConfiguration(MailSettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailSettings>, CheckMailSettings>();
        return services.AddScoped<TellByMail>().AddScoped<SendQueuedMail>().AddScoped<ReadMailState>();
    }

    private sealed class CheckMailSettings : IValidateOptions<MailSettings>
    {
        public ValidateOptionsResult Validate(string? name, MailSettings options) =>
            options.Fault is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
    }
}
