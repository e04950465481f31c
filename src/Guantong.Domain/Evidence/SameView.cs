using Guantong.Domain.Places;

namespace Guantong.Domain.Evidence;

/// <summary>What two photos, before and after, seem to be. A hint for whoever checks; nothing follows from it by itself.</summary>
public enum Seems
{
    /// <summary>One of the two says nothing about it.</summary>
    Unknown,
    Same,
    Unsure,
    Other,
}

/// <summary>A place with how sure it is, in metres; null where nobody said.</summary>
public readonly record struct SurePlace(LonLat Point, double? Metres);

/// <summary>同一地点: how far apart two photos were taken, and to how many metres that is sure.</summary>
public sealed record SamePlace(Seems Answer, double Metres, double Sure)
{
    /// <summary>So far apart, in metres, two people still photograph the same thing.</summary>
    public const double Within = 50;

    /// <summary>What is assumed of a place whose accuracy nobody said: a pin put on a map by hand.</summary>
    public const double Assumed = 25;

    static readonly SamePlace Nothing = new(Seems.Unknown, 0, 0);

    /// <summary>
    /// The same when they are near even if both errors pull apart, another when they are far even if twice the errors pull together;
    /// between the two it cannot be told, and is not.
    /// </summary>
    public static SamePlace Of(SurePlace? before, SurePlace? after)
    {
        if (before is not { } first || after is not { } second) return Nothing;
        var metres = first.Point.MetresTo(second.Point);
        var (a, b) = (first.Metres ?? Assumed, second.Metres ?? Assumed);
        var sure = Math.Sqrt((a * a) + (b * b));
        var answer = metres + sure <= Within ? Seems.Same : metres - (2 * sure) > Within ? Seems.Other : Seems.Unsure;
        return new SamePlace(answer, metres, sure);
    }
}

/// <summary>同一角度: in how many of the parts along its border the second photo shows what the first shows there.</summary>
public sealed record SameAngle(Seems Answer, int Alike, int Of);
