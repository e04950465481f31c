using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search;

/// <summary>A case whose reporter, or whose unit, asks the centre to call. <see cref="ByReporter"/> says who asked.</summary>
public sealed record WaitingCall(Guid Message, string Number, Stage Stage, DateTimeOffset At, bool ByReporter, string Words);

/// <summary>Wishes to be called, oldest first, within the scope of a post.</summary>
public sealed class WaitingCalls(NpgsqlDataSource database)
{
    public const int Most = 200;

    const string From =
        "from cases.relay_message m join cases.report r on r.id = m.report_id join cases.case_list l on l.case_id = r.case_id where m.asks_call and m.called_at is null and";

    public async Task<IReadOnlyList<WaitingCall>> OfAsync(Actor actor, CancellationToken cancel = default)
    {
        var scope = CaseScope.Of(actor);
        await using var command = database.CreateCommand($"select m.id, l.number, l.stage, m.at, m.side = 0, coalesce(m.words, '') {From} {scope.Condition} order by m.at, m.id limit {Most}");
        scope.AddTo(command.Parameters);
        var waiting = new List<WaitingCall>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) waiting.Add(new(r.GetGuid(0), r.GetString(1), (Stage)r.GetInt16(2), r.GetFieldValue<DateTimeOffset>(3), r.GetBoolean(4), CaseSighting.Words(r.GetString(5), actor, [])));
        return waiting;
    }

    public async Task<long> CountAsync(Actor actor, CancellationToken cancel = default)
    {
        var scope = CaseScope.Of(actor);
        await using var command = database.CreateCommand($"select count(*) {From} {scope.Condition}");
        scope.AddTo(command.Parameters);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }
}
