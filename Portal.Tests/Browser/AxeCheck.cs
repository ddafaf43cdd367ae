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

    // Each width and each theme once: the theme changes colours and nothing else, the width everything but colours.
    private static readonly View[] Views = [new(320, ColorScheme.Light), new(1280, ColorScheme.Dark)];

    /// <summary>Axe finds nothing, and nothing has to be scrolled sideways but what scrolls in a frame of its own (1.4.10).</summary>
    public static async Task KeepsNobodyOutAsync(this IPage page)
    {
        foreach (var view in Views)
        {
            await page.SetViewportSizeAsync(view.Width, 800);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = view.Scheme });
            var found = await page.RunAxe(AllRules);
            Assert.Equal("", string.Join('\n', found.Violations.Select(rule => Describe(page, rule))));
            var beyond = await page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
            );
            Assert.Equal(0, beyond);
        }
    }

    private static string Describe(IPage page, AxeResultItem rule) =>
        $"{page.Url}: {rule.Id}: {rule.Help}: {string.Join("; ", rule.Nodes.Select(node => node.Html))}";

    private sealed record View(int Width, ColorScheme Scheme);
}
