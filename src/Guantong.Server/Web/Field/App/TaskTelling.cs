using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Evidence;
using Guantong.Server.Cases.Search;
using Guantong.Server.Files;
using Guantong.Server.Web.Shared.Deeds;
using Guantong.Server.Web.Shared.Evidence;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Field.App;

/// <summary>Tells one case as a task: the plain page's sight and forms, in words that need no further question.</summary>
sealed class TaskTelling(CaseSights sights, DeedForms forms, CaseEvidence evidence, Challenges challenges)
{
    /// <summary>Words of a step that whoever goes there next should read.</summary>
    static readonly string[] NotedDeeds = [nameof(DispatchCase), nameof(SubDispatch), nameof(RecordCheck), nameof(UrgeCase)];

    public async Task<PackTask?> OfAsync(Seat seat, string number, CancellationToken cancel)
    {
        if (await sights.FindAsync(seat, number, cancel) is not { } sight) return null;
        var (c, file) = (sight.State, sight.File);
        var left = TimeLeft.Of(seat, c);
        var open = forms.Of(new FormScene(seat, sight, []));
        var known = await evidence.OfAsync(seat, file, cancel);
        return new PackTask(c.Number, CaseNumber.Shown(c.Number), c.Version, LaneOf(seat.Actor.Role, c), c.Stage.ToString(), seat.Stage(c.Stage), seat.Title(c))
        {
            Class = c.CitizenClass,
            Address = file.Reports.FirstOrDefault(r => r.Address is { Length: > 0 })?.Address ?? seat.Division(c.Division),
            Place = seat.Division(c.Division),
            ChannelName = seat.Say($"channel.{c.Channel}"),
            Point = c.Point is { } at ? new PackPoint(at.Lon, at.Lat) : null,
            Urgent = seat.IsUrgent(c),
            Arrived = c.Main?.Arrived == true,
            IsFree = c is { Stage: Stage.Handling, Main.Crew: null },
            ByCall = (c.Verification ?? c.Check)?.ByCall == true,
            Reworks = c.Reworks,
            Due = left is { Mark: "stopped" or "paused" } ? null : left?.Due,
            Light = left?.Mark,
            ClockWord = left?.Word,
            Words = file.Reports.FirstOrDefault(r => r.Description is { Length: > 0 })?.Description,
            Closing = c.Filing?.Closing,
            NeedsEvidence = c.Filing?.NeedsEvidence == true,
            Notes = [.. NotesOf(seat, c, file)],
            Before = [.. file.Reports.SelectMany(r => r.Photos).Distinct().Take(PhotoHash.MostAtOnce).Select(p => Photo(c.Number, p, known))],
            After = [.. (file.Steps.LastOrDefault(s => s.Deed == nameof(FinishWork) && s.Round == c.Round)?.Photos ?? []).Select(p => Photo(c.Number, p, known))],
            Hints = known.Hints,
            Challenge = await ChallengeAsync(seat, c, open, cancel),
            Forms = [.. open.Select(f => Form(seat, f))],
            EndedAt = c.Stage.IsOpen() ? null : c.StageSince,
            Plain = seat.CaseAt(c.Number),
        };
    }

    /// <summary>Under which tab it stands.</summary>
    public static string LaneOf(Role role, CaseState c)
    {
        if (!c.Stage.IsOpen()) return "done";
        if (c.Stage == Stage.ToCheck) return "check";
        if (role == Role.Checker) return "todo";
        if (c.Stage == Stage.ToClose) return role == Role.Crew ? "done" : "check";
        if (c.Stage == Stage.Finished) return role == Role.Crew ? "check" : "doing";
        if (role == Role.Crew) return c is { Stage: Stage.Handling, Main.Arrived: true } ? "doing" : "todo";
        return c.Stage is Stage.Dispatched or Stage.Handling or Stage.Ruling ? "doing" : "todo";
    }

    static IEnumerable<PackNote> NotesOf(Seat seat, CaseState c, CaseFile file) =>
        file.Steps.Where(s => s.Round == c.Round && NotedDeeds.Contains(s.Deed))
            .SelectMany(s => s.Words.Where(w => w.Key is "Note" or "Finding").Select(w => new PackNote(seat.Say($"deed.{s.Deed}"), w.Value)));

    static PackPhoto Photo(string number, PhotoHash photo, EvidenceModel known) =>
        new(StaffPhotos.Address(number, photo, version: known.VersionOf(photo)), StaffPhotos.Address(number, photo, PhotoSize.Large, known.VersionOf(photo))) { Notes = known.Of(photo) };

    /// <summary>Where photos may have to be taken, one is carried along.</summary>
    async Task<ChallengeAnswer?> ChallengeAsync(Seat seat, CaseState c, IReadOnlyList<DeedForm> open, CancellationToken cancel) =>
        seat.Actor.Person is { } person && open.Any(f => DeedFields.Of(f.Deed).Any(d => d.Kind == "photos"))
            ? EvidenceApi.AnswerOf((await challenges.ToCarryAsync([c.Id], person, cancel))[c.Id]) : null;

    static PackForm Form(Seat seat, DeedForm form)
    {
        var wires = DeedFields.Of(form.Deed).ToDictionary(f => f.Name, f => f.Kind, StringComparer.Ordinal);
        return new PackForm(form.Deed, seat.Say($"deed.{form.Deed}"), form.After, [.. form.Fields.Select(f => new PackField(f.Name, wires[f.Name], f.Required, f.Label, f.Hint))]);
    }
}
