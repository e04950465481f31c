using Guantong.Domain.Basics;
using Guantong.Domain.Evidence;
using Npgsql;

namespace Guantong.Server.Cases.Evidence;

/// <summary>Keeps what was decided about showing a photo of a case to the public. Rights are the caller's to check.</summary>
public sealed class Releases(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Pressed twice, nothing changes. Returns whether anything did.</summary>
    public async Task<bool> DecideAsync(CaseId about, PhotoHash photo, ReleaseState state, PersonId by, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            """
            insert into cases.photo_release as s (case_id, hash, state, at, by) values ($1, $2, $3, $4, $5)
            on conflict (case_id, hash) do update set state = excluded.state, at = excluded.at, by = excluded.by, version = s.version + 1 where s.state <> excluded.state
            """);
        foreach (var value in (object[])[about.Value, photo.Value, (short)state, time.GetUtcNow(), by.Value]) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync(cancel) > 0;
    }

    /// <summary>Takes a photo back from the public in every case that holds it, before something that was covered shows again.</summary>
    public async Task TakeBackAsync(PhotoHash photo, PersonId by, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            """
            insert into cases.photo_release as s (case_id, hash, state, at, by)
            select held.case_id, $1, 0, $2::timestamptz, $3::uuid from (
              select case_id from cases.evidence where photos && array[$1] union select case_id from cases.report where photos <> '{}' and photos && array[$1]) held
            on conflict (case_id, hash) do update set state = 0, at = excluded.at, by = excluded.by, version = s.version + 1 where s.state = 1
            """);
        foreach (var value in (object[])[photo.Value, time.GetUtcNow(), by.Value]) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
