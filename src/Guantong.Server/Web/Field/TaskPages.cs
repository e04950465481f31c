using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search;
using Guantong.Server.Web.Field.Pages;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Deeds;
using Guantong.Server.Web.Shared.Evidence;
using Guantong.Server.Web.Shared.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Guantong.Server.Web.Field;

/// <summary>A tab over the tasks: a stage, its count, and whether it is the one shown.</summary>
public sealed record TaskTab(string Text, long Count, string Path, bool IsShown);

/// <summary>A task on its card: the row, and the one step that is due (null when there is nothing to do but look).</summary>
public sealed record TaskCard(CaseRow Row, string? Deed);

/// <summary>My tasks as they are shown.</summary>
public sealed record TasksModel(IReadOnlyList<TaskTab> Tabs, IReadOnlyList<TaskCard> Cards, string? NextPath);

/// <summary>One task: the case, and its forms.</summary>
public sealed record TaskModel(CaseSight Sight, IReadOnlyList<DeedForm> Forms)
{
    public required RelayModel Relay { get; init; }
    public EvidenceModel Evidence { get; init; } = EvidenceModel.None;
    public IReadOnlyList<CaseStep> Since { get; init; } = [];

    /// <summary>Words typed into a form that is no longer open.</summary>
    public IReadOnlyList<string> LeftOver { get; init; } = [];
    public string? LeftOverWhy { get; init; }
}

/// <summary>My tasks, and one of them.</summary>
static class TaskPages
{
    public static void MapTaskPages(this IEndpointRouteBuilder field)
    {
        field.MapGet("", ListAsync);
        field.MapGet("/cases/{number}", (string number, HttpContext http) => ShowAsync(number, http, null));
        field.MapPost("/cases/{number}/relay", (string number, HttpContext http, RelayPosts relay) => relay.WriteAsync(number, http, () => ShowAsync(number, http, null))).DisableAntiforgery();
        field.MapPost("/cases/{number}/deeds/{deed}", DoAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(DeedPosts.MostBytes));
    }

    /// <summary>What waits for this role; the finder of a problem follows it to its end.</summary>
    static IReadOnlyList<Stage> TasksOf(Role role) => role switch
    {
        Role.Crew => [Stage.Handling, Stage.Ruling],
        Role.Checker => [Stage.Verifying, Stage.ToCheck],
        _ => Stages.Open,
    };

    static async Task<IResult> ListAsync(HttpContext http, CaseList list, CaseRows rows, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!Seat.IsOnTheStreet(seat.Post.Role)) return StaffRoutes.SeeOther(http, seat.To("/staff"));
        var tasks = TasksOf(seat.Actor.Role);
        var asked = Enum.TryParse<Stage>(http.Request.Query["stage"], out var stage) && Stages.All.Contains(stage) ? stage : Stage.Unopened;
        var after = http.Request.Query["after"].ToString();
        var counts = await list.CountsAsync(seat.Actor, cancel);
        var page = await rows.PageAsync(seat, new CaseFilter { Stages = asked == Stage.Unopened ? tasks : [asked], After = after.Length > 0 ? after : null, Most = 30 }, cancel);
        var tabs = counts.Keys.Select(s => new TaskTab(seat.Stage(s), counts[s], $"/field?stage={s}", s == asked))
            .Prepend(new TaskTab(seat.Say("task.open"), counts.Where(c => tasks.Contains(c.Key)).Sum(c => c.Value), "/field", asked == Stage.Unopened)).ToList();
        var here = asked == Stage.Unopened ? "/field?" : $"/field?stage={asked}&";
        return Page.Of<TasksPage>(("Seat", seat), ("Model", new TasksModel(tabs, [.. page.Rows.Select(r => new TaskCard(r, DueDeed(seat, r.Glance.State)))], page.Next is { } next ? $"{here}after={next}" : null)), ("Said", SaidOf(seat, http.Request.Query)));
    }

    static string? DueDeed(Seat seat, CaseState c) => DeedOrder.Of(c, CaseLaw.Open(c, seat.Actor, seat.City, seat.Now)) is [var first, ..] ? first.Name : null;

    static async Task<IResult> DoAsync(string number, string deed, HttpContext http, DeedPosts posts, CaseSights sights)
    {
        var seat = StaffRoutes.SeatOf(http);
        var sent = await posts.DoAsync(seat, number, deed, http);
        if (sent.Done is not { } done) return sent.Status == StatusCodes.Status404NotFound ? Results.NotFound() : await ShowAsync(number, http, sent);
        var said = $"done={deed}&of={done.Number}";
        // Still something to do there: stay; else back to the list.
        return StaffRoutes.SeeOther(http, seat.To(await sights.FindAsync(seat, done.Number, http.RequestAborted) is { Open.Count: > 0 } ? $"/field/cases/{done.Number}?{said}" : $"/field?{said}"));
    }

    static async Task<IResult> ShowAsync(string number, HttpContext http, Sent? sent)
    {
        var (seat, house) = (StaffRoutes.SeatOf(http), http.RequestServices);
        if (await house.GetRequiredService<CaseSights>().FindAsync(seat, number, http.RequestAborted) is not { } sight) return Results.NotFound();
        var forms = house.GetRequiredService<DeedForms>().Of(new FormScene(seat, sight, []), sent?.Again);
        var gone = sent?.Again is { } again && forms.All(f => f.Deed != again.Typed.Deed) ? again : null;
        var model = new TaskModel(sight, forms)
        {
            Relay = await house.GetRequiredService<RelayPosts>().OfAsync(seat, sight.State, http),
            Evidence = await house.GetRequiredService<CaseEvidence>().OfAsync(seat, sight.File, http.RequestAborted),
            Since = sent?.Since ?? [],
            LeftOver = gone is null ? [] : [.. gone.Typed.Words],
            LeftOverWhy = gone?.Mistakes[0].Text,
        };
        return Page.Of<TaskPage>(sent?.Status ?? (model.Relay.Again is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity), ("Seat", seat), ("Model", model), ("Said", SaidOf(seat, http.Request.Query)));
    }

    static string? SaidOf(Seat seat, IQueryCollection query) =>
        CaseNumber.Read(query["of"].ToString()) is not { } number ? null
        : query["done"].ToString() is { Length: > 0 } deed && CaseLaw.Deeds.ContainsKey(deed) ? seat.Say("staff.done", ("deed", seat.Say($"deed.{deed}")), ("number", CaseNumber.Shown(number)))
        : null;
}
