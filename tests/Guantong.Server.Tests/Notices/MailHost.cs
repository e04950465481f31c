using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Guantong.Server.Tests.Notices;

/// <summary>A mail host that really listens and speaks as much of SMTP (RFC 5321) as a sender needs. What it took is kept as it came.</summary>
sealed class MailHost : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource stop = new();
    readonly Task listening;

    public MailHost()
    {
        listener.Start();
        listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Envelope and text of every mail that was taken.</summary>
    public ConcurrentQueue<(string From, string To, string Text)> Got { get; } = new();

    /// <summary>The answer to a recipient; 250 takes it.</summary>
    public Func<string, string> Answers { get; set; } = _ => "250 ok";

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await listening;
        listener.Dispose();
        stop.Dispose();
    }

    async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await SpeakAsync(client);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
        catch (IOException)
        {
            // A sender went away in the middle of a word.
        }
    }

    async Task SpeakAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var (from, to) = ("", "");
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "MAIL") from = Address(line);
            if (verb == "RCPT") to = Address(line);
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var text = new StringBuilder();
                while (await reader.ReadLineAsync(stop.Token) is { } part and not ".") text.AppendLine(part.StartsWith('.') ? part[1..] : part);
                Got.Enqueue((from, to, text.ToString()));
            }
            await writer.WriteLineAsync(verb switch { "RCPT" => Answers(to), "QUIT" => "221 bye", _ => "250 ok" });
            if (verb == "QUIT") return;
        }
    }

    static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}
