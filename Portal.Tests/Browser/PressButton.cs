using Microsoft.Playwright;

namespace Portal.Tests.Browser;

/// <summary>A button that leads to another page, pressed.</summary>
internal static class PressButton
{
    /// <summary>Presses it, and waits till the page that it leads to is there whole.</summary>
    public static async Task PressAsync(this IPage page, string button)
    {
        await page.EvaluateAsync("() => { window.isLeft = true; }");
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await page.WaitForFunctionAsync("() => !window.isLeft && document.readyState === 'complete'");
    }
}
