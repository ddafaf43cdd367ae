using System.Text.Json;
using Portal.Domain.FollowUp;
using Portal.Domain.Progress;

namespace Portal.Reporting.Writers;

/// <summary>How a light is written as JSON.</summary>
internal static class JsonLight
{
    /// <summary>
    /// <c>light</c>: what counts, what the rule says and why, and what a controller has set (null for nothing). Silence, which depends on
    /// the day asked, is no part of it.
    /// </summary>
    public static void Light(this Utf8JsonWriter json, LightFigures light)
    {
        json.WriteStartObject("light");
        json.WriteString("light", Word(light.Light));
        json.WriteString("rule", Word(light.Ruled));
        json.Texts("reasons", light.Reasons);
        if (light.Set is { } set)
        {
            json.WriteStartObject("set");
            json.WriteString("from", set.Month.ToString());
            json.WriteString("reason", set.Reason);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("set");
        }

        json.WriteEndObject();
    }

    /// <summary>A light's name; null for none.</summary>
    public static string? Word(Light? light) =>
        light switch
        {
            null => null,
            Domain.Progress.Light.Green => "green",
            Domain.Progress.Light.Yellow => "yellow",
            Domain.Progress.Light.Red => "red",
            var other => throw new InvalidOperationException($"No such light: {other}."),
        };
}
