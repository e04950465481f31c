using Guantong.Server.Assets;
using Guantong.Server.People;
using Guantong.Server.Web.Public.Pages;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public;

/// <summary>A kind with how many there are and how many are open now.</summary>
public sealed record ServiceKindCount(ServiceKind Kind, int Open, int All);

/// <summary>What the page of service points shows: the kinds, or the points of one.</summary>
public sealed record ServicesModel(IReadOnlyList<ServiceKindCount> Kinds, ServiceKind? One, ServiceQuestion Question, IReadOnlyList<FoundServicePoint> Found);

/// <summary>便民服务点: a list that works everywhere.</summary>
static class ServicesPages
{
    public static void MapServicesPages(this IEndpointRouteBuilder routes) => routes.MapGet("/services", ShowAsync);

    static async Task<IResult> ShowAsync(HttpContext http, PublicShells shells, ServicePointSearch search, PeopleDirectory people, TimeProvider time)
    {
        var (query, cancel) = (http.Request.Query, http.RequestAborted);
        var local = people.LocalOf(time.GetUtcNow());
        var kinds = await search.KindsAsync(cancel);
        var all = await search.FindAsync(new ServiceQuestion(), local, cancel);
        var one = kinds.FirstOrDefault(k => k.Code == query["kind"]);
        var question = new ServiceQuestion { Kind = one?.Code ?? "", OpenOnly = query["open"] == "now", BarrierFreeOnly = query["barrierFree"] == "true" };
        var counts = kinds.Select(k => new ServiceKindCount(k, all.Count(f => f.Point.Kind == k.Code && f.IsOpen), all.Count(f => f.Point.Kind == k.Code))).Where(k => k.All > 0).ToList();
        var model = new ServicesModel(counts, one, question, one is null ? [] : await search.FindAsync(question, local, cancel));
        return Page.Of<ServicesPage>(("Shell", shells.For(http)), ("Model", model));
    }
}
