using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Cases.Search.Following;

/// <summary>A follower's link, and the case behind it as it stands now.</summary>
public sealed record FollowedByLink(Guid Link, CaseState Case);

/// <summary>People who follow a case that they did not report: each has a link of their own, and sees what everybody may see.</summary>
public sealed class Followers(NpgsqlDataSource database, CaseReading reading, FollowSecrets secrets, Entropy entropy, TimeProvider time)
{
    /// <summary>Longer chains of merges do not exist: each merge points to a case that was open.</summary>
    const int MostMerges = 16;

    /// <summary>The secret of a link that follows this case; null when there is no such case. The same key gives the same link again.</summary>
    public async Task<string?> FollowAsync(string number, string key, CancellationToken cancel = default)
    {
        if (await reading.ByNumberAsync(number, cancel) is not { } stored || await StandsAsync(stored.State, cancel) is not { } followed) return null;
        var id = entropy.NewId();
        var secret = await secrets.OfAsync(new ReportId(id), cancel);
        await using var command = database.CreateCommand(
            """
            with made as (insert into cases.follower (id, case_id, at, follow_hash, key) values ($1, $2, $3, $4, $5) on conflict (key, case_id) do nothing returning id)
            select id from made union all select id from cases.follower where key = $5 and case_id = $2 limit 1
            """);
        foreach (var value in (object[])[id, followed.Id.Value, time.GetUtcNow(), FollowSecrets.HashOf(secret), key]) command.Parameters.Add(new() { Value = value });
        // Two presses at once: the second sees the row of the first in its next look only.
        var kept = (Guid)(await command.ExecuteScalarAsync(cancel) ?? await command.ExecuteScalarAsync(cancel))!;
        return kept == id ? secret : await secrets.OfAsync(new ReportId(kept), cancel);
    }

    /// <summary>The case behind a follower's link, as it stands now: where it was joined to another, that one. Null when there is no such link.</summary>
    public async Task<FollowedByLink?> OfAsync(string secret, CancellationToken cancel = default)
    {
        if (await RowAsync(secret, cancel) is not { } row || await reading.ByIdAsync(new CaseId(row.Case), cancel) is not { } stored) return null;
        return await StandsAsync(stored.State, cancel) is { } followed ? new FollowedByLink(row.Link, followed) : null;
    }

    /// <summary>The link leads nowhere from now on.</summary>
    public async Task LeaveAsync(string secret, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("delete from cases.follower where follow_hash = $1");
        command.Parameters.Add(new() { Value = FollowSecrets.HashOf(secret) });
        await command.ExecuteNonQueryAsync(cancel);
    }

    async Task<(Guid Link, Guid Case)?> RowAsync(string secret, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select id, case_id from cases.follower where follow_hash = $1");
        command.Parameters.Add(new() { Value = FollowSecrets.HashOf(secret) });
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? (r.GetGuid(0), r.GetGuid(1)) : null;
    }

    async Task<CaseState?> StandsAsync(CaseState c, CancellationToken cancel)
    {
        for (var merges = 0; merges < MostMerges && c.MergedInto is { } into; merges++)
        {
            if (await reading.ByIdAsync(into, cancel) is not { } survivor) return null;
            c = survivor.State;
        }
        return c;
    }
}
