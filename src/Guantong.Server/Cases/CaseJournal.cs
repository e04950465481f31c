using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Platform;

namespace Guantong.Server.Cases;

/// <summary>One row of the journal, as it is hashed and stored. Times are UTC, cut to microseconds.</summary>
public sealed record JournalRow(
    CaseId Case, int Seq, DateTimeOffset At, DateTimeOffset? EventAt, string Deed, string Role, PersonId? Actor, UnitId? Unit,
    Stage From, Stage To, int Round, string Data, byte[] StateHash, byte[] Prev)
{
    /// <summary>SHA-256 over the previous hash and every field, each with its length before it.</summary>
    public byte[] Hash()
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        Add(bytes, Prev);
        foreach (var text in Fields) Add(bytes, Encoding.UTF8.GetBytes(text));
        Add(bytes, StateHash);
        return SHA256.HashData(bytes.WrittenSpan);
    }

    /// <summary>The fields as they are hashed, between the previous hash and the state's.</summary>
    public IReadOnlyList<string> Fields =>
    [
        Case.ToString(), $"{Seq}", Micro(At), EventAt is { } e ? Micro(e) : "", Deed, Role, Actor?.ToString() ?? "", Unit?.Value ?? "",
        $"{(int)From}", $"{(int)To}", $"{Round}", Data,
    ];

    static string Micro(DateTimeOffset at) => (at.UtcTicks / TimeSpan.TicksPerMicrosecond).ToString(System.Globalization.CultureInfo.InvariantCulture);

    static void Add(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> bytes)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(4), bytes.Length);
        to.Advance(4);
        to.Write(bytes);
    }
}

/// <summary>Words taken out of a deed: the row they live in, and the commitment that stands for them in the journal.</summary>
public sealed record KeptWords(string Field, byte[] Salt, string Text)
{
    public string Commitment => "sha256:" + Convert.ToHexStringLower(CaseJournal.Commit(Salt, Text));
}

/// <summary>The append-only, hash-chained history: how a row is made from a deed.</summary>
public static class CaseJournal
{
    /// <summary>What the first row of a case chains to.</summary>
    public static readonly byte[] Beginning = new byte[32];

    /// <summary>SHA-256(salt ‖ words): holds after the words are erased, and cannot be guessed from a list of likely words.</summary>
    public static byte[] Commit(byte[] salt, string words) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(words)]);

    /// <summary>The state's own bytes, and so its hash.</summary>
    public static byte[] StateHash(string state) => SHA256.HashData(Encoding.UTF8.GetBytes(state));

    /// <summary>The database keeps microseconds; what is hashed must be what is read back.</summary>
    public static DateTimeOffset Cut(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    /// <summary>Takes the personal words out of a deed.</summary>
    public static IReadOnlyList<KeptWords> WordsOf(Deed deed, CaseState after, Entropy entropy) =>
        [.. DeedWords.Of(deed).Select(w => new KeptWords(w.Field, entropy.Bytes(16, $"salt {after.Id} {after.Version} {w.Field}"), w.Words.Value))];

    /// <summary>The deed as the journal holds it: commitments in the place of words.</summary>
    public static string DataOf(Deed deed, IReadOnlyList<KeptWords> words)
    {
        var data = (JsonObject)JsonSerializer.SerializeToNode(deed, deed.GetType(), CaseJson.Stored)!;
        foreach (var kept in words) data[JsonNamingPolicy.CamelCase.ConvertName(kept.Field)] = kept.Commitment;
        return data.ToJsonString(CaseJson.Stored);
    }

    /// <summary>The row of a granted deed.</summary>
    public static JournalRow RowOf(CaseChange change, IReadOnlyList<KeptWords> words, byte[] stateHash)
    {
        var (before, after, actor) = (change.Before, change.After, change.Motion.Actor);
        return new JournalRow(
            after.Id, after.Version, change.Motion.Now, change.EventAt, change.Deed.Name, Roles.CodeOf(actor.Role), actor.Person, actor.Unit,
            before.Stage, after.Stage, after.Round, DataOf(change.Deed, words), stateHash, change.Prev);
    }
}
