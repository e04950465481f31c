using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Evidence;
using Guantong.Server.Platform;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases;

/// <summary>One granted deed on its way into the store.</summary>
public sealed record CaseChange(CaseState Before, CaseState After, Motion Motion, byte[] Prev, DateTimeOffset? EventAt)
{
    public Deed Deed => Motion.Deed;
}

/// <summary>Caller and key of an idempotent write, with the hash of what was asked.</summary>
public sealed record DeedKey(string Caller, string Key, byte[] BodyHash);

/// <summary>
/// Turns granted deeds into one batch: one round trip, one transaction. Whatever moved in between makes it fail as a whole:
/// another deed by the journal's key, a key used twice by its own, a new edition of the city by <c>must_edition</c>.
/// </summary>
public sealed class CaseWriting(Entropy entropy)
{
    const int Shards = 8;

    /// <summary>Adds everything a set of changes writes; cases and counters always in one order.</summary>
    public void Add(NpgsqlBatch batch, IReadOnlyList<CaseChange> changes, CityFacts city, DeedKey? key)
    {
        Add(batch, "select catalogue.must_edition($1)", city.Edition);
        foreach (var change in changes.OrderBy(c => c.After.Id.Value)) AddCase(batch, change, city);
        if (key is not null) AddKey(batch, changes[0], key);
        AddCounts(batch, changes, city);
        AddLanes(batch, changes);
    }

    void AddCase(NpgsqlBatch batch, CaseChange change, CityFacts city)
    {
        var after = change.After;
        var state = JsonSerializer.Serialize(after, CaseJson.Stored);
        var words = CaseJournal.WordsOf(change.Deed, after, entropy);
        var row = CaseJournal.RowOf(change, words, CaseJournal.StateHash(state));
        var isNew = change.Before.Stage == Stage.Unopened;
        if (isNew)
        {
            Add(batch, "insert into cases.number (number, case_id) values ($1, $2)", after.Number, after.Id.Value);
            Add(batch, "insert into cases.case (id, version, stage, state) values ($1, $2, $3, $4::json)", after.Id.Value, after.Version, (short)after.Stage, state);
        }
        else
        {
            Add(batch, "update cases.case set version = $2, stage = $3, state = $4::json where id = $1 and version = $2 - 1", after.Id.Value, after.Version, (short)after.Stage, state);
        }
        AddJournal(batch, row);
        if (words.Count > 0) AddWords(batch, after, words);
        if (EvidenceOf(change.Deed) is { Length: > 0 } photos)
        {
            AddEvidence(batch, after, photos);
            if (change.Deed is FinishWork) AddRelease(batch, change, photos, city);
        }
        var was = isNew ? null : SightFacts.Of(change.Before);
        Add(batch, "insert into cases.change (case_id, seq, kind, what, at, was) values ($1, $2, 'deed', $3, $4, $5::json)",
            after.Id.Value, after.Version, row.Deed, row.At, Or(was is null || was.Equals(SightFacts.Of(after)) ? null : JsonSerializer.Serialize(was, CaseJson.Stored), NpgsqlDbType.Text));
        AddListRow(batch, CaseListRow.Of(after, city), isNew ? ListSql.Insert : ListSql.Update);
        AddParties(batch, change);
        AddTimers(batch, change, city);
    }

    static void AddJournal(NpgsqlBatch batch, JournalRow row) => Add(batch,
        """
        insert into cases.journal (case_id, seq, at, event_at, deed, role, actor, unit, stage_from, stage_to, round, data, state_hash, prev, hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::json, $13, $14, $15)
        """,
        row.Case.Value, row.Seq, row.At, Or(row.EventAt, NpgsqlDbType.TimestampTz), row.Deed, row.Role, Or(row.Actor?.Value, NpgsqlDbType.Uuid),
        Or(row.Unit?.Value, NpgsqlDbType.Text), (short)row.From, (short)row.To, row.Round, row.Data, row.StateHash, row.Prev, row.Hash());

    static void AddWords(NpgsqlBatch batch, CaseState after, IReadOnlyList<KeptWords> words) => Add(batch,
        "insert into cases.words (case_id, seq, field, salt, words) select $1, $2, * from unnest($3::text[], $4::bytea[], $5::text[])",
        after.Id.Value, after.Version, words.Select(w => w.Field).ToArray(), words.Select(w => w.Salt).ToArray(), words.Select(w => w.Text).ToArray());

    /// <summary>A photo is named by its hash and was received before; the batch fails when it was not. Locked, so that no sweep takes it while it is being named.</summary>
    static void AddEvidence(NpgsqlBatch batch, CaseState after, string[] photos)
    {
        Add(batch, "select platform.must((select count(*) from (select from files.photo where hash = any($1) for key share) here) = $2, 'photo-not-received')", photos, (long)photos.Distinct(StringComparer.Ordinal).Count());
        Add(batch, "insert into cases.evidence (case_id, seq, photos) values ($1, $2, $3)", after.Id.Value, after.Version, photos);
    }

