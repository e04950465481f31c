using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Exchange.Letters;

namespace Guantong.Server.Exchange.Orders;

/// <summary>What came of an answer to an order.</summary>
public enum OrderEnd
{
    Done,

    /// <summary>No such order in sight.</summary>
    Unknown,

    NoWords,

    /// <summary>Its case is still being worked on: there is nothing to answer yet.</summary>
    NotYet,

    /// <summary>Work has begun, so it cannot be sent back: it is rejected or cancelled by the law first.</summary>
    WorkHasBegun,

    /// <summary>Answered or sent back before, with other words.</summary>
    EndedBefore,
}

/// <summary>Answers an order, or sends it back. An order counts as answered when words for the caller were written, not when a case was closed.</summary>
public sealed class OrderReplies(OrderRows rows, CaseReading reading, CaseWalk walk, TimeProvider time)
{
    public const int MostWords = 2000;

    public async Task<(OrderEnd End, Refusal? Why)> AnswerAsync(Actor actor, OrderRow order, string words, string key, CancellationToken cancel = default)
    {
        if (Clean(words) is not { } text) return (OrderEnd.NoWords, null);
        if (order.IsEnded) return (SameAs(order, "answered", text, key), null);
        if (await CaseAsync(order, cancel) is not { } c || (c.Stage.IsOpen() && c.Stage != Stage.ToClose)) return (OrderEnd.NotYet, null);
        return (await EndAsync(actor, order, ("answered", "reply", text, key), c, cancel), null);
    }

    public async Task<(OrderEnd End, Refusal? Why)> ReturnAsync(Actor actor, OrderRow order, string reason, string key, CancellationToken cancel = default)
    {
        if (Clean(reason) is not { } text) return (OrderEnd.NoWords, null);
        if (order.IsEnded) return (SameAs(order, "returned", text, key), null);
        var c = await CaseAsync(order, cancel);
        if (c is { Stage: not (Stage.Rejected or Stage.Cancelled) })
        {
            // Others may have reported the same: then it is a matter of ours.
            if (c.Stage is not (Stage.Reported or Stage.Accepted) || c.Reports > 1) return (OrderEnd.WorkHasBegun, null);
            var rejected = await walk.DoAsync(new DeedCall(c.Number, new RejectReport(new Words(text)), actor, $"order:{order.Id}", $"return:{key}"), cancel);
            if (rejected is Outcome.No no) return (OrderEnd.WorkHasBegun, no.Why);
            c = rejected is Outcome.Done done ? done.Case : c;
        }
        return (await EndAsync(actor, order, ("returned", "return", text, key), c, cancel), null);
    }

    async Task<OrderEnd> EndAsync(Actor actor, OrderRow order, (string State, string Kind, string Words, string Key) how, CaseState? c, CancellationToken cancel)
    {
        var body = new LetterBody(how.Kind, order.Source, order.Number, time.GetUtcNow()) { Case = c?.Number, Stage = c?.Stage.ToString(), Text = how.Words };
        if (await rows.EndAsync(order.Id, how.State, new OrderEnding(actor.Person!.Value, how.Words, how.Key), new Letter(how.Kind, how.Kind, body), cancel)) return OrderEnd.Done;
        return await rows.FindAsync(order.Id, cancel) is { } now ? SameAs(now, how.State, how.Words, how.Key) : OrderEnd.Unknown;
    }

    /// <summary>Where the order's report is by now: its case may have been merged into another.</summary>
    public async Task<CaseState?> CaseAsync(OrderRow order, CancellationToken cancel = default)
    {
        if (order.Case is not { } id || await reading.ByIdAsync(id, cancel) is not { State: var c }) return null;
        for (var hops = 0; c is { Stage: Stage.Merged, MergedInto: { } into } && hops < 10; hops++)
        {
            if (await reading.ByIdAsync(into, cancel) is not { State: var next }) break;
            c = next;
        }
        return c;
    }

    static OrderEnd SameAs(OrderRow order, string state, string words, string key) => order.State == state && order.Key == key && order.Reply == words ? OrderEnd.Done : OrderEnd.EndedBefore;

    static string? Clean(string words) => CaseJson.Clean(words ?? "").Trim() is { Length: > 0 and <= MostWords } text ? text : null;
}
