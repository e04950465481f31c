using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Guantong.Server.Cases;

namespace Guantong.Server.Exchange.Letters;

/// <summary>What is told to the system that sent an order, as it goes over the wire.</summary>
public sealed record LetterBody(string Kind, string Source, string Order, DateTimeOffset At)
{
    /// <summary>Our number of the case.</summary>
    public string? Case { get; init; }

    /// <summary>Where the case stands, by the names of the case law.</summary>
    public string? Stage { get; init; }

    /// <summary>The reply, or the reason, in words.</summary>
    public string? Text { get; init; }

    /// <summary>Why it was not taken: a code.</summary>
    public string? Reason { get; init; }
}

/// <summary>A letter on its way into the outbox. One key of one order is one letter.</summary>
public sealed record Letter(string Kind, string Key, LetterBody Body)
{
    public static readonly JsonSerializerOptions Json = new(CaseJson.Stored) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Inserts the letter of an order that another part of the statement has just changed; its values begin at this parameter.</summary>
    public static string InsertSql(string changed, int first)
    {
        string P(int n) => string.Create(CultureInfo.InvariantCulture, $"${first + n}");
        return $"insert into exchange.letter (order_id, kind, key, body, at, next_at) select id, {P(0)}, {P(1)}, {P(2)}::json, {P(3)}, {P(3)} from {changed} on conflict (order_id, key) do nothing";
    }

    public object[] Values(DateTimeOffset now) => [Kind, Key, JsonSerializer.Serialize(Body, Json), now];
}
