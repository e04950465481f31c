namespace Guantong.Server.Catalogue.Packs;

/// <summary>One thing that is wrong in a pack. <see cref="Key"/> names the sentence (what is wrong; what to do) in the texts.</summary>
sealed record Finding(string File, int Row, string Column, string Key, (string Name, object? Value)[] Args);

/// <summary>What is wrong in a pack, as far as a person wants to read it in one go.</summary>
sealed class Findings
{
    public const int Most = 50;

    readonly List<Finding> found = [];

    public bool Any => found.Count > 0;

    public bool Full => found.Count >= Most;

    public IReadOnlyList<Finding> All => [.. found.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Row)];

    public void Add(string file, int row, string column, string key, params (string Name, object? Value)[] args)
    {
        if (!Full) found.Add(new Finding(file, row, column, key, args));
    }
}
