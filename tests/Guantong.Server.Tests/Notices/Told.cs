using System.Collections.Concurrent;
using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.Notices.Following;
using Guantong.Server.Notices.Sending;
using Guantong.Server.Notices.Templates;
using Guantong.Server.Notices.Writing;
using Guantong.Server.Platform;
using Guantong.Server.Tests.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Guantong.Server.Tests.Notices;

/// <summary>What tests of messages do over and over.</summary>
static class Told
{
    /// <summary>Publishes what happened and writes the messages, as the loops would.</summary>
    public static async Task TellAsync(this DemoCity city)
    {
        await city.Get<ChangeLog>().PublishAsync();
        while (await city.Get<NoticeReader>().RunAsync() > 0) { }
    }

    /// <summary>The steps somebody was told of, in their order.</summary>
    public static async Task<string> StepsAsync(this DemoCity city, string where)
    {
        await using var command = city.House.Database.Source.CreateCommand($"select coalesce(string_agg(m.step, ' ' order by m.id), '') from notices.message m join notices.follow f on f.id = m.follow_id left join cases.reporter p on p.report_id = f.report_id where {where}");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public static async Task<long> CountAsync(this DemoCity city, string from) => (long)(await city.House.Database.ScalarAsync($"select count(*) from {from}"))!;

    /// <summary>The providers of the city are these, and no others.</summary>
    public static async Task ProvidersAsync(this DemoCity city, params string[] rows)
    {
        await using var command = city.House.Database.Source.CreateCommand(
            "delete from notices.provider; " + string.Concat(rows.Select(r => $"insert into notices.provider (pack, provider, channel, place, road, url, headers, body, success, daily_cap, valid_from, begun) values ('linshu', {r}, '2020-01-01', 1);")));
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A courier that may reach this machine.</summary>
    public static Courier CourierOf(this DemoCity city, params IMessageRoad[] roads) => new(
        city.Get<Deliveries>(), city.Get<Providers>(), roads.Length > 0 ? roads : [city.HttpRoad()], city.Get<Saying>(), city.Get<NoticeDesk>(), city.Get<NoticeWriting>(), city.Get<CityFactsSource>(), city.Time);

    public static HttpRoad HttpRoad(this DemoCity city)
    {
        var options = city.Get<CityOptions>() with { Notices = new NoticeSettings { InsideHosts = ["127.0.0.1"] } };
        return new HttpRoad(new SafeHttp(options), city.Get<NoticeSecrets>(), city.Get<Entropy>(), city.Time);
    }
}

/// <summary>A provider of messages that really listens.</summary>
sealed class Provider : IAsyncDisposable
{
    readonly WebApplication listening;

    Provider(WebApplication app) => listening = app;

    /// <summary>What came in: path, headers and body.</summary>
    public ConcurrentQueue<(string Path, IHeaderDictionary Headers, string Body)> Got { get; } = new();

    /// <summary>The status for a path; a negative one cuts the connection after the message was taken.</summary>
    public Func<string, int> Answers { get; set; } = _ => 200;

    public string Url { get; private set; } = "";

    public static async Task<Provider> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new Provider(builder.Build());
        provider.listening.Run(provider.TakeAsync);
        await provider.listening.StartAsync();
        provider.Url = provider.listening.Urls.Single();
        return provider;
    }

    /// <summary>A row of message-providers for a path of this listener.</summary>
    public string Row(string name, int order, int cap = 0, string channel = "sms") =>
        $$$"""'{{{name}}}', '{{{channel}}}', {{{order}}}, 'http', '{{{Url}}}/{{{name}}}', 'X-Sign: {signature:{{{name}}}}|X-Time: {timestamp}|X-Nonce: {nonce}', '{"to":"{phone}","text":"{text}","vars":{params}}', 'code=0', {{{cap}}}""";

    /// <summary>The messages that a path took, each id once: as a provider does that keeps its word.</summary>
    public int Taken(string name) => Got.Where(g => g.Path == "/" + name).Select(g => g.Headers["Idempotency-Key"].ToString()).Distinct().Count();

    public async ValueTask DisposeAsync() => await listening.DisposeAsync();

    async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var status = Answers(http.Request.Path);
        if (status is 200 or < 0) Got.Enqueue((http.Request.Path, new HeaderDictionary(http.Request.Headers.ToDictionary(h => h.Key, h => h.Value)), body));
        if (status < 0)
        {
            http.Abort();
            return;
        }
        http.Response.StatusCode = status;
        await http.Response.WriteAsync("""{"code":0}""");
    }
}
