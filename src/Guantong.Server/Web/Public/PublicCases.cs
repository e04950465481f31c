using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Privacy.Relays;
using Guantong.Server.Cases.Search;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public;

/// <summary>How a photo's address stands before the public.</summary>
enum PhotoSight
{
    None,
    Shown,

    /// <summary>Parts of it were covered: another picture stands in its place.</summary>
    Replaced,
}

/// <summary>The narrow seam between the citizens' pages and the case: what may be read, rated and reopened from here.</summary>
sealed class PublicCases(CaseReader reader, CaseReading reading, CaseWalk walk, Relay relay, Entropy entropy, CityFactsSource facts, PeopleDirectory people, TimeProvider time)
{
    public IReadOnlyList<CitizenClass> Classes => [.. facts.Current.CitizenClasses.OrderBy(c => c.Order)];

    /// <summary>The public part of a case; null when there is no such number.</summary>
    public async Task<ProgressModel?> FindAsync(string typed, PageShell shell, CancellationToken cancel) =>
        CaseNumber.Read(typed) is { } number && await reader.PublicAsync(number, cancel) is { } found
            ? ProgressMaking.Of(found, facts.Current, shell) with { Chiefs = ProgressMaking.ChiefsOf(found, facts.Current, people) }
            : null;

    /// <summary>The case's number as it is written, and what its public page rests on: the same mark, the same page. Null when there is no such number.</summary>
    public async Task<(string Number, string Mark)?> MarkAsync(string typed, CancellationToken cancel) =>
        CaseNumber.Read(typed) is { } number && await reader.PublicMarkAsync(number, cancel) is { } mark
            ? (CaseNumber.Shown(number), string.Create(CultureInfo.InvariantCulture, $"{mark}.{facts.Current.Edition}"))
            : null;

    /// <summary>Whether this photo of the case was released for everybody, or stood where another stands now.</summary>
    public async Task<PhotoSight> ShowsAsync(string typed, string photo, CancellationToken cancel)
    {
        if (CaseNumber.Read(typed) is not { } number || await reader.PublicAsync(number, cancel) is not { } found) return PhotoSight.None;
        return found.Before.Concat(found.After).Any(p => p.Value == photo) ? PhotoSight.Shown : found.Replaced.Any(p => p.Value == photo) ? PhotoSight.Replaced : PhotoSight.None;
    }

    /// <summary>What the reporter behind a follow link sees; null when there is no such link.</summary>
    public async Task<MyCaseModel?> MineAsync(string secret, PageShell shell, CancellationToken cancel)
    {
        if (await reader.FollowedAsync(secret, cancel) is not { } followed) return null;
        var city = facts.Current;
        var state = followed.Case.State;
        var open = CaseLaw.Open(state, Actor.Reporter(city.Area), city, time.GetUtcNow()).Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        var mayRate = open.Contains(nameof(RateCase));
        return new MyCaseModel
        {
            Progress = ProgressMaking.Of(followed.Case, city, shell) with
            {
                Chiefs = ProgressMaking.ChiefsOf(followed.Case, city, people),
                AwaitsRating = mayRate,
                PublicReason = followed.EndReason ?? followed.Case.SuspensionReason ?? (ProgressMaking.EndsWithAReason(state.Stage) ? shell.Say("public.no-reason", ("phone", shell.City.Hotline)) : null),
            },
            JoinedFrom = followed.JoinedFrom is { } from ? shell.Say("public.my-joined", ("number", CaseNumber.Shown(from.Number)), ("at", shell.DayTime(from.At)), ("others", state.Reports - 1)) : null,
            Secret = secret,
            Talk = await relay.OfReportAsync(followed.Own.Id, state, cancel),
            Key = entropy.NewId().ToString("n"),
            Round = state.Round,
            OwnWords = followed.Own.Description,
            OwnPlace = followed.Own.Address,
            OwnPhotos = [.. followed.Own.Photos.Select(p => new ShownPhoto($"/my/{secret}/photos/{p.Value}", After: false, null))],
            MayRate = mayRate,
            MayReopen = open.Contains(nameof(ReopenCase)) && state.Pending?.Kind != RequestKind.Reopening,
            WhyNotReopened = followed.WhyNotReopened,
            Explanation = followed.Explanation,
            AwaitsReopening = state.Pending?.Kind == RequestKind.Reopening,
            Rated = state.Rating?.Mark.ToString().ToLowerInvariant(),
        };
    }

    public async Task<bool> IsOwnPhotoAsync(string secret, string photo, CancellationToken cancel) =>
        await reader.FollowedAsync(secret, cancel) is { } followed && followed.Own.Photos.Any(p => p.Value == photo);

    public Task<Mistake?> RateAsync(FollowedDeed asked, Satisfaction mark, CancellationToken cancel) =>
        DoAsync(asked, "rating", new RateCase(mark, asked.Words.Length > 0 ? new Words(asked.Words) : null), cancel);

    public Task<Mistake?> ReopenAsync(FollowedDeed asked, CancellationToken cancel) =>
        DoAsync(asked, "why", new ReopenCase(new Words(asked.Words)), cancel);

    /// <summary>A line of the reporter to the unit, or the wish to be called by the centre; null when there is no such link.</summary>
    public async Task<RelayEnd?> AnswerAsync(string secret, (string Words, bool AsksCall, string Key) said, CancellationToken cancel) =>
        await reader.FollowedAsync(secret, cancel) is { } followed ? await relay.AnswerAsync(followed.Own.Id, followed.Case.State, said, cancel) : null;

    /// <summary>Whether the unit may write: the reporter's to give and to take back at any time. False when there is no such link.</summary>
    public async Task<bool> ConsentAsync(string secret, bool given, CancellationToken cancel)
    {
        if (await reader.FollowedAsync(secret, cancel) is not { } followed) return false;
        await relay.ConsentAsync(followed.Own.Id, given, cancel);
        return true;
    }

    // The round is part of the key: the same button pressed twice is one deed, pressed after another closing it is a new one.
    async Task<Mistake?> DoAsync(FollowedDeed asked, string field, Deed deed, CancellationToken cancel)
    {
        if (await reader.FollowedAsync(asked.Secret, cancel) is not { } followed) return new Mistake(field, asked.Shell.Say("refusal.no-such-case"));
        var state = followed.Case.State;
        var (caller, round) = ($"report:{followed.Own.Id}", int.TryParse(asked.Round, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0);
        // So is each refusal of the city: who asks once more after it asks for something new.
        var declined = followed.Case.Steps.Count(s => s.Deed == nameof(DeclineReopening) && s.Round == round);
        var key = string.Create(CultureInfo.InvariantCulture, $"{deed.Name}-{round}{(deed is ReopenCase && declined > 0 ? $"-{declined}" : "")}");
        var call = new DeedCall(state.Number, deed, Actor.Reporter(facts.Current.Area), caller, key);
        // A page of an earlier round speaks of other work, unless its button was pressed before: then the same answer is given again.
        if (round != state.Round && await reading.KeyAsync(new DeedKey(caller, call.Key, []), cancel) is null) return new Mistake(field, asked.Shell.Say("public.wrong-round"));
        return await walk.DoAsync(call, cancel) switch
        {
            Outcome.Done => null,
            Outcome.No no => new Mistake(field, asked.Shell.Say($"refusal.{Refusals.CodeOf(no.Why)}")),
            _ => new Mistake(field, asked.Shell.Say("public.wrong-twice")),
        };
    }
}

/// <summary>What the holder of a follow link asks for, with the round the page showed and the words.</summary>
sealed record FollowedDeed(PageShell Shell, string Secret, string Round, string Words);
