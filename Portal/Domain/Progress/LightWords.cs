namespace Portal.Domain.Progress;

/// <summary>The Swedish words of a light, the same on every page and in every file.</summary>
public static class LightWords
{
    /// <summary>A light in words; what is not reported is said so.</summary>
    public static string Of(Light? light) =>
        light switch
        {
            null => "Ej rapporterat",
            Light.Green => "Enligt plan",
            Light.Yellow => "Kräver uppmärksamhet",
            Light.Red => "Kritiskt",
            _ => throw new ArgumentOutOfRangeException(nameof(light), light, "No such light."),
        };
}
