using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Portal.Tests.Browser;

/// <summary>Holds a page as it stands to WCAG 2.2 AA, narrow and wide, light and dark.</summary>
internal static class AxeCheck
{
    // What was found and nothing else comes back, as text: all that axe passed is many times larger.
    private const string Run = """
        async () => (await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        })).violations.map(rule => `${location.href}: ${rule.id}: ${rule.help}: ${rule.nodes.map(node => node.html).join('; ')}`).join('\n')
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Each width and each theme once: the theme changes colours and nothing else, the width everything but colours.
    private static readonly View[] Views = [new(320, ColorScheme.Light), new(1280, ColorScheme.Dark)];

    /// <summary>Axe finds nothing, and nothing has to be scrolled sideways but what scrolls in a frame of its own (1.4.10).</summary>
    public static async Task KeepsNobodyOutAsync(this IPage page)
    {
        // The address may be the new page's before what stands on it is read.
        await page.WaitForLoadStateAsync();
        await page.EvaluateAsync(Axe);
        foreach (var view in Views)
        {
            await page.SetViewportSizeAsync(view.Width, 800);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = view.Scheme });
            var found = await page.EvaluateAsync<string>(Run);
            Assert.True(found.Length == 0, found);
            var beyond = await page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
            );
            Assert.Equal(0, beyond);
        }
    }

    private sealed record View(int Width, ColorScheme Scheme);
}
