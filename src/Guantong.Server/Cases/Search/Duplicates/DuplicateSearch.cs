using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Duplicates;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue;
using Guantong.Server.Files.Facts;
using Npgsql;

namespace Guantong.Server.Cases.Search.Duplicates;

/// <summary>
/// Looks for cases that are likely about the same. The database names a bounded number of candidates by place, time and photo, over
/// indexes; the law weighs each of them. What lies outside the viewer's sight is counted, and nothing of it shown.
/// </summary>
public sealed class DuplicateSearch(NpgsqlDataSource database, PhotoFactsSource photos, SamplePhoto sample, CaseList list, CityFactsSource facts)
{
    /// <summary>Nearest first; more in one spot are one storm, and there the words of sixty tell enough.</summary>
    const int MostNear = 60;
    const int MostShown = 12;

    // Where many are open in one place (a storm), the nearest count.
    const string NearSql =
        """
        (select l.case_id, l.lon, l.lat, {0} as mine from cases.case_list l
         where l.stage <= 10 and l.lon between {1} and {2} and l.lat between {3} and {4} and l.opened_at between {5} and {6} and l.case_id <> {9}
         order by (l.lon - {10}) ^ 2 + (l.lat - {11}) ^ 2, l.case_id limit {12})
        union all
        (select l.case_id, l.lon, l.lat, {0} from cases.case_list l
         where l.stage = 11 and l.lon between {1} and {2} and l.lat between {3} and {4} and l.opened_at between {7} and {8} and l.case_id <> {9}
         order by (l.lon - {10}) ^ 2 + (l.lat - {11}) ^ 2, l.case_id limit {12})
        """;

    const string PhotoSql =
        """
        (select l.case_id, l.lon, l.lat, {0} from
          (select r.case_id from cases.report r where r.photos <> '{{}}' and r.photos && {13} limit 40) p
          join cases.case_list l on l.case_id = p.case_id
         where l.stage <= 11 and l.opened_at between {5} and {6} and l.case_id <> {9})
        """;

    const string ReportsSql =
        """
        select i.id, r.photos, d.words, a.words, p.name
        from unnest($1::uuid[]) i(id)
        cross join lateral (select r.id, r.origin_case, r.photos, r.at from cases.report r where r.case_id = i.id order by r.at, r.id limit 8) r
        left join cases.words d on d.case_id = r.origin_case and d.seq = 1 and d.field = 'Description'
        left join cases.words a on a.case_id = r.origin_case and a.seq = 1 and a.field = 'Address'
        left join cases.reporter p on p.report_id = r.id
        order by i.id, r.at, r.id
        """;

    /// <summary>What a case says of itself, for a search.</summary>
    public async Task<Draft> DraftOfAsync(CaseState c, CancellationToken cancel = default)
    {
        var said = (await ReportsAsync([c.Id.Value], cancel)).GetValueOrDefault(c.Id, []);
        return new Draft(c.Point, c.ReportedAt)
        {
            Case = c.Id, Type = c.Type, Class = c.CitizenClass, Words = [.. said.Select(s => s.Whole)], Photos = [.. said.SelectMany(s => s.Photos).Distinct()],
        };
    }

    public async Task<Candidates> FindAsync(Draft draft, Actor viewer, CancellationToken cancel = default)
    {
        var shown = draft.Photos.Where(p => p != sample.Hash).ToList();
        var alike = shown.Count == 0 ? [] : await photos.AlikeAsync(shown, cancel);
        var asked = shown.Concat(alike.Select(a => a.Other)).Where(p => p != sample.Hash).Distinct().ToList();
        if (draft.Point is null && asked.Count == 0) return Candidates.None;
        var near = await NearAsync(draft, viewer, asked, cancel);
        if (near.Count == 0) return Candidates.None;
        var lines = await list.TheseAsync(viewer, near.Where(n => n.Mine).Select(n => n.Id), cancel);
        var glimpsed = await GlimpsesAsync([.. near.Where(n => !n.Mine).Select(n => n.Id.Value)], cancel);
        var said = await ReportsAsync([.. near.Select(n => n.Id.Value)], cancel);
        var (city, own, found, elsewhere) = (facts.Current, draft.Sighting, new List<Candidate>(), 0);
        foreach (var (id, point, mine) in near)
        {
            var reports = said.GetValueOrDefault(id, []);
            var theirs = new HashSet<PhotoHash>(reports.SelectMany(r => r.Photos));
            var photo = shown.Exists(theirs.Contains) ? PhotoMatch.SameFile : asked.Exists(theirs.Contains) ? PhotoMatch.Alike : PhotoMatch.None;
            if (!(mine ? lines.TryGetValue(id, out var line) : glimpsed.TryGetValue(id, out line))) continue;
            var type = Domain.Catalogue.TypeKey.TryRead(line!.Type, out var key) ? key : (Domain.Catalogue.TypeKey?)null;
            var sighting = new Sighting(type, line.Class.Length == 0 ? null : line.Class, point, line.OpenedAt) { Words = [.. reports.Select(r => Likeness.Runs(r.Whole))], IsOpen = line.Stage.IsOpen() };
            if (DuplicateScore.Of(own, sighting, photo, city) is not { } score || score.Percent < city.RulesFor(draft.Type ?? type).DuplicatePercent) continue;
            if (mine) found.Add(Shown(line, point, score, reports, viewer));
            else elsewhere++;
        }
        return new Candidates([.. found.OrderByDescending(f => f.Score.Likelihood).ThenBy(f => f.Line.Number, StringComparer.Ordinal).Take(MostShown)], elsewhere);
    }

