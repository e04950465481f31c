using Guantong.Server.Cases.Search;

namespace Guantong.Server.Web.Shared.Staff;

/// <summary>A line of a queue with all that it shows.</summary>
public sealed record CaseRow(CaseLine Line, CaseGlance Glance, TimeLeft? Left)
{
    /// <summary>Where it is: the reporter's words for it, else the division.</summary>
    public string Place(Seat seat) => Glance.Address is { Length: > 0 } address ? address : seat.Division(Glance.State.Division);
}

/// <summary>A page of a queue.</summary>
public sealed record CaseRowsPage(IReadOnlyList<CaseRow> Rows, string? Next);

/// <summary>Reads queues for a seat: the list by its scope, and a glance at each case of the page.</summary>
sealed class CaseRows(CaseList list, CaseGlances glances)
{
    public async Task<CaseRowsPage> PageAsync(Seat seat, CaseFilter filter, CancellationToken cancel)
    {
        var page = await list.PageAsync(seat.Actor, filter, cancel);
        var seen = await glances.OfAsync(page.Lines.Select(l => l.Id), seat.Actor, cancel);
        return new CaseRowsPage([.. page.Lines.Where(l => seen.ContainsKey(l.Id)).Select(l => new CaseRow(l, seen[l.Id], TimeLeft.Of(seat, seen[l.Id].State)))], page.Next);
    }

    /// <summary>These cases in this order, without any that has left the sight of the seat.</summary>
    public async Task<IReadOnlyList<CaseRow>> OfAsync(Seat seat, IReadOnlyList<Domain.Basics.CaseId> cases, CancellationToken cancel)
    {
        var lines = await list.TheseAsync(seat.Actor, cases, cancel);
        var seen = await glances.OfAsync(lines.Keys, seat.Actor, cancel);
        return [.. cases.Where(seen.ContainsKey).Select(id => new CaseRow(lines[id], seen[id], TimeLeft.Of(seat, seen[id].State)))];
    }

    /// <summary>The number of the case that is due first there; null when nothing is left.</summary>
    public async Task<string?> NextAsync(Seat seat, CaseFilter filter, CancellationToken cancel) =>
        (await list.PageAsync(seat.Actor, filter with { Most = 1, After = null }, cancel)).Lines is [var first, ..] ? first.Number : null;

    public async Task<IReadOnlyList<CaseLine>> NearAsync(Seat seat, CaseSight sight, CancellationToken cancel)
    {
        // Only for those who sort reports: to others a neighbouring case may be none of their business.
        if (sight.State is not { Point: { } at, Stage: var stage } c || stage >= Domain.Cases.Stage.Closed
            || seat.Actor.Role is not (Domain.People.Role.IntakeOperator or Domain.People.Role.ShiftLeader or Domain.People.Role.Dispatcher)) return [];
        var near = new List<CaseLine>();
        foreach (var line in (await list.NearAsync(at, seat.City.Policy.DuplicateMetres, c.Id, cancel)).Take(6))
            if (await list.MaySeeAsync(seat.Actor, line.Id, cancel)) near.Add(line);
        return near;
    }
}
