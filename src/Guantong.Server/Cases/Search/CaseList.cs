using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search.Finding;
using Npgsql;

namespace Guantong.Server.Cases.Search;

/// <summary>What a list is narrowed by. <see cref="After"/> is the cursor of the last page.</summary>
public sealed record CaseFilter
{
    /// <summary>Stands for the centre where a list is narrowed to a unit: no unit holds those cases.</summary>
    public const string NoUnit = "-";

    public IReadOnlyList<Stage> Stages { get; init; } = [];
    public string? Unit { get; init; }
    public string? Class { get; init; }

    /// <summary>Keys of classes, as they stand today; a case of any of them is listed.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];
    public string? Division { get; init; }

    /// <summary>Only cases whose place is known and lies in it.</summary>
    public Domain.Places.Extent? Box { get; init; }
    public Channel? Channel { get; init; }
    public bool UrgentOnly { get; init; }
    public bool OverdueOnly { get; init; }
    public bool PendingOnly { get; init; }

    /// <summary>Opened from the first moment on, and before the second.</summary>
    public DateTimeOffset? OpenedFrom { get; init; }
    public DateTimeOffset? OpenedBefore { get; init; }

    /// <summary>Words that stand in what was said or noted; of very many cases with them, the newest <see cref="CaseList.MostWithWords"/> are listed.</summary>
    public string? Words { get; init; }

    /// <summary>The cases with the words, once they were looked for.</summary>
    internal IReadOnlyList<Guid>? Among { get; init; }

    /// <summary>More cases have the words than were looked through.</summary>
    internal bool AmongIsCut { get; init; }

    /// <summary>Only cases nobody could be drawn for.</summary>
    public bool WaitingForDraw { get; init; }

    /// <summary>Any of these marks, and none of those.</summary>
    public CaseMarks Marks { get; init; }
    public CaseMarks Without { get; init; }

    /// <summary>The light is yellow: the end of the time limit is near, and not passed.</summary>
    public bool DueSoonOnly { get; init; }

    /// <summary>What presses; also whose unit and which moment the list goes by.</summary>
    public Press Press { get; init; }

    /// <summary>Open work first due first; ended cases, and everything together, newest first.</summary>
    public bool IsByDue => FirstDueFirst || (Stages.Count > 0 && Stages.All(s => s.IsOpen()));

    /// <summary>The level that the case stands at.</summary>
    public Level? Level { get; init; }

    /// <summary>As what the viewer's unit sees it: any of these.</summary>
    public Part As { get; init; }

    /// <summary>Only what this person has taken.</summary>
    public PersonId? TakenBy { get; init; }

    /// <summary>First due first also where the stages do not say so.</summary>
    public bool FirstDueFirst { get; init; }
    public string? After { get; init; }
    public int Most { get; init; } = 50;
}

/// <summary>One line of a list.</summary>
public sealed record CaseLine(
    CaseId Id, string Number, int Version, Stage Stage, int Round, Level Level, string Division, string? MicroGrid, string Class, string? Type, string Unit,
    string? Crew, Channel Channel, bool Urgent, bool Paused, string? Pending, DateTimeOffset OpenedAt, DateTimeOffset StageSince, DateTimeOffset? Due, DateTimeOffset? ClosedAt, int Reports);

/// <summary>A page and the cursor of the next one.</summary>
public sealed record CasePage(IReadOnlyList<CaseLine> Lines, string? Next);

/// <summary>Lists and counts over case_list and its counters, always within somebody's scope; keyset paging only.</summary>
public sealed class CaseList(NpgsqlDataSource database, WordSearch words, TimeProvider time)
{
    public const int MostWithWords = 5000;
    public const int MostCounted = 10_000;

    internal const string Columns =
        "l.case_id, l.number, l.version, l.stage, l.round, l.level, l.division, l.micro_grid, l.class, l.type, l.unit, l.crew, l.channel, l.urgent, l.paused, l.pending, "
        + "l.opened_at, l.stage_since, l.due_at, l.closed_at, l.reports";

    /// <summary>Open work first due first; ended cases, and everything together, newest first.</summary>
    public async Task<CasePage> PageAsync(Actor actor, CaseFilter filter, CancellationToken cancel = default)
    {
        filter = await WithWordsAsync(filter, cancel);
        await using var command = database.CreateCommand();
        var question = new CaseQuestion(command.Parameters, actor, filter, time.GetUtcNow());
        command.CommandText = $"select {Columns} from cases.case_list l where {question.PageWhere} order by {question.Order} limit {question.Most + 1}";
        var lines = await LinesAsync(command, cancel);
        return new CasePage([.. lines.Take(question.Most)], lines.Count > question.Most ? question.After(lines[question.Most - 1]) : null);
    }

    /// <summary>How many lines all pages of a filter hold together, by the same conditions.</summary>
    public Task<long> CountAsync(Actor actor, CaseFilter filter, CancellationToken cancel = default) => CountUpToAsync(actor, filter, null, cancel);

