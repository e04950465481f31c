namespace Guantong.Packs.Linshu;

/// <summary>Chance that depends on nothing but its arguments: the same block falls the same way whatever else changes.</summary>
static class Dice
{
    /// <summary>From 0 to below 1.</summary>
    public static double Part(int seed, int x, int y = 0) => Math.Min((Noise.At(seed, x, y) + 1) / 2, 0.999999);

    public static bool Falls(double chance, int seed, int x, int y = 0) => Part(seed, x, y) < chance;

    /// <summary>A whole number whose mean is <paramref name="expected"/>.</summary>
    public static int Count(double expected, int seed, int x, int y = 0) => (int)Math.Floor(expected + Part(seed, x, y));

    public static T Pick<T>(IReadOnlyList<T> among, int seed, int x, int y = 0) => among[(int)(Part(seed, x, y) * among.Count)];
}
