using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Shops;
using Guantong.Server.Assets.Shops;
using Guantong.Server.Cases;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Codes;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Field;

/// <summary>A shop on somebody's street: its agreement, how many open cases were tied to it, and what its owner waits for.</summary>
public sealed record FieldShop(string Code, string Name, string? Trade, string Address, double Lon, double Lat, string Division, string? MicroGrid)
{
    /// <summary>Masked: a chief knows the owner, a lost phone must not.</summary>
    public string? Keeper { get; init; }
    public required FieldPledge Pledge { get; init; }
    public int OpenCases { get; init; }
    public int WaitingWords { get; init; }

    /// <summary>The page behind the code on the door.</summary>
    public required string Door { get; init; }
}

/// <summary>The agreement: its state is Unsigned, Valid, Ending or Expired.</summary>
public sealed record FieldPledge(string State, string StateName, IReadOnlyList<string> Items, string? Number, DateOnly? Signed, DateOnly? Until);

/// <summary>The shops of the areas somebody answers for, by street.</summary>
public sealed record FieldShopsAnswer(IReadOnlyList<string> Areas, IReadOnlyList<FieldShop> Shops);

/// <summary>
/// <c>GET /api/v1/field/shops</c>: a chief has the shops of the areas that the chief answers for, an officer or a leader those of the
/// scope; nobody else has any. It gives no name in clear and no mark on a shop: there is nothing here to score one by.
/// </summary>
static class ShopsApi
{
    public static void MapFieldShops(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/field/shops", ListAsync).WithTags("field").Produces<FieldShopsAnswer>().ProducesProblem(401);

    static async Task<IResult> ListAsync(HttpContext http, Seats seats, ShopSearch shops, ShopCases ties, ShopWords words, CaseReading reading)
    {
        StaffRoutes.NoStore(http.Response);
        if (seats.Of(http) is not { } seat) return new Problem(StatusCodes.Status401Unauthorized, "sign-in-first");
        var (cancel, today) = (http.RequestAborted, seat.People.Today);
        var areas = AreasOf(seat);
        var tied = await ties.AllAsync(cancel);
        var waiting = (await words.WaitingAsync(cancel)).ToLookup(w => w.Shop, StringComparer.Ordinal);
        var found = new List<FieldShop>();
        foreach (var (shop, at) in areas.Count == 0 ? [] : await shops.InAreasAsync(areas, cancel))
        {
            var open = 0;
            foreach (var number in tied[shop.Code]) if (await reading.ByNumberAsync(number, cancel) is { State.Stage: var stage } && stage.IsOpen()) open++;
            var state = shop.Pledge.On(today);
            found.Add(new FieldShop(shop.Code, shop.Name, shop.Trade, shop.Address, shop.At.Lon, shop.At.Lat, at.Division.Value, at.MicroGrid)
            {
                Keeper = shop.Keeper is { } keeper ? Masking.Name(keeper) : null,
                Pledge = new(state.ToString(), seat.Say($"shop.pledge-{state}"), [.. shop.Pledge.Items.Select(i => seat.Say($"shop.item-{i}"))], shop.Pledge.Number, shop.Pledge.Signed, shop.Pledge.Until),
                OpenCases = open, WaitingWords = waiting[shop.Code].Count(), Door = ShopPaths.Door(shop.Code),
            });
        }
        return TypedResults.Ok(new FieldShopsAnswer(areas, found));
    }

    static IReadOnlyList<string> AreasOf(Seat seat) => seat.Actor.Role switch
    {
        Role.Chief => [.. seat.People.Ground.Chiefs.Where(c => c.User == seat.Post.User && c.IsValidOn(seat.People.Today)).SelectMany(c => c.Areas).Distinct(StringComparer.Ordinal)],
        Role.Community or Role.Township or Role.Department or Role.Leader => [seat.Actor.Scope.Place.Value],
        _ => [],
    };
}
