using Guantong.Domain.Places;

namespace Guantong.Domain.Shops;

/// <summary>What a shop answers for before its door (门前三包): cleanliness, greenery, order.</summary>
public enum PledgeItem
{
    /// <summary>包卫生.</summary>
    Clean,

    /// <summary>包绿化.</summary>
    Green,

    /// <summary>包秩序.</summary>
    Order,
}

/// <summary>How an agreement stands on a day.</summary>
public enum PledgeState
{
    Unsigned,
    Valid,

    /// <summary>Ends within thirty days: time to sign the next one.</summary>
    Ending,
    Expired,
}

/// <summary>门前三包责任书: what was agreed, when it was signed, and the last day on which it holds (null: without an end).</summary>
public sealed record Pledge(IReadOnlyList<PledgeItem> Items, string? Number, DateOnly? Signed, DateOnly? Until)
{
    const int EndingDays = 30;

    public PledgeState On(DateOnly day) => this switch
    {
        { Signed: null } => PledgeState.Unsigned,
        { Signed: { } signed } when signed > day => PledgeState.Unsigned,
        { Until: { } until } when until < day => PledgeState.Expired,
        { Until: { } until } when until < day.AddDays(EndingDays) => PledgeState.Ending,
        _ => PledgeState.Valid,
    };
}

/// <summary>The front of a shop along its street, from one end to the other as seen from the street.</summary>
public readonly record struct Frontage(LonLat From, LonLat To)
{
    public double Metres => From.MetresTo(To);

    /// <summary>How far a point lies from the nearest part of the front, in metres; good for distances inside one city.</summary>
    public double MetresTo(LonLat point)
    {
        var east = Math.Cos(From.Lat * Math.PI / 180);
        var (ax, ay) = ((To.Lon - From.Lon) * east, To.Lat - From.Lat);
        var (px, py) = ((point.Lon - From.Lon) * east, point.Lat - From.Lat);
        var square = (ax * ax) + (ay * ay);
        var part = square <= 0 ? 0 : Math.Clamp(((px * ax) + (py * ay)) / square, 0, 1);
        return new LonLat(From.Lon + (part * (To.Lon - From.Lon)), From.Lat + (part * (To.Lat - From.Lat))).MetresTo(point);
    }

    /// <summary>Reads <c>lon lat,lon lat</c>; false for anything else.</summary>
    public static bool TryRead(string? text, out Frontage frontage)
    {
        frontage = default;
        if ((text ?? "").Split(',') is not [var from, var to] || !TryPoint(from, out var a) || !TryPoint(to, out var b)) return false;
        frontage = new(a, b);
        return true;
    }

    static bool TryPoint(string text, out LonLat point)
    {
        point = default;
        if (text.Trim().Split(' ') is not [var lon, var lat] || !TryNumber(lon, out var x) || !TryNumber(lat, out var y)) return false;
        point = new(x, y);
        return point.IsWellFormed;
    }

    static bool TryNumber(string text, out double number) =>
        double.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out number);
}
