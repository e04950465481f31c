using System.Globalization;
using System.Text;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search.Finding;
using Npgsql;

namespace Guantong.Server.Cases.Search;

/// <summary>What a list is narrowed by. <see cref="After"/> is the cursor of the last page.</summary>
public sealed record CaseFilter
{
    public IReadOnlyList<Stage> Stages { get; init; } = [];
    public string? Unit { get; init; }
    public string? Class { get; init; }

    /// <summary>Keys of classes, as they stand today; a case of any of them is listed.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];
    public string? Division { get; init; }
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

    /// <summary>Only cases nobody could be drawn for.</summary>
    public bool WaitingForDraw { get; init; }
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

    const int MostPerPage = 200;

    const string Columns =
        "l.case_id, l.number, l.version, l.stage, l.round, l.level, l.division, l.micro_grid, l.class, l.type, l.unit, l.crew, l.channel, l.urgent, l.paused, l.pending, "
        + "l.opened_at, l.stage_since, l.due_at, l.closed_at, l.reports";

    /// <summary>Open work first due first; ended cases, and everything together, newest first.</summary>
    public async Task<CasePage> PageAsync(Actor actor, CaseFilter filter, CancellationToken cancel = default)
    {
        var scope = CaseScope.Of(actor);
        filter = await WithWordsAsync(filter, cancel);
        await using var command = database.CreateCommand();
        scope.AddTo(command.Parameters);
        var where = new StringBuilder(scope.Condition);
        Narrow(where, command.Parameters, filter);
        var byDue = filter.Stages.Count > 0 && filter.Stages.All(s => s.IsOpen());
        var most = Math.Clamp(filter.Most, 1, MostPerPage);
        if (Cursor.Read(filter.After) is { } after)
        {
            var (at, id) = (Add(command.Parameters, after.At), Add(command.Parameters, after.Id));
            where.Append(byDue ? $" and (coalesce(l.due_at, 'infinity'::timestamptz), l.case_id) > ({at}, {id})" : $" and (l.opened_at, l.case_id) < ({at}, {id})");
        }
        var order = byDue ? "coalesce(l.due_at, 'infinity'::timestamptz), l.case_id" : "l.opened_at desc, l.case_id desc";
        command.CommandText = $"select {Columns} from cases.case_list l where {where} order by {order} limit {most + 1}";
        var lines = await LinesAsync(command, cancel);
        if (lines.Count <= most) return new CasePage(lines, null);
        lines.RemoveAt(most);
        return new CasePage(lines, Cursor.Of(byDue ? lines[^1].Due ?? DateTimeOffset.MaxValue : lines[^1].OpenedAt, lines[^1].Id));
    }

    /// <summary>How many lines all pages of a filter hold together, by the same conditions.</summary>
    public async Task<long> CountAsync(Actor actor, CaseFilter filter, CancellationToken cancel = default)
    {
        var scope = CaseScope.Of(actor);
        filter = await WithWordsAsync(filter, cancel);
        await using var command = database.CreateCommand();
        scope.AddTo(command.Parameters);
        var where = new StringBuilder(scope.Condition);
        Narrow(where, command.Parameters, filter);
        command.CommandText = $"select count(*) from cases.case_list l where {where}";
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
        if (CaseScope.OfCounters(actor) is { } counters)
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
    internal async Task<CaseFilter> WithWordsAsync(CaseFilter filter, CancellationToken cancel) =>
        filter is not { Words: { Length: > 0 } wanted, Among: null } ? filter : filter with { Among = (await words.CasesAsync(Grams.Terms(wanted), MostWithWords, cancel)).Cases };

    void Narrow(StringBuilder where, NpgsqlParameterCollection parameters, CaseFilter filter)
    {
        void And(string condition) => where.Append(" and ").Append(condition);
        if (filter.Stages.Count > 0) And($"l.stage in ({string.Join(", ", filter.Stages.Select(s => (int)s))})");
        // PostgreSQL holds no zero character, so nothing is named with one.
        if ((filter.Unit + filter.Class).Contains('\0', StringComparison.Ordinal))
        {
            And("false");
            return;
        }
        if (filter.Unit is { Length: > 0 } unit) And($"l.unit = {Add(parameters, unit)}");
        if (filter.Class is { Length: > 0 } @class) And($"l.class = {Add(parameters, @class)}");
        if (filter.Types.Count > 0) And($"l.type = any({Add(parameters, filter.Types.ToArray())})");
        if (filter.Division is { Length: > 0 } division) And($"l.division like {Add(parameters, new Domain.Places.DivisionCode(division).Prefix + "%")}");
        if (filter.Channel is { } channel) And($"l.channel = {(int)channel}");
        if (filter.UrgentOnly) And("l.urgent");
        if (filter.OpenedFrom is { } from) And($"l.opened_at >= {Add(parameters, from.ToUniversalTime())}");
        if (filter.OpenedBefore is { } before) And($"l.opened_at < {Add(parameters, before.ToUniversalTime())}");
        if (filter.Among is { } among) And($"l.case_id = any({Add(parameters, among.ToArray())})");
        if (filter.OverdueOnly) And($"l.stage <= 10 and not l.paused and l.due_at < {Add(parameters, time.GetUtcNow())}");
        if (filter.PendingOnly) And("l.pending is not null");
        if (filter.WaitingForDraw) And("l.stage in (2, 9) and l.drawn is null");
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
        while (await r.ReadAsync(cancel))
        {
            lines.Add(new(
                new CaseId(r.GetGuid(0)), r.GetString(1), r.GetInt32(2), (Stage)r.GetInt16(3), r.GetInt32(4), (Level)r.GetInt16(5), r.GetString(6), Text(r, 7), r.GetString(8),
                Text(r, 9), r.GetString(10), Text(r, 11), (Channel)r.GetInt16(12), r.GetBoolean(13), r.GetBoolean(14), Text(r, 15),
                r.GetFieldValue<DateTimeOffset>(16), r.GetFieldValue<DateTimeOffset>(17), Time(r, 18), Time(r, 19), r.GetInt32(20)));
        }
        return lines;
    }

    static string? Text(NpgsqlDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetString(at);

    static DateTimeOffset? Time(NpgsqlDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetFieldValue<DateTimeOffset>(at);
}

/// <summary>Where the next page begins: a moment and a case.</summary>
readonly record struct Cursor(DateTimeOffset At, Guid Id)
{
    public static string Of(DateTimeOffset at, CaseId id) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:x}-{id.Value:n}");

    public static Cursor? Read(string? text)
    {
        var parts = text?.Split('-') ?? [];
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var ticks)
            && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks && Guid.TryParseExact(parts[1], "n", out var id)
            ? new Cursor(new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }
}
