using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Admin;

/// <summary>The administrator's door: the city's rows, people and rules, by JSON under <c>/api/v1/admin</c>. Nobody else gets in.</summary>
public static class AdminDoor
{
    public static IServiceCollection AddAdminDoor(this IServiceCollection services)
    {
        services.AddSingleton<AdminWords>();
        return services;
    }

    public static void MapAdminDoor(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/api/v1/admin").WithTags("admin").RequireAuthorization().AddEndpointFilter(async (call, next) =>
        {
            StaffRoutes.NoStore(call.HttpContext.Response);
            return ActorOf(call.HttpContext) is { Role: Role.Administrator } ? await next(call) : new Problem(StatusCodes.Status403Forbidden, "admin-only");
        });
        admin.MapTables();
        admin.MapChanges();
        admin.MapVersions();
        admin.MapPeopleOfAdmin();
        admin.MapTrials();
        routes.MapAdminPages();
    }

    static Actor? ActorOf(HttpContext http) => http.RequestServices.GetRequiredService<PeopleDirectory>().ActorOf(http.User);

    /// <summary>Who asks: an administrator, or the filter has answered already.</summary>
    public static Guid PersonOf(HttpContext http) => ActorOf(http)!.Person!.Value.Value;

    /// <summary>The key of a request that must not be done twice; none is a fault of the caller.</summary>
    public static string? KeyOf(HttpContext http) => http.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 and <= 100 } key ? key : null;

    public static Problem NoKey => new(StatusCodes.Status400BadRequest, "body-malformed", ("where", "Idempotency-Key"));

    public static Task NoteAsync(HttpContext http, string what, string? subject) => http.RequestServices.GetRequiredService<AccessLog>()
        .WriteAsync(PersonOf(http), what, subject, http.Connection.RemoteIpAddress?.ToString(), http.RequestAborted);
}
