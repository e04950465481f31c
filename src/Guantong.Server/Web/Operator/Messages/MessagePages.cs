using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Notices.Sending;
using Guantong.Server.Notices.Templates;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Messages;

/// <summary>What left for a case; nothing for whoever may not know that there is a reporter.</summary>
public sealed record CaseMessagesModel(IReadOnlyList<SentLine> Reporters, IReadOnlyList<FollowersTold> Followers)
{
    public static async Task<CaseMessagesModel?> OfAsync(Seat seat, Guid @case, HttpContext http) =>
        PersonalSight.SeesMaskedReporter(seat.Actor.Role) && http.RequestServices.GetRequiredService<SentMessages>() is var sent
            ? new CaseMessagesModel(await sent.ReportersAsync(@case, http.RequestAborted), await sent.FollowersAsync(@case, http.RequestAborted)) : null;
}

/// <summary>The administrator's look at messages: who carries them, what died, and every template as citizens would read it.</summary>
public sealed record MessagesModel(IReadOnlyList<ProviderStand> Providers, IReadOnlyList<DeadLine> Dead, IReadOnlyList<Preview> Previews)
{
    public string Asked { get; init; } = "";

    /// <summary>The case that the previews are made with; null: a made-up one.</summary>
    public string? Number { get; init; }
    public string? Said { get; init; }
    public string To { get; init; } = "";
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];
}

static class MessagePages
{
    const string Path = "/staff/messages";

    public static void MapMessagePages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/messages", (HttpContext http, string? number) => ShowAsync(http, number, m => m, StatusCodes.Status200OK));
        staff.MapPost("/messages/retry", RetryAsync).DisableAntiforgery();
        staff.MapPost("/messages/wake", WakeAsync).DisableAntiforgery();
        staff.MapPost("/messages/test", TestAsync).DisableAntiforgery();
    }

    static async Task<IResult> ShowAsync(HttpContext http, string? number, Func<MessagesModel, MessagesModel> more, int status)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (seat.Actor.Role != Role.Administrator) return Results.NotFound();
        var (house, cancel) = (http.RequestServices, http.RequestAborted);
        var (previews, found) = await house.GetRequiredService<Trial>().AllAsync(number, cancel);
        var model = new MessagesModel(await house.GetRequiredService<Providers>().StandAsync(null, cancel), await house.GetRequiredService<SentMessages>().DeadAsync(cancel), previews)
        {
            Asked = number ?? "", Number = found, Mistakes = number is { Length: > 0 } && found is null ? [new Mistake("number", seat.Say("messages.staff-no-case"))] : [],
        };
        return Page.Of<MessagesPage>(status, ("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, house.GetRequiredService<CaseList>(), cancel)), ("Model", more(model)));
    }

    static async Task<IResult> RetryAsync(HttpContext http, Deliveries deliveries, AccessLog log)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (seat.Actor.Role != Role.Administrator) return Results.NotFound();
        var again = await deliveries.RetryAsync(null, http.RequestAborted);
        await log.WriteAsync(seat.Actor.Person?.Value, "messages-retry", again.ToString(System.Globalization.CultureInfo.InvariantCulture), Callers.Of(http), http.RequestAborted);
        return StaffRoutes.SeeOther(http, seat.To(Path));
    }

    static async Task<IResult> WakeAsync(HttpContext http, Providers providers, AccessLog log)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (seat.Actor.Role != Role.Administrator || !http.Request.HasFormContentType) return Results.NotFound();
        var name = (await http.Request.ReadFormAsync(http.RequestAborted))["provider"].ToString();
        await providers.WakeAsync(name, http.RequestAborted);
        await log.WriteAsync(seat.Actor.Person?.Value, "messages-wake", name.Length > 60 ? name[..60] : name, Callers.Of(http), http.RequestAborted);
        return StaffRoutes.SeeOther(http, seat.To(Path));
    }

    static async Task<IResult> TestAsync(HttpContext http, Trial trial, AccessLog log)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (seat.Actor.Role != Role.Administrator || !http.Request.HasFormContentType) return Results.NotFound();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        string Text(string name) => CaseJson.Clean(form[name].ToString()).Trim();
        var (previews, _) = await trial.AllAsync(Text("number"), http.RequestAborted);
        var to = Text("to");
        var preview = previews.FirstOrDefault(p => $"{p.Template.Step}:{p.Template.Channel}" == Text("which"));
        string? wrong = preview is null ? "messages.staff-no-template"
            : preview.Template.Channel == MessageChannels.Sms && Masking.PhoneKey(to).Length != 11 ? "messages.wrong-mobile"
            : preview.Template.Channel == MessageChannels.Mail && !to.Contains('@', StringComparison.Ordinal) ? "messages.wrong-mail" : null;
        if (wrong is not null) return await ShowAsync(http, Text("number"), m => m with { To = to, Mistakes = [new Mistake("to", seat.Say(wrong))] }, StatusCodes.Status422UnprocessableEntity);
        await log.WriteAsync(seat.Actor.Person?.Value, "messages-test", Text("which"), Callers.Of(http), http.RequestAborted);
        var (provider, why) = await trial.SendAsync(preview!, preview!.Template.Channel == MessageChannels.Sms ? Masking.PhoneKey(to) : to, http.RequestAborted);
        return await ShowAsync(http, Text("number"), m => provider is not null
            ? m with { Said = seat.Say("messages.staff-sent", ("provider", provider)), To = to }
            : m with { To = to, Mistakes = [new Mistake("to", seat.Say(WhyNot.Key(why), ("why", why ?? "")))] }, provider is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
