using System.Text.Json;
using Microsoft.Playwright;

namespace Guantong.Browser.Tests.House;

/// <summary>axe-core on the page as it stands: WCAG 2.2 A and AA.</summary>
static class Axe
{
    static readonly Lazy<string> Script = new(() => File.ReadAllText(Repository.File("web/node_modules/axe-core/axe.min.js")));

    /// <summary>Every violation, each with the rule, how grave it is and where it stands; empty on a page that passes.</summary>
    public static async Task<string> ViolationsAsync(IPage page)
    {
        // The whole page in one window: what a bar at the bottom covers now is a matter of scrolling, and has its own test.
        await page.SetViewportSizeAsync(page.ViewportSize!.Width, 3000);
        // Evaluated by the test's own connection: the page's policy would rightly refuse a foreign script.
        await page.EvaluateAsync(Script.Value);
        var found = await page.EvaluateAsync<JsonElement>(
            """
            () => axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } })
              .then(r => r.violations.map(v => `${v.impact} ${v.id}: ${v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`))
            """);
        return string.Join("\n", found.EnumerateArray().Select(v => v.GetString()));
    }
}
