using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Evidence;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Search.Shown;
using Guantong.Server.Catalogue;
using Npgsql;

namespace Guantong.Server.Cases.Search;

/// <summary>Reads one case: whole for staff, the public part for everybody, the own report for its reporter. Rights are the caller's to check.</summary>
public sealed class CaseReader(NpgsqlDataSource database, CaseReading reading, CityFactsSource facts)
{
    const int MostBefore = 6;

    const string StepsSql =
        """
        select j.seq, j.at, j.event_at, j.deed, j.role, j.actor, j.unit, j.stage_from, j.stage_to, j.round, j.data,
          w.fields, w.words, e.photos, d.seconds_ahead
        from cases.journal j
        left join cases.device_clock d on d.case_id = j.case_id and d.seq = j.seq
        left join lateral (select array_agg(field order by field) fields, array_agg(words order by field) words from cases.words w where w.case_id = j.case_id and w.seq = j.seq and w.words is not null) w on true
        left join cases.evidence e on e.case_id = j.case_id and e.seq = j.seq
        where j.case_id = $1 order by j.seq
        """;

    const string ReportsSql =
        """
        select r.id, r.channel, r.at, r.event_at, d.words, a.words, r.photos, p.report_id is not null, r.origin_case = $1, r.erased_by is not null,
          array_remove(array[p.name, to_jsonb(p) ->> 'last_name', to_jsonb(p) ->> 'first_name', concat(to_jsonb(p) ->> 'last_name', to_jsonb(p) ->> 'first_name')], null),
          r.lon, r.lat, r.place_from = 'photo', r.datum, k.seconds_ahead
        from cases.report r
        left join cases.device_clock k on k.case_id = r.origin_case and k.seq = 1
        left join cases.reporter p on p.report_id = r.id
        left join cases.words d on d.case_id = r.origin_case and d.seq = 1 and d.field = 'Description'
        left join cases.words a on a.case_id = r.origin_case and a.seq = 1 and a.field = 'Address'
        where r.case_id = $1 or r.id = $2 order by r.at, r.id
        """;

    /// <summary>Erasing or covering words, and erasing, covering and releasing photos, raises no version: how many there are belongs to the mark.</summary>
    const string MarkSql =
        """
        select c.version || '.' || (select count(w.words) || '.' || count(w.redacted_by) from cases.words w where w.case_id = c.id)
          || '.' || (select coalesce(sum(cardinality(r.photos)), 0) from cases.report r where r.origin_case = c.id)
          || '.' || (select coalesce(sum(cardinality(e.photos)), 0) from cases.evidence e where e.case_id = c.id)
          || '.' || (select coalesce(sum(s.version), 0) from cases.photo_release s where s.case_id = c.id)
          || '.' || (select count(*) from files.redaction x where x.hash in (
            select unnest(r.photos) from cases.report r where r.origin_case = c.id union all select unnest(e.photos) from cases.evidence e where e.case_id = c.id))
        from cases.number n join cases.case c on c.id = n.case_id where n.number = $1
        """;

    const string FollowedMarkSql =
        """
        select r.id, c.version || '.' || r.case_id || '.' || (select count(w.words) || '.' || count(w.redacted_by) from cases.words w where w.case_id in (r.case_id, r.origin_case))
          || '.' || cardinality(r.photos) || '.' || (select count(*) || '.' || count(m.called_at) || '.' || count(m.words) from cases.relay_message m where m.report_id = r.id)
          || '.' || (select count(*) from cases.relay_consent g where g.report_id = r.id)
          || '.' || (select coalesce(sum(s.version), 0) from cases.photo_release s where s.case_id = r.case_id)
          || '.' || (select count(*) from files.redaction x where x.hash = any(r.photos) or x.hash in (select unnest(e.photos) from cases.evidence e where e.case_id = r.case_id))
        from cases.report r join cases.case c on c.id = r.case_id where r.follow_hash = $1
        """;

