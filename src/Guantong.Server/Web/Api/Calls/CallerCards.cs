using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search.Histories;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Api.Calls;

/// <summary>Who has called before, masked, with the cases that this seat may see. A figure counts what its list shows.</summary>
sealed class CallerCards(CallerHistory history, CaseRows rows)
{
    const int Days = 30;
    const int MostCallers = 6;

    /// <summary>So many reports in 30 days and somebody has called often: the card says what helps then.</summary>
    const int Often = 3;

    public async Task<CallerAnswer> OfAsync(Seat seat, string typed, CancellationToken cancel)
    {
        var whole = Masking.PhoneKey(typed);
        if (await history.OfAsync(seat.Actor, typed, TimeSpan.FromDays(Days), cancel) is not { } found) return new CallerAnswer(false, []);
        var seen = (await rows.OfAsync(seat, [.. found.Reports.Select(r => r.Case).Distinct()], cancel)).ToDictionary(r => r.Line.Id);
        // The newest first: whoever calls again is most likely who called last. The whole number stands before those that only end so.
        var keys = found.Reports.Select(r => r.Key).Concat(found.Calls.Select(c => c.Key)).Distinct(StringComparer.Ordinal).OrderByDescending(k => k == whole).Take(MostCallers);
        return new CallerAnswer(
            found.Reports.Any(r => r.Key == whole) || found.Calls.Any(c => c.Key == whole),
            [.. keys.Select(k => Card(seat, k, found, seen)).Where(c => c.Cases.Count > 0 || c.Calls30 > 0)]);
    }

    static CallerCard Card(Seat seat, string key, CallerFindings found, Dictionary<CaseId, CaseRow> seen)
    {
        var reports = found.Reports.Where(r => r.Key == key && seen.ContainsKey(r.Case)).ToList();
        var own = reports.DistinctBy(r => r.Case).Select(r => seen[r.Case]).ToList();
        var calls = found.Calls.Where(c => c.Key == key).ToList();
        var recent = reports.Count(r => r.At > seat.Now.AddDays(-Days));
        var (open, sad) = (own.Count(r => r.Line.Stage.IsOpen()), own.Count(r => r.Glance.State.SomebodyIsDissatisfied));
        var repeated = recent >= Often;
        var advice = sad > 0 && repeated ? "desk.calls.often-dissatisfied" : open > 0 && repeated ? "desk.calls.often-open" : repeated ? "desk.calls.often" : null;
        return new CallerCard(
            Masking.Phone(key), found.Reports.FirstOrDefault(r => r.Key == key && r.Name is not null)?.Name is { } name ? Masking.Name(name) : null, recent, open, sad, calls.Count, calls.Count(c => c.Outcome == "harassment"), repeated,
            advice is null ? null : seat.Say(advice, ("n", recent), ("open", open), ("sad", sad)), [.. own.Select(r => CaseCards.Of(seat, r, null))]);
    }
}

/// <summary>A row of a list as a small card.</summary>
static class CaseCards
{
    const int MostWords = 120;

    public static CaseCard Of(Seat seat, CaseRow row, double? metres)
    {
        var (line, c) = (row.Line, row.Glance.State);
        return new CaseCard(
            line.Number, line.Stage.ToString(), seat.Stage(line.Stage), seat.Title(c), row.Place(seat), line.OpenedAt, line.Stage.IsOpen(), c.SomebodyIsDissatisfied,
            line.Unit.Length > 0 ? seat.Unit(line.Unit) : null, row.Glance.Description is { } words ? words[..Math.Min(words.Length, MostWords)] : null, row.Glance.Photo?.Value, metres is { } m ? (int)Math.Round(m) : null)
        {
            Reports = line.Reports, Lon = c.Point?.Lon, Lat = c.Point?.Lat,
        };
    }
}