    /// <summary>Photos of the work wait until somebody has looked at them; of a sensitive class the public never sees any.</summary>
    static void AddRelease(NpgsqlBatch batch, CaseChange change, string[] photos, CityFacts city)
    {
        var after = change.After;
        if (after.Type is { } type && city.Types.GetValueOrDefault(type) is { Sensitive: true }) return;
        var state = ReleaseLaw.OfTheWork(after.Filing is { PhotosReleased: true }, city.Policy.ReleaseWorkAtOnce, sensitive: false);
        Add(batch, "insert into cases.photo_release (case_id, hash, state, at) select $1, hash, $3, $4 from unnest($2::text[]) as hash where not exists (select from cases.report r where r.case_id = $1 and hash = any(r.photos)) on conflict do nothing",
            after.Id.Value, photos.Distinct(StringComparer.Ordinal).ToArray(), (short)state, CaseJournal.Cut(change.Motion.Now));
    }

    internal static void AddListRow(NpgsqlBatch batch, CaseListRow row, string sql)
    {
        var c = row.Case;
        object[] values =
        [
            c.Id.Value, c.Number, c.Version, (short)c.Stage, c.Round, (short)c.Level, row.Division, Or(c.Place?.MicroGrid, NpgsqlDbType.Text), row.Class,
            Or(c.Type?.ToString(), NpgsqlDbType.Text), row.Unit, Or(row.Crew, NpgsqlDbType.Text), Or(row.Drawn?.Value, NpgsqlDbType.Uuid), Or(c.Finder?.Value, NpgsqlDbType.Uuid), (short)c.Channel, row.Urgent,
            c.Pause is not null, Or(c.Pending?.Kind.ToString(), NpgsqlDbType.Text), c.ReportedAt, c.StageSince, Or(row.Due, NpgsqlDbType.TimestampTz),
            Or(c.CitizenClock is { IsStopped: false } clock ? clock.Due : null, NpgsqlDbType.TimestampTz), Or(c.ClosedAt, NpgsqlDbType.TimestampTz),
            Or(c.Point?.Lon, NpgsqlDbType.Double), Or(c.Point?.Lat, NpgsqlDbType.Double), c.Reports, (int)row.Marks, Or(row.Warn, NpgsqlDbType.TimestampTz),
            .. Values(row.Pressing),
        ];
        Add(batch, sql, values);
    }

    static object[] Values(ListPressing p) =>
    [
        Or(p.Answer?.Clock.Due, NpgsqlDbType.TimestampTz), p.Answer?.Unit?.Value ?? "", Or(p.RevisitAt, NpgsqlDbType.TimestampTz),
        Or(p.Unsettled?.Since, NpgsqlDbType.TimestampTz), p.Unsettled?.Unit?.Value ?? "", Or(p.PressedDue, NpgsqlDbType.TimestampTz), p.Told,
    ];

    static void AddParties(NpgsqlBatch batch, CaseChange change)
    {
        var before = Party.Of(change.Before);
        var after = Party.Of(change.After);
        if (before.SetEquals(after)) return;
        Add(batch, "delete from cases.case_party where case_id = $1", change.After.Id.Value);
        if (after.Count == 0) return;
        Add(batch, "insert into cases.case_party (case_id, unit, part) select $1, * from unnest($2::text[], $3::text[])",
            change.After.Id.Value, after.Select(p => p.Unit).ToArray(), after.Select(p => p.Part).ToArray());
    }

    /// <summary>
    /// Timers that are due already stay for the watch: a deed never swallows a light that turned before it. Of those to come only
    /// the difference is written, because most deeds move few clocks or none.
    /// </summary>
    static void AddTimers(NpgsqlBatch batch, CaseChange change, CityFacts city)
    {
        var now = change.Motion.Now;
        var after = CaseTimers.Of(change.After, city, now).ToList();
        HashSet<CaseTimer> before = [.. change.Before.Stage == Stage.Unopened ? [] : CaseTimers.Of(change.Before, city, now)];
        // The next draw is counted from this deed on: it may be the draw's own timer that is doing it.
        var kept = after.Where(t => t.At > now && t.Kind != TimerKind.Draw && before.Contains(t)).ToHashSet();
        if (kept.Count < before.Count)
        {
            Add(batch, "delete from cases.timer where case_id = $1 and at > $2 and kind || what <> all($3)",
                change.After.Id.Value, now, kept.Select(t => $"{(short)t.Kind}{t.What}").ToArray());
        }
        if (after.Count == kept.Count) return;
        var added = after.Where(t => !kept.Contains(t)).ToList();
        Add(batch, "insert into cases.timer (case_id, seq, kind, what, at) select $1, $2, * from unnest($3::smallint[], $4::text[], $5::timestamptz[]) on conflict do nothing",
            change.After.Id.Value, change.After.Version, added.Select(t => (short)t.Kind).ToArray(), added.Select(t => t.What).ToArray(), added.Select(t => CaseJournal.Cut(t.At)).ToArray());
    }

    static void AddKey(NpgsqlBatch batch, CaseChange change, DeedKey key) => Add(batch,
        "insert into cases.deed_key (caller, key, body_hash, case_id, seq, at) values ($1, $2, $3, $4, $5, $6)",
        key.Caller, key.Key, key.BodyHash, change.After.Id.Value, change.After.Version, change.Motion.Now);

