using Guantong.Domain.Basics;
using Guantong.Domain.Evidence;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Cases.Evidence;

/// <summary>Hands out challenges and knows those that were handed out.</summary>
public sealed class Challenges(NpgsqlDataSource database, Entropy entropy, TimeProvider time)
{
    const int NonceBytes = 16;
    const string Columns = "id, case_id, person, nonce, issued_at, until";

    /// <summary>A new challenge for one case; whether this person may have one is the caller's to check.</summary>
    public async Task<PhotoChallenge> IssueAsync(CaseId about, PersonId person, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var challenge = new PhotoChallenge(entropy.NewId(), about, person, Convert.ToHexStringLower(entropy.Bytes(NonceBytes)), now, now + EvidenceLaw.Holds);
        await using var command = database.CreateCommand($"insert into cases.photo_challenge ({Columns}) values ($1, $2, $3, $4, $5, $6)");
        foreach (var value in (object[])[challenge.Id, about.Value, person.Value, challenge.Nonce, challenge.IssuedAt, challenge.Until]) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
        return challenge;
    }

    /// <summary>
    /// One challenge for each of these cases, to be carried without a network: what was handed out before, unused and good for hours
    /// yet, is handed out again, so that a phone that asks every minute is given no more than it needs.
    /// </summary>
    public async Task<IReadOnlyDictionary<CaseId, PhotoChallenge>> ToCarryAsync(IReadOnlyCollection<CaseId> cases, PersonId person, CancellationToken cancel = default)
    {
        var carried = new Dictionary<CaseId, PhotoChallenge>();
        if (cases.Count == 0) return carried;
        await using (var command = database.CreateCommand(
            $"""
            select {Columns} from cases.photo_challenge c where person = $1 and case_id = any($2) and until > $3
              and not exists (select from cases.photo_evidence e where e.challenge = c.id) order by until
            """))
        {
            foreach (var value in (object[])[person.Value, cases.Select(c => c.Value).ToArray(), time.GetUtcNow() + EvidenceLaw.RenewedBefore]) command.Parameters.Add(new() { Value = value });
            await using var r = await command.ExecuteReaderAsync(cancel);
            while (await r.ReadAsync(cancel)) carried[new CaseId(r.GetGuid(1))] = Read(r);
        }
        foreach (var about in cases.Where(c => !carried.ContainsKey(c)).ToList()) carried[about] = await IssueAsync(about, person, cancel);
        return carried;
    }

    public async Task<PhotoChallenge?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand($"select {Columns} from cases.photo_challenge where id = $1");
        command.Parameters.Add(new() { Value = id });
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? Read(r) : null;
    }

    static PhotoChallenge Read(NpgsqlDataReader r) =>
        new(r.GetGuid(0), new CaseId(r.GetGuid(1)), new PersonId(r.GetGuid(2)), r.GetString(3), r.GetFieldValue<DateTimeOffset>(4), r.GetFieldValue<DateTimeOffset>(5));
}
