using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Guantong.Protocols.Seals;

/// <summary>
/// <c>seals.jsonl</c>: keys and seals of a city, one JSON object a line, for somebody who keeps them elsewhere. New lines are only
/// ever added at the end.
/// </summary>
public static class SealFile
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line of a key, without a line feed.</summary>
    public static string LineOf(SealKey key) => ObjectOf(key).ToJsonString(Plain);

    /// <summary>The line of a seal, without a line feed.</summary>
    public static string LineOf(Seal seal) => ObjectOf(seal).ToJsonString(Plain);

    /// <summary>A key as JSON.</summary>
    public static JsonObject ObjectOf(SealKey key) => new()
    {
        ["key"] = key.Id, ["public"] = Convert.ToBase64String(key.Public), ["previous"] = key.Previous, ["reason"] = SealKey.CodeOf(key.Reason), ["at"] = SealText.Moment(key.At),
        ["signature"] = Convert.ToBase64String(key.Signature), ["endorsement"] = key.Endorsement is { } e ? Convert.ToBase64String(e) : null,
    };

    /// <summary>A seal as JSON.</summary>
    public static JsonObject ObjectOf(Seal seal) => new()
    {
        ["seal"] = seal.Number, ["first"] = seal.First, ["last"] = seal.Last, ["root"] = SealText.Hex(seal.Root), ["prev"] = SealText.Hex(seal.Prev), ["at"] = SealText.Moment(seal.At),
        ["signedBy"] = seal.Key, ["signature"] = Convert.ToBase64String(seal.Signature),
    };

    /// <summary>Reads the lines of a file. A line that is neither key nor seal comes back as its number in <see cref="SealLines.Unread"/>.</summary>
    public static SealLines Read(IEnumerable<string> lines)
    {
        var (keys, seals, unread, number) = (new List<SealKey>(), new List<Seal>(), new List<int>(), 0);
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                if (JsonNode.Parse(line) is not JsonObject read) unread.Add(number);
                else if (read.ContainsKey("seal")) seals.Add(SealOf(read));
                else keys.Add(KeyOf(read));
            }
            catch (Exception broken) when (broken is JsonException or FormatException or InvalidOperationException or OverflowException or ArgumentException)
            {
                unread.Add(number);
            }
        }
        return new SealLines(keys, seals, unread);
    }

    static Seal SealOf(JsonObject o) => new(
        Whole(o, "seal"), Whole(o, "first"), Whole(o, "last"), Convert.FromHexString(Text(o, "root")), Convert.FromHexString(Text(o, "prev")), At(o), Text(o, "signedBy"),
        Convert.FromBase64String(Text(o, "signature")));

    static SealKey KeyOf(JsonObject o) => new(
        Text(o, "key"), Convert.FromBase64String(Text(o, "public")), o["previous"]?.GetValue<string>(), SealKey.ReasonOf(Text(o, "reason")) ?? throw new FormatException("reason"), At(o),
        Convert.FromBase64String(Text(o, "signature")), o["endorsement"]?.GetValue<string>() is { } e ? Convert.FromBase64String(e) : null);

    static long Whole(JsonObject o, string name) => (o[name] ?? throw new FormatException(name)).GetValue<long>();

    static string Text(JsonObject o, string name) => (o[name] ?? throw new FormatException(name)).GetValue<string>();

    static DateTimeOffset At(JsonObject o) => DateTimeOffset.Parse(Text(o, "at"), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
}

/// <summary>What a file of seals held.</summary>
public sealed record SealLines(IReadOnlyList<SealKey> Keys, IReadOnlyList<Seal> Seals, IReadOnlyList<int> Unread);
