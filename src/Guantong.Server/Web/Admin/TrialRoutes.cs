using System.Globalization;
using Guantong.Server.Catalogue;
using Guantong.Server.Catalogue.Changes;
using Guantong.Server.Insight.Trials;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Web.Admin;

/// <summary>What shall be tried: a kept draft or rows (neither: the rules as they are), on which days (none: last month; the last day does not count).</summary>
public sealed record TrialBody(Guid? Change, IReadOnlyList<RowChange>? Rows, string? From, string? To);

/// <summary>A number of a trial for a class or a unit.</summary>
public sealed record TrialPart(string Code, string Name, TrialLine Line);

/// <summary>A trial, how far it is, and what came of it.</summary>
public sealed record TrialAnswer(Guid Id, string State, int Done, int Total, DateOnly From, DateOnly To, Guid? Change, DateTimeOffset At, string By)
{
    public TrialLine? All { get; init; }
    public int Parted { get; init; }
    public IReadOnlyList<TrialPart> Classes { get; init; } = [];
    public IReadOnlyList<TrialPart> Units { get; init; } = [];
}

/// <summary>Trying rules on the cases of a period.</summary>
static class TrialRoutes
{
    const int MostDays = 400;

    public static void MapTrials(this IEndpointRouteBuilder admin)
    {
        admin.MapPost("/trials", AskAsync);
        admin.MapGet("/trials", async (TrialBook book, HttpContext http) => TypedResults.Ok((await book.NewestAsync(http.RequestAborted)).Select(t => AnswerOf(http, t)).ToList()));
        admin.MapGet("/trials/{id:guid}", async (Guid id, TrialBook book, HttpContext http) =>
            await book.FindAsync(id, http.RequestAborted) is { } trial ? TypedResults.Ok(AnswerOf(http, trial)) : (IResult)new Problem(StatusCodes.Status404NotFound, "admin-not-found"));
        admin.MapDelete("/trials/{id:guid}", async (Guid id, TrialBook book, HttpContext http) =>
            await book.StopAsync(id, http.RequestAborted) ? TypedResults.NoContent() : (IResult)new Problem(StatusCodes.Status409Conflict, "admin-too-late"));
        admin.MapGet("/trials/{id:guid}/cases", async (Guid id, string? number, bool? joined, string? @class, string? unit, TrialBook book, HttpContext http) =>
            TypedResults.Ok(await book.CasesAsync(id, new TrialPick(number ?? "late", joined, @class, unit), http.RequestAborted)));
    }

    static async Task<IResult> AskAsync(TrialBody body, TrialBook trials, EditBook edits, PeopleDirectory people, HttpContext http)
    {
        if (AdminDoor.KeyOf(http) is not { } key) return AdminDoor.NoKey;
        if (Period(body, people.Today) is not { } period) return new Problem(StatusCodes.Status422UnprocessableEntity, "admin-trial-period", ("most", MostDays));
        IReadOnlyList<RowChange> rows = body.Rows ?? [];
        if (rows.Count > 0 && ChangeRoutes.Malformed(new DraftBody(null, rows), http) is { } wrong) return wrong;
        if (body.Change is { } change)
        {
            if (await edits.FindAsync(change, http.RequestAborted) is not { } edit) return new Problem(StatusCodes.Status404NotFound, "admin-not-found");
            rows = edit.Rows;
        }
        var trial = await trials.AskAsync(key, (body.Change, rows), period, AdminDoor.PersonOf(http), http.RequestAborted);
        await AdminDoor.NoteAsync(http, "admin-trial", trial.Id.ToString("n"));
        return TypedResults.Accepted($"/api/v1/admin/trials/{trial.Id}", AnswerOf(http, trial));
    }

    static (DateOnly, DateOnly)? Period(TrialBody body, DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        if (body is { From: null, To: null }) return (first.AddMonths(-1), first);
        return Day(body.From) is { } from && Day(body.To) is { } to && from < to && to.DayNumber - from.DayNumber <= MostDays ? (from, to) : null;
    }

    static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static TrialAnswer AnswerOf(HttpContext http, Trial trial)
    {
        var city = http.RequestServices.GetRequiredService<CityFactsSource>().Current;
        var english = Language.Of(http) == Platform.Texts.CityTexts.English;
        string ClassName(string code) => city.CitizenClasses.FirstOrDefault(c => c.Code == code) is { } known ? english ? known.NameEn : known.Name : code;
        string UnitName(string code) => city.Units.TryGetValue(new(code), out var unit) ? unit.Name : code;
        return new TrialAnswer(trial.Id, trial.State, trial.Done, trial.Total, trial.From, trial.To, trial.Edit, trial.At, ChangeRoutes.NameOf(http, trial.By))
        {
            All = trial.Figures?.All,
            Parted = trial.Figures?.Parted ?? 0,
            Classes = Parts(trial.Figures?.Classes, ClassName),
            Units = Parts(trial.Figures?.Units, UnitName),
        };
    }

    // Where most changes stands first.
    static IReadOnlyList<TrialPart> Parts(Dictionary<string, TrialLine>? lines, Func<string, string> name) =>
        [.. (lines ?? []).OrderByDescending(l => l.Value.Late.Joined + l.Value.Late.Left + l.Value.Returned.Left + l.Value.Escalated.Joined + l.Value.Escalated.Left).ThenByDescending(l => l.Value.Cases).ThenBy(l => l.Key, StringComparer.Ordinal)
            .Select(l => new TrialPart(l.Key, name(l.Key), l.Value))];
}
