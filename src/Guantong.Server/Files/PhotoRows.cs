using System.Data;
using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Places;
using Guantong.Server.Files.Facts;
using Guantong.Server.Files.Headers;
using Guantong.Server.Files.Looks;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Files;

/// <summary>One row of files.photo as the cleaner sees it.</summary>
sealed record PhotoRow(PhotoHash Hash, string State, string? Reason, int Attempts)
{
    /// <summary>False when the retention has deleted it: then nothing can be cleaned again.</summary>
    public bool HasOriginal { get; init; } = true;

    /// <summary>What is shown in its place, because parts of it are covered.</summary>
    public PhotoHash? Covered { get; init; }
}

/// <summary>What is known of a photo when it comes in.</summary>
sealed record NewPhoto(PhotoHash Hash, PhotoHeader Header, long Bytes, PhotoFacts Facts);

/// <summary>The SQL of files.photo: what was received and how far its cleaning is.</summary>
sealed class PhotoRows(NpgsqlDataSource database, TimeProvider time)
{
    const string TakeSql = """
        UPDATE files.photo SET attempts = attempts + 1, lease_until = @until
        WHERE hash IN (
          SELECT hash FROM files.photo
          WHERE state = 'received' AND (lease_until IS NULL OR lease_until <= @now) AND (@hash IS NULL OR hash = @hash)
          ORDER BY received_at LIMIT @most FOR UPDATE SKIP LOCKED)
        RETURNING hash, state, reason, attempts, original_gone_at IS NULL, NULL::text
        """;

    /// <summary>Longer than any child process may live, so that two never clean the same photo at once.</summary>
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>True when the photo had not been received before. Sent again, its day of grace begins anew, and its original is here again.</summary>
    public async Task<bool> AddAsync(NewPhoto photo, CancellationToken ct)
    {
        await using var command = database.CreateCommand("""
            INSERT INTO files.photo AS photo (hash, kind, bytes, width, height, received_at,
              taken_local, taken_offset, satellite_time, lon, lat, datum, place_metres, direction, magnetic)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            ON CONFLICT (hash) DO UPDATE SET received_at = CASE WHEN photo.named THEN photo.received_at ELSE excluded.received_at END, original_gone_at = NULL
              WHERE NOT photo.named OR photo.original_gone_at IS NOT NULL
            RETURNING xmax = 0
            """);
        var facts = photo.Facts;
        object[] said = [photo.Hash.Value, NameOf(photo.Header.Kind), photo.Bytes, photo.Header.Width, photo.Header.Height, time.GetUtcNow()];
        foreach (var value in said) command.Parameters.Add(new() { Value = value });
        (object? Value, NpgsqlDbType Type)[] maybe =
        [
            (facts.Taken, NpgsqlDbType.Timestamp), ((short?)facts.Offset?.TotalMinutes, NpgsqlDbType.Smallint), (facts.SatelliteTime, NpgsqlDbType.TimestampTz),
            (facts.Place?.Lon, NpgsqlDbType.Double), (facts.Place?.Lat, NpgsqlDbType.Double), (facts.Datum is { } datum ? Datums.CodeOf(datum) : null, NpgsqlDbType.Text),
            ((float?)facts.Metres, NpgsqlDbType.Real), ((float?)facts.Direction, NpgsqlDbType.Real), (facts.IsMagnetic, NpgsqlDbType.Boolean),
        ];
        foreach (var (value, type) in maybe) command.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
        return await command.ExecuteScalarAsync(ct) is true;
    }

