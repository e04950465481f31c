namespace Guantong.Protocols.Exif;

/// <summary>When and where a photo says that it was taken. Every member is null where the camera did not say it, or said nonsense.</summary>
public sealed record ExifFacts
{
    /// <summary>The camera's own clock (DateTimeOriginal), in whatever zone it was set to.</summary>
    public DateTime? Taken { get; init; }

    /// <summary>How far the camera's clock is ahead of UTC (OffsetTimeOriginal).</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>The satellites' time (GPSDateStamp and GPSTimeStamp), in UTC.</summary>
    public DateTime? SatelliteTime { get; init; }

    /// <summary>Degrees east, within ±180; never 0/0 together with the latitude.</summary>
    public double? Lon { get; init; }

    /// <summary>Degrees north, within ±90.</summary>
    public double? Lat { get; init; }

    /// <summary>GPSMapDatum as the camera wrote it, at most 20 characters.</summary>
    public string? Datum { get; init; }

    /// <summary>GPSHPositioningError: metres.</summary>
    public double? Metres { get; init; }

    /// <summary>Where the camera looked (GPSImgDirection): degrees clockwise from north, 0 to 360.</summary>
    public double? Direction { get; init; }

    /// <summary>True when that north is the needle's and not the map's.</summary>
    public bool IsMagnetic { get; init; }
}
