using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;

namespace Guantong.Server.Exchange.Orders;

/// <summary>A work order of a hotline, as it comes by API and by file.</summary>
public sealed record OrderInput
{
    public const int MostNumber = 64;
    public const int MostWords = Domain.Cases.Deeds.DeedWords.MostCharacters;
    public const int MostPlace = 500;

    [Description("The number that the order has in your system. The same number is the same order, for ever.")]
    public string? Number { get; init; }

    [Description("What the caller said.")]
    public string? Words { get; init; }

    [Description("Where, in words.")]
    public string? Place { get; init; }

    [Description("Where, as a point; lat with it.")]
    public double? Lon { get; init; }
    public double? Lat { get; init; }

    [Description("What lon and lat refer to: cgcs2000 (or wgs84; also when left out), gcj02, bd09.")]
    public string? Datum { get; init; }

    [Description("The unit grid (15 digits, GB/T 47678.3), where you know no point.")]
    public string? Grid { get; init; }

    [Description("Your class of the matter; a row of order-classes.csv says which of ours it is.")]
    public string? Class { get; init; }
    public string? CallerName { get; init; }
    public string? CallerPhone { get; init; }

    [Description("When the caller said it.")]
    public DateTimeOffset? CalledAt { get; init; }

    [Description("Until when we have to accept it, by your clock. Shown beside ours, never moved by it.")]
    public DateTimeOffset? AcceptDue { get; init; }

    [Description("Until when we have to reply, by your clock.")]
    public DateTimeOffset? ReplyDue { get; init; }

    /// <summary>The first member that cannot be what it should be; null when all can. An order without a readable number cannot even be put on a list.</summary>
    public string? Wrong() =>
        Number is not { Length: > 0 and <= MostNumber } number || number.Any(char.IsControl) || number.Trim().Length == 0 ? "number"
        : Words?.Length > MostWords ? "words"
        : Place?.Length > MostPlace ? "place"
        : CallerName?.Length > ReportInput.MostName ? "callerName"
        : CallerPhone?.Length > ReportInput.MostPhone ? "callerPhone"
        : Class?.Length > 100 ? "class"
        : Grid is { Length: > 0 } grid && !new GridCode(grid).IsWellFormed ? "grid"
        : (Lon is null) != (Lat is null) || (Lon is { } lon && !new LonLat(lon, Lat!.Value).IsWellFormed) ? "lon, lat"
        : !Datums.TryRead(Datum, out _) ? "datum"
        : null;

    /// <summary>What was sent, in one number: tells an order sent again from one that says something else.</summary>
    public byte[] Print() => SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, CaseJson.Stored)));

    /// <summary>Without zero characters and blanks around.</summary>
    public OrderInput Cleaned() => this with
    {
        Number = Clean(Number), Words = Clean(Words), Place = Clean(Place), Class = Clean(Class), Grid = Clean(Grid), CallerName = Clean(CallerName), CallerPhone = Clean(CallerPhone), Datum = Clean(Datum),
    };

    static string? Clean(string? text) => text is null ? null : CaseJson.Clean(text).Trim() is { Length: > 0 } some ? some : null;
}

/// <summary>Why an order waits for a human. The text of each is <c>exchange.trouble-{code}</c>; those of the law are <c>refusal.{code}</c>.</summary>
public static class OrderTroubles
{
    public const string NoWords = "no-words";
    public const string NoSuchGrid = "no-such-grid";
    public const string NotYourClass = "not-your-class";
}

/// <summary>What became of an order.</summary>
/// <param name="Number">Our number of its case, when there is one.</param>
/// <param name="Before">It had been sent before.</param>
public sealed record OrderTaken(Guid Id, string State, string? Number, string? Trouble, bool Before, bool Differs);
