using Guantong.Domain.Basics;
using Guantong.Domain.Cases.Duplicates;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;

namespace Guantong.Server.Cases.Search.Duplicates;

/// <summary>What duplicates are looked for: a case that is there, or one that somebody is only just telling about.</summary>
public sealed record Draft(LonLat? Point, DateTimeOffset At)
{
    /// <summary>The case itself, which is no duplicate of its own.</summary>
    public CaseId? Case { get; init; }
    public TypeKey? Type { get; init; }

    /// <summary>The citizens' tile.</summary>
    public string? Class { get; init; }

    /// <summary>What was said, one entry for each report.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
    public IReadOnlyList<PhotoHash> Photos { get; init; } = [];
    public bool IsOpen { get; init; } = true;

    internal Sighting Sighting => new(Type, Class, Point, At) { Words = [.. Words.Select(Likeness.Runs)], IsOpen = IsOpen };
}

/// <summary>A likely duplicate with its reasons. <see cref="Words"/> are the first report's, in the form that this viewer may read.</summary>
public sealed record Candidate(CaseLine Line, LonLat? Point, DuplicateScore Score)
{
    public string? Words { get; init; }
    public string? Address { get; init; }
    public IReadOnlyList<PhotoHash> Photos { get; init; } = [];
}

/// <summary>The likeliest first. <see cref="Elsewhere"/>: how many more there are outside this viewer's sight.</summary>
public sealed record Candidates(IReadOnlyList<Candidate> Found, int Elsewhere)
{
    public static readonly Candidates None = new([], 0);
}

/// <summary>A case whose reports another one holds now.</summary>
public sealed record Joined(CaseLine Line, string? Words, IReadOnlyList<PhotoHash> Photos);
