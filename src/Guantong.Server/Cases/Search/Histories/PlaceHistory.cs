using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Npgsql;

namespace Guantong.Server.Cases.Search.Histories;

/// <summary>A case at a place, and how far from it.</summary>
public sealed record CaseNearby(CaseId Id, double Metres);

/// <summary>What happened at a place of late, ended or not, as far as somebody may see it: the newest first.</summary>
public sealed class PlaceHistory(NpgsqlDataSource database, TimeProvider time)
{
    public const int Metres = 100;
    public const int Days = 90;
    const int Most = 30;

    /// <param name="numbers">Cases that name the same component; they count wherever their pin lies.</param>
    public async Task<IReadOnlyList<CaseNearby>> OfAsync(Actor viewer, LonLat? at, IReadOnlyList<string> numbers, CancellationToken cancel = default)
    {
        if (at is null && numbers.Count == 0) return [];
        var scope = CaseScope.Of(viewer);
        await using var command = database.CreateCommand();
        scope.AddTo(command.Parameters);
        string Add(object value)
        {
            command.Parameters.Add(new() { Value = value });
            return $"${command.Parameters.Count}";
        }
        var ways = new List<string>();
        if (at is { } point)
        {
            var (lat, lon) = (Metres / 111_000.0, Metres / 111_000.0 / Math.Max(0.01, Math.Cos(point.Lat * Math.PI / 180)));
            ways.Add($"l.lon between {Add(point.Lon - lon)} and {Add(point.Lon + lon)} and l.lat between {Add(point.Lat - lat)} and {Add(point.Lat + lat)}");
        }
        if (numbers.Count > 0) ways.Add($"l.number = any({Add(numbers.ToArray())})");
        command.CommandText =
            $"""
            select l.case_id, l.lon, l.lat from cases.case_list l
            where ({string.Join(" or ", ways)}) and l.opened_at > {Add(time.GetUtcNow().AddDays(-Days))} and l.stage <> 13 and {scope.Condition}
            order by l.opened_at desc, l.case_id desc limit {Most}
            """;
        var found = new List<CaseNearby>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var away = at is { } from && !r.IsDBNull(1) ? from.MetresTo(new LonLat(r.GetDouble(1), r.GetDouble(2))) : 0;
            if (away <= Metres || numbers.Count > 0) found.Add(new(new CaseId(r.GetGuid(0)), away));
        }
        return found;
    }
}
