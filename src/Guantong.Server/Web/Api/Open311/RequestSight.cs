using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Protocols.Open311;
using Guantong.Server.Cases.Search;

namespace Guantong.Server.Web.Api.Open311;

/// <summary>
/// A case as this door shows it: never more than the public page. A sensitive class is named by its tile, placed by its township
/// and has no point; a point is rounded to about 10 m, and to about 100 m as long as nobody has said what class it is.
/// </summary>
static class RequestSight
{
    const int FineDigits = 4;
    const int CoarseDigits = 3;

    public static GeoRequest Of(PublicLine line, GeoCall call, IEnumerable<PublicMove>? moves)
    {
        var c = line.State;
        var type = c.Type is { } key ? call.City.Types.GetValueOrDefault(key) : null;
        var isSensitive = type is { Sensitive: true };
        var service = call.Book.Of(c, call.City);
        var (lat, lon) = isSensitive ? (null, null) : (Rounded(c.Point?.Lat, type), Rounded(c.Point?.Lon, type));
        return new GeoRequest(c.Number, line.Stands.IsOpen(), service?.Code ?? "", service is null ? "" : call.NameOf(service))
        {
            StatusNotes = NotesOf(line, call),
            Description = isSensitive ? null : line.Description,
            AgencyResponsible = c.Stage >= Stage.Dispatched && c.Main is { } main ? call.City.Units.GetValueOrDefault(main.Unit)?.Name : null,
            Requested = call.Local(c.ReportedAt),
            Updated = call.Local(line.Moved),
            Expected = c.CitizenClock?.Due is { } due ? call.Local(due) : null,
            Address = (isSensitive ? null : line.Address) ?? AreaOf(c, call.City, isSensitive),
            AddressId = isSensitive || type is null ? null : c.Place?.MicroGrid,
            Lat = lat,
            Long = lon,
            MediaUrl = !isSensitive && line.Photo is { } photo ? $"{call.Origin}/c/{CaseNumber.Shown(c.Number)}/photos/{photo.Value}" : null,
            Extras = moves is null ? null : new GeoExtras(
                [
                    new("stage", c.Stage.ToString()), new("channel", c.Channel.ToString()), new("round", c.Round.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                    new("joined_to", line.JoinedTo), new("division", isSensitive ? c.Division?.At(Level.Township).Value : c.Division?.Value), new("place_known", c.Place is null ? "false" : "true"),
                    new("url", $"{call.Origin}/c/{CaseNumber.Shown(c.Number)}"),
                ],
                [.. moves.Select(m => new GeoNote(call.Local(m.At), call.Say($"stage.{m.To}"), m.To.IsOpen() ? "open" : "closed"))]),
        };
    }

    /// <summary>What one move of a case says to everybody.</summary>
    public static GeoUpdate UpdateOf(PublicMove move, GeoCall call) =>
        new($"{move.Number}-{move.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture)}", move.Number, move.To.IsOpen(), call.Local(move.At), call.Say($"stage.{move.To}"));

    static string NotesOf(PublicLine line, GeoCall call)
    {
        var said = call.Say($"stage.{line.Stands}");
        if (line.JoinedTo is { } into) return $"{call.Say("joined", ("number", CaseNumber.Shown(into)))} {said}";
        return line is { SuspensionReason: { } reason, State.Pause: { } pause } ? call.Say("suspended", ("reason", reason), ("until", GeoDates.Write(call.Local(pause.Until))[..10])) : said;
    }

    static double? Rounded(double? degrees, CaseType? type) => degrees is { } value ? Math.Round(value, type is null ? CoarseDigits : FineDigits) : null;

    static string? AreaOf(CaseState c, CityFacts city, bool isSensitive)
    {
        if (c.Division is not { } place) return null;
        var township = city.Divisions.GetValueOrDefault(place.At(Level.Township))?.Name;
        var community = place.Level == Level.Community && !isSensitive ? city.Divisions.GetValueOrDefault(place)?.Name : null;
        return string.Join(' ', new[] { township, community }.OfType<string>()) is { Length: > 0 } names ? names : null;
    }
}
