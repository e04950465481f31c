using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Search.Histories;

/// <summary>How often a type was reported; those around the same time of day count more.</summary>
public sealed record TypeCount(TypeKey Type, double Weight);

/// <summary>Which types are reported where, and which of late in the whole city. Counts alone leave this room: no case, no time.</summary>
public sealed class TypeHistory(NpgsqlDataSource database, TimeProvider time)
{
    const int Metres = 200;
    const int Days = 365;
    const int LatestCases = 4000;
    static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    // A market at six in the morning and the same place at ten at night have different troubles.
    const string NearSql =
        """
        select type, sum(case when least(apart, 24 - apart) <= 2 then 2.0 else 1.0 end)::float8
        from (
          select l.type, abs(extract(hour from l.opened_at) - extract(hour from $6::timestamptz)) apart from cases.case_list l
          where l.lon between $1 and $2 and l.lat between $3 and $4 and l.opened_at > $5 and l.stage <> 13 and l.type is not null
        ) near
        group by type order by 2 desc, 1 limit 24
        """;

    const string LatestSql =
        """
        select type, count(*)::float8 from (select l.type from cases.case_list l order by l.opened_at desc, l.case_id desc limit $1) t
        where type is not null group by type order by 2 desc limit 200
        """;

    volatile Latest? _latest;

    public async Task<IReadOnlyList<TypeCount>> NearAsync(LonLat at, DateTimeOffset when, CancellationToken cancel = default)
    {
        var lat = Metres / 111_000.0;
        var lon = lat / Math.Max(0.01, Math.Cos(at.Lat * Math.PI / 180));
        await using var command = database.CreateCommand(NearSql);
        foreach (var value in (object[])[at.Lon - lon, at.Lon + lon, at.Lat - lat, at.Lat + lat, time.GetUtcNow().AddDays(-Days)]) command.Parameters.Add(new() { Value = value });
        command.Parameters.Add(new() { Value = when.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        return await ReadAsync(command, cancel);
    }

    /// <summary>Of the last reports of the whole city; asked anew after ten minutes.</summary>
    public async Task<IReadOnlyList<TypeCount>> LatestAsync(CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        if (_latest is { } held && now - held.At < Fresh) return held.Counts;
        await using var command = database.CreateCommand(LatestSql);
        command.Parameters.Add(new() { Value = LatestCases });
        var counts = await ReadAsync(command, cancel);
        _latest = new Latest(now, counts);
        return counts;
    }

    static async Task<IReadOnlyList<TypeCount>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var counts = new List<TypeCount>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) if (TypeKey.TryRead(r.GetString(0), out var key)) counts.Add(new(key, r.GetDouble(1)));
        return counts;
    }

    sealed record Latest(DateTimeOffset At, IReadOnlyList<TypeCount> Counts);
}
