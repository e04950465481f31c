using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Files.Facts;
using Npgsql;

namespace Guantong.Server.Cases.Search;

/// <summary>Another case that has this photo, or one that looks like it.</summary>
/// <param name="Distance">0 when the pictures look the same bit for bit.</param>
public sealed record PhotoUse(string Number, DateTimeOffset At, int Distance, bool IsSameFile);

/// <summary>What a photo says about itself beside what was said with it, for the eyes of the centre.</summary>
public sealed record PhotoCheck(PhotoHash Photo)
{
    /// <summary>When it was sent in with a report or a deed.</summary>
    public DateTimeOffset SentAt { get; init; }
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>True when the camera did not say its zone and the city's was taken.</summary>
    public bool ZoneIsAssumed { get; init; }
    public LonLat? Place { get; init; }

    /// <summary>How far from the place it is about; null where one of the two is not known.</summary>
    public double? MetresAway { get; init; }
    public double? Direction { get; init; }
    public IReadOnlyList<PhotoUse> UsedBefore { get; init; } = [];
}

/// <summary>Holds photos against what was said with them and against the photos of other cases. Hints, never judgements.</summary>
public sealed class PhotoChecks(PhotoFactsSource facts, SamplePhoto sample, NpgsqlDataSource database)
{
    // A merged report's photo lies in the journal of the case it came from as well: that is no second use.
    const string UsesSql =
        """
        select n.number, j.at, e.photos
        from cases.evidence e
        join cases.number n on n.case_id = e.case_id
        join cases.journal j on j.case_id = e.case_id and j.seq = e.seq
        where e.photos && $1 and e.case_id <> $2 and e.case_id not in (select r.origin_case from cases.report r where r.case_id = $2)
        order by j.at desc limit 50
        """;

    const int MostUses = 5;

    /// <summary>Place and time of a photo can tell who took it: only the centre and the auditor may know them.</summary>
    public static bool MaySee(Role role) => role.IsOfTheCentre() || role == Role.Auditor;

    public async Task<IReadOnlyDictionary<PhotoHash, PhotoCheck>> OfAsync(CaseFile file, Actor actor, TimeZoneInfo zone, CancellationToken cancel = default)
    {
        var found = new Dictionary<PhotoHash, PhotoCheck>();
        if (!MaySee(actor.Role)) return found;
        foreach (var (photo, at, place) in SentIn(file)) found.TryAdd(photo, new PhotoCheck(photo) { SentAt = at, Place = place });
        if (sample.Hash is { } drawn) found.Remove(drawn);
        var photos = found.Keys.ToList();
        var known = await facts.OfAsync(photos, cancel);
        var uses = await UsesAsync(file.State.Id, photos, cancel);
        foreach (var photo in photos)
        {
            var (check, said) = (found[photo], known.GetValueOrDefault(photo));
            found[photo] = check with
            {
                TakenAt = said?.TakenAt(zone),
                ZoneIsAssumed = said is { Taken: not null, Offset: null },
                MetresAway = said?.Place is { } taken && check.Place is { } about ? taken.MetresTo(about) : null,
                Place = said?.Place,
                Direction = said?.Direction,
                UsedBefore = uses.GetValueOrDefault(photo, []),
            };
        }
        return found;
    }

    /// <summary>Each photo with the moment it came and the place it is about.</summary>
    static IEnumerable<(PhotoHash Photo, DateTimeOffset At, LonLat? About)> SentIn(CaseFile file)
    {
        foreach (var report in file.Reports)
        {
            // Held against itself a photo's own place would always fit.
            var about = report.PlaceIsAPhotos ? null : report.Point ?? file.State.Point;
            foreach (var photo in report.Photos) yield return (photo, report.At, about);
        }
        foreach (var step in file.Steps)
        {
            foreach (var photo in step.Photos) yield return (photo, step.At, file.State.Point);
        }
    }

    async Task<Dictionary<PhotoHash, IReadOnlyList<PhotoUse>>> UsesAsync(CaseId own, IReadOnlyList<PhotoHash> photos, CancellationToken cancel)
    {
        var alike = await facts.AlikeAsync(photos, cancel);
        var asked = photos.Concat(alike.Select(a => a.Other)).Where(p => p != sample.Hash).Distinct().Select(p => p.Value).ToArray();
        if (asked.Length == 0) return [];
        await using var command = database.CreateCommand(UsesSql);
        command.Parameters.Add(new() { Value = asked });
        command.Parameters.Add(new() { Value = own.Value });
        var rows = new List<(string Number, DateTimeOffset At, HashSet<PhotoHash> Photos)>();
        await using (var r = await command.ExecuteReaderAsync(cancel))
        {
            while (await r.ReadAsync(cancel)) rows.Add((r.GetString(0), r.GetFieldValue<DateTimeOffset>(1), [.. ((string[])r[2]).Select(h => new PhotoHash(h))]));
        }
        return photos.ToDictionary(p => p, p => UsesOf(p, alike, rows));
    }

    static IReadOnlyList<PhotoUse> UsesOf(PhotoHash photo, IReadOnlyList<Alike> alike, List<(string Number, DateTimeOffset At, HashSet<PhotoHash> Photos)> rows)
    {
        var near = alike.Where(a => a.Asked == photo).ToList();
        var uses = new List<PhotoUse>();
        foreach (var (number, at, photos) in rows)
        {
            if (photos.Contains(photo)) uses.Add(new PhotoUse(number, at, 0, IsSameFile: true));
            else if (near.FirstOrDefault(a => photos.Contains(a.Other)) is { } other) uses.Add(new PhotoUse(number, at, other.Distance, IsSameFile: false));
        }
        return [.. uses.OrderBy(u => u.IsSameFile ? -1 : u.Distance).ThenByDescending(u => u.At).DistinctBy(u => u.Number).Take(MostUses)];
    }
}
