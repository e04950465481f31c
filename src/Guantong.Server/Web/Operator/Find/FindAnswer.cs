namespace Guantong.Server.Web.Operator.Find;

/// <summary>What was found, by kind. <see cref="Note"/> says what to type instead where nothing could be looked for.</summary>
public sealed record FindAnswer(string Asked, FindNote? Note, FoundCases Cases)
{
    public IReadOnlyList<FoundName> Units { get; init; } = [];
    public IReadOnlyList<FoundName> Classes { get; init; } = [];
    public IReadOnlyList<FoundName> Places { get; init; } = [];
    public IReadOnlyList<FoundName> Components { get; init; } = [];
    public IReadOnlyList<FoundName> People { get; init; } = [];
}

/// <summary>A sentence and what to do.</summary>
public sealed record FindNote(string Code, string Sentence, string Todo);

/// <summary>
/// Cases, newest first behind those whose number was typed. <see cref="Next"/> asks for the next page; as long as it is there, more
/// may be found, and nobody has counted them.
/// </summary>
public sealed record FoundCases(IReadOnlyList<FoundCase> Rows, string? Next)
{
    /// <summary>Said of the count: 3 cases, or more than 20.</summary>
    public required string Count { get; init; }

    /// <summary>Names of places that pinyin was read as.</summary>
    public IReadOnlyList<string> ReadAs { get; init; } = [];
}

/// <summary>A case, and why it was found: number, words or phone.</summary>
public sealed record FoundCase(string Number, string Shown, int Version, string Stage, string StageName, string Title, string Address)
{
    public required string Why { get; init; }
    public required string WhyText { get; init; }
    public string? Unit { get; init; }
    public string? UnitName { get; init; }
    public bool Urgent { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? Due { get; init; }
    public required string Link { get; init; }
    public IReadOnlyList<FoundText> Texts { get; init; } = [];
}

/// <summary>Words that were found; each mark is a start and a length in UTF-16 units.</summary>
public sealed record FoundText(string Where, DateTimeOffset At, string Text, IReadOnlyList<int[]> Marks);

/// <summary>Anything that has a name: shown with what it is, and where it leads.</summary>
public sealed record FoundName(string Id, string Name, string Kind, string Link)
{
    public int[]? Mark { get; init; }
}
