namespace Guantong.Packs.Linshu;

/// <summary>Repeatable noise from integers alone, so that no random generator's version can change a border.</summary>
static class Noise
{
    /// <summary>A value in [-1, 1] that belongs to this lattice point.</summary>
    public static double At(int seed, int x, int y)
    {
        unchecked
        {
            var h = (uint)seed * 0x9E3779B9u ^ (uint)x * 0x85EBCA6Bu ^ (uint)y * 0xC2B2AE35u;
            h = (h ^ h >> 15) * 0x2C1B3C6Du;
            h = (h ^ h >> 12) * 0x297A2D39u;
            return (h ^ h >> 15) / (double)uint.MaxValue * 2 - 1;
        }
    }

    /// <summary>Smooth between the lattice points.</summary>
    public static double Smooth(int seed, double x, double y)
    {
        int x0 = (int)Math.Floor(x), y0 = (int)Math.Floor(y);
        double u = Ease(x - x0), v = Ease(y - y0);
        var north = At(seed, x0, y0) * (1 - u) + At(seed, x0 + 1, y0) * u;
        var south = At(seed, x0, y0 + 1) * (1 - u) + At(seed, x0 + 1, y0 + 1) * u;
        return north * (1 - v) + south * v;
    }

    static double Ease(double t) => t * t * (3 - 2 * t);
}
