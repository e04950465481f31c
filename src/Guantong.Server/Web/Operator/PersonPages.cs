using Guantong.Domain.People;
using Guantong.Server.Cases.Privacy.Persons;
using Guantong.Server.Cases.Privacy.Retention;
using Guantong.Server.Cases.Search;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Guantong.Server.Web.Operator.Pages.Privacy;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>Whom was asked for, as it was typed. It travels in forms only, never in an address.</summary>
public sealed record PersonForm(string Phone, string Email, string Name, string Link)
{
    public static readonly PersonForm Empty = new("", "", "", "");

    public PersonKeys Keys => PersonKeys.Of(Phone, Email, Name, Link);

    public static PersonForm Read(IFormCollection form) => new(Text(form, "phone"), Text(form, "email"), Text(form, "name"), Text(form, "link"));

    static string Text(IFormCollection form, string name) => form[name].ToString().Trim();
}

/// <summary>The page of persons' requests.</summary>
public sealed record PersonModel(PersonForm Form, string Key)
{
    public PersonHoldings? Found { get; init; }
    public ErasedBefore? Before { get; init; }
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];
    public IReadOnlyList<ErasureRow> Requests { get; init; } = [];
    public IReadOnlyList<RetentionLine> Retention { get; init; } = [];
    public IReadOnlyList<LastRun> LastRuns { get; init; } = [];
}

/// <summary>Finding, exporting and erasing what is held of one person: for administrators, who handle no cases.</summary>
static class PersonPages
{
    public const string Path = "/staff/privacy";

    public static void MapPersonPages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/privacy", (HttpContext http, Erasures _) => ShowAsync(http, new PersonModel(PersonForm.Empty, NewKey(http)), null));
        staff.MapPost("/privacy/find", FindAsync).DisableAntiforgery();
        staff.MapPost("/privacy/export", ExportAsync).DisableAntiforgery();
        staff.MapPost("/privacy/erase", EraseAsync).DisableAntiforgery();
        staff.MapPost("/privacy/staff", StaffAsync).DisableAntiforgery();
    }

    static async Task<IResult> ShowAsync(HttpContext http, PersonModel model, string? said, int status = StatusCodes.Status200OK)
    {
        var (seat, house, cancel) = (StaffRoutes.SeatOf(http), http.RequestServices, http.RequestAborted);
        if (seat.Actor.Role != Role.Administrator) return Results.NotFound();
        var run = house.GetRequiredService<RetentionRun>();
        model = model with { Requests = await house.GetRequiredService<Erasures>().LastAsync(cancel), Retention = await run.DryAsync(cancel), LastRuns = await run.LastAsync(cancel) };
        return Page.Of<PersonPage>(status, ("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, house.GetRequiredService<CaseList>(), cancel)), ("Model", model), ("Said", said));
    }

    static async Task<IResult> FindAsync(HttpContext http, PersonFinder finder, ErasedSubjects subjects, AccessLog log)
    {
        if (await FormAsync(http) is not { } form) return Results.NotFound();
        var asked = PersonForm.Read(form);
        if (!asked.Keys.Finds) return await WrongAsync(http, asked, "phone", "person.not-enough");
        await log.WriteAsync(StaffRoutes.SeatOf(http).Actor.Person?.Value, "find-person", null, http.Connection.RemoteIpAddress?.ToString(), http.RequestAborted);
        return await ShowAsync(http, await FoundAsync(http, asked, finder, subjects), null);
    }

    static async Task<PersonModel> FoundAsync(HttpContext http, PersonForm asked, PersonFinder finder, ErasedSubjects subjects)
    {
        var found = await finder.HoldingsAsync(asked.Keys, http.RequestAborted);
        return new PersonModel(asked, NewKey(http)) { Found = found, Before = found.IsNothing ? await subjects.FindAsync(asked.Keys, http.RequestAborted) : null };
    }

    static async Task<IResult> ExportAsync(HttpContext http, PersonExport export, TimeProvider time)
    {
        if (await FormAsync(http) is not { } form) return Results.NotFound();
        var asked = PersonForm.Read(form);
        var zip = new FileStream(System.IO.Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        if (!await export.WriteAsync(asked.Keys, zip, (StaffRoutes.SeatOf(http).Actor.Person?.Value, http.Connection.RemoteIpAddress?.ToString()), http.RequestAborted))
        {
            await zip.DisposeAsync();
            return await WrongAsync(http, asked, "phone", "person.nothing");
        }
        zip.Position = 0;
        return Results.Stream(zip, "application/zip", $"person-{time.GetUtcNow():yyyyMMdd-HHmmss}.zip");
    }

    static async Task<IResult> EraseAsync(HttpContext http, PersonErasure erasure, PersonFinder finder, ErasedSubjects subjects)
    {
        if (await FormAsync(http) is not { } form) return Results.NotFound();
        var (seat, asked) = (StaffRoutes.SeatOf(http), PersonForm.Read(form));
        if (form["sure"] != "yes")
        {
            var again = await FoundAsync(http, asked, finder, subjects);
            return await ShowAsync(http, again with { Mistakes = [new Mistake("sure", seat.Say("person.not-sure"))] }, null, StatusCodes.Status422UnprocessableEntity);
        }
        if (form["key"].ToString() is not { Length: > 0 and <= 64 } key) return Results.NotFound();
        var wish = new ErasureWish(asked.Keys, form["at-once"] == "yes", seat.Actor.Person?.Value, http.Connection.RemoteIpAddress?.ToString(), key);
        if (await erasure.EraseAsync(wish, http.RequestAborted) is not { } done) return await ShowAsync(http, await FoundAsync(http, asked, finder, subjects), null);
        var said = seat.Say("person.done", ("number", done.Number), ("reports", done.Reports), ("waiting", done.Waiting), ("words", done.Words), ("photos", done.Photos), ("redacted", done.Redacted));
        return await ShowAsync(http, new PersonModel(PersonForm.Empty, NewKey(http)), said);
    }

    static async Task<IResult> StaffAsync(HttpContext http, StaffErasure erasure)
    {
        if (await FormAsync(http) is not { } form) return Results.NotFound();
        var seat = StaffRoutes.SeatOf(http);
        var end = await erasure.EraseAsync(form["user"].ToString().Trim(), (seat.Actor.Person?.Value, http.Connection.RemoteIpAddress?.ToString()), http.RequestAborted);
        var said = seat.Say($"person.staff-{end}");
        return end == StaffErased.Done
            ? await ShowAsync(http, new PersonModel(PersonForm.Empty, NewKey(http)), said)
            : await ShowAsync(http, new PersonModel(PersonForm.Empty, NewKey(http)) { Mistakes = [new Mistake("staff-user", said)] }, null, StatusCodes.Status422UnprocessableEntity);
    }

    static async Task<IFormCollection?> FormAsync(HttpContext http) =>
        StaffRoutes.SeatOf(http).Actor.Role == Role.Administrator && http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;

    static Task<IResult> WrongAsync(HttpContext http, PersonForm asked, string field, string text) =>
        ShowAsync(http, new PersonModel(asked, NewKey(http)) { Mistakes = [new Mistake(field, StaffRoutes.SeatOf(http).Say(text))] }, null, StatusCodes.Status422UnprocessableEntity);

    static string NewKey(HttpContext http) => http.RequestServices.GetRequiredService<Entropy>().NewId().ToString("n");
}