    /// <summary>The cases that were joined to this one, as far as this viewer may see them.</summary>
    public async Task<IReadOnlyList<Joined>> JoinedToAsync(CaseId survivor, Actor viewer, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            """
            select distinct r.origin_case, r.photos, d.words, p.name from cases.report r
            join cases.case c on c.id = r.origin_case and c.stage = 13 and (c.state ->> 'mergedInto')::uuid = $1
            left join cases.words d on d.case_id = r.origin_case and d.seq = 1 and d.field = 'Description'
            left join cases.reporter p on p.report_id = r.id
            where r.case_id = $1 and r.origin_case <> $1 limit 100
            """);
        command.Parameters.Add(new() { Value = survivor.Value });
        var rows = new List<(CaseId Id, string[] Photos, string? Words, string[] Names)>();
        await using (var r = await command.ExecuteReaderAsync(cancel))
        {
            while (await r.ReadAsync(cancel)) rows.Add((new CaseId(r.GetGuid(0)), (string[])r[1], r.IsDBNull(2) ? null : r.GetString(2), r.IsDBNull(3) ? [] : [r.GetString(3)]));
        }
        if (rows.Count == 0) return [];
        var lines = await list.TheseAsync(viewer, rows.Select(r => r.Id), cancel);
        return
        [
            .. rows.Where(r => lines.ContainsKey(r.Id)).Select(r => new Joined(lines[r.Id], r.Words is { } words ? CaseSighting.Words(words, viewer, r.Names) : null, [.. r.Photos.Select(p => new PhotoHash(p))]))
                .OrderBy(j => j.Line.Number, StringComparer.Ordinal),
        ];
    }

    static Candidate Shown(CaseLine line, LonLat? point, DuplicateScore score, List<Said> reports, Actor viewer)
    {
        var names = reports.Select(r => r.Name).OfType<string>().ToList();
        string? Words(string? words) => words is null ? null : CaseSighting.Words(words, viewer, names);
        return new Candidate(line, point, score)
        {
            Words = Words(reports.FirstOrDefault()?.Words), Address = Words(reports.FirstOrDefault()?.Address), Photos = [.. reports.SelectMany(r => r.Photos).Distinct().Take(4)],
        };
    }

    async Task<List<(CaseId Id, LonLat? Point, bool Mine)>> NearAsync(Draft draft, Actor viewer, List<PhotoHash> asked, CancellationToken cancel)
    {
        var (scope, rules) = (CaseScope.Of(viewer), facts.Current.RulesFor(draft.Type));
        await using var command = database.CreateCommand();
        scope.AddTo(command.Parameters);
        string Add(object value)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
            return $"${command.Parameters.Count}";
        }
        // A class may ask for less or more than the draft's own: the law asks again for the class of each candidate.
        var metres = draft.Type is null ? Math.Max(rules.DuplicateMetres, facts.Current.ClassPolicies.Count == 0 ? 0 : 200) : rules.DuplicateMetres;
        var lat = metres / 111_000.0;
        var at = draft.Point ?? default;
        var lon = lat / Math.Max(0.01, Math.Cos(at.Lat * Math.PI / 180));
        var (open, ended) = (TimeSpan.FromHours(rules.DuplicateOpenHours), TimeSpan.FromHours(rules.DuplicateHours));
        object[] args =
        [
            // Nobody finds a case that nobody found: what is unknown is not one's own.
            $"coalesce({scope.Condition}, false)", Add(at.Lon - lon), Add(at.Lon + lon), Add(at.Lat - lat), Add(at.Lat + lat), Add(draft.At - open), Add(draft.At + open), Add(draft.At - ended), Add(draft.At + ended),
            Add(draft.Case?.Value ?? Guid.Empty), Add(at.Lon), Add(at.Lat), Add(MostNear), Add(asked.Select(p => p.Value).ToArray()),
        ];
        var parts = new[] { NearSql, PhotoSql }.Where(p => p == NearSql ? draft.Point is not null : asked.Count > 0);
        command.CommandText = string.Join("\nunion all\n", parts.Select(p => string.Format(System.Globalization.CultureInfo.InvariantCulture, p, args)));
        var near = new List<(CaseId, LonLat?, bool)>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) near.Add((new CaseId(r.GetGuid(0)), r.IsDBNull(1) ? null : new LonLat(r.GetDouble(1), r.GetDouble(2)), r.GetBoolean(3)));
        return [.. near.DistinctBy(n => n.Item1)];
    }

    /// <summary>What the law weighs of cases that this viewer may not see: only whether they are likely leaves this room.</summary>
    async Task<IReadOnlyDictionary<CaseId, CaseLine>> GlimpsesAsync(Guid[] ids, CancellationToken cancel) =>
        ids.Length == 0 ? new Dictionary<CaseId, CaseLine>() : await list.WithoutScopeAsync(ids, cancel);

    async Task<Dictionary<CaseId, List<Said>>> ReportsAsync(Guid[] ids, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(ReportsSql);
        command.Parameters.Add(new() { Value = ids });
        var said = new Dictionary<CaseId, List<Said>>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var id = new CaseId(r.GetGuid(0));
            if (!said.TryGetValue(id, out var reports)) said[id] = reports = [];
            reports.Add(new([.. ((string[])r[1]).Select(h => new PhotoHash(h))], r.IsDBNull(2) ? null : r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3), r.IsDBNull(4) ? null : r.GetString(4)));
        }
        return said;
    }

    /// <summary>One report, as it was said.</summary>
    sealed record Said(IReadOnlyList<PhotoHash> Photos, string? Words, string? Address, string? Name)
    {
        public string Whole => $"{Words}\n{Address}";
    }
}
