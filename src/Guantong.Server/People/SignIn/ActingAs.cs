using Guantong.Server.Platform.Http;

namespace Guantong.Server.People.SignIn;

/// <summary>
/// What waits on a shared phone was pressed by somebody. Its outbox says by whom (<c>Acting-As</c>); another person's session must not
/// send it in their own name. Answered like a session that ended: it waits for its owner.
/// </summary>
static class ActingAs
{
    public const string Header = "Acting-As";

    public static IApplicationBuilder UseActingAs(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var claimed = http.Request.Headers[Header].ToString();
        if (claimed.Length == 0 || claimed == http.RequestServices.GetRequiredService<PeopleDirectory>().ActorOf(http.User)?.Person?.ToString()) await next(http);
        else await new Problem(StatusCodes.Status401Unauthorized, http.User.Identity?.IsAuthenticated == true ? "acting-as-other" : "sign-in-first").ExecuteAsync(http);
    });
}
