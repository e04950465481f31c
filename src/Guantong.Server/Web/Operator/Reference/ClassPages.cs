using Guantong.Domain.Catalogue;
using Guantong.Server.Cases.Search;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Reference;

/// <summary>The list of classes as somebody asked for it: by words or a code of either numbering, by tile, or one class with everything that is laid down for it.</summary>
public sealed record ClassesModel(string Asked, string Tile, IReadOnlyList<ClassMatch> Found, CaseType? One)
{
    public string Title(Seat seat) => One?.NameIn(seat.Shell.IsEnglish) ?? seat.Say("reference.classes");
}

/// <summary>类别目录: what counts as a case, told apart from its neighbours, with its limits and whose duty it is.</summary>
static class ClassPages
{
    public const string Path = "/staff/classes";
    const int LongestQuestion = 100;

    public static string PathOf(TypeKey key) => $"{Path}?key={Uri.EscapeDataString(key.ToString())}";

    public static void MapClassPages(this IEndpointRouteBuilder staff) => staff.MapGet("/classes", ShowAsync);

    static async Task<IResult> ShowAsync(HttpContext http, string? q, string? tile, string? key, CaseList list, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        var asked = (q ?? "").Trim();
        asked = asked[..Math.Min(asked.Length, LongestQuestion)];
        // A key of the older numbering opens the class that took over from it.
        var one = TypeKey.TryRead(key, out var named) ? seat.City.TypeOf(named) : null;
        var found = one is null ? Found(seat.City, asked, tile ?? "") : [];
        if (found is [var only] && asked.Length > 0 && ClassLookup.IsCode(asked)) return StaffRoutes.SeeOther(http, seat.To(PathOf(only.Type.Key)));
        var model = new ClassesModel(asked, tile ?? "", found, one);
        return Page.Of<ClassesPage>(("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, list, cancel)), ("Model", model));
    }

    static IReadOnlyList<ClassMatch> Found(CityFacts city, string asked, string tile)
    {
        var found = asked.Length > 0
            ? ClassLookup.Find(city, asked)
            : [.. city.Types.Values.OrderBy(t => t.Key.Kind).ThenBy(t => t.Key.Code, StringComparer.Ordinal).Select(t => new ClassMatch(t, null))];
        return tile.Length == 0 ? found : [.. found.Where(m => m.Type.CitizenClass == tile)];
    }
}