    public async Task<PhotoRow?> FindAsync(PhotoHash hash, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "SELECT hash, state, reason, attempts, original_gone_at IS NULL, (SELECT r.made FROM files.redaction r WHERE r.hash = p.hash ORDER BY r.version DESC LIMIT 1) FROM files.photo p WHERE hash = @hash");
        command.Parameters.AddWithValue("hash", hash.Value);
        return (await ReadAsync(command, ct)).FirstOrDefault();
    }

    public async Task<IReadOnlyList<PhotoHash>> MissingAsync(IReadOnlyCollection<PhotoHash> hashes, CancellationToken ct)
    {
        if (hashes.Count == 0) return [];
        await using var command = database.CreateCommand("SELECT wanted FROM unnest(@hashes) AS wanted WHERE NOT EXISTS (SELECT FROM files.photo WHERE hash = wanted)");
        command.Parameters.AddWithValue("hashes", hashes.Select(h => h.Value ?? "").ToArray());
        var missing = new List<PhotoHash>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) missing.Add(new(rows.GetString(0)));
        return missing;
    }

    /// <summary>Takes the oldest waiting photos, or the one named, for the length of a lease; what somebody else holds is left out.</summary>
    public async Task<IReadOnlyList<PhotoRow>> TakeAsync(int most, PhotoHash? only, CancellationToken ct)
    {
        await using var command = database.CreateCommand(TakeSql);
        var now = time.GetUtcNow();
        command.Parameters.AddWithValue("now", now);
        command.Parameters.AddWithValue("until", now + Lease);
        command.Parameters.AddWithValue("most", most);
        command.Parameters.Add(new("hash", NpgsqlDbType.Text) { Value = (object?)only?.Value ?? DBNull.Value });
        return await ReadAsync(command, ct);
    }

    public async Task MarkCleanedAsync(PhotoHash hash, Look? look, byte[]? grey, CancellationToken ct)
    {
        await MarkAsync(hash, $"state = 'cleaned', reason = NULL, cleaned_at = @now, lease_until = NULL, look = {(look is { } seen ? ((long)seen.Bits).ToString(CultureInfo.InvariantCulture) : "look")}", "", ct);
        if (grey is null) return;
        await using var command = database.CreateCommand("INSERT INTO files.photo_view (hash, grey) SELECT hash, $2 FROM files.photo WHERE hash = $1 ON CONFLICT (hash) DO UPDATE SET grey = excluded.grey");
        command.Parameters.Add(new() { Value = hash.Value });
        command.Parameters.Add(new() { Value = grey });
        await command.ExecuteNonQueryAsync(ct);
    }

    public Task MarkUnshowableAsync(PhotoHash hash, string reason, CancellationToken ct) =>
        MarkAsync(hash, "state = 'unshowable', reason = @reason, lease_until = NULL", reason, ct);

    /// <summary>Back to received, for a photo whose cleaned files are gone (a restored backup need not hold them).</summary>
    public Task MarkReceivedAsync(PhotoHash hash, CancellationToken ct) =>
        MarkAsync(hash, "state = 'received', reason = NULL, attempts = 0, lease_until = NULL", "", ct);

    async Task MarkAsync(PhotoHash hash, string changes, string reason, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"UPDATE files.photo SET {changes} WHERE hash = @hash");
        command.Parameters.AddWithValue("hash", hash.Value);
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        command.Parameters.AddWithValue("reason", reason);
        await command.ExecuteNonQueryAsync(ct);
    }

    static async Task<List<PhotoRow>> ReadAsync(NpgsqlCommand command, CancellationToken ct)
    {
        var found = new List<PhotoRow>();
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.Default, ct);
        while (await rows.ReadAsync(ct))
        {
            found.Add(new(new(rows.GetString(0)), rows.GetString(1), await rows.IsDBNullAsync(2, ct) ? null : rows.GetString(2), rows.GetInt32(3)) { HasOriginal = rows.GetBoolean(4), Covered = await rows.IsDBNullAsync(5, ct) ? null : new PhotoHash(rows.GetString(5)) });
        }
        return found;
    }

    static string NameOf(PhotoKind kind) => kind switch
    {
        PhotoKind.Jpeg => "jpeg",
        PhotoKind.Png => "png",
        PhotoKind.Webp => "webp",
        _ => "heic",
    };
}
