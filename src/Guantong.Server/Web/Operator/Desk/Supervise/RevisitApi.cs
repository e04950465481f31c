using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Privacy;
using Guantong.Server.Catalogue.Templates;
using Guantong.Server.Web.Shared.Deeds;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.Supervise;

/// <summary>What whoever calls a reporter should have before them: what to say, whom to ask for, what was tried, and when the next try is lawful.</summary>
public sealed record RevisitAnswer(string Number, int Version, bool Awaited, DateTimeOffset? Next, string? WhyNot, int Most)
{
    public IReadOnlyList<RevisitTry> Tries { get; init; } = [];
    public IReadOnlyList<string> Script { get; init; } = [];

    /// <summary>Masked, as everywhere; in clear only by asking with a reason.</summary>
    public IReadOnlyList<RevisitReporter> Reporters { get; init; } = [];
    public bool MayUnmask { get; init; }
    public IReadOnlyList<UnmaskReason> Reasons { get; init; } = [];

    /// <summary>What each outcome leads to, as the law says it now.</summary>
    public IReadOnlyList<OutcomeAnswer> Outcomes { get; init; } = [];

    /// <summary>Since when somebody is not content with this case, and in which round it is.</summary>
    public DateTimeOffset? UnsettledSince { get; init; }
    public int Round { get; init; }
}

public sealed record RevisitTry(DateTimeOffset At, string Outcome, string OutcomeName);

public sealed record RevisitReporter(string? Name, string? Phone, string? Email);

public sealed record UnmaskReason(string Code, string Name);

public sealed record OutcomeAnswer(string Outcome, string Name, IReadOnlyList<string> Said);

/// <summary>A name and number in clear, for two minutes.</summary>
public sealed record ClearAnswer(DateTimeOffset Until, IReadOnlyList<RevisitReporter> Reporters);

/// <summary>What is asked for with a reason.</summary>
public sealed record ClearAsked(string Reason, string Words, string Key);

/// <summary>回访: only the centre calls. Units and crews find nothing here, not even that there is something to find.</summary>
static class RevisitApi
{
    public static void MapRevisits(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/revisits/{number}", ShowAsync).Produces<RevisitAnswer>().ProducesProblem(404);
        desk.MapPost("/revisits/{number}/phone", ClearAsync).Produces<ClearAnswer>().ProducesProblem(404).ProducesProblem(422);
    }

    static bool Sees(Role role) => role is Role.Revisit or Role.ShiftLeader or Role.Leader or Role.Supervisor or Role.Auditor;

