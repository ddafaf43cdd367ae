using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Portal.Tests.Browser;

/// <summary>Holds a page as it stands to WCAG 2.2 AA, narrow and wide, light and dark.</summary>
internal static class AxeCheck
{
    private static readonly AxeRunOptions AllRules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    // The theme changes colours and nothing else.
    private static readonly AxeRunOptions Contrast = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] },
    };

    private static readonly View[] All =
    [
        new(320, ColorScheme.Dark, Contrast),
        new(320, ColorScheme.Light, AllRules),
        new(1280, ColorScheme.Dark, Contrast),
        new(1280, ColorScheme.Light, AllRules),
    ];

    // Each width and each theme once.
    private static readonly View[] OnTheWay =
    [
        new(320, ColorScheme.Dark, AllRules),
        new(1280, ColorScheme.Light, AllRules),
    ];

    /// <summary>Axe finds nothing, and nothing has to be scrolled sideways but what scrolls in a frame of its own (1.4.10).</summary>
    public static Task KeepsNobodyOutAsync(this IPage page) => KeepsNobodyOutAsync(page, All);

    /// <summary>The same for a state of a page that is itself held to <see cref="KeepsNobodyOutAsync(IPage)" />, at half the time.</summary>
    public static Task KeepsNobodyOutOnTheWayAsync(this IPage page) => KeepsNobodyOutAsync(page, OnTheWay);

    private static async Task KeepsNobodyOutAsync(IPage page, View[] views)
    {
        foreach (var view in views)
        {
            await page.SetViewportSizeAsync(view.Width, 800);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = view.Scheme });
            var found = await page.RunAxe(view.Rules);
            Assert.Equal("", string.Join('\n', found.Violations.Select(rule => Describe(page, rule))));
            var beyond = await page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
            );
            Assert.Equal(0, beyond);
        }
    }

    private static string Describe(IPage page, AxeResultItem rule) =>
        $"{page.Url}: {rule.Id}: {rule.Help}: {string.Join("; ", rule.Nodes.Select(node => node.Html))}";

    private sealed record View(int Width, ColorScheme Scheme, AxeRunOptions Rules);
}
