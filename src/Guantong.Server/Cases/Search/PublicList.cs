using System.Globalization;
using System.Text;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search;

/// <summary>What a public list is narrowed by. <see cref="Numbers"/> overrides everything else.</summary>
public sealed record PublicFilter
{
    public IReadOnlyList<string>? Numbers { get; init; }
    public DateTimeOffset? From { get; init; }
    public DateTimeOffset? To { get; init; }

    /// <summary>By when the public state last moved; a merged case moves with the one it joined.</summary>
    public DateTimeOffset? MovedFrom { get; init; }
    public DateTimeOffset? MovedTo { get; init; }
    public bool? Open { get; init; }

    /// <summary>These types, or these citizens' classes for cases whose type is not among <see cref="Named"/>; null is all.</summary>
    public IReadOnlyList<string>? Types { get; init; }
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Types that are named in public; of any other only the citizens' class is.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];
    public int Skip { get; init; }
    public int Most { get; init; } = 1000;
}

/// <summary>
/// One case as everybody may see it in a list. Words and photo are there only when they were released at filing. A merged case
/// stands where the case stands that its report joined (<see cref="JoinedTo"/>).
/// </summary>
public sealed record PublicLine(CaseState State, Stage Stands, DateTimeOffset Moved, string? JoinedTo)
{
    public string? Description { get; init; }
    public string? Address { get; init; }
    public PhotoHash? Photo { get; init; }
    public string? SuspensionReason { get; init; }
}

/// <summary>A step by which a case's public stage moved.</summary>
public sealed record PublicMove(CaseId Case, string Number, int Seq, DateTimeOffset At, Stage To, int Round);

/// <summary>
/// Lists of cases for everybody, newest first, in one round trip. The rule of what is public is the one of
/// <see cref="CaseReader"/>: released words and photos of the report that opened the case, never what a merge brought.
/// </summary>
public sealed class PublicList(NpgsqlDataSource database)
{
    const string LineSql =
        """
        select c.state, s.stage, s.number, coalesce(s.stage_since, l.stage_since), d.words, a.words, f.shown, w.words, p.name
        from cases.case_list l
        join cases.case c on c.id = l.case_id
        left join lateral (select r.case_id from cases.report r where l.stage = 13 and r.origin_case = l.case_id and r.case_id <> l.case_id limit 1) m on true
        left join cases.case_list s on s.case_id = m.case_id
        left join lateral (select r.id, r.photos from cases.report r where r.case_id = l.case_id and r.origin_case = l.case_id order by r.at, r.id limit 1) r on true
        left join lateral (
          select coalesce((select x.made from files.redaction x where x.hash = u.hash order by x.version desc limit 1), u.hash) as shown
          from unnest(r.photos) with ordinality as u(hash, n) left join cases.photo_release s on s.case_id = l.case_id and s.hash = u.hash
          where coalesce(s.state = 1, (c.state #>> '{filing,photosReleased}')::boolean) order by u.n limit 1) f on true
        left join cases.reporter p on p.report_id = r.id
        left join cases.words d on d.case_id = l.case_id and d.seq = 1 and d.field = 'Description' and l.stage <> 13
        left join cases.words a on a.case_id = l.case_id and a.seq = 1 and a.field = 'Address' and l.stage <> 13
        left join lateral (select w.words from cases.words w where l.paused and w.case_id = l.case_id and w.field = 'PublicReason' order by w.seq desc limit 1) w on true
        """;

    const string MovesSql =
        """
        select j.case_id, n.number, j.seq, j.at, j.stage_to, j.round from cases.journal j join cases.number n on n.case_id = j.case_id
        """;

