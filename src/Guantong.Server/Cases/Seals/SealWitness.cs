using System.Security.Cryptography;
using Guantong.Protocols.Seals;
using Guantong.Server.Platform;

namespace Guantong.Server.Cases.Seals;

/// <summary>What stands outside the database: the key on this machine, the copy beside it, and a file or keys that somebody else kept.</summary>
sealed class SealWitness(SealCheckAsk ask, KeyFile keyFile, SealsBeside beside)
{
    SealLines? kept;

    /// <summary>Whom to believe: given keys only, else the witness's, else the one that lies on this machine.</summary>
    public async Task<KeyTrust> TrustAsync(IReadOnlyList<SealKey> announced, SealFaults faults, List<string> notes, CancellationToken cancel)
    {
        if (ask.Witness is { } file) kept = await ReadAsync(file, cancel);
        using var own = keyFile.Here();
        if (own is not null && announced.Count > 0 && announced.All(k => k.Id != own.Id))
            faults.Add(new SealFault($"the key at {keyFile.Path} ({own.Id}) is none of the keys in the database: it was made anew with another key, or this is another city's key"));
        foreach (var key in announced.Where(k => !KeyTrust.IsSound(k))) faults.Add(new SealFault($"the key {key.Id} in the database was changed"));
        foreach (var key in announced.Where(k => k.Reason == SealKeyReason.Lost))
            notes.Add($"Key {key.Id} of {SealText.Moment(key.At)} replaced key {key.Previous}, which was lost: ask the city whether that is so.");
        List<byte[]> held = ask.Keys is { } path ? await PinnedAsync(path, cancel) : kept is { Keys.Count: > 0 } ? [.. kept.Keys.Where(KeyTrust.IsSound).Select(k => k.Public)] : own is not null ? [own.Public] : [];
        if (held.Count == 0 && announced.Count > 0)
        {
            notes.Add("No key outside the database is at hand (--key FILE, --witness FILE, or the city's own key): the signatures show only that the seals fit to the keys in the database.");
            held = [.. announced.Select(k => k.Public)];
        }
        return new KeyTrust(announced, held);
    }

    /// <summary>Every seal that was kept outside must stand in the database as it was.</summary>
    public async Task CompareAsync(IReadOnlyList<Seal> seals, KeyTrust trust, SealFaults faults, CancellationToken cancel)
    {
        if (kept is not null) Compare(kept, ask.Witness!, seals, trust, faults);
        if (File.Exists(beside.Path)) Compare(await ReadAsync(beside.Path, cancel), beside.Path, seals, trust, faults);
    }

    static void Compare(SealLines kept, string file, IReadOnlyList<Seal> seals, KeyTrust trust, SealFaults faults)
    {
        foreach (var line in kept.Unread) faults.Add(new SealFault($"line {line} of {file} is neither a key nor a seal: the file was damaged"));
        var standing = seals.ToDictionary(s => s.Number);
        Seal? before = null;
        foreach (var seal in kept.Seals)
        {
            if (before is not null && seal.Number == before.Number + 1 && !seal.Prev.AsSpan().SequenceEqual(before.Hash())) faults.Add(seal, $"does not follow the seal before it in {file}: the file was changed");
            if (trust.Of(seal.Key) is { } key && !SealKey.IsSigned(key, seal.Text(), seal.Signature)) faults.Add(seal, $"was changed in {file}: its signature does not fit");
            before = seal;
        }
        var gone = kept.Seals.Where(s => !standing.ContainsKey(s.Number)).ToList();
        if (gone.Count > 0)
            faults.Add(new SealFault($"{file} holds {(gone.Count == 1 ? "this seal" : $"seals {gone[0].Number} to {gone[^1].Number}")}, made up to {SealText.Moment(gone[^1].At)}, and the database does not: it went back to an older state, or seals were removed")
                { Seal = gone[0].Number, First = gone[0].First, Last = gone[^1].Last });
        if (kept.Seals.FirstOrDefault(s => standing.TryGetValue(s.Number, out var here) && !here.Hash().AsSpan().SequenceEqual(s.Hash())) is { } first)
            faults.Add(first, $"is another one in {file}: the history from this position on was written anew, with key {standing[first.Number].Key}");
    }

    static async Task<SealLines> ReadAsync(string file, CancellationToken cancel)
    {
        if (!File.Exists(file)) throw new PlainFailure($"There is no file {file}. Make one with: ./guantong seal export --out {file}");
        return SealFile.Read(await File.ReadAllLinesAsync(file, cancel));
    }

    static async Task<List<byte[]>> PinnedAsync(string file, CancellationToken cancel)
    {
        if (!File.Exists(file)) throw new PlainFailure($"There is no file {file}. Print the city's public key with: ./guantong seal key");
        var text = await File.ReadAllTextAsync(file, cancel);
        var keys = new List<byte[]>();
        while (PemEncoding.TryFind(text, out var found))
        {
            if (text[found.Label] == "PUBLIC KEY") keys.Add(Convert.FromBase64String(text[found.Base64Data]));
            text = text[found.Location.End..];
        }
        return keys.Count > 0 ? keys : throw new PlainFailure($"{file} holds no public key (-----BEGIN PUBLIC KEY-----). Print the city's with: ./guantong seal key");
    }
}
