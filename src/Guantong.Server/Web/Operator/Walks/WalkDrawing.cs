using System.Globalization;
using System.Text;
using Guantong.Domain.Patrols;
using Guantong.Domain.Places;

namespace Guantong.Server.Web.Operator.Walks;

/// <summary>Roads and a way as lines of one picture. Across a gap no line is drawn: its two ends are marked instead.</summary>
sealed class WalkDrawing
{
    public const int Width = 800;
    public const int Height = 480;
    const double Margin = 24;

    readonly double _west, _north, _scale, _narrowing, _left, _top;

    public WalkDrawing(WalkModel model)
    {
        LonLat[] all = [.. model.Lines.SelectMany(r => r.Lines).SelectMany(l => l), .. model.Way?.Pieces.SelectMany(p => p).Select(p => p.Where) ?? []];
        IsEmpty = all.Length == 0;
        if (IsEmpty) return;
        (_west, _north) = (all.Min(p => p.Lon), all.Max(p => p.Lat));
        _narrowing = Math.Cos(_north * Math.PI / 180);
        var (wide, high) = (Math.Max(1e-5, (all.Max(p => p.Lon) - _west) * _narrowing), Math.Max(1e-5, _north - all.Min(p => p.Lat)));
        _scale = Math.Min((Width - (2 * Margin)) / wide, (Height - (2 * Margin)) / high);
        (_left, _top) = ((Width - (wide * _scale)) / 2, (Height - (high * _scale)) / 2);
    }

    public bool IsEmpty { get; }

    public string Line(IEnumerable<LonLat> points)
    {
        var text = new StringBuilder();
        foreach (var point in points) text.Append(text.Length == 0 ? 'M' : 'L').Append(X(point)).Append(' ').Append(Y(point));
        return text.ToString();
    }

    public string X(LonLat at) => Number(_left + ((at.Lon - _west) * _narrowing * _scale));

    public string Y(LonLat at) => Number(_top + ((_north - at.Lat) * _scale));

    static string Number(double n) => n.ToString("0.#", CultureInfo.InvariantCulture);
}
