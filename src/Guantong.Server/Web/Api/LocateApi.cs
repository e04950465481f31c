using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.Places;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Web.Api;

/// <summary>Where a point lies. <see cref="Inside"/> is false outside the city; then nothing is named.</summary>
public sealed record LocateAnswer(double Lon, double Lat, string Datum, bool Inside)
{
    public string? Township { get; init; }
    public string? TownshipName { get; init; }

    /// <summary>Only where the place is known that exactly.</summary>
    public string? Community { get; init; }
    public string? CommunityName { get; init; }
    public string? MicroGrid { get; init; }
}

/// <summary>
/// <c>GET /api/v1/locate?lon=&amp;lat=&amp;datum=&amp;answer=</c>: township, community and micro grid of a point. The point may come in any
/// known datum and is answered in the one asked for, else in its own. On a border the smallest code wins, as everywhere.
/// </summary>
static class LocateApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/locate", Locate)
        .WithTags("places").WithName("Locate").WithSummary("Township, community and micro grid of a point; datum is cgcs2000 (wgs84), gcj02 or bd09")
        .AllowAnonymous().Produces<LocateAnswer>().ProducesProblem(400);

    static IResult Locate(double? lon, double? lat, string? datum, string? answer, LocatorSource places, CityFactsSource facts)
    {
        if (!Datums.TryRead(datum, out var from)) return UnknownDatumException.Problem(datum);
        var to = from;
        if (!string.IsNullOrEmpty(answer) && !Datums.TryRead(answer, out to)) return UnknownDatumException.Problem(answer);
        if (lon is null || lat is null || new LonLat(lon.Value, lat.Value) is not { IsWellFormed: true } said) return new Problem(StatusCodes.Status400BadRequest, "no-point");
        var point = Coordinates.ToCgcs2000(said, from);
        var shown = Coordinates.FromCgcs2000(point, to);
        var found = places.Current.Locate(point);
        var blank = new LocateAnswer(shown.Lon, shown.Lat, Datums.CodeOf(to), found is not null);
        if (found is null) return TypedResults.Ok(blank);
        string? Name(DivisionCode code) => facts.Current.Divisions.TryGetValue(code, out var known) ? known.Name : null;
        var township = found.Division.Level.IsAtOrAbove(Level.District) ? (DivisionCode?)null : found.Division.At(Level.Township);
        var community = found.Division.Level == Level.Community ? found.Division : (DivisionCode?)null;
        return TypedResults.Ok(blank with
        {
            Township = township?.Value,
            TownshipName = township is { } t ? Name(t) : null,
            Community = community?.Value,
            CommunityName = community is { } c ? Name(c) : null,
            MicroGrid = found.MicroGrid,
        });
    }
}
