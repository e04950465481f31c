namespace Guantong.Domain.Tests.Evidence;

/// <summary>
/// A drawn street: sky, ground, houses with windows, poles, and a hole in the middle. It is seen from a spot that is never quite the
/// same, in another light, with noise and now and then a car that was not there before.
/// </summary>
sealed class Street
{
    const int Fine = 4;
    const int Edge = 32;

    readonly List<(double X, double Y, double W, double H, double Grey)> _boxes = [];

    public static Street Of(int seed)
    {
        var (street, random) = (new Street(), new Random(seed));
        var horizon = 0.35 + (random.NextDouble() * 0.2);
        street._boxes.Add((-2, -2, 5, 2 + horizon, 190 + (random.NextDouble() * 50)));
        street._boxes.Add((-2, horizon, 5, 5, 80 + (random.NextDouble() * 60)));
        for (var x = -0.5; x < 1.5;)
        {
            var (width, height, grey) = (0.12 + (random.NextDouble() * 0.3), 0.1 + (random.NextDouble() * 0.5), 40 + (random.NextDouble() * 170));
            street._boxes.Add((x, horizon - height, width, height + 0.03, grey));
            for (var w = x + 0.02; w < x + width - 0.03; w += 0.07)
                for (var y = horizon - height + 0.03; y < horizon - 0.05; y += 0.1) street._boxes.Add((w, y, 0.035, 0.05, random.NextDouble() * 255));
            x += width + (random.NextDouble() * 0.15);
        }
        for (var i = 0; i < 12; i++) street._boxes.Add((-0.4 + (random.NextDouble() * 1.8), horizon + (random.NextDouble() * 0.7), 0.05 + (random.NextDouble() * 0.5), 0.01 + (random.NextDouble() * 0.1), random.NextDouble() * 255));
        for (var i = 0; i < 3; i++) street._boxes.Add((-0.2 + (random.NextDouble() * 1.4), horizon - 0.3 - (random.NextDouble() * 0.2), 0.02, 0.6, random.NextDouble() * 90));
        street._boxes.Add((0.4, 0.5, 0.2, 0.15, 10));
        return street;
    }

    /// <summary>The middle as the work left it.</summary>
    public Street Repaired(int seed)
    {
        var (street, random) = (new Street(), new Random(seed + 77));
        street._boxes.AddRange(_boxes);
        street._boxes.Add((0.3, 0.42, 0.4, 0.3, 100 + (random.NextDouble() * 120)));
        return street;
    }

    /// <summary>32 × 32 steps of grey. One step of shake is up to four hundredths of the picture each way, and as much nearer or farther.</summary>
    public byte[] Seen(int seed, double shake)
    {
        var random = new Random(seed + 991);
        double Shake() => ((random.NextDouble() * 2) - 1) * shake * 0.04;
        // Far away from the spot means really away: never by chance the same.
        double Away() => Shake() is var by && shake > 2 ? by + (Math.Sign(by) * 0.2) : by;
        var (dx, dy, scale, turn) = (Away(), Shake(), 1 + Away(), Shake() * 0.5);
        var (gain, offset) = (0.7 + (random.NextDouble() * 0.5), random.NextDouble() * 30);
        var car = random.NextDouble() < 0.4 ? (X: random.NextDouble(), Y: 0.6 + (random.NextDouble() * 0.2)) : (X: 9.0, Y: 9.0);
        var grey = new byte[Edge * Edge];
        for (var i = 0; i < grey.Length; i++)
        {
            var sum = 0.0;
            for (var s = 0; s < Fine * Fine; s++)
            {
                var (u, v) = (((i % Edge) + ((s % Fine) + 0.5) / Fine) / Edge - 0.5, ((i / Edge) + ((s / Fine) + 0.5) / Fine) / Edge - 0.5);
                var (x, y) = (((u - (v * turn)) * scale) + 0.5 + dx, ((v + (u * turn)) * scale) + 0.5 + dy);
                sum += x > car.X && x < car.X + 0.2 && y > car.Y && y < car.Y + 0.12 ? 230 : At(x, y);
            }
            grey[i] = (byte)Math.Clamp((sum / (Fine * Fine) * gain) + offset + ((random.NextDouble() - 0.5) * 12), 0, 255);
        }
        return grey;
    }

    double At(double x, double y)
    {
        for (var i = _boxes.Count - 1; i >= 0; i--)
        {
            var box = _boxes[i];
            if (x >= box.X && x < box.X + box.W && y >= box.Y && y < box.Y + box.H) return box.Grey;
        }
        return 128;
    }
}
