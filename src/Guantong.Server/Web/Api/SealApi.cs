using System.Text;
using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Seals;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Npgsql;

namespace Guantong.Server.Web.Api;

/// <summary>
/// The seals for whoever wants to keep them: they hold hashes and moments and nothing of anybody, so nobody has to sign in. The
/// proof of one case is for staff who may see it.
/// </summary>
static class SealApi
{
    public static void MapSeals(this IEndpointRouteBuilder doors)
    {
        var routes = doors.MapGroup("/api/v1");
        routes.MapGet("/seals.jsonl", FileAsync).WithTags("seals").AllowAnonymous().Produces<string>(200, "application/jsonl");
        routes.MapGet("/cases/{number}/proof", ProofAsync).WithTags("seals").RequireAuthorization().ProducesProblem(404);
    }

    /// <summary>Keys and seals above a number; a witness asks for what came after the last it has.</summary>
    static async Task FileAsync(long? after, NpgsqlDataSource database, HttpContext http)
    {
        http.Response.ContentType = "application/jsonl; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await using var connection = await database.OpenConnectionAsync(http.RequestAborted);
        await foreach (var line in SealsBeside.LinesAsync(connection, Math.Max(0, after ?? 0), http.RequestAborted))
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), http.RequestAborted);
    }

    static async Task<IResult> ProofAsync(string number, CaseReading reading, CaseList list, SealProofs proofs, HttpContext http)
    {
        var people = http.RequestServices.GetRequiredService<PeopleDirectory>();
        if (people.ActorOf(http.User) is not { } actor) return new Problem(StatusCodes.Status401Unauthorized, "sign-in-first");
        if (CaseNumber.Read(number) is not { } read || await reading.ByNumberAsync(read, http.RequestAborted) is not { } stored
            || !await list.MaySeeAsync(actor, stored.State.Id, http.RequestAborted)) return CaseProblems.Of(Refusal.NoSuchCase);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text((await proofs.OfAsync(stored.State.Id, stored.State.Number, http.RequestAborted)).ToJsonString(CaseJson.Stored), "application/json", Encoding.UTF8);
    }
}
