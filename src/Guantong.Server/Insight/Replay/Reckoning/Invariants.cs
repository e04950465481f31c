using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Npgsql;

namespace Guantong.Server.Insight.Replay.Reckoning;

/// <summary>
/// What must hold after any run, however it went. Asked of the tables in SQL and of the journal in plain code, never of the
/// law that is to be checked.
/// </summary>
public sealed class Invariants(ReplayCity city, IReadOnlyList<Message> messages, Tally tally, Placing placing, Wording wording)
{
    readonly List<string> _broken = [];

    /// <summary>A sentence for each that is broken.</summary>
    /// <param name="everyDeed">True for a full run, in which every deed of the law must have happened.</param>
    public async Task<IReadOnlyList<string>> BrokenAsync(bool everyDeed, CancellationToken cancel)
    {
        foreach (var fault in tally.Journal.Faults.Take(5)) _broken.Add($"the journal holds: {fault.Case} row {fault.Seq} {fault.What}");
        await CountersEqualListsAsync(cancel);
        await OneCaseOneStageAsync(cancel);
        await ReportsAreConservedAsync(cancel);
        await TablesAgreeAsync(cancel);
        foreach (var c in tally.Cases)
        {
            if (CaseInvariants.Broken(c, city.Services.GetRequiredService<Catalogue.CityFactsSource>().Current) is { } what) _broken.Add($"{c.State.Number}: {what}");
        }
        if (everyDeed)
            foreach (var never in CaseLaw.Deeds.Keys.Where(d => !tally.Deeds.ContainsKey(d) && !NeedsAnotherPolicy(d)).Order(StringComparer.Ordinal)) _broken.Add($"every deed happens in a full run: {never} did not");
        return _broken;
    }

    /// <summary>Where reporters reopen directly, nobody has a reopening to decline.</summary>
    bool NeedsAnotherPolicy(string deed) =>
        deed == nameof(Domain.Cases.Deeds.DeclineReopening) && city.Services.GetRequiredService<Catalogue.CityFactsSource>().Current.Policy.ReopenDirectly;

    async Task CountersEqualListsAsync(CancellationToken cancel)
    {
        var report = await city.Services.GetRequiredService<Rebuilding>().RunAsync(onlyCompare: true, cancel);
        if (report is not { LinesDiffering: 0, CountersDiffering: 0 }) _broken.Add($"lists and counters equal the cases: {report.LinesDiffering} rows and {report.CountersDiffering} counters differ");
        await NoneAsync("counters add up to the cases at each stage",
            """
            select stage, coalesce(a.n, 0), coalesce(b.n, 0) from (select stage, sum(n)::bigint n from cases.case_count group by 1) a
            full join (select stage, count(*) n from cases.case group by 1) b using (stage) where coalesce(a.n, 0) <> coalesce(b.n, 0)
            """, cancel);
    }

    async Task OneCaseOneStageAsync(CancellationToken cancel)
    {
        await NoneAsync("a case stands in one stage, the same in state, list and journal",
            """
            select c.id from cases.case c left join cases.case_list l on l.case_id = c.id left join cases.journal j on j.case_id = c.id and j.seq = c.version
            where l.stage is distinct from c.stage or j.stage_to is distinct from c.stage or l.version is distinct from c.version
            """, cancel);
        foreach (var c in tally.Cases.Where(c => c.State.Stage != c.ListStage)) _broken.Add($"a case stands in one stage: {c.State.Number} stands at {c.State.Stage} and is listed at {c.ListStage}");
    }

    /// <summary>Each message is one report of one case, or was refused because its place lies outside the city.</summary>
    async Task ReportsAreConservedAsync(CancellationToken cancel)
    {
        var origins = new Dictionary<string, int>(StringComparer.Ordinal);
        await using (var command = city.Database.CreateCommand(
            "select k.key, count(r.id)::int from cases.deed_key k left join cases.report r on r.origin_case = k.case_id where k.caller = $1 and k.seq = 1 group by 1"))
        {
            command.Parameters.Add(new() { Value = MessageDesk.Caller });
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel)) origins[rows.GetString(0)] = rows.GetInt32(1);
        }
        foreach (var message in messages)
        {
            var refused = placing.Of(message, ClassOf(message)) is { } point && placing.IsOutside(point);
            if (origins.GetValueOrDefault(message.Id) != (refused ? 0 : 1)) _broken.Add($"reports are conserved: message {message.Id} became {origins.GetValueOrDefault(message.Id)} reports{(refused ? ", though its place lies outside the city" : "")}");
        }
        if (origins.Count != tally.Cases.Count) _broken.Add($"reports are conserved: {origins.Count} messages became {tally.Cases.Count} cases");
        await NoneAsync("a case holds as many reports as its state says, and at least one unless it was merged away",
            """
            select c.id, c.state ->> 'reports', count(r.id) from cases.case c left join cases.report r on r.case_id = c.id
            group by c.id having (c.stage <> 13 and (count(r.id) = 0 or count(r.id) <> (c.state ->> 'reports')::int)) or (c.stage = 13 and count(r.id) <> 0)
            """, cancel);
    }

    async Task TablesAgreeAsync(CancellationToken cancel)
    {
        await NoneAsync("nothing that was due still waits for the clock", "select case_id, kind, what, at from cases.timer where at <= $1", cancel, tally.End);
        await NoneAsync("what ended waits for nothing", "select t.case_id, t.kind from cases.timer t join cases.case c on c.id = t.case_id where c.stage > 10", cancel);
        await NoneAsync("every deed is in the change log, which has no gaps",
            """
            select j.case_id::text, j.seq from cases.journal j left join cases.change c on c.case_id = j.case_id and c.seq = j.seq and c.kind = 'deed' where c.position is null
            union all select 'positions', count(*)::int from cases.change having count(*) <> coalesce(max(position), 0)
            """, cancel);
        await NoneAsync("a merged case leads to one that was not merged into it",
            """
            with recursive way(id, into_id, steps) as (
              select id, (state ->> 'mergedInto')::uuid, 1 from cases.case where stage = 13
              union all select w.id, (c.state ->> 'mergedInto')::uuid, w.steps + 1 from way w join cases.case c on c.id = w.into_id where c.stage = 13 and w.steps < 50)
            select id from way where steps >= 50 or into_id is null
            """, cancel);
    }

    async Task NoneAsync(string invariant, string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = city.Database.CreateCommand(sql);
        command.CommandTimeout = 0;
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = 0;
        var first = "";
        while (await rows.ReadAsync(cancel))
            if (found++ == 0) first = string.Join(' ', Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetValue(i)));
        if (found > 0) _broken.Add($"{invariant}: {found} times not, first {first}");
    }

    string ClassOf(Message message) => wording.Of(message) is { } type ? city.Services.GetRequiredService<Catalogue.CityFactsSource>().Current.Types[type].CitizenClass : "other";
}
