using Guantong.Domain.People;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Api.Calls;

/// <summary>The door of the bench 话务: calls, what is known while one is talked, templates, and the hotline's orders. For seats of the centre.</summary>
public static class CallDoor
{
    static readonly object SeatKey = new();

    public static IServiceCollection AddCallDoor(this IServiceCollection services) => services.AddSingleton<CallAdvice>().AddSingleton<CallerCards>().AddSingleton<CallDay>().AddSingleton<TemplateFilling>();

    public static void MapCallDoor(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk").WithTags("calls").RequireAuthorization().AddEndpointFilter(async (call, next) =>
        {
            var http = call.HttpContext;
            http.Response.Headers.CacheControl = "no-store";
            if (http.RequestServices.GetRequiredService<Seats>().Of(http) is not { } seat) return new Problem(StatusCodes.Status401Unauthorized, "sign-in-first");
            http.Items[SeatKey] = seat;
            return SeesCalls(seat.Actor.Role) ? await next(call) : new Problem(StatusCodes.Status403Forbidden, "not-yours");
        });
        CallRoutes.Map(desk);
        CallTalkRoutes.Map(desk);
        OrderRoutes.Map(desk);
        OrderFileRoute.Map(desk);
    }

    /// <summary>The seats of the centre and the auditor: those who may know that somebody called at all.</summary>
    public static bool SeesCalls(Role role) => PersonalSight.SeesMaskedReporter(role);

    /// <summary>Those who talk to callers.</summary>
    public static bool TakesCalls(Role role) => role is Role.IntakeOperator or Role.ShiftLeader;

    internal static Seat SeatOf(HttpContext http) => (Seat)http.Items[SeatKey]!;

    /// <summary>For routes that only those who take calls may use.</summary>
    internal static RouteHandlerBuilder ForTakers(this RouteHandlerBuilder route) => route.AddEndpointFilter((call, next) =>
        TakesCalls(SeatOf(call.HttpContext).Actor.Role) ? next(call) : ValueTask.FromResult<object?>(new Problem(StatusCodes.Status403Forbidden, "not-yours")));
}
