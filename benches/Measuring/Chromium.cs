using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Guantong.Bench.Measuring;

/// <summary>A Chromium without a window, spoken to by its own protocol: one page at a time, with a network and a processor of our choosing.</summary>
public sealed class Chromium : IAsyncDisposable
{
    static readonly string[] Arguments =
    [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
        "--disable-sync", "--no-first-run", "--lang=zh-CN", "--remote-debugging-port=0",
    ];

    readonly Process _process;
    readonly string _folder;
    readonly ClientWebSocket _socket = new();
    readonly byte[] _buffer = new byte[1 << 16];
    int _asked;

    Chromium(Process process, string folder)
    {
        _process = process;
        _folder = folder;
    }

    public static async Task<Chromium> StartAsync(string program = "/usr/bin/chromium")
    {
        var folder = Directory.CreateTempSubdirectory("guantong-bench-chromium-").FullName;
        var start = new ProcessStartInfo(program, [.. Arguments, $"--user-data-dir={folder}", "about:blank"]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        var chromium = new Chromium(Process.Start(start)!, folder);
        chromium._process.ErrorDataReceived += (_, _) => { };
        chromium._process.BeginErrorReadLine();
        await chromium.ConnectAsync(Path.Combine(folder, "DevToolsActivePort"));
        return chromium;
    }

    /// <summary>Asks for one thing and waits for its answer; what the page tells meanwhile goes to <paramref name="told"/>.</summary>
    public async Task<JsonElement> AskAsync(string method, object? parameters = null, Action<string, JsonElement>? told = null)
    {
        var id = ++_asked;
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters ?? new { } }), WebSocketMessageType.Text, true, default);
        while (true)
        {
            var said = await HearAsync();
            if (said.TryGetProperty("id", out var of) && of.GetInt32() == id)
                return said.TryGetProperty("error", out var wrong) ? throw new InvalidOperationException($"{method}: {wrong}") : said.GetProperty("result");
            if (said.TryGetProperty("method", out var what)) told?.Invoke(what.GetString()!, said.GetProperty("params"));
        }
    }

    public async Task<T> EvaluateAsync<T>(string script)
    {
        var answer = await AskAsync("Runtime.evaluate", new { expression = script, awaitPromise = true, returnByValue = true });
        return answer.GetProperty("result").GetProperty("value").Deserialize<T>()!;
    }

    async Task ConnectAsync(string portFile)
    {
        for (var wait = 0; !File.Exists(portFile) || (await File.ReadAllLinesAsync(portFile)).Length < 2; wait++)
        {
            if (wait > 300) throw new InvalidOperationException("Chromium did not start.");
            await Task.Delay(100);
        }
        var port = int.Parse((await File.ReadAllLinesAsync(portFile))[0], CultureInfo.InvariantCulture);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var pages = await client.GetFromJsonAsync<JsonElement>($"http://127.0.0.1:{port}/json/list");
        var page = pages.EnumerateArray().First(p => p.GetProperty("type").GetString() == "page");
        await _socket.ConnectAsync(new Uri(page.GetProperty("webSocketDebuggerUrl").GetString()!), default);
    }

    async Task<JsonElement> HearAsync()
    {
        var text = new StringBuilder();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer, limit.Token);
            text.Append(Encoding.UTF8.GetString(_buffer, 0, part.Count));
            if (part.EndOfMessage) return JsonSerializer.Deserialize<JsonElement>(text.ToString());
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
