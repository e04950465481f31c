using Guantong.Domain.Evaluation;

namespace Guantong.Server.Insight.Trials;

/// <summary>One number of a trial: how many cases it was, how many it becomes, how many join and how many leave.</summary>
public sealed record TrialNumber(int Was, int Becomes, int Joined, int Left)
{
    public static readonly TrialNumber None = new(0, 0, 0, 0);

    public TrialNumber With(bool was, bool becomes) => new(Was + (was ? 1 : 0), Becomes + (becomes ? 1 : 0), Joined + (!was && becomes ? 1 : 0), Left + (was && !becomes ? 1 : 0));
}

/// <summary>The numbers of some cases. Cases are counted, not deeds: one sent back twice is one that was returned.</summary>
public sealed record TrialLine(int Cases, TrialNumber Late, TrialNumber Returned, TrialNumber Escalated)
{
    public static readonly TrialLine None = new(0, TrialNumber.None, TrialNumber.None, TrialNumber.None);

    public TrialLine With(TriedCase c) => new(
        Cases + 1, Late.With(c.Was.Late, c.Becomes.Late), Returned.With(c.Was.Returns > 0, c.Becomes.Returns > 0), Escalated.With(c.Was.Escalations > 0, c.Becomes.Escalations > 0));
}

/// <summary>The result of a trial: all cases, by class and by unit. <see cref="Parted"/> cases could not be told anew and stand as they happened.</summary>
public sealed class TrialFigures
{
    public TrialLine All { get; set; } = TrialLine.None;
    public int Parted { get; set; }
    public Dictionary<string, TrialLine> Classes { get; init; } = new(StringComparer.Ordinal);
    public Dictionary<string, TrialLine> Units { get; init; } = new(StringComparer.Ordinal);

    public void Add(TriedCase c)
    {
        All = All.With(c);
        if (c.Parted) Parted++;
        var (@class, unit) = (c.Then.CitizenClass ?? "", c.Then.Main?.Unit.Value ?? "");
        Classes[@class] = Classes.GetValueOrDefault(@class, TrialLine.None).With(c);
        Units[unit] = Units.GetValueOrDefault(unit, TrialLine.None).With(c);
    }
}
