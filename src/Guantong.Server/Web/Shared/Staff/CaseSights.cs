using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;

namespace Guantong.Server.Web.Shared.Staff;

/// <summary>A case before somebody who may see it, with what the law opens for this person now.</summary>
public sealed record CaseSight(CaseFile File, IReadOnlyList<OpenDeed> Open)
{
    public CaseState State => File.State;
}

/// <summary>Finds cases for a seat. A case outside one's sight does not exist; who may act on it may look.</summary>
sealed class CaseSights(CaseReader reader, CaseReading reading, CaseList list)
{
    public async Task<CaseSight?> FindAsync(Seat seat, string typed, CancellationToken cancel)
    {
        if (CaseNumber.Read(typed) is not { } number || await reader.FileAsync(number, seat.Actor, cancel) is not { } file) return null;
        var hints = Hints.None with { Survivor = await reading.SurvivorAsync(file.State, cancel) };
        var open = CaseLaw.Open(file.State, seat.Actor, seat.City, seat.Now, hints).ToList();
        return open.Count > 0 || await list.MaySeeAsync(seat.Actor, file.State.Id, cancel) ? new CaseSight(file, open) : null;
    }

    /// <summary>True when this form was sent before: then its answer is given again, even where the case has left the sender's sight.</summary>
    public async Task<bool> WasSentAsync(Seat seat, string key, CancellationToken cancel) => await reading.KeyAsync(new DeedKey(CallerOf(seat), key, []), cancel) is not null;

    /// <summary>The same name as by API: one person is one caller.</summary>
    public static string CallerOf(Seat seat) => $"person:{seat.Actor.Person}";
}
