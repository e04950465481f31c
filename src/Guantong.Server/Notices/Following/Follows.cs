using Guantong.Domain.Cases;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Notices.Following;

/// <summary>An area that somebody wants to hear of: a grid or a division by its code, or a circle.</summary>
public sealed record AreaWish(string Kind, string? Code, LonLat? Centre, int? Metres)
{
    public const int LeastMetres = 50, MostMetres = 2000;

    public bool IsWhole => Kind switch
    {
        "circle" => Centre is not null && Metres is >= LeastMetres and <= MostMetres,
        "grid" or "division" => Code is { Length: > 0 and <= 20 },
        _ => false,
    };
}

/// <summary>What came of a wish to follow.</summary>
public enum FollowEnd { Done, Already, TooMany, NoSuchCase, Unclear }

/// <summary>Something that is followed.</summary>
public sealed record Follow(Guid Id, string Kind, string Pace, DateTimeOffset At, DateTimeOffset? EndedAt)
{
    public string? Number { get; init; }
    public Guid? Report { get; init; }
    public Guid? Box { get; init; }
    public string? PlaceKind { get; init; }
    public string? Code { get; init; }
    public LonLat? Centre { get; init; }
    public int? Metres { get; init; }
}

/// <summary>What is followed from an inbox, and what the short links of messages lead to.</summary>
public sealed class Follows(NpgsqlDataSource database, NoticeLinks links, CaseReading reading, CityFactsSource facts, Entropy entropy, TimeProvider time)
{
    const string Columns = "f.id, f.kind, f.pace, f.at, f.ended_at, n.number, f.report_id, f.box_id, f.place_kind, f.code, f.lon, f.lat, f.metres";
    const string From = "notices.follow f left join cases.number n on n.case_id = f.case_id";

    public async Task<FollowEnd> CaseAsync(Box box, string typed, string pace, CancellationToken cancel = default)
    {
        if (CaseNumber.Read(typed) is not { } number || await reading.ByNumberAsync(number, cancel) is not { } stored) return FollowEnd.NoSuchCase;
        // A merged case is followed where it has gone; coming back with it is kept too.
        var (id, into) = (stored.State.Id.Value, stored.State.MergedInto?.Value);
        Guid[] path = into is { } survivor ? [id, survivor] : [id];
        return await AddAsync(box, pace, ("case_id, path", "$7, $8", [path[^1], path]), ("f.kind = 'case' and f.case_id = $2", [path[^1]]), cancel);
    }

    public async Task<FollowEnd> AreaAsync(Box box, AreaWish wish, string pace, CancellationToken cancel = default)
    {
        if (!wish.IsWhole || (wish.Kind == "division" && !facts.Current.Divisions.ContainsKey(new DivisionCode(wish.Code!)))) return FollowEnd.Unclear;
        if (wish is { Kind: "circle", Centre: { } at })
            return await AddAsync(box, pace, ("place_kind, lon, lat, metres", "'circle', $7, $8, $9", [at.Lon, at.Lat, wish.Metres!.Value]), ("f.place_kind = 'circle' and f.lat = $2 and f.lon = $3 and f.metres = $4", [at.Lat, at.Lon, wish.Metres!.Value]), cancel);
        return await AddAsync(box, pace, ("place_kind, code", "$7, $8", [wish.Kind, wish.Code!]), ("f.code = $2", [wish.Code!]), cancel);
    }

    public Task<IReadOnlyList<Follow>> OfAsync(Box box, CancellationToken cancel = default) =>
        ListAsync($"select {Columns} from {From} where f.box_id = $1 and f.ended_at is null order by f.at desc", cancel, box.Id);

    /// <summary>That of a reporter, which has the report's id, or of whoever follows a case by a link, which has the link's.</summary>
    public async Task<Follow?> ByIdAsync(Guid id, CancellationToken cancel = default) => (await ListAsync($"select {Columns} from {From} where f.id = $1", cancel, id)).SingleOrDefault();

    /// <summary>What a short link leads to; null when there is no such link, or nobody behind it any more.</summary>
    public async Task<Follow?> OfLinkAsync(string token, CancellationToken cancel = default) =>
        token.Length > 64 ? null : (await ListAsync($"select {Columns} from {From} where f.link_hash = $1", cancel, NoticeLinks.HashOf(token))).SingleOrDefault();

    /// <summary>Ends one follow of this inbox; twice is as good as once.</summary>
    public async Task<bool> StopAsync(Box box, Guid follow, CancellationToken cancel = default) =>
        await Sql.DoAsync(database, "update notices.follow set ended_at = coalesce(ended_at, $3) where id = $2 and box_id = $1", cancel, box.Id, follow, time.GetUtcNow()) > 0;

