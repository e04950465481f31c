namespace Guantong.Protocols.Open311;

/// <summary>What can be wrong with what a client sent; the sentence for it is the house's.</summary>
public enum GeoFault
{
    ServiceCodeMissing,
    NoLocation,
    HalfALocation,
    BadLocation,
    BadDate,
    DatesReversed,
    SpanTooLong,
    BadStatus,
    BadPage,
    TooManyIds,
    TooLong,
    BadMediaUrl,
    AttributeMissing,
    AttributeUnknown,
    AttributeWrong,
    AttributeTwice,
    BadText,
}

/// <summary>One fault, in which parameter, and what stood there (cut short).</summary>
public sealed record GeoMistake(GeoFault Fault, string Parameter, string Found = "")
{
    const int MostShown = 60;

    public static GeoMistake Of(GeoFault fault, string parameter, string? found) =>
        new(fault, parameter, found is null ? "" : GeoText.Legal(found.Length > MostShown ? found[..MostShown] + "…" : found));
}
