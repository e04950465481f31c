using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Find;

/// <summary>Searching, filters that are kept, and lists that are taken along.</summary>
static class FindDoor
{
    static readonly object SeatKey = new();

    public static IServiceCollection AddFindDoor(this IServiceCollection services)
    {
        services.AddSingleton<NameFinding>();
        services.AddSingleton<CaseFinding>();
        return services;
    }

    public static void MapFindDoor(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk").WithTags("desk").AddEndpointFilter((call, next) =>
        {
            var http = call.HttpContext;
            StaffRoutes.NoStore(http.Response);
            if (http.RequestServices.GetRequiredService<Seats>().Of(http) is not { } seat) return ValueTask.FromResult<object?>(new Problem(StatusCodes.Status401Unauthorized, "sign-in-first"));
            http.Items[SeatKey] = seat;
            return next(call);
        });
        desk.MapFind();
        desk.MapSaved();
        desk.MapExports();
    }

    public static Seat SeatOf(HttpContext http) => (Seat)http.Items[SeatKey]!;
}
