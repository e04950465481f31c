using Guantong.Domain.Basics;
using Guantong.Server.Cases.Search;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Photos;

/// <summary>One line beside a strip of photos; with other cases to look into where it names some.</summary>
sealed record PhotoNote(string Text, bool Warns)
{
    public IReadOnlyList<string> Cases { get; init; } = [];
}

/// <summary>Says in words what a photo's own time and place, and its use elsewhere, are beside what was said with it.</summary>
static class PhotoNoting
{
    /// <summary>A photo sent from the spot is a few minutes old: that is what everybody expects and nobody needs to read.</summary>
    static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(10);

    public static IReadOnlyList<PhotoNote> Of(Seat seat, IReadOnlyList<PhotoHash> photos, IReadOnlyDictionary<PhotoHash, PhotoCheck> checks)
    {
        var notes = new List<PhotoNote>();
        for (var i = 0; i < photos.Count; i++)
        {
            if (!checks.TryGetValue(photos[i], out var check)) continue;
            if (Time(seat, check, i + 1) is { } time) notes.Add(time);
            if (Place(seat, check, i + 1) is { } place) notes.Add(place);
            if (check.UsedBefore.Count > 0) notes.Add(Used(seat, check, i + 1));
        }
        return notes;
    }

    static PhotoNote? Time(Seat seat, PhotoCheck check, int n)
    {
        if (check.TakenAt is not { } taken) return null;
        var before = check.SentAt - taken;
        var (moment, zone) = (seat.Moment(taken), check.ZoneIsAssumed ? seat.Say("operator.photo-zone") : "");
        if (before < -AtOnce) return new PhotoNote(seat.Say("operator.photo-future", ("n", n), ("time", moment), ("zone", zone)), Warns: true);
        return before <= AtOnce ? new PhotoNote(seat.Say("operator.photo-now", ("n", n), ("time", moment), ("zone", zone)), Warns: false)
            : new PhotoNote(seat.Say("operator.photo-before", ("n", n), ("time", moment), ("ago", Span(seat, before)), ("zone", zone)), Warns: before.TotalHours > seat.City.Policy.PhotoOldHours);
    }

    static PhotoNote? Place(Seat seat, PhotoCheck check, int n)
    {
        if (check.MetresAway is not { } metres || metres <= seat.City.Policy.PhotoFarMetres) return null;
        var away = metres < 1000 ? seat.Say("operator.metres", ("n", (int)Math.Round(metres / 10) * 10))
            : seat.Say("operator.kilometres", ("n", (metres / 1000).ToString(metres < 100_000 ? "0.0" : "0", System.Globalization.CultureInfo.InvariantCulture)));
        return new PhotoNote(seat.Say("operator.photo-far", ("n", n), ("away", away), ("point", CityNames.Point(check.Place!.Value))), Warns: true);
    }

    static PhotoNote Used(Seat seat, PhotoCheck check, int n) =>
        new(seat.Say(check.UsedBefore.Any(u => u.IsSameFile) ? "operator.photo-used" : "operator.photo-alike", ("n", n)), Warns: true) { Cases = [.. check.UsedBefore.Select(u => u.Number)] };

    static string Span(Seat seat, TimeSpan span) =>
        span.TotalDays >= 2 ? seat.Say("operator.days", ("n", (int)span.TotalDays)) : span.TotalHours >= 2 ? seat.Say("operator.hours", ("n", (int)span.TotalHours)) : seat.Say("operator.minutes", ("n", (int)span.TotalMinutes));
}
