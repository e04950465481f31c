using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Catalogue;
using Guantong.Server.Exchange.Letters;
using Guantong.Server.Platform;
using Receipt = Guantong.Server.Cases.Intake.Receipt;

namespace Guantong.Server.Exchange.Orders;

/// <summary>
/// Takes an order: put down first, then made a report by the law, then told to the sender. Each step can be done again, so an order
/// that was half taken when the power went is whole when it is sent once more; twice the same order is one case.
/// </summary>
sealed class OrderDesk(OrderRows rows, OrderClasses classes, ReportDesk reports, ReportJudging judging, OrderPlaces places, CityFactsSource facts, Entropy entropy, TimeProvider time)
{
    /// <param name="may">Whether the sender may report this class; null classes are for the centre to find.</param>
    public async Task<OrderTaken> TakeAsync(string source, OrderInput sent, Func<CaseType, bool>? may = null, CancellationToken cancel = default)
    {
        var input = sent.Cleaned();
        if (await rows.FindAsync(source, input.Number!, cancel) is { } known && known.State != "arrived") return await AgainAsync(known, input, cancel);
        var isNew = await rows.ArriveAsync(entropy.NewId(), source, input, PointOf(input), cancel);
        var order = (await rows.FindAsync(source, input.Number!, cancel))!;
        if (!isNew && order.State != "arrived") return await AgainAsync(order, input, cancel);
        return await MakeReportAsync(order, may, cancel);
    }

    /// <summary>Once more, after a human has put right what was wrong with it.</summary>
    public async Task<OrderTaken> RetakeAsync(OrderRow waiting, CancellationToken cancel = default) => await MakeReportAsync(waiting, null, cancel);

    /// <summary>What would stand in the way of an order; nothing is written.</summary>
    public async Task<string?> LookAsync(string source, OrderInput sent, CancellationToken cancel = default)
    {
        var input = sent.Cleaned();
        var order = new OrderRow(default, source, input.Number!, "arrived", null, [], false, null, null)
        {
            TheirClass = input.Class, Point = PointOf(input), Grid = input.Grid, Person = new OrderPerson(null, null, input.Words, input.Place),
        };
        var (report, trouble) = await ReportOfAsync(order, null, cancel);
        return trouble ?? (judging.Judge(report!, Actor.Reporter(facts.Current.Area), new DeedKey("look", order.Number, [])).Refused is { } why ? Refusals.CodeOf(why) : null);
    }

    async Task<OrderTaken> AgainAsync(OrderRow order, OrderInput input, CancellationToken cancel)
    {
        var differs = order.Differs || !order.Print.AsSpan().SequenceEqual(input.Print());
        if (differs && !order.Differs) await rows.DiffersAsync(order.Id, cancel);
        return new OrderTaken(order.Id, order.State, await NumberAsync(order.Case, cancel), order.Trouble, Before: true, differs);
    }

    async Task<OrderTaken> MakeReportAsync(OrderRow order, Func<CaseType, bool>? may, CancellationToken cancel)
    {
        var (input, trouble) = await ReportOfAsync(order, may, cancel);
        if (trouble is not null) return await WaitAsync(order, trouble, cancel);
        switch (await reports.ReceiveAsync(input!, Actor.Reporter(facts.Current.Area), $"order:{order.Source}", order.Number, cancel))
        {
            case Receipt.Received received:
                await rows.TakenAsync(order.Id, received.Case.Id, received.Report, LetterOf(order, "taken", "taken") with { Body = BodyOf(order, "taken") with { Case = received.Case.Number, Stage = received.Case.Stage.ToString() } }, cancel);
                return new OrderTaken(order.Id, "taken", received.Case.Number, null, received.Before, false);
            case Receipt.No no:
                return await WaitAsync(order, Refusals.CodeOf(no.Why), cancel);
            default:
                // The number was used for a report before this room held a row of it: nothing is made twice.
                return await WaitAsync(order, "key-reused", cancel);
        }
    }

    async Task<(ReportInput? Report, string? Trouble)> ReportOfAsync(OrderRow order, Func<CaseType, bool>? may, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(order.Person.Words)) return (null, OrderTroubles.NoWords);
        var type = await classes.OfAsync(order.Source, order.TheirClass, cancel);
        if (type is not null && may?.Invoke(type) == false) return (null, OrderTroubles.NotYourClass);
        var (place, trouble) = await places.OfAsync(order, cancel);
        return (new ReportInput(Channel.Hotline, order.Person.Words, order.Person.Address, place.Point, null, type?.Key, [])
        {
            ReporterName = order.Person.Name, ReporterPhone = order.Person.Phone, Within = place.Within, Partner = order.Source, EventTime = order.CalledAt,
        }, trouble);
    }

    async Task<OrderTaken> WaitAsync(OrderRow order, string trouble, CancellationToken cancel)
    {
        await rows.WaitsAsync(order.Id, trouble, LetterOf(order, "refused", "refused") with { Body = BodyOf(order, "refused") with { Reason = trouble } }, cancel);
        return new OrderTaken(order.Id, "waiting", null, trouble, Before: false, order.Differs);
    }

    static LonLat? PointOf(OrderInput input) =>
        input is { Lon: { } lon, Lat: { } lat } && Datums.TryRead(input.Datum, out var datum) ? Coordinates.ToCgcs2000(new LonLat(lon, lat), datum) : null;

    async Task<string?> NumberAsync(CaseId? id, CancellationToken cancel) => id is { } c ? await classes.NumberOfAsync(c, cancel) : null;

    Letter LetterOf(OrderRow order, string kind, string key) => new(kind, key, BodyOf(order, kind));

    LetterBody BodyOf(OrderRow order, string kind) => new(kind, order.Source, order.Number, time.GetUtcNow());
}