    /// <summary>The same, but nobody counts beyond so many: then one more than that comes back.</summary>
    public async Task<long> CountUpToAsync(Actor actor, CaseFilter filter, int? most, CancellationToken cancel = default)
    {
        filter = await WithWordsAsync(filter, cancel);
        await using var command = database.CreateCommand();
        var where = new CaseQuestion(command.Parameters, actor, filter, time.GetUtcNow()).Where;
        command.CommandText = most is { } n ? $"select count(*) from (select from cases.case_list l where {where} limit {n + 1}) counted" : $"select count(*) from cases.case_list l where {where}";
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>The lines of some cases, as far as somebody may see them.</summary>
    public async Task<IReadOnlyDictionary<CaseId, CaseLine>> TheseAsync(Actor actor, IEnumerable<CaseId> cases, CancellationToken cancel = default)
    {
        var scope = CaseScope.Of(actor);
        await using var command = database.CreateCommand();
        scope.AddTo(command.Parameters);
        command.CommandText = $"select {Columns} from cases.case_list l where l.case_id = any({Add(command.Parameters, cases.Select(c => c.Value).ToArray())}) and {scope.Condition}";
        return (await LinesAsync(command, cancel)).ToDictionary(l => l.Id);
    }

    /// <summary>The lines of some cases whoever may see them: to be weighed and counted, never to be shown.</summary>
    internal async Task<IReadOnlyDictionary<CaseId, CaseLine>> WithoutScopeAsync(Guid[] cases, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select {Columns} from cases.case_list l where l.case_id = any($1)");
        command.Parameters.Add(new() { Value = cases });
        return (await LinesAsync(command, cancel)).ToDictionary(l => l.Id);
    }

    /// <summary>Whether somebody may see a case.</summary>
    public async Task<bool> MaySeeAsync(Actor actor, CaseId id, CancellationToken cancel = default)
    {
        var scope = CaseScope.Of(actor);
        await using var command = database.CreateCommand();
        scope.AddTo(command.Parameters);
        command.CommandText = $"select exists (select from cases.case_list l where l.case_id = {Add(command.Parameters, id.Value)} and {scope.Condition})";
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    /// <summary>How many cases of the scope stand at each stage: counters where they can answer, otherwise the list itself.</summary>
    public async Task<IReadOnlyDictionary<Stage, long>> CountsAsync(Actor actor, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand();
        if (actor.Role.IsUnitOfficer())
        {
            command.CommandText = $"select l.stage, sum(l.n)::bigint from cases.lane_count l where l.owner = {Add(command.Parameters, LaneKey.OwnerOf(actor))} group by l.stage having sum(l.n) > 0";
        }
        else if (CaseScope.OfCounters(actor) is { } counters)
        {
            counters.AddTo(command.Parameters);
            command.CommandText = $"select l.stage, sum(l.n)::bigint from cases.case_count l where {counters.Condition} group by l.stage having sum(l.n) > 0";
        }
        else
        {
            var scope = CaseScope.Of(actor);
            scope.AddTo(command.Parameters);
            command.CommandText = $"select l.stage, count(*) from cases.case_list l where {scope.Condition} group by l.stage";
        }
        var counts = new SortedDictionary<Stage, long>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) counts[(Stage)reader.GetInt16(0)] = reader.GetInt64(1);
        return counts;
    }

    /// <summary>Open cases near a point, nearest first: candidates for a merge.</summary>
    public async Task<IReadOnlyList<CaseLine>> NearAsync(Domain.Places.LonLat at, int metres, CaseId except, CancellationToken cancel = default)
    {
        var lat = metres / 111_000.0;
        var lon = lat / Math.Max(0.01, Math.Cos(at.Lat * Math.PI / 180));
        await using var command = database.CreateCommand();
        var p = command.Parameters;
        command.CommandText =
            $"""
            select {Columns} from cases.case_list l
            where l.stage <= 10 and l.lon between {Add(p, at.Lon - lon)} and {Add(p, at.Lon + lon)} and l.lat between {Add(p, at.Lat - lat)} and {Add(p, at.Lat + lat)} and l.case_id <> {Add(p, except.Value)}
            order by (l.lon - {Add(p, at.Lon)}) ^ 2 + (l.lat - {Add(p, at.Lat)}) ^ 2, l.case_id limit 20
            """;
        return await LinesAsync(command, cancel);
    }

    /// <summary>Looks for the words of a filter once, so that all pages of one walk through it rest on the same cases.</summary>
    internal async Task<CaseFilter> WithWordsAsync(CaseFilter filter, CancellationToken cancel)
    {
        if (filter is not { Words: { Length: > 0 } wanted, Among: null }) return filter;
        var (among, more) = await words.CasesAsync(Grams.Terms(wanted), MostWithWords, cancel);
        return filter with { Among = among, AmongIsCut = more };
    }

    static string Add(NpgsqlParameterCollection parameters, object value)
    {
        parameters.Add(new NpgsqlParameter { Value = value });
        return $"${parameters.Count}";
    }

    static async Task<List<CaseLine>> LinesAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var lines = new List<CaseLine>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) lines.Add(LineOf(r));
        return lines;
    }

    /// <summary>The line in a row that begins with <see cref="Columns"/>.</summary>
    internal static CaseLine LineOf(NpgsqlDataReader r) => new(
        new CaseId(r.GetGuid(0)), r.GetString(1), r.GetInt32(2), (Stage)r.GetInt16(3), r.GetInt32(4), (Level)r.GetInt16(5), r.GetString(6), Text(r, 7), r.GetString(8),
        Text(r, 9), r.GetString(10), Text(r, 11), (Channel)r.GetInt16(12), r.GetBoolean(13), r.GetBoolean(14), Text(r, 15),
        r.GetFieldValue<DateTimeOffset>(16), r.GetFieldValue<DateTimeOffset>(17), Time(r, 18), Time(r, 19), r.GetInt32(20));

    static string? Text(NpgsqlDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetString(at);

    static DateTimeOffset? Time(NpgsqlDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetFieldValue<DateTimeOffset>(at);
}