    static void AddCounts(NpgsqlBatch batch, IReadOnlyList<CaseChange> changes, CityFacts city)
    {
        var deltas = new SortedDictionary<CountKey, long>(CountKey.Order);
        foreach (var change in changes)
        {
            var to = CaseListRow.Of(change.After, city).CountKey;
            if (change.Before.Stage != Stage.Unopened)
            {
                var from = CaseListRow.Of(change.Before, city).CountKey;
                if (from == to) continue;
                deltas[from] = deltas.GetValueOrDefault(from) - 1;
            }
            deltas[to] = deltas.GetValueOrDefault(to) + 1;
        }
        foreach (var (key, delta) in deltas.Where(d => d.Value != 0))
        {
            var shard = (short)(changes[0].After.Id.Value.GetHashCode() & (Shards - 1));
            Add(batch,
                """
                insert into cases.case_count as c (stage, level, division, class, unit, shard, n) values ($1, $2, $3, $4, $5, $6, $7)
                on conflict (stage, level, division, class, unit, shard) do update set n = c.n + excluded.n
                """, key.Stage, key.Level, key.Division, key.Class, key.Unit, shard, delta);
        }
    }

    /// <summary>All lane counters that move, in one statement and one order.</summary>
    static void AddLanes(NpgsqlBatch batch, IReadOnlyList<CaseChange> changes)
    {
        var deltas = new SortedDictionary<LaneKey, long>(LaneKey.Order);
        foreach (var change in changes)
        {
            if (change.Before.Stage != Stage.Unopened) foreach (var key in LaneKey.Of(change.Before)) deltas[key] = deltas.GetValueOrDefault(key) - 1;
            foreach (var key in LaneKey.Of(change.After)) deltas[key] = deltas.GetValueOrDefault(key) + 1;
        }
        var moved = deltas.Where(d => d.Value != 0).ToList();
        if (moved.Count == 0) return;
        var shard = (short)(changes[0].After.Id.Value.GetHashCode() & (Shards - 1));
        Add(batch,
            """
            insert into cases.lane_count as c (owner, level, class, part, stage, marks, shard, n)
            select o, l, k, p, s, m, $8, n from unnest($1::text[], $2::smallint[], $3::text[], $4::smallint[], $5::smallint[], $6::int[], $7::bigint[]) as d(o, l, k, p, s, m, n)
            on conflict (owner, level, class, part, stage, marks, shard) do update set n = c.n + excluded.n
            """,
            moved.Select(d => d.Key.Owner).ToArray(), moved.Select(d => d.Key.Level).ToArray(), moved.Select(d => d.Key.Class).ToArray(), moved.Select(d => d.Key.Part).ToArray(),
            moved.Select(d => d.Key.Stage).ToArray(), moved.Select(d => d.Key.Marks).ToArray(), moved.Select(d => d.Value).ToArray(), shard);
    }

    internal static string[]? EvidenceOf(Deed deed) => deed switch
    {
        ReceiveReport d => Hashes(d.Photos),
        RecordVerification d => Hashes(d.Photos),
        RecordCheck d => Hashes(d.Photos),
        HelperDone d => Hashes(d.Photos),
        Arrive d => Hashes(d.Photos),
        FinishWork d => Hashes(d.Photos),
        KeepLateWork d => Hashes(d.Photos),
        AskSuspension d => Hashes(d.Proof),
        AppealOverdue d => Hashes(d.Proof),
        _ => null,
    };

    static string[]? Hashes(IReadOnlyList<PhotoHash>? photos) => photos?.Select(p => p.Value).ToArray();

    static object Or<T>(T? value, NpgsqlDbType type) => value is null ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = type } : value;

    static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
    }
}

/// <summary>The statements of case_list: one column list for both.</summary>
static class ListSql
{
    public const string Columns =
        "case_id, number, version, stage, round, level, division, micro_grid, class, type, unit, crew, drawn, finder, channel, urgent, paused, pending, "
        + "opened_at, stage_since, due_at, citizen_due_at, closed_at, lon, lat, reports, marks, warn_at, "
        + "answer_due_at, answer_unit, revisit_at, unsettled_since, unsettled_unit, pressed_due_at, told";

    /// <summary>The moments of the yellow light and of the next call follow the policy and calendar of the day, so only whether there is one is compared.</summary>
    public static readonly string Compared = Columns.Replace("warn_at", "warn_at is null", StringComparison.Ordinal).Replace("revisit_at", "revisit_at is null", StringComparison.Ordinal);

    static readonly string[] Names = Columns.Split(", ");

    public static readonly string Insert = InsertInto("cases.case_list");

    public static readonly string Update = $"update cases.case_list set {string.Join(", ", Names.Skip(1).Select((n, i) => $"{n} = ${i + 2}"))} where case_id = $1";

    public static string InsertInto(string table) => $"insert into {table} ({Columns}) values ({string.Join(", ", Names.Select((_, i) => $"${i + 1}"))})";
}
