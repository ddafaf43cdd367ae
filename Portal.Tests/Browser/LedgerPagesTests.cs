using System.Text;
using Microsoft.Playwright;
using Portal.Tests.Features;

namespace Portal.Tests.Browser;

/// <summary>A controller's walk from a ledger file to a voucher, in a browser; every state on the way keeps nobody out.</summary>
public sealed class LedgerPagesTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Fact]
    public async Task A_file_is_imported_undone_and_refused()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/import");

        await page.PressAsync("Granska filen");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Välj en fil.");
        await page.KeepsNobodyOutAsync();

        await ChooseAsync(page, LedgerSite.Ledger);
        await page.KeepsNobodyOutAsync();

        await page.PressAsync("Importera");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Filen är importerad.");
        await page.KeepsNobodyOutAsync();

        await page.GotoAsync("/import");
        await ChooseAsync(page, LedgerSite.Ledger.Replace("60.00", "61.00", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("finns redan med annat innehåll");
        await page.KeepsNobodyOutAsync();

        await page.GotoAsync("/import");
        await page.GetByRole(AriaRole.Link, new() { Name = "prov.se" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ångra importen" }).ClickAsync();
        await page.PressAsync("Ångra importen");
        await page.KeepsNobodyOutAsync();

        await page.GetByLabel("Varför ångras importen?").FillAsync("Fel fil");
        await page.PressAsync("Ångra importen");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Importen är ångrad.");
        await page.KeepsNobodyOutAsync();
    }

    [Fact]
    public async Task An_object_is_mapped_and_the_mapping_taken_away()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/koppling");

        await page.GetByRole(AriaRole.Link, new() { Name = "Koppla projekt 90377" }).ClickAsync();
        await page.GetByLabel("Konton (frivilligt)").FillAsync("allt");
        await page.PressAsync("Granska");
        await page.KeepsNobodyOutAsync();

        await page.GetByLabel("Konton (frivilligt)").FillAsync("");
        await page.GetByLabel("Hör till").SelectOptionAsync("1-1");
        await page.PressAsync("Granska");
        await page.KeepsNobodyOutAsync();

        await page.PressAsync("Spara kopplingen");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Kopplingen är sparad");
        await page.GetByRole(AriaRole.Row, new() { Name = "Projekt 90377" })
            .GetByRole(AriaRole.Link, new() { Name = "Ta bort" })
            .ClickAsync();
        await page.KeepsNobodyOutAsync();

        await page.PressAsync("Ta bort kopplingen");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Kopplingen är borttagen");

        await page.GotoAsync("/koppling/konton");
        await page.KeepsNobodyOutAsync();
        await page.PressAsync("Granska");
        await page.KeepsNobodyOutAsync();
    }

    [Fact]
    public async Task A_total_is_followed_home_to_its_voucher()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/investeringar/1/utfall?manad=2021-04");

        foreach (var step in new[] { "Delprojekt 1", "Nya moduler", "Juni 2020", "1172" })
        {
            await page.Locator("main tbody").GetByRole(AriaRole.Link, new() { Name = step }).First.ClickAsync();
        }

        await page.KeepsNobodyOutAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "L 2", Exact = true }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Verifikation L 2");
        await page.KeepsNobodyOutAsync();
    }

    private static async Task ChooseAsync(IPage page, string file)
    {
        await page.GetByLabel("Fil", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "prov.se",
                    MimeType = "text/plain",
                    Buffer = Encoding.UTF8.GetBytes(file),
                }
            );
        await page.PressAsync("Granska filen");
    }
}