    public async Task<IReadOnlyList<PublicLine>> LinesAsync(PublicFilter filter, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand();
        command.CommandText = SqlOf(filter, command.Parameters);
        var lines = new List<PublicLine>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) lines.Add(LineOf(r));
        return lines;
    }

    /// <summary>The steps of these cases, in order.</summary>
    public async Task<ILookup<CaseId, PublicMove>> MovesAsync(IReadOnlyList<CaseId> cases, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand($"{MovesSql} where j.case_id = any($1) and j.stage_from <> j.stage_to order by j.case_id, j.seq");
        command.Parameters.Add(new() { Value = cases.Select(c => c.Value).ToArray() });
        return (await MovesAsync(command, cancel)).ToLookup(m => m.Case);
    }

    /// <summary>Steps of all cases within a span of time, oldest first; at most so many.</summary>
    public async Task<IReadOnlyList<PublicMove>> MovesAsync(DateTimeOffset from, DateTimeOffset to, int most, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            $"""
            {MovesSql} join cases.change c on c.case_id = j.case_id and c.seq = j.seq and c.kind = 'deed' and c.what = j.deed
            where c.at between $1 and $2 and j.stage_from <> j.stage_to order by c.at, c.case_id, c.seq limit $3
            """);
        command.Parameters.Add(new() { Value = from });
        command.Parameters.Add(new() { Value = to });
        command.Parameters.Add(new() { Value = most });
        return await MovesAsync(command, cancel);
    }

    /// <summary>The number of the case behind a follow link, as the citizen knows it; null when there is no such link.</summary>
    public async Task<string?> NumberOfAsync(string secret, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select n.number from cases.report r join cases.number n on n.case_id = r.origin_case where r.follow_hash = $1");
        command.Parameters.Add(new() { Value = FollowSecrets.HashOf(secret) });
        return await command.ExecuteScalarAsync(cancel) as string;
    }

    /// <summary>The query itself: benches run the very same one straight on the database.</summary>
    internal static string SqlOf(PublicFilter filter, NpgsqlParameterCollection parameters)
    {
        string Add(object value)
        {
            parameters.Add(new NpgsqlParameter { Value = value });
            return string.Create(CultureInfo.InvariantCulture, $"${parameters.Count}");
        }
        var where = new StringBuilder("true");
        if (filter.Numbers is { } numbers)
        {
            where.Append(" and l.case_id in (select n.case_id from cases.number n where n.number = any(").Append(Add(numbers.ToArray())).Append("))");
        }
        else
        {
            if (filter.From is { } from) where.Append(" and l.opened_at >= ").Append(Add(from.ToUniversalTime()));
            if (filter.To is { } to) where.Append(" and l.opened_at <= ").Append(Add(to.ToUniversalTime()));
            if (filter.MovedFrom is not null || filter.MovedTo is not null) where.Append(" and ").Append(Moved(Add((filter.MovedFrom ?? DateTimeOffset.MinValue).ToUniversalTime()), Add((filter.MovedTo ?? DateTimeOffset.MaxValue).ToUniversalTime())));
            if (filter.Open is { } open) where.Append(" and coalesce(s.stage, l.stage) ").Append(open ? "<= 10" : "> 10");
            if (filter.Types is { } types) where.Append(" and ").Append(OfService(Add(types.ToArray()), Add(filter.Classes.ToArray()), Add(filter.Named.ToArray())));
        }
        return $"{LineSql} where {where} order by l.opened_at desc, l.case_id desc offset {Add(filter.Skip)} limit {Add(filter.Most)}";
    }

    static string Moved(string from, string to) =>
        $"""
        l.case_id in (
          select case_id from cases.case_list where stage_since between {from} and {to}
          union select r.origin_case from cases.case_list x join cases.report r on r.case_id = x.case_id and r.origin_case <> r.case_id where x.stage_since between {from} and {to})
        and coalesce(s.stage_since, l.stage_since) between {from} and {to}
        """;

    static string OfService(string types, string classes, string named) =>
        $"(l.type = any({types}) or (l.class = any({classes}) and (l.type is null or not l.type = any({named}))))";

    static PublicLine LineOf(NpgsqlDataReader r)
    {
        var state = CaseReading.StateOf(r.GetString(0));
        var words = state.Filing is { WordsReleased: true };
        return new PublicLine(state, r.IsDBNull(1) ? state.Stage : (Stage)r.GetInt16(1), r.GetFieldValue<DateTimeOffset>(3), r.IsDBNull(2) ? null : r.GetString(2))
        {
            Description = words ? Masked(r, 4) : null,
            Address = words ? Masked(r, 5) : null,
            Photo = Text(r, 6) is { } hash ? new PhotoHash(hash) : null,
            SuspensionReason = state.Pause is null ? null : Masked(r, 7),
        };
    }

    static async Task<List<PublicMove>> MovesAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var moves = new List<PublicMove>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
            moves.Add(new(new CaseId(r.GetGuid(0)), r.GetString(1), r.GetInt32(2), r.GetFieldValue<DateTimeOffset>(3), (Stage)r.GetInt16(4), r.GetInt32(5)));
        return moves;
    }

    /// <summary>Released words, without the numbers and the name that stand in them.</summary>
    static string? Masked(NpgsqlDataReader r, int at) => Text(r, at) is { } words ? Masking.Words(words, Text(r, 8) is { } name ? [name] : []) : null;

    static string? Text(NpgsqlDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetString(at);
}