    static async Task<IResult> ShowAsync(string number, HttpContext http, CaseSights sights, Reporters reporters, ReplyTemplates templates)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!Sees(seat.Actor.Role) || await sights.FindAsync(seat, number, http.RequestAborted) is not { State.Stage: Stage.Closed } sight) return CaseProblems.Of(Refusal.NoSuchCase);
        var c = sight.State;
        var refused = CaseLaw.Judge(seat.MotionOf(c, new Revisit(RevisitOutcome.Satisfied, null))) is Refused { Why: var why } ? seat.Say($"refusal.{Refusals.CodeOf(why)}") : null;
        return TypedResults.Ok(new RevisitAnswer(c.Number, c.Version, RevisitTries.IsAwaited(c), RevisitTries.NextAt(c, seat.City), refused, seat.City.Policy.RevisitTries)
        {
            Tries = [.. c.Revisits.Select(r => new RevisitTry(r.At, r.Outcome.ToString(), seat.Say($"revisit-outcome.{r.Outcome}")))],
            Script = [.. Script(seat, sight, await templates.OfAsync("revisit", c.CitizenClass, http.RequestAborted))],
            Reporters = [.. (await reporters.MaskedAsync(seat.Actor, c.Id, http.RequestAborted)).Select(Of)],
            MayUnmask = PersonalSight.MayUnmask(seat.Actor.Role, PersonalField.NameAndPhone, seat.City.Policy),
            Reasons = [.. UnmaskReasons.All.Select(r => new UnmaskReason(r, seat.Say($"unmask.reason-{r}")))],
            Outcomes = [.. Enum.GetValues<RevisitOutcome>().Select(o => new OutcomeAnswer(o.ToString(), seat.Say($"revisit-outcome.{o}"), Consequences.Ways(seat, c, new Revisit(o, null))[0].Said))],
            UnsettledSince = c.Unsettled?.Since,
            Round = c.Round,
        });
    }

    /// <summary>The standard's template that ends a call.</summary>
    const string Thanks = "revisit-thanks";

    /// <summary>
    /// Greeting, what it was about, then the questions. The city's own templates of this kind are asked in place of the usual questions; that
    /// nobody pressed the reporter is asked in any case.
    /// </summary>
    static IEnumerable<string> Script(Seat seat, CaseSight sight, IReadOnlyList<ReplyTemplate> own)
    {
        var c = sight.State;
        var place = sight.File.Reports.FirstOrDefault(r => r.Address is { Length: > 0 })?.Address ?? seat.Division(c.Division);
        (string, object?)[] facts =
        [
            ("city", seat.Shell.City.Name), ("title", seat.Title(c)), ("place", place), ("reported", seat.Moment(c.ReportedAt)), ("closed", c.ClosedAt is { } closed ? seat.Moment(closed) : ""),
            ("unit", seat.Unit(c.Main?.Unit)), ("round", c.Round),
        ];
        var known = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["number"] = CaseNumber.Shown(c.Number), ["place"] = place, ["unit"] = seat.Unit(c.Main?.Unit), ["class"] = seat.Title(c), ["stage"] = seat.Stage(c.Stage), ["hotline"] = seat.Shell.City.Hotline ?? "",
            ["city"] = seat.Shell.City.Name, ["operator"] = seat.Post.Name, ["today"] = seat.Moment(seat.Now), ["result"] = c.ClosedAt is { } at ? seat.Moment(at) : "",
            // What is promised to whoever is not content: a redo begins with the citizen's own limit.
            ["due"] = Promised(seat),
        };
        string Filled(ReplyTemplate template) => Placeholders.Fill(seat.Shell.IsEnglish && template.English.Length > 0 ? template.English : template.Chinese, known).Text;
        // Whoever calls says first who they are, and good-bye last.
        var (hello, bye) = (own.Count > 0 ? own[0] : null, own.FirstOrDefault(t => t.Key == Thanks));
        yield return hello is null ? seat.Say("desk.revisit.script-hello", facts) : Filled(hello);
        yield return seat.Say(c.Round > 1 ? "desk.revisit.script-again" : "desk.revisit.script-about", facts);
        foreach (var template in own.Where(t => t != hello && t != bye)) yield return Filled(template);
        if (own.Count == 0) foreach (var question in (string[])["done", "content"]) yield return seat.Say($"desk.revisit.script-{question}", facts);
        foreach (var end in (string[])["pressed", "more"]) yield return seat.Say($"desk.revisit.script-{end}", facts);
        yield return bye is null || bye == hello ? seat.Say("desk.revisit.script-bye", facts) : Filled(bye);
    }

    static string Promised(Seat seat)
    {
        try
        {
            return seat.Moment(seat.City.Calendar.Due(seat.Now, seat.City.Policy.CitizenLimit));
        }
        catch (Domain.Deadlines.NoCalendarException)
        {
            return "";
        }
    }

    static async Task<IResult> ClearAsync(string number, ClearAsked asked, HttpContext http, CaseSights sights, Unmaskings unmaskings)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!Sees(seat.Actor.Role) || await sights.FindAsync(seat, number, http.RequestAborted) is not { State.Stage: Stage.Closed } sight) return CaseProblems.Of(Refusal.NoSuchCase);
        if (asked.Key is not { Length: > 0 and <= 64 }) return new Platform.Http.Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "key"));
        var wish = new UnmaskWish(sight.State.Id, PersonalField.NameAndPhone, asked.Reason ?? "", asked.Words ?? "", asked.Key, http.Connection.RemoteIpAddress?.ToString());
        var (end, view) = await unmaskings.AskAsync(seat.Actor, wish, http.RequestAborted);
        if (end == UnmaskEnd.NotYourRole) return CaseProblems.Of(Refusal.NotYourRole);
        if (end != UnmaskEnd.Granted || view is not { } id) return new Platform.Http.Problem(StatusCodes.Status422UnprocessableEntity, "no-unmask-reason", ("least", Unmaskings.LeastWords), ("most", Unmaskings.MostWords));
        return await unmaskings.OpenAsync(seat.Actor, id, sight.State.Id, http.RequestAborted) is { } clear
            ? TypedResults.Ok(new ClearAnswer(clear.Until, [.. clear.Reporters.Select(Of)])) : CaseProblems.Of(Refusal.NoSuchCase);
    }

    static RevisitReporter Of(Reporter r) => new(r.Name, r.Phone, r.Email);
}
