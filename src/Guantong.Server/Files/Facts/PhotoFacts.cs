using Guantong.Domain.Places;
using Guantong.Protocols.Exif;

namespace Guantong.Server.Files.Facts;

/// <summary>When and where a photo says that it was taken. For the rooms above; never part of what is shown of a photo.</summary>
public sealed record PhotoFacts
{
    /// <summary>The camera's clock, and how far it is ahead of UTC where the camera said so.</summary>
    public DateTime? Taken { get; init; }
    public TimeSpan? Offset { get; init; }

    /// <summary>By the satellites, where the camera listened to them.</summary>
    public DateTimeOffset? SatelliteTime { get; init; }

    /// <summary>In CGCS2000; <see cref="Datum"/> is what it came in as.</summary>
    public LonLat? Place { get; init; }
    public Datum? Datum { get; init; }
    public double? Metres { get; init; }
    public double? Direction { get; init; }
    public bool? IsMagnetic { get; init; }

    /// <summary>The moment it was taken. A clock without a zone is taken to show the city's own time; satellites stand in for a missing clock.</summary>
    public DateTimeOffset? TakenAt(TimeZoneInfo zone)
    {
        if (Taken is not { } clock) return SatelliteTime;
        var offset = Offset ?? (zone.IsInvalidTime(clock) ? zone.BaseUtcOffset : zone.GetUtcOffset(clock));
        return new DateTimeOffset(clock, offset).ToUniversalTime();
    }

    /// <summary>
    /// The place is brought into CGCS2000 from the datum that the photo names, else from the one its sender names. What no one here
    /// can convert is no place.
    /// </summary>
    public static PhotoFacts Of(ExifFacts exif, Datum? sender)
    {
        var named = exif.Datum is { } said ? DatumOf(said) : sender ?? Domain.Places.Datum.Cgcs2000;
        LonLat? raw = exif is { Lon: { } lon, Lat: { } lat } && named is not null ? new LonLat(lon, lat) : null;
        return new PhotoFacts
        {
            Taken = exif.Taken,
            Offset = exif.Offset is { } offset ? TimeSpan.FromMinutes(Math.Round(offset.TotalMinutes)) : null,
            SatelliteTime = exif.SatelliteTime is { } satellites ? new DateTimeOffset(satellites, TimeSpan.Zero) : null,
            Place = raw is { IsWellFormed: true } point ? Coordinates.ToCgcs2000(point, named!.Value) : null,
            Datum = raw is { IsWellFormed: true } ? named : null,
            Metres = raw is null ? null : exif.Metres,
            Direction = exif.Direction,
            IsMagnetic = exif.Direction is null ? null : exif.IsMagnetic,
        };
    }

    /// <summary>Cameras spell it in many ways: WGS-84, WGS84, WGS 84.</summary>
    static Datum? DatumOf(string said) => Datums.TryRead(said.Replace(" ", "", StringComparison.Ordinal), out var datum) ? datum : null;
}
