using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Evidence;
using Guantong.Domain.People;
using Guantong.Server.Catalogue;
using Guantong.Server.Files;

namespace Guantong.Server.Cases.Evidence;

/// <summary>What came of a photo that was sent as evidence.</summary>
public abstract record EvidenceReceipt
{
    public sealed record Kept(Files.Received File, IReadOnlyList<EvidenceFlag> Flags) : EvidenceReceipt;

    /// <summary>The file itself was not taken: its code is of files.texts.csv.</summary>
    public sealed record Refused(string Code) : EvidenceReceipt;

    public sealed record NoSuchCase : EvidenceReceipt;

    /// <summary>From the album, and nobody says why.</summary>
    public sealed record NoReason : EvidenceReceipt;
}

/// <summary>
/// Takes a photo in as evidence for a case. The case need not be the sender's any more: work done without a network may come when its
/// task is somebody else's, and what it brings is kept (<c>KeepLateWork</c>).
/// </summary>
public sealed class EvidenceDesk(FileStore files, EvidenceRows rows, Challenges challenges, CaseReading reading, CityFactsSource facts, TimeProvider time)
{
    public async Task<EvidenceReceipt> ReceiveAsync(Stream body, PhotoHash declared, string number, Actor actor, PhotoClaim claim, CancellationToken cancel)
    {
        if (!EvidenceLaw.IsTaken(claim)) return new EvidenceReceipt.NoReason();
        if (actor.Person is not { } person || CaseNumber.Read(number) is not { } read || await reading.ByNumberAsync(read, cancel) is not { State: var c }) return new EvidenceReceipt.NoSuchCase();
        var file = await files.ReceiveAsync(body, declared, cancel);
        if (file is not Received received) return new EvidenceReceipt.Refused(file is Files.Refused refused ? refused.Code : FileRefusals.Broken);
        var known = claim.Challenge is { } id ? await challenges.FindAsync(id, cancel) : null;
        var used = known is not null && await rows.WasUsedAsync(known.Id, received.Hash, cancel);
        var arrival = new Arrival(received.Hash, person, c.Id, CaseJournal.Cut(time.GetUtcNow()));
        var flags = EvidenceLaw.FlagsOf(claim, arrival, known, used, new EvidencePlace(c.Point, facts.Current.Policy.CheckerWithinMetres));
        return new EvidenceReceipt.Kept(received, await rows.KeepAsync(arrival, claim, flags, cancel));
    }
}
