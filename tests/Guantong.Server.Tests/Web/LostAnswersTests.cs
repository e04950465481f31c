using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Guantong.Server.Platform;
using Guantong.Server.Tests.Database;
using Guantong.Server.Tests.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Guantong.Server.Tests.Web;

/// <summary>A bad network, by real HTTP: what was sent comes three times, in any order, and most answers never reach the phone.</summary>
public sealed class LostAnswersTests
{
    const int Reports = 1000;
    const int Times = 3;
    const int Photos = 40;

    [Fact]
    public async Task A_thousand_reports_sent_three_times_in_random_order_with_lost_answers_are_a_thousand_cases_and_each_photo_is_there_once()
    {
        await using var database = await TestDatabase.CreateDemoAsync();
        var folder = Directory.CreateTempSubdirectory("guantong-lost-").FullName;
        var options = new CityOptions { DataDirectory = folder, Database = database.ConnectionString, Port = 0, Anonymous = new AnonymousLimits { PerDevice = 1_000_000, PerAddress = 1_000_000 } };
        await using var house = Program.Build(options, database.ConnectionString, builder => builder.Logging.SetMinimumLevel(LogLevel.Critical));
        await house.StartAsync();
        var address = new Uri(house.Urls.First());
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
        var photos = PhotosMade();
        foreach (var photo in Shuffled(Enumerable.Repeat(photos, Times).SelectMany(p => p)))
            (await client.PutAsync($"/api/v1/files/{photo.Hash}", new ByteArrayContent(photo.Bytes))).EnsureSuccessStatusCode();

        var keys = Enumerable.Range(0, Reports).Select(_ => Guid.NewGuid()).ToList();
        var numbers = new ConcurrentDictionary<Guid, ConcurrentBag<string>>();
        var tries = Shuffled(keys.SelectMany((key, i) => Enumerable.Range(0, Times).Select(time => (key, i, time))));
        await Parallel.ForEachAsync(tries, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (one, cancel) =>
        {
            var body = $"words={Uri.EscapeDataString($"路灯不亮 {one.i}")}&place={Uri.EscapeDataString("振兴路")}&photo={photos[one.i % Photos].Hash}";
            // One of three hangs up as soon as the server has it: nobody knows how far it came.
            if (one.time == 0) await HangUpAsync(address, one.key, body, cancel);
            else numbers.GetOrAdd(one.key, _ => []).Add(await SendAsync(client, one.key, body, cancel));
        });

        Assert.Equal((long)Reports, await database.ScalarAsync("select count(*) from cases.case"));
        Assert.Equal((long)Reports, await database.ScalarAsync("select count(*) from cases.report where cardinality(photos) = 1"));
        Assert.All(keys, key => Assert.Single(numbers[key].Distinct(StringComparer.Ordinal)));
        Assert.Equal(Reports, numbers.Values.SelectMany(n => n).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal((long)Photos, await database.ScalarAsync("select count(*) from files.photo where width = 64"));
        await house.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    static async Task<string> SendAsync(HttpClient client, Guid key, string body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/report") { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Add("Idempotency-Key", key.ToString());
        request.Headers.Add("Event-Time", "2026-05-13T01:00:00Z");
        using var answer = await client.SendAsync(request, cancel);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        return json.GetProperty("number").GetString()!;
    }

    static async Task HangUpAsync(Uri address, Guid key, string body, CancellationToken cancel)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, cancel);
        var head = string.Create(CultureInfo.InvariantCulture,
            $"POST /report HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: application/json\r\nIdempotency-Key: {key}\r\nEvent-Time: 2026-05-13T01:00:00Z\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n");
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + body), cancel);
        socket.Client.Shutdown(SocketShutdown.Both);
    }

    static List<(string Hash, byte[] Bytes)> PhotosMade()
    {
        var photo = FileHouse.Make("a.jpg", "gaussnoise", "OUT", "64", "48");
        // What follows the picture makes each another photo.
        return [.. Enumerable.Range(0, Photos).Select(i => (byte[])[.. photo, (byte)i]).Select(bytes => (Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes))];
    }

    static List<T> Shuffled<T>(IEnumerable<T> all)
    {
        var list = all.ToArray();
        new Random(20260513).Shuffle(list);
        return [.. list];
    }
}
