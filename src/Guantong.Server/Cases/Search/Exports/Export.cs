namespace Guantong.Server.Cases.Search.Exports;

/// <summary>A list on its way into a file, as its owner sees it. <see cref="State"/>: waiting, running, done, failed, cancelled, withdrawn.</summary>
public sealed record Export(Guid Id, string Format, string Title, string Query, string State, DateTimeOffset AskedAt)
{
    public DateTimeOffset? EndedAt { get; init; }
    public int Rows { get; init; }

    /// <summary>How many there were when it began; they may have become more or fewer since.</summary>
    public int? Total { get; init; }

    /// <summary>There were more than an export holds, or more with the words than are looked through.</summary>
    public bool Cut { get; init; }
    public DateTimeOffset RemoveAt { get; init; }
    public string Language { get; init; } = "";

    public bool IsOpen => State is "waiting" or "running";
}

/// <summary>What is asked for. <see cref="Query"/> is the address of the list, to be shown and opened again.</summary>
public sealed record ExportWish(Guid Owner, string Key, string Format, string Language, string Title, string Query, CaseFilter Filter);

/// <summary>What came of asking.</summary>
public abstract record ExportAnswer
{
    public sealed record Asked(Export Export, bool Before) : ExportAnswer;

    public sealed record KeyReused : ExportAnswer;

    /// <summary>As many as one person may have are on their way.</summary>
    public sealed record TooMany(int Most) : ExportAnswer;
}
