using Guantong.Domain.Basics;
using Guantong.Domain.Places;
using Guantong.Server.Files.Looks;
using Npgsql;

namespace Guantong.Server.Files.Facts;

/// <summary>Another photo that looks like one that was asked about; the distance is in bits, 0 to <see cref="Look.Near"/>.</summary>
public sealed record Alike(PhotoHash Asked, PhotoHash Other, int Distance);

/// <summary>Reads what photos say about themselves and which look alike. Rights are the caller's to check.</summary>
public sealed class PhotoFactsSource(NpgsqlDataSource database)
{
    const string FactsSql =
        "SELECT hash, taken_local, taken_offset, satellite_time, lon, lat, datum, place_metres, direction, magnetic FROM files.photo WHERE hash = ANY($1)";

    // Two looks of at most seven different bits have a quarter with at most one: each quarter is asked for as it is and with each bit turned.
    const string AlikeSql = """
        SELECT mine.hash, other.hash, bit_count((mine.look # other.look)::bit(64))::int
        FROM files.photo mine
        CROSS JOIN LATERAL (
          SELECT array_agg(q.band * 65536 + (q.bits # v.flip)) AS near
          FROM unnest(mine.look_quarters) WITH ORDINALITY AS stored(value, n)
          CROSS JOIN LATERAL (SELECT (stored.n - 1)::int AS band, stored.value & 65535 AS bits) q
          CROSS JOIN (SELECT 0 AS flip UNION ALL SELECT 1 << s FROM generate_series(0, 15) AS s) v) probes
        JOIN files.photo other ON other.look_quarters && probes.near AND other.hash <> mine.hash
        WHERE mine.hash = ANY($1) AND mine.look IS NOT NULL AND bit_count((mine.look # other.look)::bit(64)) <= $2
        ORDER BY 3, 2 LIMIT $3
        """;

    const int MostAlike = 200;

    public async Task<IReadOnlyDictionary<PhotoHash, PhotoFacts>> OfAsync(IReadOnlyCollection<PhotoHash> photos, CancellationToken cancel = default)
    {
        var found = new Dictionary<PhotoHash, PhotoFacts>();
        if (photos.Count == 0) return found;
        await using var command = Asking(FactsSql, photos);
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            found[new PhotoHash(r.GetString(0))] = new PhotoFacts
            {
                Taken = r.IsDBNull(1) ? null : r.GetDateTime(1),
                Offset = r.IsDBNull(2) ? null : TimeSpan.FromMinutes(r.GetInt16(2)),
                SatelliteTime = r.IsDBNull(3) ? null : r.GetFieldValue<DateTimeOffset>(3),
                Place = r.IsDBNull(4) ? null : new LonLat(r.GetDouble(4), r.GetDouble(5)),
                Datum = !r.IsDBNull(6) && Datums.TryRead(r.GetString(6), out var datum) ? datum : null,
                Metres = r.IsDBNull(7) ? null : r.GetFloat(7),
                Direction = r.IsDBNull(8) ? null : r.GetFloat(8),
                IsMagnetic = r.IsDBNull(9) ? null : r.GetBoolean(9),
            };
        }
        return found;
    }

    /// <summary>Photos that look like one of these, nearest first, at most 200 of them.</summary>
    public async Task<IReadOnlyList<Alike>> AlikeAsync(IReadOnlyCollection<PhotoHash> photos, CancellationToken cancel = default)
    {
        if (photos.Count == 0) return [];
        await using var command = Asking(AlikeSql, photos);
        command.Parameters.Add(new() { Value = Look.Near });
        command.Parameters.Add(new() { Value = MostAlike });
        var alike = new List<Alike>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) alike.Add(new(new(r.GetString(0)), new(r.GetString(1)), r.GetInt32(2)));
        return alike;
    }

    NpgsqlCommand Asking(string sql, IReadOnlyCollection<PhotoHash> photos)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = photos.Select(p => p.Value ?? "").ToArray() });
        return command;
    }
}
