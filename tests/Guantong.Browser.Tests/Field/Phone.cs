using Microsoft.Playwright;

namespace Guantong.Browser.Tests.Field;

/// <summary>What tests of a phone wait for that no element shows.</summary>
static class Phone
{
    /// <summary>The worker has the page, and the app's shell lies on the phone.</summary>
    public static Task KeptAsync(IPage page) => UntilAsync(page, "async () => navigator.serviceWorker.controller && await caches.match('/field/app')");

    /// <summary>Asks in the page again and again; a promise is waited for each time.</summary>
    public static Task UntilAsync(IPage page, string asks) => page.EvaluateAsync(
        $$"""
        async () => {
          const asks = {{asks}};
          for (let tries = 0; tries < 600; tries++) { if (await asks()) return; await new Promise(done => setTimeout(done, 100)); }
          throw new Error('It never became so: ' + asks);
        }
        """);
}
