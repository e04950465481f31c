using Guantong.Protocols.Open311;
using Guantong.Server.Catalogue;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Api.Open311;

/// <summary>Service Discovery: where the endpoint is, and how to get a key for it.</summary>
sealed class DiscoveryAnswers(CityFaces city, Editions editions)
{
    const string Specification = "http://wiki.open311.org/GeoReport_v2";
    static readonly string[] Formats = ["text/xml", "application/json"];

    public async Task<IResult> OfAsync(GeoCall call)
    {
        var face = city.Of(call.Language);
        var changeset = call.Local(await editions.LoadedAtAsync(call.City.Edition, call.Cancel));
        var discovery = new GeoDiscovery(
            changeset, call.Say("contact", ("city", face.Name), ("phone", face.Hotline)), call.Say("key-service", ("city", face.Name), ("phone", face.Hotline)),
            [new GeoEndpoint(Specification, $"{call.Origin}/open311/v2", changeset, "production", Formats)]);
        return call.Answer(w => GeoDocuments.Discovery(w, discovery));
    }
}
