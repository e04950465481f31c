using Guantong.Server.Assets.Points;
using Guantong.Server.People;
using Guantong.Server.Web.Public.Points.Pages;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Codes;

namespace Guantong.Server.Web.Public.Points;

/// <summary>What the service station offers by its one code: the ways of the citizens' door, every kind of place, and the stations themselves.</summary>
public sealed record StationModel(IReadOnlyList<ServiceKindCount> Kinds, IReadOnlyList<FoundServicePoint> Stations, DateTime Local);

/// <summary>网络服务驿站 一码: one page with everything the station offers, its code, and the sheet that hangs in every station.</summary>
static class StationPages
{
    public const string Kind = "station", Path = "/station";

    public static void MapStationPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, async (HttpContext http, PublicShells shells) => Page.Of<StationPage>(("Shell", shells.For(http)), ("Model", await ModelAsync(http))));
        routes.MapGet($"{Path}/code.svg", (HttpContext http, PublicShells shells, CityAddress address) => QrSvg.Answer(address.Of(http.Request, Path), shells.For(http).Say("station.title")));
        routes.MapGet($"{Path}/sheet", (HttpContext http, PublicShells shells, CityAddress address) =>
        {
            var shell = shells.For(http);
            IReadOnlyList<Sheet> sheets = [new Sheet("house", "k-station", shell.Say("station.title"), shell.Say("station.sheet"), $"{Path}/code.svg", address.Of(http.Request, Path)) { Lines = [shell.Say("station.sheet-what")], Foot = shell.City.Name }];
            return Page.Of<SheetPage>(("Shell", shell), ("IsSure", address.IsSure), ("Sheets", sheets));
        });
    }

    internal static async Task<StationModel> ModelAsync(HttpContext http)
    {
        var house = http.RequestServices;
        var (search, cancel) = (house.GetRequiredService<ServicePointSearch>(), http.RequestAborted);
        var local = house.GetRequiredService<PeopleDirectory>().LocalOf(house.GetRequiredService<TimeProvider>().GetUtcNow());
        var all = await search.FindAsync(new ServiceQuestion { OpenFirst = true, Near = ServicesPages.PointOf(http.Request.Query) }, local, cancel);
        var kinds = (await search.KindsAsync(cancel)).Select(k => new ServiceKindCount(k, all.Count(f => f.Point.Kind == k.Code && f.IsOpen), all.Count(f => f.Point.Kind == k.Code)));
        return new StationModel([.. kinds.Where(k => k.All > 0)], [.. all.Where(f => f.Point.Kind == Kind)], local);
    }
}
