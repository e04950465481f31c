using Guantong.Domain.Basics;
using Guantong.Domain.Evidence;
using Guantong.Domain.Places;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Evidence;

/// <summary>What is kept of a photo that came as evidence: what we saw ourselves, what the phone claimed, and what is wrong with it.</summary>
public sealed record PhotoEvidence(PhotoHash Photo, PersonId Person, DateTimeOffset ReceivedAt, PhotoClaim Claim, IReadOnlyList<EvidenceFlag> Flags);

/// <summary>The rows of cases.photo_evidence.</summary>
public sealed class EvidenceRows(NpgsqlDataSource database)
{
    /// <summary>Sent again, the first word stands. Returns the flags that stand.</summary>
    public async Task<IReadOnlyList<EvidenceFlag>> KeepAsync(Arrival arrival, PhotoClaim claim, IReadOnlyList<EvidenceFlag> flags, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            """
            insert into cases.photo_evidence as e (case_id, hash, person, received_at, source, why, taken_at, seconds_ahead, lon, lat, metres, claimed_hash, challenge, flags)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            on conflict (case_id, hash) do update set hash = e.hash returning e.flags
            """);
        foreach (var value in (object[])[arrival.Case.Value, arrival.Hash.Value, arrival.By.Value, arrival.At, claim.Source == PhotoSource.Album ? "album" : "live"]) command.Parameters.Add(new() { Value = value });
        (object? Value, NpgsqlDbType Type)[] maybe =
        [
            (claim.Why?.Value.Trim(), NpgsqlDbType.Text), (claim.TakenAt, NpgsqlDbType.TimestampTz), (claim.SecondsAhead, NpgsqlDbType.Integer), (claim.Place?.Lon, NpgsqlDbType.Double),
            (claim.Place?.Lat, NpgsqlDbType.Double), ((float?)claim.Metres, NpgsqlDbType.Real), (claim.Hash, NpgsqlDbType.Text), (claim.Challenge, NpgsqlDbType.Uuid),
            (flags.Select(f => f.ToString()).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text),
        ];
        foreach (var (value, type) in maybe) command.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
        return Flags((string[])(await command.ExecuteScalarAsync(cancel))!);
    }

    /// <summary>Whether the challenge stood for another photo of a deed that is done.</summary>
    public async Task<bool> WasUsedAsync(Guid challenge, PhotoHash photo, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            "select exists (select from cases.photo_evidence e join cases.evidence d on d.case_id = e.case_id and e.hash = any(d.photos) where e.challenge = $1 and e.hash <> $2)");
        command.Parameters.Add(new() { Value = challenge });
        command.Parameters.Add(new() { Value = photo.Value });
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    public async Task<IReadOnlyDictionary<PhotoHash, PhotoEvidence>> OfCaseAsync(CaseId about, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            "select hash, person, received_at, source, why, taken_at, seconds_ahead, lon, lat, metres, claimed_hash, challenge, flags from cases.photo_evidence where case_id = $1");
        command.Parameters.Add(new() { Value = about.Value });
        var found = new Dictionary<PhotoHash, PhotoEvidence>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var claim = new PhotoClaim(r.GetString(3) == "album" ? PhotoSource.Album : PhotoSource.Live)
            {
                Why = r.IsDBNull(4) ? null : new Words(r.GetString(4)),
                TakenAt = r.IsDBNull(5) ? null : r.GetFieldValue<DateTimeOffset>(5),
                SecondsAhead = r.IsDBNull(6) ? null : r.GetInt32(6),
                Place = r.IsDBNull(7) || r.IsDBNull(8) ? null : new LonLat(r.GetDouble(7), r.GetDouble(8)),
                Metres = r.IsDBNull(9) ? null : r.GetFloat(9),
                Hash = r.IsDBNull(10) ? null : r.GetString(10),
                Challenge = r.IsDBNull(11) ? null : r.GetGuid(11),
            };
            var photo = new PhotoHash(r.GetString(0));
            found[photo] = new PhotoEvidence(photo, new PersonId(r.GetGuid(1)), r.GetFieldValue<DateTimeOffset>(2), claim, Flags((string[])r[12]));
        }
        return found;
    }

    static IReadOnlyList<EvidenceFlag> Flags(string[] names) => [.. names.Where(n => Enum.TryParse<EvidenceFlag>(n, out _)).Select(Enum.Parse<EvidenceFlag>)];
}
