using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Patrols;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Catalogue.Checklists;
using Guantong.Server.Insight.Results;
using Guantong.Server.Places;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Field.App;

/// <summary>Packs what a seat on the street needs: by the same sight, the same law and the same words as its pages.</summary>
sealed class PackMaking(CaseList list, TaskTelling telling, ChecklistBook checklists, AreaShapes shapes, StreetTelling streets, PersonResults results)
{
    /// <summary>So near to the place, in metres, arriving is offered.</summary>
    const int ArriveMetres = 30;
    const int MostOpen = 40;
    const int MostDone = 12;
    const int DoneDays = 14;

    static readonly Stage[] Ended = [Stage.Closed, Stage.Rejected, Stage.Merged, Stage.Cancelled, Stage.ForceClosed];

    public async Task<FieldPack> OfAsync(Seat seat, CancellationToken cancel)
    {
        var hasTasks = Seat.IsOnTheStreet(seat.Actor.Role);
        var (open, more) = hasTasks ? await NumbersAsync(seat, TasksOf(seat.Actor.Role), MostOpen, cancel) : ([], false);
        var done = hasTasks ? (await NumbersAsync(seat, Ended, MostDone, cancel)).Numbers : [];
        var tasks = new List<PackTask>();
        foreach (var number in open.Concat(done))
            if (await telling.OfAsync(seat, number, cancel) is { } task) tasks.Add(task);
        tasks.AddRange(await CheckedAsync(seat, tasks, cancel));
        return new FieldPack(seat.Now, seat.City.Edition, Me(seat), new PackLimits(ArriveMetres, seat.City.Policy.CheckerWithinMetres, PhotoHash.MostAtOnce))
        {
            Tasks = tasks,
            More = more,
            Classes = await ClassesAsync(seat, cancel),
            Grids = await GridsAsync(seat, cancel),
            Street = seat.Actor.Role == Role.Chief ? await streets.OfAsync(seat, cancel) : null,
            MayReport = FoundPages.MayReport(seat.Actor.Role) || PatrolLaw.MayWalk(seat.Actor.Role),
            MaySettle = SpotLaw.MayRecord(seat.Actor.Role),
            MayWalk = PatrolLaw.MayWalk(seat.Actor.Role),
            HasTasks = hasTasks,
        };
    }

    // A finder follows what it found to its end; a crew what its work came to; a checker loses sight of a case with the check.
    static IReadOnlyList<Stage> TasksOf(Role role) => role == Role.Checker ? [Stage.Verifying, Stage.ToCheck] : Stages.Open;

    async Task<(List<string> Numbers, bool More)> NumbersAsync(Seat seat, IReadOnlyList<Stage> stages, int most, CancellationToken cancel)
    {
        var page = await list.PageAsync(seat.Actor, new CaseFilter { Stages = [.. stages], Most = most, FirstDueFirst = stages != (IReadOnlyList<Stage>)Ended }, cancel);
        return ([.. page.Lines.Select(l => l.Number)], page.Next is not null);
    }

    /// <summary>What a checker has looked at lately: that it did, and how; no longer the case itself.</summary>
    async Task<IEnumerable<PackTask>> CheckedAsync(Seat seat, List<PackTask> known, CancellationToken cancel)
    {
        if (seat.Actor is not { Role: Role.Checker, Person: { } person }) return [];
        var finished = await results.FinishedAsync(person, seat.Now.AddDays(-DoneDays), MostDone, cancel);
        return finished.Where(f => known.TrueForAll(t => t.Number != f.Number)).Select(f => new PackTask(f.Number, CaseNumber.Shown(f.Number), 0, "done", ((Stage)f.To).ToString(), seat.Stage((Stage)f.To), seat.Say($"deed.{f.Deed}"))
        {
            Address = seat.Say("street.checked-at", ("time", seat.Moment(f.At))), Place = "", ChannelName = "", Notes = [], Before = [], After = [], Forms = [], EndedAt = f.At, Plain = "",
        });
    }

    static PackMe Me(Seat seat) => new($"{seat.Actor.Person}", seat.Post.Name, seat.Post.User, seat.Actor.Role.ToString(), seat.Role(seat.Actor.Role), seat.Unit(seat.Actor.Unit), seat.Division(seat.Actor.Scope.Place));

    async Task<IReadOnlyList<PackClass>> ClassesAsync(Seat seat, CancellationToken cancel)
    {
        var items = await checklists.AllAsync(cancel);
        return
        [
            .. seat.City.CitizenClasses.OrderBy(c => c.Order).Select(c => new PackClass(c.Code, seat.Class(c.Code),
                [.. items[c.Code].Select(i => new PackItem(i.Key, seat.Shell.IsEnglish ? i.English : i.Chinese))])),
        ];
    }

    /// <summary>The grids of a township or community; of a whole county they are more than a phone should carry.</summary>
    async Task<IReadOnlyList<PackGrid>> GridsAsync(Seat seat, CancellationToken cancel)
    {
        var ground = seat.Actor.Scope.Place;
        if (ground.Level is not (Level.Township or Level.Community)) return [];
        const int CommunityDigits = 12;
        return [.. (await shapes.OfAsync(ground, cancel)).Grids.Select(g => new PackGrid(g.Code, seat.Division(new DivisionCode(g.Code[..CommunityDigits])), g.Polygon))];
    }
}
