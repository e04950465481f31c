using Guantong.Protocols.Seals;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Cases.Seals;

/// <summary>
/// Which key seals now: the newest that the city announced. The first is made when there is something to seal; a next one is signed
/// by the one before it; where that was lost, the city says so and every witness has to be told.
/// </summary>
public sealed class SealKeys(KeyFile file, TimeProvider time)
{
    /// <summary>The key to seal with, in the caller's transaction and turn.</summary>
    /// <exception cref="PlainFailure">This machine does not hold it.</exception>
    public async Task<Signer> CurrentAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (await SealReading.KeysAsync(connection, cancel) is [.., var newest])
        {
            return file.Find(newest.Id) ?? throw new PlainFailure(
                $"The key {newest.Id} that seals this city's journal is not at {file.Path}. Copy it there from the machine that has it or from its backup; if it is lost: ./guantong seal key --replace-lost");
        }
        var signer = file.HereOrNew();
        await AnnounceAsync(connection, signer, null, SealKeyReason.First, cancel);
        return signer;
    }

    /// <summary>Puts the present key aside and announces a new one, signed by it.</summary>
    public async Task<SealKey> RotateAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        using var old = await CurrentAsync(connection, cancel);
        using var next = file.Next();
        return await AnnounceAsync(connection, next, old, SealKeyReason.Rotated, cancel);
    }

    /// <summary>Announces a new key that the one before it could not sign.</summary>
    public async Task<SealKey> ReplaceLostAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (await SealReading.KeysAsync(connection, cancel) is not [.., var newest]) throw new PlainFailure("No key was in use yet, so none is lost. The first seal makes one.");
        if (file.Find(newest.Id) is { } here)
        {
            here.Dispose();
            throw new PlainFailure($"The key {newest.Id} is not lost: it is at {file.Path}. To put it aside for another: ./guantong seal key --rotate");
        }
        using var next = file.Next();
        return await AnnounceAsync(connection, next, null, SealKeyReason.Lost, cancel);
    }

    async Task<SealKey> AnnounceAsync(NpgsqlConnection connection, Signer signer, Signer? old, SealKeyReason reason, CancellationToken cancel)
    {
        var keys = await SealReading.KeysAsync(connection, cancel);
        var key = new SealKey(signer.Id, signer.Public, keys is [.., var newest] ? newest.Id : null, reason, CaseJournal.Cut(time.GetUtcNow()), [], null);
        key = key with { Signature = signer.Sign(key.Text()), Endorsement = old?.Sign(key.Text()) };
        await using var insert = new NpgsqlCommand(
            "insert into cases.seal_key (id, nth, public, previous, reason, at, signature, endorsement) values ($1, $2, $3, $4, $5, $6, $7, $8)", connection);
        foreach (var value in new object[] { key.Id, keys.Count + 1, key.Public }) insert.Parameters.Add(new() { Value = value });
        insert.Parameters.Add(new() { Value = (object?)key.Previous ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        foreach (var value in new object[] { SealKey.CodeOf(reason), key.At, key.Signature }) insert.Parameters.Add(new() { Value = value });
        insert.Parameters.Add(new() { Value = (object?)key.Endorsement ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bytea });
        await insert.ExecuteNonQueryAsync(cancel);
        return key;
    }
}
