using System.Text.RegularExpressions;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Units;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Assets;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Platform.Texts;
using Npgsql;

namespace Guantong.Server.Insight.Suggestion;

/// <summary>
/// Which units are proposed for a case, each with what is known of it now: whether somebody is on duty, how far its nearest known
/// place is, what it has in hand, how often it was in time. The order and its reasons are the law's (<see cref="UnitRanking"/>).
/// It proposes and never dispatches.
/// </summary>
public sealed partial class UnitSuggestion(NpgsqlDataSource database, CityFactsSource facts, PeopleDirectory people, ComponentSearch components, UnitRates rates, TimeProvider time)
{
    const int MostSearched = 20;

    /// <summary>A case about a class of components and no named one is about the nearest of that class, if it is this near.</summary>
    const double ComponentWithin = 30;

    const string LoadSql =
        """
        select l.unit, count(*)::int, sqrt(min(((l.lon - $2) * $4) ^ 2 + (l.lat - $3) ^ 2) filter (where l.stage = 6 and l.case_id <> $5)) * 111195
        from cases.case_list l where l.unit = any($1) and l.stage in (5, 6, 7) group by l.unit
        """;

    /// <summary>The units that something speaks for, best first.</summary>
    /// <param name="said">What was said of the case: an identifier of a component in it names who keeps that.</param>
    public async Task<IReadOnlyList<UnitOption>> ForAsync(CaseState c, IEnumerable<string> said, CancellationToken cancel = default)
    {
        var city = facts.Current;
        var found = UnitRanking.Candidates(c, city, await KeepersAsync(c, said, cancel));
        var known = await FactsAsync(c, [.. found.Select(f => f.Unit)], cancel);
        return UnitRanking.Ranked(c, city, found.Select(f => new UnitOption(known[f.Unit], f.Claim) { Item = f.Item }));
    }

    /// <summary>Any unit by name or by the initials of its pinyin, also those that the law would refuse, with the reason.</summary>
    public async Task<IReadOnlyList<UnitOption>> SearchAsync(CaseState c, string typed, CancellationToken cancel = default)
    {
        var city = facts.Current;
        var hits = city.Units.Values.Where(u => u.CanBeMain && (u.Name.Contains(typed, StringComparison.OrdinalIgnoreCase) || u.Id.Value.Equals(typed, StringComparison.OrdinalIgnoreCase) || Pinyin.Matches(u.Name, typed)))
            .OrderBy(u => Responsible.Against(c, city, u.Id) is not null).ThenBy(u => Pinyin.Initials(u.Name).IndexOf(typed, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at : int.MaxValue)
            .ThenBy(u => u.Level).ThenBy(u => u.Id.Value, StringComparer.Ordinal).Take(MostSearched).ToList();
        var claims = UnitRanking.Candidates(c, city, []).ToDictionary(f => f.Unit);
        var known = await FactsAsync(c, [.. hits.Select(h => h.Id)], cancel);
        return
        [
            .. hits.Select(h => new UnitOption(known[h.Id], claims.TryGetValue(h.Id, out var claim) ? claim.Claim : Claim.None)
            {
                Item = claims.GetValueOrDefault(h.Id).Item, SentItBack = c.ReturnedBy.Contains(h.Id), Against = Responsible.Against(c, city, h.Id),
            }),
        ];
    }

    async Task<IReadOnlyList<UnitId>> KeepersAsync(CaseState c, IEnumerable<string> said, CancellationToken cancel)
    {
        var named = said.SelectMany(words => Identifier().Matches(words)).Select(m => new ComponentId(m.Value)).Where(id => id.IsWellFormed).Distinct().Take(5).ToList();
        var found = named.Count > 0 ? await components.ByIdsAsync(named, cancel) : [];
        if (found.Count == 0 && c is { Type: { Kind: MatterKind.Component } type, Point: { } at })
            found = [.. (await components.NearAsync(at, ComponentWithin, type.Code, cancel)).Take(1).Select(n => n.Component)];
        return [.. found.SelectMany(f => new[] { f.Keeper, f.Upkeep, f.Owner }).Where(u => u is { Length: > 0 }).Select(u => new UnitId(u!)).Where(facts.Current.Units.ContainsKey).Distinct()];
    }

    async Task<Dictionary<UnitId, UnitFacts>> FactsAsync(CaseState c, IReadOnlyCollection<UnitId> units, CancellationToken cancel)
    {
        var city = facts.Current;
        var load = await LoadAsync(c, units, cancel);
        var rate = await rates.OfAsync(units, cancel);
        var now = time.GetUtcNow();
        var officers = new[] { Role.Department, Role.Township, Role.Community }.SelectMany(r => people.OnDuty(r, now)).Select(p => p.Unit).ToHashSet();
        var crews = people.OnDuty(Role.Crew, now).Select(p => p.Unit).OfType<UnitId>().Distinct().Where(city.Units.ContainsKey).Select(u => city.Units[u]).ToLookup(u => u.Parent);
        return units.Distinct().ToDictionary(u => u, u => new UnitFacts(u)
        {
            Metres = NearestOf([load.GetValueOrDefault(u).Metres, .. Yards(city, u, crews[u]).Select(y => c.Point is { } at ? at.MetresTo(y) : (double?)null)]),
            OnDuty = officers.Contains(u),
            CrewsOnDuty = crews[u].Count(),
            Load = load.GetValueOrDefault(u).Count,
            Sample = rate[u].Sample,
            OnTime = rate[u].OnTime,
        });
    }

    /// <summary>Its own yard, and those of its crews that are on duty.</summary>
    static IEnumerable<LonLat> Yards(CityFacts city, UnitId unit, IEnumerable<Unit> crews) =>
        crews.Prepend(city.Units.GetValueOrDefault(unit)!).Select(u => u?.Place).OfType<LonLat>();

    static double? NearestOf(IEnumerable<double?> metres) => metres.Min();

    /// <summary>Open cases of each unit, and how far the nearest one is that a crew of its is at.</summary>
    async Task<Dictionary<UnitId, (int Count, double? Metres)>> LoadAsync(CaseState c, IReadOnlyCollection<UnitId> units, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(LoadSql);
        var at = c.Point ?? default;
        foreach (var value in (object[])[units.Select(u => u.Value).ToArray(), at.Lon, at.Lat, Math.Cos(at.Lat * Math.PI / 180), c.Id.Value]) command.Parameters.Add(new() { Value = value });
        var load = new Dictionary<UnitId, (int, double?)>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) load[new UnitId(r.GetString(0))] = (r.GetInt32(1), c.Point is null || r.IsDBNull(2) ? null : r.GetDouble(2));
        return load;
    }

    // 17 digits: county 6, class 5 (letters or digits), number 6.
    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-9]{6}[0-9a-z]{5}[0-9]{6}(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identifier();
}