    /// <summary>Nothing more leaves the house for this one; of an own report, its page goes on telling.</summary>
    public Task StopAsync(Follow follow, CancellationToken cancel = default) => Sql.DoAsync(database, "update notices.follow set ended_at = coalesce(ended_at, $2) where id = $1", cancel, follow.Id, time.GetUtcNow());

    public Task ResumeAsync(Follow follow, CancellationToken cancel = default) => Sql.DoAsync(database, "update notices.follow set ended_at = null where id = $1", cancel, follow.Id);

    public Task PaceAsync(Box box, Guid follow, string pace, CancellationToken cancel = default) =>
        Sql.DoAsync(database, "update notices.follow set pace = $3 where id = $2 and box_id = $1 and kind <> 'report'", cancel, box.Id, follow, PaceOf(pace));

    /// <summary>Whoever holds a link of a case that somebody else reported is told of each step on the page of that link; twice is as good as once.</summary>
    public async Task LinkAsync(Guid link, Guid @case, string language, CancellationToken cancel = default) => await Sql.DoAsync(database,
        "insert into notices.follow (id, kind, path, case_id, language, link_hash, at) values ($1, 'case', array[$2], $2, $3, $4, $5) on conflict (id) do nothing", cancel,
        link, @case, language, NoticeLinks.HashOf(await links.TokenAsync(link, cancel)), time.GetUtcNow());

    /// <summary>The link leads nowhere any more, and its messages go with it.</summary>
    public Task UnlinkAsync(Guid link, CancellationToken cancel = default) => Sql.DoAsync(database, "delete from notices.follow where id = $1 and kind = 'case'", cancel, link);

    /// <summary>The messages of an own report, or of a link, also come into this inbox; not twice, where it follows the same case already.</summary>
    public Task AttachAsync(Box box, Guid id, CancellationToken cancel = default) => Sql.DoAsync(database,
        """
        update notices.follow f set box_id = $1 where f.id = $2 and f.kind in ('report', 'case')
          and not exists (select from notices.follow o where o.box_id = $1 and o.kind = 'case' and f.kind = 'case' and o.ended_at is null and o.path[1] = f.path[1])
        """, cancel, box.Id, id);

    /// <summary>A language that is kept is the language of what is sent.</summary>
    public Task SpeakAsync(Guid report, string language, CancellationToken cancel = default) =>
        Sql.DoAsync(database, "update notices.follow set language = $2 where report_id = $1 and language <> $2", cancel, report, language);

    static string PaceOf(string pace) => pace == "daily" ? "daily" : "at-once";

    async Task<FollowEnd> AddAsync(Box box, string pace, (string Columns, string Places, object[] Given) row, (string Sql, object[] Values) same, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // Whoever presses twice waits here, and then finds it there.
        await Sql.DoAsync(connection, "select from notices.box where id = $1 for update", cancel, box.Id);
        if (await Sql.OneAsync(connection, $"select 1 from notices.follow f where f.box_id = $1 and f.ended_at is null and {same.Sql}", cancel, [box.Id, .. same.Values]) is not null) return FollowEnd.Already;
        if ((long)(await Sql.OneAsync(connection, "select count(*) from notices.follow where box_id = $1 and ended_at is null and kind <> 'report'", cancel, box.Id))! >= facts.Current.Policy.FollowsPerInbox) return FollowEnd.TooMany;
        var id = entropy.NewId();
        var kind = row.Columns.StartsWith("case_id", StringComparison.Ordinal) ? "case" : "area";
        await Sql.DoAsync(connection, $"insert into notices.follow (id, kind, box_id, pace, language, at, link_hash, {row.Columns}) values ($1, '{kind}', $2, $3, $4, $5, $6, {row.Places})", cancel,
            [id, box.Id, PaceOf(pace), box.Language, time.GetUtcNow(), NoticeLinks.HashOf(await links.TokenAsync(id, cancel)), .. row.Given]);
        await transaction.CommitAsync(cancel);
        return FollowEnd.Done;
    }

    Task<IReadOnlyList<Follow>> ListAsync(string sql, CancellationToken cancel, params object[] values) => Sql.ListAsync(database, sql, r => new Follow(r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetFieldValue<DateTimeOffset>(3), r.At(4))
    {
        Number = r.Text(5), Report = r.Id(6), Box = r.Id(7), PlaceKind = r.Text(8), Code = r.Text(9),
        Centre = r.IsDBNull(10) ? null : new LonLat(r.GetDouble(10), r.GetDouble(11)), Metres = r.IsDBNull(12) ? null : r.GetInt32(12),
    }, cancel, values);
}
