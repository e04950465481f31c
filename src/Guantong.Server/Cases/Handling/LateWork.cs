using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Catalogue;
using Npgsql;

namespace Guantong.Server.Cases.Handling;

/// <summary>What was kept of a deed that came too late, and why it went no further.</summary>
public sealed record KeptWork(CaseState Case, Refusal Why, bool HasPhotos);

/// <summary>
/// A deed that a phone brings after its task was withdrawn, given to others or ended is refused by the law, rightly. Its photos and
/// words are evidence all the same: they stay with the case, under the hand of whoever held the task when it was done.
/// </summary>
public sealed class LateWork(NpgsqlDataSource database, CaseReading reading, CaseDesk desk, CityFactsSource facts, TimeProvider time)
{
    /// <summary>The task is no longer theirs. Everything else that the law says no to, they can put right themselves.</summary>
    static readonly Refusal[] TakenAway =
        [Refusal.NoSuchCase, Refusal.NotAtThisStage, Refusal.OutOfScope, Refusal.NotYourUnit, Refusal.NotYourCrew, Refusal.NotTheOneDrawn, Refusal.NotAHelper, Refusal.NotCalled, Refusal.Suspended];

    static readonly Role[] OnTheStreet = [Role.Crew, Role.Checker, Role.Department, Role.Township, Role.Community];

    /// <summary>Null where there is nothing to keep, where the deed was done, or where the task was never theirs.</summary>
    public async Task<KeptWork?> KeepAsync(DeedCall call, Outcome outcome, CancellationToken cancel)
    {
        if (!OnTheStreet.Contains(call.Actor.Role) || WhyGone(call, outcome) is not { } why || LateDeed(call.Deed) is not { } late) return null;
        if (await reading.ByNumberAsync(call.Number, cancel) is not { } stored || await HeldSinceAsync(stored.State.Id, call.Actor, cancel) is not { } since) return null;
        var kept = await desk.DoAsync(call with { Deed = late with { HeldSince = since }, Caller = $"late:{call.Actor.Person}", ExpectedVersion = null, Sight = null, Beside = null }, cancel);
        return kept is Outcome.Done done ? new KeptWork(done.Case, why, late.Photos is { Count: > 0 }) : null;
    }

    Refusal? WhyGone(DeedCall call, Outcome outcome) => outcome switch
    {
        Outcome.No { Why: var why } => TakenAway.Contains(why) ? why : null,
        // An older version, and by now the law would say no as well.
        Outcome.Stale stale => CaseLaw.Judge(new Motion(stale.Case, call.Deed, call.Actor, facts.Current, time.GetUtcNow())) is Refused { Why: var why } && TakenAway.Contains(why) ? why : null,
        _ => null,
    };

    static KeepLateWork? LateDeed(Deed deed)
    {
        var photos = CaseWriting.EvidenceOf(deed)?.Select(p => new PhotoHash(p)).ToList();
        var said = string.Join("\n", DeedWords.Of(deed).Select(w => w.Words.Value));
        if (photos is not { Count: > 0 } && said.Length == 0) return null;
        return new KeepLateWork(deed.Name, null, said.Length > 0 ? new Words(said.Length > DeedWords.MostCharacters ? said[..DeedWords.MostCharacters] : said) : null, PlaceOf(deed), photos);
    }

    static Domain.Places.LonLat? PlaceOf(Deed deed) => deed switch
    {
        FinishWork d => d.At,
        Arrive d => d.At,
        RecordCheck d => d.At,
        RecordVerification d => d.At,
        _ => null,
    };

    /// <summary>The last time the task came to this person, their unit, or a unit their crew works for; null for never.</summary>
    async Task<DateTimeOffset?> HeldSinceAsync(CaseId id, Actor actor, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select at, actor, unit, data from cases.journal where case_id = $1 and deed <> 'KeepLateWork' order by seq desc");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id.Value });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            if (await rows.IsDBNullAsync(1, cancel) is false && actor.Person?.Value == rows.GetGuid(1)) return rows.GetFieldValue<DateTimeOffset>(0);
            if (await rows.IsDBNullAsync(2, cancel) is false && IsTheirs(rows.GetString(2), actor)) return rows.GetFieldValue<DateTimeOffset>(0);
            using var data = JsonDocument.Parse(rows.GetString(3));
            if (Named(data.RootElement).Any(name => IsTheirs(name, actor))) return rows.GetFieldValue<DateTimeOffset>(0);
        }
        return null;
    }

    bool IsTheirs(string name, Actor actor)
    {
        if (name == actor.Person?.ToString() || name == actor.Unit?.Value) return true;
        var city = facts.Current;
        return actor.Unit is { } own && city.Units.TryGetValue(own, out var crew) && crew is { Kind: UnitKind.Crew, Parent: { } parent }
            && city.Units.ContainsKey(new UnitId(name)) && (parent.Value == name || city.IsBelow(new UnitId(name), parent));
    }

    /// <summary>Every id a journal row names, but for those among whom a checker was drawn.</summary>
    static IEnumerable<string> Named(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.String => [at.GetString()!],
        JsonValueKind.Object => at.EnumerateObject().Where(p => p.Name is not "candidates").SelectMany(p => Named(p.Value)),
        JsonValueKind.Array => at.EnumerateArray().SelectMany(Named),
        _ => [],
    };
}
