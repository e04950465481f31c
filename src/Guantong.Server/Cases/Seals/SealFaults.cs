using System.Globalization;

namespace Guantong.Server.Cases.Seals;

/// <summary>What is wrong, as near as it can be named: the seal and its positions, and the case and row where they still say so.</summary>
public sealed record SealFault(string What)
{
    public long? Seal { get; init; }
    public long? First { get; init; }
    public long? Last { get; init; }
    public Guid? Case { get; init; }
    public int? Seq { get; init; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(Case is { } c ? $"{c} row {Seq}" : "")}{(Case is not null && Place.Length > 0 ? ", " : "")}{Place}: {What}");

    string Place => string.Join(", ", new[] { Seal is { } n ? $"seal {n}" : "", First is { } a ? a == Last ? $"position {a}" : $"positions {a} to {Last}" : "" }.Where(t => t.Length > 0));
}

/// <summary>Faults as they are found; many of one kind must not hide one of another.</summary>
sealed class SealFaults
{
    const int MostOfAKind = 100;

    readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    readonly List<SealFault> all = [];

    public IReadOnlyList<SealFault> All => all;

    public void Add(SealFault fault)
    {
        kinds[fault.What] = kinds.GetValueOrDefault(fault.What) + 1;
        if (kinds[fault.What] <= MostOfAKind) all.Add(fault);
    }

    public void Add(Protocols.Seals.Seal seal, string what) => Add(new SealFault(what) { Seal = seal.Number, First = seal.First, Last = seal.Last });
}

/// <summary>What the seals were held against beside the database.</summary>
public sealed record SealCheckAsk
{
    /// <summary>A file of seals that somebody else kept.</summary>
    public string? Witness { get; init; }

    /// <summary>Public keys (PEM) that came another way; then only these, and what they signed, are believed.</summary>
    public string? Keys { get; init; }
}

/// <summary>What was looked at, and every fault. <see cref="Notes"/> are no faults, but somebody should read them.</summary>
public sealed record SealReport(long Seals, long Rows, long Unsealed, Protocols.Seals.Seal? Last, IReadOnlyList<SealFault> Faults, IReadOnlyList<string> Notes);
