using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Exchange.Orders;

/// <summary>
/// The verb take-orders. What can be read is taken, what cannot is named by row and column; the file may be mended and taken again as
/// it is, because an order that is there already stays one.
/// </summary>
static class TakeOrdersVerb
{
    const string UsualSource = "12345";

    public static async Task<int> RunAsync(VerbCall call)
    {
        var house = await call.OpenHouseAsync();
        var texts = new PeopleTexts(house, call);
        await house.GetRequiredService<Catalogue.CityFactsSource>().RefreshAsync(call.Cancel);
        var people = house.GetRequiredService<PeopleDirectory>();
        var zone = people.City?.Zone ?? throw new PlainFailure(texts.Of("exchange.no-city"));
        await house.GetRequiredService<Places.LocatorSource>().RefreshAsync(people.Today, call.Cancel);
        var findings = new Findings();
        var orders = OrderFile.Read(call.Arguments[0], zone, findings);
        foreach (var f in findings.All) await call.Error.WriteLineAsync($"{f.File}:{f.Row}:{f.Column}: {texts.Of(f.Key, f.Args)}");
        var source = call.Value("--source") is { Length: > 0 and <= 60 } named ? named : UsualSource;
        var counts = new OrderCounts();
        foreach (var (row, order) in orders)
        {
            var (state, trouble) = call.Has("--dry-run") ? await LookAsync(house, source, order, call.Cancel) : await TakeAsync(house, source, order, call.Cancel);
            counts = counts.And(state);
            if (trouble is { } why) await call.Out.WriteLineAsync($"{Path.GetFileName(call.Arguments[0])}:{row}: {order.Cleaned().Number}: {OrderWords.Trouble(house.GetRequiredService<CityTexts>(), why, texts.Language)}");
        }
        await call.Out.WriteLineAsync(texts.Of(call.Has("--dry-run") ? "exchange.orders-would" : "exchange.orders-taken", ("new", counts.New), ("before", counts.Before), ("waiting", counts.Waiting), ("wrong", findings.All.Count)));
        return findings.Any ? Doorstep.Failed : 0;
    }

    static async Task<(string State, string? Trouble)> TakeAsync(IServiceProvider house, string source, OrderInput order, CancellationToken cancel)
    {
        var taken = await house.GetRequiredService<OrderDesk>().TakeAsync(source, order, null, cancel);
        return taken.Before ? ("before", null) : (taken.State, taken.Trouble);
    }

    /// <summary>What would be done, as far as it can be said without doing it.</summary>
    static async Task<(string State, string? Trouble)> LookAsync(IServiceProvider house, string source, OrderInput order, CancellationToken cancel)
    {
        if (await house.GetRequiredService<OrderRows>().FindAsync(source, order.Cleaned().Number!, cancel) is { State: not "arrived" }) return ("before", null);
        var trouble = await house.GetRequiredService<OrderDesk>().LookAsync(source, order, cancel);
        return (trouble is null ? "taken" : "waiting", trouble);
    }

    readonly record struct OrderCounts(int New, int Before, int Waiting)
    {
        public OrderCounts And(string state) => state switch
        {
            "before" => this with { Before = Before + 1 },
            "waiting" => this with { Waiting = Waiting + 1 },
            _ => this with { New = New + 1 },
        };
    }
}
