using Microsoft.Playwright;

namespace Guantong.Browser.Tests.House;

/// <summary>
/// One visitor's browser. What a page may never do is noted while it happens and fails the test at the end: a word in
/// the console's error list (every violation of the content security policy lands there), a fault in a script, a request
/// that leaves the origin.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>How long a browser on a busy machine may take, in milliseconds: what comes is not waited for any longer.</summary>
    public const float Patience = 60_000;

    readonly IBrowserContext _context;
    readonly List<string> _wrongs = [];
    readonly HashSet<int> _expected = [];
    readonly int _vainBefore = Waits.InVain;
    bool _noNetwork;

    Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    public static async Task<Visit> StartAsync(IBrowserContext context, Uri origin)
    {
        context.SetDefaultTimeout(Patience);
        var visit = new Visit(context, await context.NewPageAsync());
        await context.RouteAsync(_ => true, route =>
        {
            var address = new Uri(route.Request.Url);
            if (address.Scheme is "blob" or "data" || (address.Host == origin.Host && address.Port == origin.Port)) return route.ContinueAsync();
            visit._wrongs.Add($"left the origin for {address}");
            return route.AbortAsync();
        });
        visit.Page.Console += (_, message) =>
        {
            if (message.Type == "error") visit.Note(message.Text, message.Location);
        };
        visit.Page.PageError += (_, fault) => visit._wrongs.Add($"a script failed: {fault}");
        return visit;
    }

    /// <summary>The browser writes an error for an answer of this status: here it is what the test is about.</summary>
    public Visit Expecting(int status)
    {
        _expected.Add(status);
        return this;
    }

    /// <summary>The browser writes an error for each try without a network: here it is what the test is about.</summary>
    public Visit ExpectingNoNetwork()
    {
        _noNetwork = true;
        return this;
    }

    /// <summary>The phone loses its network, or finds it again.</summary>
    public async Task OfflineAsync(bool offline)
    {
        ExpectingNoNetwork();
        await _context.SetOfflineAsync(offline);
    }

    public async Task<IResponse> GoAsync(string path)
    {
        var answer = await Page.GotoAsync(path) ?? throw new InvalidOperationException($"no answer for {path}");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return answer;
    }

    /// <summary>Looks at a page until so many photos of its main part are real ones: until they are cleaned a drawn camera stands there.</summary>
    public async Task SeePhotosAsync(string path, int count)
    {
        Assert.True(await Waits.UntilAsync(async () =>
        {
            await GoAsync(path);
            foreach (var photo in await Page.Locator("main img").AllAsync()) await photo.ScrollIntoViewIfNeededAsync();
            await Page.HoldsAsync("() => [...document.images].every(i => i.complete)");
            return await Page.EvaluateAsync<int>("() => [...document.images].filter(i => i.naturalWidth > 200).length") == count;
        }), $"{path} never showed {count} photos.");
    }

    /// <summary>A picture to look at, in $GUANTONG_SHOTS; nothing where that is not set.</summary>
    public async Task LookAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("GUANTONG_SHOTS") is not { Length: > 0 } folder) return;
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{Page.ViewportSize?.Width}.png"), FullPage = true });
    }

    /// <summary>The widths of what is wider than the window: a page that reflows has none.</summary>
    public async Task<string> OverflowingAsync() => string.Join("\n", await Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('body *')]
          .filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.right > innerWidth + 1 || r.left < -1)
            && !e.closest('svg') && !e.closest('.sr') && !e.closest('.skip') && getComputedStyle(e).opacity !== '0'; })
          .map(e => e.tagName + '.' + e.className)
          .concat(document.documentElement.scrollWidth > innerWidth + 1 ? ['the page scrolls sideways'] : [])
        """));

    /// <summary>What a finger cannot hit: links and controls smaller than 44 px that are not part of running text.</summary>
    public async Task<string> SmallTargetsAsync() => string.Join("\n", await Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('a, button, summary, select, textarea, input:not([type=hidden])')]
          // A box to tick is ticked by its label too: the label is the target.
          .map(e => [e, (e.matches('[type=checkbox], [type=radio]') && e.closest('label') || e).getBoundingClientRect()])
          .filter(([e, r]) => r.width > 0 && r.height > 0 && !e.classList.contains('skip') && !e.closest('p') && (r.height < 43.5 || r.width < 43.5))
          .map(([e, r]) => `${e.tagName}.${e.className} ${Math.round(r.width)}x${Math.round(r.height)} ${e.textContent.trim().slice(0, 20)}`)
        """));

    /// <summary>Walks the page by the keyboard; what takes the focus while something else covers its middle is named.</summary>
    public async Task<string> HiddenFocusAsync()
    {
        var hidden = new List<string>();
        var count = await Page.Locator("a, button, input:not([type=hidden]), textarea, summary").CountAsync();
        for (var i = 0; i < count; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var covered = await Page.EvaluateAsync<string?>(
                """
                () => { const e = document.activeElement; if (!e || e === document.body) return null;
                  const r = e.getBoundingClientRect(); const top = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
                  return top && (e.contains(top) || top.contains(e) || e.labels && [...e.labels].some(l => l.contains(top))) ? null : e.outerHTML.slice(0, 80); }
                """);
            if (covered is not null) hidden.Add(covered);
        }
        return string.Join("\n", hidden);
    }

    void Note(string text, string where)
    {
        if (_noNetwork && (text.Contains("net::ERR_", StringComparison.Ordinal) || text.Contains("Failed to fetch", StringComparison.Ordinal))) return;
        // Somebody else has the case before them: an answer that the desk shows, and no fault.
        if (where.Contains("/api/v1/desk/takes/", StringComparison.Ordinal) && text.Contains("status of 409", StringComparison.Ordinal)) return;
        if (_expected.Any(status => text.Contains($"status of {status}", StringComparison.Ordinal))) return;
        _wrongs.Add($"console: {text} ({where})");
    }

    public async ValueTask DisposeAsync()
    {
        // A wait that ended in vain would be hidden by the list below, and nobody could say what the page had looked like.
        var vain = Waits.InVain - _vainBefore > 0 ? $"\n{Waits.Last}\n{await WhatStandsThereAsync()}" : "";
        await _context.DisposeAsync();
        Assert.True(_wrongs.Count == 0, string.Join("\n", _wrongs) + vain);
        if (vain.Length > 0) Waits.Tell(vain);
    }

    /// <summary>Where the browser is, what has the focus and what can be read: for whoever reads why a test failed.</summary>
    async Task<string> WhatStandsThereAsync()
    {
        try
        {
            return await Page.EvaluateAsync<string>("() => `${location.href}\\nfocus: ${document.activeElement?.outerHTML.slice(0, 300)}\\n${document.body.innerText.slice(0, 4000)}`").WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (Exception gone) when (gone is PlaywrightException or TimeoutException)
        {
            return "The page was gone.";
        }
    }
}