    /// <summary>What the public part of a case rests on, in one small question: while it stays the same, so does what <see cref="PublicAsync(string, CancellationToken)"/> gives.</summary>
    public async Task<string?> PublicMarkAsync(string number, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(MarkSql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = number });
        return (string?)await command.ExecuteScalarAsync(cancel);
    }

    /// <summary>The report behind a link, and what the reporter's own page rests on; null when there is no such link.</summary>
    public async Task<(Guid Report, string Mark)?> FollowedMarkAsync(string secret, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(FollowedMarkSql);
        command.Parameters.Add(new() { Value = FollowSecrets.HashOf(secret) });
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? (r.GetGuid(0), r.GetString(1)) : null;
    }

    /// <summary>The whole case as this viewer may see it: see <see cref="CaseSighting"/>.</summary>
    public async Task<CaseFile?> FileAsync(string number, Actor viewer, CancellationToken cancel = default)
    {
        if (await reading.ByNumberAsync(number, cancel) is not { } stored) return null;
        return CaseSighting.Of(new CaseFile(stored.State, await StepsAsync(stored.State.Id, cancel), await ReportsAsync(stored.State.Id, default, cancel)), viewer);
    }

    public async Task<PublicCase?> PublicAsync(string number, CancellationToken cancel = default) =>
        await reading.ByNumberAsync(number, cancel) is { } stored ? await PublicAsync(stored.State, cancel) : null;

    /// <summary>The case behind a follow link, and the report it belongs to. A merged report follows the surviving case.</summary>
    public async Task<FollowedCase?> FollowedAsync(string secret, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select id, case_id, origin_case from cases.report where follow_hash = $1");
        command.Parameters.Add(new() { Value = FollowSecrets.HashOf(secret) });
        Guid report, holder, origin;
        await using (var r = await command.ExecuteReaderAsync(cancel))
        {
            if (!await r.ReadAsync(cancel)) return null;
            (report, holder, origin) = (r.GetGuid(0), r.GetGuid(1), r.GetGuid(2));
        }
        if (await reading.ByIdAsync(new CaseId(holder), cancel) is not { } stored) return null;
        var reports = await ReportsAsync(stored.State.Id, new ReportId(report), cancel);
        var steps = await StepsAsync(stored.State.Id, cancel);
        var reason = Masked(steps.LastOrDefault(s => s.Deed is nameof(RejectReport) or nameof(CancelCase) or nameof(ForceClose))?.Words.GetValueOrDefault("Reason"), []);
        return new FollowedCase(await PublicAsync(stored.State, cancel), reports.First(x => x.Id.Value == report), reason)
        {
            JoinedFrom = origin == holder ? null : await JoinedFromAsync(origin, cancel),
            WhyNotReopened = steps.LastOrDefault(s => s.Deed is nameof(ReopenCase) or nameof(DeclineReopening)) is { Deed: nameof(DeclineReopening) } no && no.Round == stored.State.Round
                ? Masked(no.Words.GetValueOrDefault("Reason"), []) : null,
            Explanation = Masked(steps.LastOrDefault(s => s.Deed == nameof(ExplainCase))?.Words.GetValueOrDefault("Answer"), []),
        };
    }

    /// <summary>When a case went into another: its last merge, wherever that one has gone since.</summary>
    async Task<(string, DateTimeOffset)?> JoinedFromAsync(Guid origin, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select n.number, j.at from cases.journal j join cases.number n on n.case_id = j.case_id where j.case_id = $1 and j.deed = $2 order by j.seq desc limit 1");
        command.Parameters.Add(new() { Value = origin });
        command.Parameters.Add(new() { Value = nameof(MergeReport) });
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? (r.GetString(0), r.GetFieldValue<DateTimeOffset>(1)) : null;
    }

    async Task<PublicCase> PublicAsync(CaseState c, CancellationToken cancel)
    {
        var steps = await StepsAsync(c.Id, cancel);
        // Released at filing was what this case itself had said: never what a merge brought, however harmless this case is.
        var reports = c.Filing is not null || c.Pause is not null ? await ReportsAsync(c.Id, default, cancel) : [];
        var own = c.Filing is { } filing ? reports.Where(r => r.OpenedThisCase && r.At <= filing.At).ToList() : [];
        var names = reports.SelectMany(r => r.Names).ToList();
        var first = own.FirstOrDefault();
        var (before, after) = await PhotosAsync(c, own, steps, cancel);
        var suspension = c.Pause is null ? null : steps.LastOrDefault(s => s.Deed == nameof(AskSuspension))?.Words.GetValueOrDefault("PublicReason");
        return new PublicCase(
            c, [.. steps.Where(s => !IsWithinTheUnit(s)).Select(s => new PublicStep(s.At, s.Deed, s.To, s.Round, UnitOf(s)))],
            c.Filing is { WordsReleased: true } ? Masked(first?.Description, names) : null, c.Filing is { WordsReleased: true } ? Masked(first?.Address, names) : null,
            [.. before.Select(p => p.Shown)], [.. after.Select(p => p.Shown)], Masked(suspension, names), c.MergedInto is { } into ? (await reading.ByIdAsync(into, cancel))?.State.Number : null)
        {
            Replaced = [.. before.Concat(after).SelectMany(p => p.Replaced)],
        };
    }

    /// <summary>Photos that were released: of the report that opened the case, and of the work that ended it.</summary>
    async Task<(List<PublicPhoto> Before, List<PublicPhoto> After)> PhotosAsync(CaseState c, IReadOnlyList<CaseReport> own, IReadOnlyList<CaseStep> steps, CancellationToken cancel)
    {
        if (c.Filing is not { } filing) return ([], []);
        var sensitive = (c.Type ?? filing.Type) is var type && facts.Current.Types.GetValueOrDefault(type) is { Sensitive: true };
        var reported = own.SelectMany(r => r.Photos).Distinct().ToList();
        var done = steps.LastOrDefault(s => s.Deed == nameof(FinishWork) && s.Round == c.Round && s.Photos.Count > 0)?.Photos ?? [];
        var known = await ShownPhotos.OfAsync(database, c.Id, [.. reported.Union(done)], cancel);
        bool Shows(PublicPhoto p, bool ofTheReport) => ReleaseLaw.IsPublic(p.Said, filing.PhotosReleased, ofTheReport, sensitive);
        return ([.. known.Where(p => reported.Contains(p.Photo) && Shows(p, ofTheReport: true)).Take(MostBefore)], [.. known.Where(p => done.Contains(p.Photo) && Shows(p, ofTheReport: false))]);
    }

    /// <summary>What was released is shown without the numbers and names that stand in it.</summary>
    static string? Masked(string? words, IEnumerable<string> names) => words is null ? null : Masking.Words(words, names);

    /// <summary>Which crew of the unit goes there is the unit's own affair.</summary>
    static bool IsWithinTheUnit(CaseStep step) => step.Deed == nameof(AcceptWork) && step.From == step.To;

    /// <summary>The public sees units of government, never a checker's or a reporter's.</summary>
    static UnitId? UnitOf(CaseStep step) => step.Role is "department" or "township" or "community" or "crew" ? step.Unit : null;

    async Task<IReadOnlyList<CaseStep>> StepsAsync(CaseId id, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(StepsSql);
        command.Parameters.Add(new() { Value = id.Value });
        var steps = new List<CaseStep>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var words = r.IsDBNull(11) ? [] : ((string[])r[11]).Zip((string[])r[12]).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
            steps.Add(new(
                r.GetInt32(0), r.GetFieldValue<DateTimeOffset>(1), r.IsDBNull(2) ? null : r.GetFieldValue<DateTimeOffset>(2), r.GetString(3), r.GetString(4),
                r.IsDBNull(5) ? null : new PersonId(r.GetGuid(5)), r.IsDBNull(6) ? null : new UnitId(r.GetString(6)), (Stage)r.GetInt16(7), (Stage)r.GetInt16(8), r.GetInt32(9),
                r.GetString(10), words, r.IsDBNull(13) ? [] : Photos((string[])r[13])) { SecondsAhead = r.IsDBNull(14) ? null : r.GetInt32(14) });
        }
        return steps;
    }

    async Task<IReadOnlyList<CaseReport>> ReportsAsync(CaseId id, ReportId own, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(ReportsSql);
        command.Parameters.Add(new() { Value = id.Value });
        command.Parameters.Add(new() { Value = own.Value });
        var reports = new List<CaseReport>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            reports.Add(new(
                new ReportId(r.GetGuid(0)), (Channel)r.GetInt16(1), r.GetFieldValue<DateTimeOffset>(2), r.IsDBNull(3) ? null : r.GetFieldValue<DateTimeOffset>(3),
                r.IsDBNull(4) ? null : r.GetString(4), r.IsDBNull(5) ? null : r.GetString(5), Photos((string[])r[6]), r.GetBoolean(7), r.GetBoolean(8))
            {
                Erased = r.GetBoolean(9),
                Names = (string[])r[10],
                Point = r.IsDBNull(11) ? null : new LonLat(r.GetDouble(11), r.GetDouble(12)),
                PlaceIsAPhotos = r.GetBoolean(13),
                CameAs = Datums.TryRead(r.GetString(14), out var datum) ? datum : Datum.Cgcs2000,
                SecondsAhead = r.IsDBNull(15) ? null : r.GetInt32(15),
            });
        }
        return reports;
    }

    static IReadOnlyList<PhotoHash> Photos(string[] hashes) => [.. hashes.Select(h => new PhotoHash(h))];
}
