using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Duplicates;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue;
using Npgsql;

namespace Guantong.Server.Cases.Search.Following;

/// <summary>What somebody is about to report, as far as it is known.</summary>
public sealed record AboutToReport(LonLat Point, DateTimeOffset At)
{
    public TypeKey? Type { get; init; }
    public string? Class { get; init; }
    public string? Words { get; init; }
}

/// <summary>An open case nearby that may be the same matter, in the form that everybody may see.</summary>
public sealed record NearbyCase(PublicLine Line, double Metres, double Likelihood);

/// <summary>
/// Open cases nearby that a stranger may be shown as "perhaps the same": only such with a released photo or released words, never one
/// of a sensitive class, and weighed by nothing but what is public. The desk weighs again with all that it knows.
/// </summary>
public sealed class PublicNearby(NpgsqlDataSource database, PublicList list, CityFactsSource facts)
{
    /// <summary>A hint may be wrong more often than a merge: the citizen looks at a photo and says no.</summary>
    const double LeastLikelihood = 0.2;
    const int MostAsked = 24;
    const int MostShown = 3;

    const string NearSql =
        """
        select l.number from cases.case_list l
        where l.stage <= 10 and l.lon between $1 and $2 and l.lat between $3 and $4 and l.opened_at > $5
        order by (l.lon - $6) ^ 2 + (l.lat - $7) ^ 2, l.case_id limit $8
        """;

    public int Metres(TypeKey? type) => facts.Current.RulesFor(type).DuplicateMetres;

    public async Task<IReadOnlyList<NearbyCase>> FindAsync(AboutToReport about, CancellationToken cancel = default)
    {
        var numbers = await NearAsync(about, cancel);
        if (numbers.Count == 0) return [];
        var own = new Sighting(about.Type, about.Class, about.Point, about.At) { Words = [Likeness.Runs(about.Words)] };
        var lines = await list.LinesAsync(new PublicFilter { Numbers = numbers }, cancel);
        return
        [
            .. lines.Where(IsForEverybody).Select(l => Weighed(l, own)).OfType<NearbyCase>()
                .OrderByDescending(n => n.Likelihood).ThenBy(n => n.Line.State.Number, StringComparer.Ordinal).Take(MostShown),
        ];
    }

    bool IsForEverybody(PublicLine line) =>
        line is { State.Point: not null } and ({ Photo: not null } or { Description: not null })
        && line.State.Type is { } key && facts.Current.Types.GetValueOrDefault(key) is { Sensitive: false };

    NearbyCase? Weighed(PublicLine line, Sighting own)
    {
        var c = line.State;
        var other = new Sighting(c.Type, c.CitizenClass, c.Point, c.ReportedAt) { Words = [Likeness.Runs(line.Description)] };
        return DuplicateScore.Of(own, other, PhotoMatch.None, facts.Current) is { } score && score.Likelihood >= LeastLikelihood
            ? new NearbyCase(line, score.Why.Metres ?? 0, score.Likelihood) : null;
    }

    async Task<IReadOnlyList<string>> NearAsync(AboutToReport about, CancellationToken cancel)
    {
        var rules = facts.Current.RulesFor(about.Type);
        var lat = rules.DuplicateMetres / 111_000.0;
        var lon = lat / Math.Max(0.01, Math.Cos(about.Point.Lat * Math.PI / 180));
        await using var command = database.CreateCommand(NearSql);
        object[] values =
        [
            about.Point.Lon - lon, about.Point.Lon + lon, about.Point.Lat - lat, about.Point.Lat + lat, about.At.AddHours(-rules.DuplicateOpenHours),
            about.Point.Lon, about.Point.Lat, MostAsked,
        ];
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        var numbers = new List<string>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) numbers.Add(r.GetString(0));
        return numbers;
    }
}
