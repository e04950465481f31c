using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search;
using Guantong.Server.People;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public;

/// <summary>Turns the public part of a case into what its page says, in names instead of codes.</summary>
static class ProgressMaking
{
    static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        [nameof(ReceiveReport)] = "reported",
        [nameof(OrderVerification)] = "verifying",
        [nameof(RecordVerification)] = "verified",
        [nameof(AcceptReport)] = "accepted",
        [nameof(FileCase)] = "filed",
        [nameof(DispatchCase)] = "assigned",
        [nameof(SubDispatch)] = "assigned",
        [nameof(AcceptWork)] = "working",
        [nameof(Arrive)] = "arrived",
        [nameof(FinishWork)] = "finished",
        [nameof(PassBack)] = "handed-back",
        [nameof(ReturnCase)] = "returned",
        [nameof(EscalateCase)] = "escalated",
        [nameof(RuleOnDuty)] = "ruled",
        [nameof(ResumeCase)] = "resumed",
        [nameof(CloseCase)] = "closed",
        [nameof(RedoCase)] = "redone",
        [nameof(RejectReport)] = "rejected",
        [nameof(MergeReport)] = "merged",
        [nameof(UnmergeReport)] = "unmerged",
        [nameof(GainReports)] = "gained",
        [nameof(DeclineReopening)] = "reopening-declined",
        [nameof(CancelCase)] = "cancelled",
        [nameof(ForceClose)] = "ended",
    };

    public static ProgressModel Of(PublicCase found, CityFacts city, PageShell shell)
    {
        var c = found.State;
        var number = CaseNumber.Shown(c.Number);
        var isWithUnit = c.Stage is Stage.Dispatched or Stage.Handling or Stage.Finished;
        return new ProgressModel
        {
            Number = number,
            Mark = $"{c.Version}.{city.Edition}",
            State = c.Stage,
            ClassName = ClassName(c, city, shell),
            Area = AreaOf(c, city),
            Unit = c.Stage >= Stage.Dispatched ? NameOf(c.Main?.Unit, city) : null,
            Reported = c.ReportedAt,
            Due = isWithUnit && c.Main?.Clock is { IsRunning: true } clock ? clock.Due : null,
            Closed = c.Stage == Stage.Closed ? c.ClosedAt : null,
            PublicReason = found.SuspensionReason,
            RestsUntil = c.Pause?.Until,
            JoinedTo = found.MergedIntoNumber is { } into ? CaseNumber.Shown(into) : null,
            Words = found.Description,
            Place = found.Address,
            Photos = [.. Shown(found.Before, after: false), .. Shown(found.After, after: true)],
            Events = [.. found.Steps.Reverse().Select(s => EventOf(s, c, city)).OfType<ProgressEvent>()],
        };

        IEnumerable<ShownPhoto> Shown(IEnumerable<PhotoHash> photos, bool after) =>
            photos.Select(p => new ShownPhoto($"/c/{number}/photos/{p.Value}", after, after ? found.Steps.LastOrDefault(s => s.Deed == nameof(FinishWork))?.At : c.ReportedAt));
    }

    /// <summary>
    /// Who answers for the street, no finer than the place that the page itself shows: for a sensitive class the township's chief, the
    /// lane's only once the address was released.
    /// </summary>
    public static IReadOnlyList<ShownChief> ChiefsOf(PublicCase found, CityFacts city, PeopleDirectory people)
    {
        var c = found.State;
        var isSensitive = c.Type is { } key && city.Types.GetValueOrDefault(key) is { Sensitive: true };
        var division = isSensitive ? c.Division?.At(Level.Township) : c.Division;
        var grid = !isSensitive && found.Address is not null ? c.Place?.MicroGrid : null;
        return [.. people.Ground.ChiefsAt(grid, division, people.Today).Where(chief => chief.IsPublic).Select(chief => new ShownChief(chief.Title, chief.Name, chief.Phone))];
    }

    /// <summary>Ends that somebody gave a reason for; it is the reporter's to read.</summary>
    public static bool EndsWithAReason(Stage stage) => stage is Stage.Rejected or Stage.Cancelled or Stage.ForceClosed;

    // A sensitive class is named by its tile only; so is, to an English reader, one that a city gave no English name.
    static string? ClassName(CaseState c, CityFacts city, PageShell shell)
    {
        var type = c.Type is { } key ? city.Types.GetValueOrDefault(key) : null;
        if (type is { Sensitive: false } && (!shell.IsEnglish || type.NameEn.Length > 0)) return type.NameIn(shell.IsEnglish);
        var code = type?.CitizenClass ?? c.CitizenClass;
        return city.CitizenClasses.FirstOrDefault(one => one.Code == code) is { } tile ? ClassLook.NameOf(tile, shell) : null;
    }

    // Never finer than the township for a sensitive class: a community of few people points at one of them.
    static string? AreaOf(CaseState c, CityFacts city)
    {
        if (c.Division is not { } place) return null;
        var isSensitive = c.Type is { } key && city.Types.GetValueOrDefault(key) is { Sensitive: true };
        var township = city.Divisions.GetValueOrDefault(place.At(Level.Township))?.Name;
        var community = place.Level == Level.Community && !isSensitive ? city.Divisions.GetValueOrDefault(place)?.Name : null;
        return string.Join(' ', new[] { township, community }.OfType<string>()) is { Length: > 0 } names ? names : null;
    }

    static ProgressEvent? EventOf(PublicStep step, CaseState c, CityFacts city) => step.Deed switch
    {
        nameof(RecordCheck) => new(step.To == Stage.ToClose ? "check-passed" : "check-failed", step.At),
        nameof(ReopenCase) => new(step.To == Stage.Accepted ? "reopened" : "reopening-asked", step.At),
        // A dispatch is the centre's deed; whom it went to stands in the chain of holders.
        nameof(DispatchCase) or nameof(SubDispatch) or nameof(RuleOnDuty) => new(Kinds[step.Deed], step.At, NameOf(c.Hops.FirstOrDefault(h => h.From == step.At)?.Unit, city)),
        _ => Kinds.TryGetValue(step.Deed, out var kind) ? new(kind, step.At, NameOf(step.Unit, city)) : null,
    };

    static string? NameOf(UnitId? unit, CityFacts city) => unit is { } id ? city.Units.GetValueOrDefault(id)?.Name : null;
}
