using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue;
using Guantong.Server.Files;
using Guantong.Server.Places;
using Guantong.Server.Platform;

namespace Guantong.Server.Cases.Intake.Spots;

/// <summary>What was settled on the spot, as it was sent.</summary>
public sealed record SpotInput(SpotKind Kind, string Class, string? Words, LonLat? Point, IReadOnlyList<PhotoHash> Photos, string? Subject, DateTimeOffset? EventAt);

/// <summary>What came of it.</summary>
public abstract record SpotReceipt
{
    public sealed record Kept(Guid Id, bool Before) : SpotReceipt;

    public sealed record No(Refusal Why) : SpotReceipt;

    public sealed record KeyReused : SpotReceipt;
}

/// <summary>Takes down what was settled on the spot: once by its key, however often it is sent.</summary>
public sealed class SpotDesk(SpotRows rows, LocatorSource places, CityFactsSource facts, FileStore files, Entropy entropy, TimeProvider time)
{
    public async Task<SpotReceipt> KeepAsync(SpotInput input, Actor actor, string caller, string key, CancellationToken cancel = default)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(input, CaseJson.Wire)));
        if (await rows.FindAsync(caller, key, cancel) is { } before) return Again(before, hash);
        var words = ReportDesk.Spoken(input.Words);
        if (words?.Value.Length > DeedWords.MostCharacters) return new SpotReceipt.No(Refusal.TooLong);
        var point = input.Point is { IsWellFormed: true } known ? known : (LonLat?)null;
        var spot = new OnTheSpot(input.Kind, input.Class, words, point, input.Photos, point is { } at ? places.Current.Locate(at) : null);
        if (SpotLaw.Against(spot, actor, facts.Current) is { } why) return new SpotReceipt.No(why);
        if (actor.Person is not { } person) return new SpotReceipt.No(Refusal.NotYourRole);
        if (input.Photos.Count > 0 && (await files.MissingAsync(input.Photos, cancel)).Count > 0) return new SpotReceipt.No(Refusal.PhotoNotReceived);
        var row = new SpotRow(entropy.NewId(), input.Kind, CaseJournal.Cut(time.GetUtcNow()), person, input.Class, words?.Value, spot.Photos is [var photo, ..] ? photo : null, spot.Point!.Value, spot.Situation!)
        {
            EventAt = input.EventAt is { } said ? CaseJournal.Cut(said) : null,
            Subject = ReportDesk.Spoken(input.Subject)?.Value,
        };
        if (await rows.AddAsync(row, actor, (caller, key, hash), cancel)) return new SpotReceipt.Kept(row.Id, Before: false);
        return await rows.FindAsync(caller, key, cancel) is { } other ? Again(other, hash) : new SpotReceipt.KeyReused();
    }

    static SpotReceipt Again((Guid Id, byte[] Hash) before, byte[] hash) =>
        before.Hash.AsSpan().SequenceEqual(hash) ? new SpotReceipt.Kept(before.Id, Before: true) : new SpotReceipt.KeyReused();
}
