using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search;
using Npgsql;

namespace Guantong.Server.Exchange.Orders;

/// <summary>One order of the list, with its own clock beside ours.</summary>
public sealed record OrderLine(
    Guid Id, string Lane, string Source, string Number, DateTimeOffset ReceivedAt, DateTimeOffset? AcceptDue, DateTimeOffset? ReplyDue, string? TheirClass, string? Trouble, bool Differs,
    CaseId? Case, string? CaseNumber, Stage? Stage, DateTimeOffset? OurDue, string? Words, string? Address, string? Reply, DateTimeOffset? EndedAt, int LettersWaiting, int LettersDead, string? LetterError)
{
    public string State { get; init; } = "";
}

/// <summary>A page of orders and the cursor of the next one.</summary>
public sealed record OrderPage(IReadOnlyList<OrderLine> Lines, string? Next);

/// <summary>
/// Orders by what is owed on them: each stands on one lane, and a lane's count and list use the same condition. <c>dead</c> crosses
/// the others: orders whose letters could not be sent.
/// </summary>
public sealed class OrderBook(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Ended orders stay on the list for so long.</summary>
    const int DaysShown = 30;

    public static readonly IReadOnlyList<string> Lanes = ["waiting", "accept", "reply", "work", "done", "dead"];

    const string LaneSql =
        """
        case when w.ended_at is not null then 'done' when w.state in ('waiting', 'arrived') then 'waiting' when l.stage in (1, 2) then 'accept' when l.stage >= 10 or l.stage is null then 'reply' else 'work' end
        """;

    const string From =
        """
        from exchange.work_order w left join cases.report r on r.id = w.report_id left join cases.case_list l on l.case_id = coalesce(r.case_id, w.case_id)
        left join exchange.order_person p on p.order_id = w.id
        left join lateral (select count(*) filter (where x.dead_at is null)::integer waiting, count(*) filter (where x.dead_at is not null)::integer dead, max(x.error) error
          from exchange.letter x where x.order_id = w.id and x.sent_at is null) x on true
        """;

    /// <summary>The centre sees orders without a case as well; whoever is not of the centre sees none of them at all.</summary>
    public static bool MaySee(Role role) => role.IsOfTheCentre() || role == Role.Auditor;

    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(Actor actor, CancellationToken cancel = default)
    {
        if (!MaySee(actor.Role)) return new Dictionary<string, int>();
        await using var command = database.CreateCommand();
        var where = Where(actor, command.Parameters);
        command.CommandText = $"select {LaneSql}, count(*)::integer, count(*) filter (where x.dead > 0)::integer {From} where {where} group by 1";
        var counts = Lanes.ToDictionary(l => l, _ => 0, StringComparer.Ordinal);
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            counts[r.GetString(0)] += r.GetInt32(1);
            counts["dead"] += r.GetInt32(2);
        }
        return counts;
    }

    /// <summary>What is due first stands first; ended ones the newest first.</summary>
    public async Task<OrderPage> PageAsync(Actor actor, string lane, string? after, int most, CancellationToken cancel = default)
    {
        if (!MaySee(actor.Role)) return new OrderPage([], null);
        await using var command = database.CreateCommand();
        var where = $"{Where(actor, command.Parameters)} and {(lane == "dead" ? "x.dead > 0" : $"{LaneSql} = {Add(command.Parameters, lane)}")}";
        var due = lane is "waiting" or "accept" ? "coalesce(w.accept_due, w.reply_due, w.received_at)" : lane == "done" ? "w.ended_at" : "coalesce(w.reply_due, w.received_at)";
        var sign = lane == "done" ? "<" : ">";
        if (Guid.TryParse(after, out var last)) where += $" and ({due}, w.id) {sign} (select {due}, w.id from exchange.work_order w where w.id = {Add(command.Parameters, last)})";
        var size = Math.Clamp(most, 1, 200);
        var order = lane == "done" ? "desc" : "asc";
        command.CommandText = $"select {Columns} {From} where {where} order by {due} {order}, w.id {order} limit {size + 1}";
        var lines = await LinesAsync(command, actor, cancel);
        return lines.Count <= size ? new OrderPage(lines, null) : new OrderPage([.. lines.Take(size)], lines[size - 1].Id.ToString());
    }

    /// <summary>One order, if it is in sight.</summary>
    public async Task<OrderLine?> OneAsync(Actor actor, Guid id, CancellationToken cancel = default)
    {
        if (!MaySee(actor.Role)) return null;
        await using var command = database.CreateCommand();
        var where = Where(actor, command.Parameters);
        command.CommandText = $"select {Columns} {From} where {where} and w.id = {Add(command.Parameters, id)}";
        return (await LinesAsync(command, actor, cancel)).FirstOrDefault();
    }

    /// <summary>The orders behind a case: those whose reports are in it now. What is owed a reply first stands first.</summary>
    public async Task<IReadOnlyList<OrderLine>> OfCaseAsync(Actor actor, CaseId c, CancellationToken cancel = default)
    {
        if (!MaySee(actor.Role)) return [];
        await using var command = database.CreateCommand();
        var where = Where(actor, command.Parameters);
        command.CommandText =
            $"""
            select {Columns} {From} where {where} and w.id in (select o.id from cases.report q join exchange.work_order o on o.report_id = q.id where q.case_id = {Add(command.Parameters, c.Value)})
            order by w.ended_at nulls first, w.reply_due, w.received_at limit 20
            """;
        return await LinesAsync(command, actor, cancel);
    }

    const string Columns =
        $"""
        w.id, {LaneSql}, w.source, w.number, w.received_at, w.accept_due, w.reply_due, w.their_class, w.trouble, w.differs, l.case_id, l.number, l.stage, l.due_at,
        coalesce(p.words, (select d.words from cases.words d where d.case_id = w.case_id and d.seq = 1 and d.field = 'Description')),
        coalesce(p.address, (select a.words from cases.words a where a.case_id = w.case_id and a.seq = 1 and a.field = 'Address')), w.reply, w.ended_at, x.waiting, x.dead, x.error, w.state
        """;

    string Where(Actor actor, NpgsqlParameterCollection parameters)
    {
        var scope = CaseScope.Of(actor);
        scope.AddTo(parameters);
        return $"(l.case_id is null or ({scope.Condition})) and (w.ended_at is null or w.ended_at > {Add(parameters, time.GetUtcNow().AddDays(-DaysShown))})";
    }

    static async Task<List<OrderLine>> LinesAsync(NpgsqlCommand command, Actor actor, CancellationToken cancel)
    {
        var lines = new List<OrderLine>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        string? Text(int at) => r.IsDBNull(at) ? null : r.GetString(at);
        string? Words(int at) => Text(at) is { } words ? CaseSighting.Words(words, actor, []) : null;
        DateTimeOffset? At(int at) => r.IsDBNull(at) ? null : r.GetFieldValue<DateTimeOffset>(at);
        while (await r.ReadAsync(cancel))
        {
            lines.Add(new(
                r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetFieldValue<DateTimeOffset>(4), At(5), At(6), Text(7), Text(8), r.GetBoolean(9), r.IsDBNull(10) ? null : new CaseId(r.GetGuid(10)), Text(11),
                r.IsDBNull(12) ? null : (Stage)r.GetInt16(12), At(13), Words(14), Words(15), Text(16), At(17), r.GetInt32(18), r.GetInt32(19), Text(20)) { State = r.GetString(21) });
        }
        return lines;
    }

    static string Add(NpgsqlParameterCollection parameters, object value)
    {
        parameters.Add(new() { Value = value });
        return $"${parameters.Count}";
    }
}
