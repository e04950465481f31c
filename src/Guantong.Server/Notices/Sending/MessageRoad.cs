using Guantong.Server.Notices.Templates;

namespace Guantong.Server.Notices.Sending;

/// <summary>A message in words, with where it goes. <see cref="Id"/> is the same at every attempt, so that a provider may take it once.</summary>
public sealed record Outgoing(string Id, string Channel, string To, string Text, string Title)
{
    /// <summary>What the provider calls the template, and what is put into it.</summary>
    public string Template { get; init; } = "";
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Of a browser's subscription: its keys.</summary>
    public string? Keys { get; init; }

    public string? Link => Values.GetValueOrDefault("link");

    public string? Stop => Values.GetValueOrDefault("stop");
}

/// <summary>How far an attempt came.</summary>
public enum Sent
{
    /// <summary>Taken.</summary>
    Taken,

    /// <summary>This message will never arrive: a number that is none, a browser that is gone. Another provider would say the same.</summary>
    Refused,

    /// <summary>Not this time, or not by this provider: another may.</summary>
    Failed,

    /// <summary>Nobody knows: it may have been taken. The same provider is asked again, under the same id.</summary>
    Unsure,

    /// <summary>The address is no more: it is forgotten.</summary>
    Gone,
}

/// <summary>What came of an attempt, and why: a code or a status, never what was said or to whom.</summary>
public sealed record SendResult(Sent How, string? Why = null)
{
    public static readonly SendResult Taken = new(Sent.Taken);
}

/// <summary>One kind of way out.</summary>
public interface IMessageRoad
{
    /// <summary>As in the column <c>road</c>.</summary>
    string Name { get; }

    Task<SendResult> SendAsync(MessageProvider provider, Outgoing message, CancellationToken cancel);
}
