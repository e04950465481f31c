namespace Guantong.Server.Platform.Http;

/// <summary>
/// A door whose protocol says how a problem is told: everything below <see cref="Prefix"/> is told so, whatever went wrong and
/// wherever, before routing too. Doors register one: <c>services.AddSingleton(new ProblemDialect("/open311", …))</c>.
/// </summary>
public sealed record ProblemDialect(PathString Prefix, Func<HttpContext, Problem, ProblemWords, Task> TellAsync);
