namespace Guantong.Packs.Linshu;

/// <summary>Metres east and north of the county town.</summary>
readonly record struct Spot(double East, double North)
{
    public static Spot operator +(Spot a, Spot b) => new(a.East + b.East, a.North + b.North);

    public static Spot operator -(Spot a, Spot b) => new(a.East - b.East, a.North - b.North);

    public static Spot operator *(Spot a, double by) => new(a.East * by, a.North * by);

    public double Length => Math.Sqrt(East * East + North * North);

    /// <summary>Of length one, a quarter turn to the left.</summary>
    public Spot Left => new Spot(-North, East) * (1 / Length);

    public static double Distance(Spot a, Spot b) => (a - b).Length;

    /// <summary>Part of the way from one to the other.</summary>
    public static Spot Between(Spot a, Spot b, double part) => a + (b - a) * part;

    /// <summary>A rounded shape around a middle, dented a little.</summary>
    public static List<Spot> Blob(Spot middle, double reach, double flat, int seed) =>
        [.. Enumerable.Range(0, 28).Select(n => n * Math.Tau / 28).Select(turn => middle + new Spot(Math.Cos(turn), Math.Sin(turn) * flat)
            * (reach * (1 + 0.28 * Noise.Smooth(seed, 3 + 2 * Math.Cos(turn), 3 + 2 * Math.Sin(turn)))))];
}
