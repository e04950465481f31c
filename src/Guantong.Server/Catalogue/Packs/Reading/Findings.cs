namespace Guantong.Server.Catalogue.Packs.Reading;

/// <summary>One thing that is wrong in a pack. <see cref="Key"/> names the sentence (what is wrong; what to do) in the texts.</summary>
sealed record Finding(string File, int Row, string Column, string Key, (string Name, object? Value)[] Args);

/// <summary>What is wrong in a pack and in those it requires, as far as a person wants to read it in one go.</summary>
sealed class Findings
{
    public const int Most = 50;

    readonly string prefix;
    readonly List<Finding> found;

    public Findings() : this("", [])
    {
    }

    Findings(string prefix, List<Finding> found) => (this.prefix, this.found) = (prefix, found);

    public bool Any => found.Count > 0;

    public IReadOnlyList<Finding> All => found;

    /// <summary>The same list, with the files of another pack named by its folder.</summary>
    public Findings Of(string pack) => new(pack + "/", found);

    public void Add(string file, int row, string column, string key, params (string Name, object? Value)[] args)
    {
        if (found.Count < Most) found.Add(new Finding(prefix + file, row, column, key, args));
    }
}
