using NetTopologySuite.Geometries;

namespace Guantong.Server.Catalogue.Packs.Reading;

/// <summary>One thing that is wrong in a pack. <see cref="Key"/> names the sentence (what is wrong; what to do) in the texts.</summary>
sealed record Finding(string File, int Row, string Column, string Key, (string Name, object? Value)[] Args);

/// <summary>Ground that two areas claim, or that none does, to be drawn beside the sentence.</summary>
/// <param name="Kind"><c>overlap</c> or <c>hole</c>.</param>
/// <param name="Codes">The areas around it.</param>
public sealed record DrawnFault(string File, string Kind, IReadOnlyList<string> Codes, Geometry Shape, IReadOnlyList<Geometry> Around);

/// <summary>What is wrong in a pack and in those it requires, as far as a person wants to read it in one go.</summary>
sealed class Findings
{
    public const int Most = 50;

    readonly string prefix;
    readonly List<Finding> found;
    readonly List<DrawnFault> faults;

    public Findings() : this("", [], [])
    {
    }

    Findings(string prefix, List<Finding> found, List<DrawnFault> faults) => (this.prefix, this.found, this.faults) = (prefix, found, faults);

    public bool Any => found.Count > 0;

    public IReadOnlyList<Finding> All => found;

    public IReadOnlyList<DrawnFault> Faults => faults;

    /// <summary>The same list, with the files of another pack named by its folder.</summary>
    public Findings Of(string pack) => new(pack + "/", found, faults);

    public void Add(string file, int row, string column, string key, params (string Name, object? Value)[] args)
    {
        if (found.Count < Most) found.Add(new Finding(prefix + file, row, column, key, args));
    }

    public void Draw(DrawnFault fault)
    {
        if (faults.Count < Most) faults.Add(fault with { File = prefix + fault.File });
    }

    /// <summary>Says the same thing better, once more is known.</summary>
    public void Replace(Finding old, Finding better) => found[found.IndexOf(old)] = better;
}
