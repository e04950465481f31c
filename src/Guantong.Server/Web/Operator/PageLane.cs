using Guantong.Domain.Cases;
using Guantong.Domain.Evidence;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Lanes;
using Guantong.Server.Insight.Results;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>A queue that a role works on: an address, its name, and the question that both its counter and its list ask.</summary>
sealed record PageLane(CaseQuery Query, string Text)
{
    public string Path => Query.Path;
}

/// <summary>The queues of the pages: stages by role come from the benches, which are the desk's too.</summary>
static class Lanes
{
    public static IReadOnlyList<Stage> StagesOf(Role role) => Benches.StagesOf(role);

    public static IReadOnlyList<PageLane> Of(Seat seat)
    {
        var role = seat.Actor.Role;
        var lanes = StagesOf(role).Select(s => new PageLane(new CaseQuery { Stages = [s] }, seat.Stage(s))).ToList();
        if (role is Role.Dispatcher or Role.Leader) lanes.Add(new PageLane(CaseQuery.AwaitingDecision, seat.Say("operator.pending")));
        if (role is Role.Supervisor or Role.Leader or Role.Auditor) lanes.Add(new PageLane(CaseQuery.Late, seat.Say("operator.overdue")));
        if (role is Role.ShiftLeader or Role.IntakeOperator) lanes.Add(new PageLane(CaseQuery.Undrawn, seat.Say("operator.waiting")));
        return lanes;
    }

    /// <summary>What the home page lists first: the work of this role, first due first.</summary>
    public static CaseQuery MineOf(Role role) => role switch
    {
        Role.Leader => CaseQuery.AwaitingDecision,
        Role.Auditor => CaseQuery.Late,
        _ => new CaseQuery { Stages = StagesOf(role) },
    };

    /// <summary>The links in the head, counted; and the way to everything.</summary>
    public static async Task<IReadOnlyList<LaneLink>> LinksAsync(Seat seat, CaseList list, CancellationToken cancel)
    {
        var (links, counts) = (new List<LaneLink>(), await list.CountsAsync(seat.Actor, cancel));
        foreach (var lane in Of(seat)) links.Add(new LaneLink(lane.Path, lane.Text, await lane.Query.CountAsync(seat, list, counts, cancel)));
        links.Add(new LaneLink(new CaseQuery().Path, seat.Say("operator.all")));
        if (ResultScope.Of(seat.Actor) is not null) links.Add(new LaneLink(ResultPages.ResultQuery.Address, seat.Say("results.title")));
        if (RedactionLaw.MayCover(seat.Actor.Role)) links.Add(new LaneLink(Photos.ReleasePages.Path, seat.Say("photo.release-title")));
        if (Walks.WalkPages.MayRead(seat)) links.Add(new LaneLink(Walks.WalkPages.Path, seat.Say("patrol.title")));
        if (seat.Actor.Role == Role.Administrator) links.Add(new LaneLink("/staff/access", seat.Say("access.others")));
        if (seat.Actor.Role == Role.Administrator) links.AddRange([new LaneLink("/staff/admin", seat.Say("admin.ui.title")), new LaneLink("/staff/packs", seat.Say("packs.title"))]);
        if (seat.Actor.Role is Role.Auditor or Role.Administrator) links.Add(new LaneLink(UnmaskingPages.Path, seat.Say("unmask.log")));
        if (seat.Actor.Role is Role.Administrator) links.Add(new LaneLink(PersonPages.Path, seat.Say("person.title")));
        return links;
    }
}
