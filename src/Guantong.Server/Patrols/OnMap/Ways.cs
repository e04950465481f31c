using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Guantong.Domain.Patrols;
using Guantong.Domain.Places;
using Guantong.Protocols.Tiles;
using Npgsql;

namespace Guantong.Server.Patrols.OnMap;

/// <summary>One kept way on the square of the map: unbroken pieces, and the ends of its gaps.</summary>
sealed record Way(Guid Patrol, DateOnly Day, bool IsOpen, long Parts)
{
    public required IReadOnlyList<IReadOnlyList<(double X, double Y)>> Pieces { get; init; }
    public required IReadOnlyList<((double X, double Y) At, GapReason Why)> GapEnds { get; init; }

    /// <summary>The box that all of it lies in.</summary>
    public required (double West, double North, double East, double South) Box { get; init; }

    public static Way Of(Guid patrol, DateOnly day, bool isOpen, long parts, Track track)
    {
        IReadOnlyList<(double X, double Y)>[] pieces = [.. track.Pieces.Select(piece => (IReadOnlyList<(double, double)>)[.. piece.Select(p => MapProjection.ToSquare(p.Where.Lon, p.Where.Lat))])];
        (double X, double Y)[] all = [.. pieces.SelectMany(p => p)];
        return new Way(patrol, day, isOpen, parts)
        {
            Pieces = pieces,
            GapEnds = [.. Enumerable.Range(0, Math.Max(0, pieces.Length - 1)).SelectMany(n => new[] { (pieces[n][^1], ReasonAt(track, n)), (pieces[n + 1][0], ReasonAt(track, n)) })],
            Box = all.Length == 0 ? (2, 2, -1, -1) : (all.Min(p => p.X), all.Min(p => p.Y), all.Max(p => p.X), all.Max(p => p.Y)),
        };
    }

    // A track may begin with a gap of its own before the first piece: the gap between two pieces is the one that ends where the second begins.
    static GapReason ReasonAt(Track track, int piece) =>
        track.Gaps.Where(g => g.Until > track.Pieces[piece][^1].At && g.From < track.Pieces[piece + 1][0].At).Select(g => g.Reason).FirstOrDefault(GapReason.Silence);
}

/// <summary>The ways of one place and some days, and a print that changes with any of them.</summary>
sealed record WaysOfPlace(string Print, IReadOnlyList<Way> Ways);

/// <summary>Ways that are being looked at, read once and read again where a piece came: nothing that is older than a way may be kept is ever read.</summary>
sealed class WayReading(NpgsqlDataSource database, TimeProvider time)
{
    public async Task<WaysOfPlace> ReadAsync(DivisionCode place, int days, WaysOfPlace? held, CancellationToken cancel)
    {
        var known = held?.Ways.ToDictionary(w => w.Patrol) ?? [];
        var found = await HeadsAsync(place, days, cancel);
        Guid[] changed = [.. found.Where(h => known.GetValueOrDefault(h.Patrol)?.Parts != h.Parts).Select(h => h.Patrol)];
        var tracks = await TracksAsync(changed, cancel);
        Way[] ways = [.. found.Select(h => tracks.TryGetValue(h.Patrol, out var track) ? Way.Of(h.Patrol, h.Day, h.IsOpen, h.Parts, track) : known[h.Patrol] with { IsOpen = h.IsOpen })];
        return new WaysOfPlace(PrintOf(found), ways);
    }

    static string PrintOf(IEnumerable<Head> heads) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', heads.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Patrol:n}.{h.Parts}.{h.IsOpen}"))))))[..20];

    async Task<List<Head>> HeadsAsync(DivisionCode place, int days, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            """
            select p.id, p.day, p.ended_at is null, count(*) from patrols.patrol p join patrols.track t on t.patrol = p.id
            where p.tracked and p.division like $1 and p.begun_at >= $2 group by p.id order by p.begun_at, p.id
            """);
        command.Parameters.Add(new() { Value = $"{place.Prefix}%" });
        command.Parameters.Add(new() { Value = time.GetUtcNow() - TimeSpan.FromDays(Math.Min(days, PatrolLaw.KeptFor.TotalDays)) });
        var heads = new List<Head>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) heads.Add(new Head(r.GetGuid(0), r.GetFieldValue<DateOnly>(1), r.GetBoolean(2), r.GetInt64(3)));
        return heads;
    }

    async Task<Dictionary<Guid, Track>> TracksAsync(Guid[] patrols, CancellationToken cancel)
    {
        if (patrols.Length == 0) return [];
        await using var command = database.CreateCommand("select patrol, code from patrols.track where patrol = any($1) order by patrol, part");
        command.Parameters.Add(new() { Value = patrols });
        var parts = new Dictionary<Guid, List<Track>>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            if (!parts.TryGetValue(r.GetGuid(0), out var of)) parts[r.GetGuid(0)] = of = [];
            of.Add(TrackCode.Read(r.GetFieldValue<byte[]>(1)));
        }
        // A piece that went between the two looks leaves an empty way.
        return patrols.ToDictionary(p => p, p => parts.TryGetValue(p, out var of) ? Track.Chain(of) : Track.Empty);
    }

    readonly record struct Head(Guid Patrol, DateOnly Day, bool IsOpen, long Parts);
}
