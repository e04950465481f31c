namespace Guantong.Protocols.Seals;

/// <summary>
/// Which keys may be believed, from those somebody holds outside the database: a key that a believed one has signed, and the keys
/// before a believed one, which it names.
/// </summary>
public sealed class KeyTrust
{
    readonly Dictionary<string, byte[]> keys = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> order = new(StringComparer.Ordinal);

    /// <param name="announced">The city's keys in the order they were announced.</param>
    /// <param name="held">Public keys that came another way.</param>
    public KeyTrust(IReadOnlyList<SealKey> announced, IEnumerable<byte[]> held)
    {
        foreach (var key in held) keys[SealKey.IdOf(key)] = key;
        for (var i = 0; i < announced.Count; i++) order.TryAdd(announced[i].Id, i);
        var sound = announced.Where(IsSound).ToList();
        while (sound.Count(key => Spread(key, sound)) > 0)
        {
        }
    }

    /// <summary>The public half of a believed key, else null.</summary>
    public byte[]? Of(string id) => keys.GetValueOrDefault(id);

    /// <summary>Where a key stands among the announced; seals never go back to an older one.</summary>
    public int PlaceOf(string id) => order.GetValueOrDefault(id, -1);

    /// <summary>True when the announcement is of one piece: the name fits the key, and the key signed it.</summary>
    public static bool IsSound(SealKey key) => key.Id == SealKey.IdOf(key.Public) && SealKey.IsSigned(key.Public, key.Text(), key.Signature);

    bool Spread(SealKey key, List<SealKey> sound)
    {
        if (key.Previous is not { } previous) return false;
        if (!keys.ContainsKey(key.Id))
            return key.Endorsement is { } endorsement && keys.TryGetValue(previous, out var older) && SealKey.IsSigned(older, key.Text(), endorsement) && keys.TryAdd(key.Id, key.Public);
        return sound.Find(k => k.Id == previous) is { } before && keys.TryAdd(previous, before.Public);
    }
}
