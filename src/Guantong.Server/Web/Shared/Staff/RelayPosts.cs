using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Privacy.Relays;
using Guantong.Server.Platform;

namespace Guantong.Server.Web.Shared.Staff;

/// <summary>What was typed into the relay and not taken.</summary>
public sealed record RelayAgain(Guid Report, string Words, IReadOnlyList<Mistake> Mistakes);

/// <summary>The talks of a case as a page of the staff shows them.</summary>
public sealed record RelayModel(IReadOnlyList<RelayTalk> Talks, string Path, string Key, bool MayWrite, bool MayCall)
{
    public RelayAgain? Again { get; init; }
}

/// <summary>The relay at both doors of the staff: what is shown, and what comes back.</summary>
sealed class RelayPosts(Relay relay, CaseSights sights, Entropy entropy)
{
    static readonly object AgainKey = new();

    public async Task<RelayModel> OfAsync(Seat seat, CaseState c, HttpContext http) => new(
        await relay.OfCaseAsync(seat.Actor, c, http.RequestAborted), $"{Seat.HomeOf(seat.Post.Role)}/cases/{c.Number}", entropy.NewId().ToString("n"), relay.IsHandling(seat.Actor, c), Relay.Calls(seat.Actor.Role))
    {
        Again = http.Items[AgainKey] as RelayAgain,
    };

    /// <summary>Writes a line. The page is shown again by the door where something has to be put right.</summary>
    public async Task<IResult> WriteAsync(string number, HttpContext http, Func<Task<IResult>> show)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!http.Request.HasFormContentType || await sights.FindAsync(seat, number, http.RequestAborted) is not { State: var c }) return Results.NotFound();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!Guid.TryParse(form["report"].ToString(), out var report) || form["key"].ToString() is not { Length: > 0 and <= 64 } key) return Results.NotFound();
        var words = form["words"].ToString();
        var end = await relay.WriteAsync(seat.Actor, c, new ReportId(report), (words, form["call"] == "yes", key, http.Connection.RemoteIpAddress?.ToString()), http.RequestAborted);
        if (end == RelayEnd.Done) return StaffRoutes.SeeOther(http, seat.To($"{Seat.HomeOf(seat.Post.Role)}/cases/{c.Number}") + "#relay-0");
        if (end == RelayEnd.NotYours) return Results.NotFound();
        http.Items[AgainKey] = new RelayAgain(report, words, [new Mistake("relay-words-0", seat.Say($"relay.end-{end}", ("most", end == RelayEnd.TooLong ? Relay.MostCharacters : seat.City.Policy.RelayPerDay)))]);
        return await show();
    }

    public async Task<IResult> CalledAsync(string number, HttpContext http)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!http.Request.HasFormContentType || !Relay.Calls(seat.Actor.Role) || await sights.FindAsync(seat, number, http.RequestAborted) is not { State: var c }) return Results.NotFound();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!Guid.TryParse(form["message"].ToString(), out var message)) return Results.NotFound();
        await relay.CalledAsync(seat.Actor, c.Id, message, http.Connection.RemoteIpAddress?.ToString(), http.RequestAborted);
        return StaffRoutes.SeeOther(http, seat.To($"/staff/cases/{c.Number}") + "#relay-0");
    }
}
