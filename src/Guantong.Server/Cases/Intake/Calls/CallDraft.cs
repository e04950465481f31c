using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Cases;
using Guantong.Domain.Places;

namespace Guantong.Server.Cases.Intake.Calls;

/// <summary>An answer that the caller gave to a question of the class or of a filing condition.</summary>
public sealed record SaidAnswer(string Code, string? Question, string Answer);

/// <summary>What an operator has typed so far. Any part may be missing; nothing of it is judged before it is taken.</summary>
public sealed record CallDraft
{
    public const int MostWords = Domain.Cases.Deeds.DeedWords.MostCharacters;
    public const int MostAnswers = 30;
    public const int MostAnswer = 500;

    public string? Phone { get; init; }
    public string? Name { get; init; }
    public string? Words { get; init; }
    public string? Address { get; init; }
    public double? Lon { get; init; }
    public double? Lat { get; init; }

    /// <summary>A full class, such as <c>GB/T 47678.5-2026:matter:06010</c>.</summary>
    public string? Type { get; init; }
    public bool Urgent { get; init; }

    /// <summary>The caller lets the handling unit write through the product.</summary>
    public bool Consent { get; init; }
    public IReadOnlyList<string>? Photos { get; init; }
    public IReadOnlyList<SaidAnswer>? Answers { get; init; }

    /// <summary>What of this cannot be kept: the name of the field; null when nothing is wrong.</summary>
    public string? Wrong() =>
        Phone?.Length > ReportInput.MostPhone ? "phone"
        : Name?.Length > ReportInput.MostName ? "name"
        : Words?.Length > MostWords ? "words"
        : Address?.Length > MostWords ? "address"
        : (Lon is null) != (Lat is null) || !double.IsFinite(Lon ?? 0) || !double.IsFinite(Lat ?? 0) ? "lon, lat"
        : Type is { Length: > 0 } type && TypeKey.TryRead(type, out _) is false ? "type"
        : Photos?.Count > PhotoHash.MostAtOnce || Photos?.Any(p => !new PhotoHash(p ?? "").IsWellFormed) == true ? "photos"
        : Answers?.Count > MostAnswers || Answers?.Any(a => a is null || !(a.Code is { Length: > 0 and <= 200 }) || a.Answer is null || a.Answer.Length > MostAnswer || a.Question?.Length > MostAnswer) == true ? "answers"
        : null;

    /// <summary>True when there is nothing yet that could be reported.</summary>
    public bool SaysNothing => string.IsNullOrWhiteSpace(Words) && string.IsNullOrWhiteSpace(Address) && Lon is null;

    /// <summary>The draft as a report of the hotline.</summary>
    public ReportInput ToReport(SaidAnswer? urgency) => new(
        Channel.Hotline, Words, Address, Lon is { } lon ? new LonLat(lon, Lat!.Value) : null, null, TypeKey.TryRead(Type, out var type) ? type : null,
        [.. (Photos ?? []).Select(p => new PhotoHash(p))])
    {
        Urgent = Urgent ? true : null,
        ReporterName = Name,
        ReporterPhone = Phone,
        RelayConsent = Consent ? true : null,
        Answers = (Answers ?? []).Where(a => a.Answer.Trim().Length > 0).Concat(urgency is null ? Array.Empty<SaidAnswer>() : [urgency])
            .Select(a => new GivenAnswer(GivenAnswer.ToQuestion, a.Code, a.Question is { } q ? CaseJson.Clean(q) : null, a.Answer.Trim())).ToList() is { Count: > 0 } given ? given : null,
    };
}
