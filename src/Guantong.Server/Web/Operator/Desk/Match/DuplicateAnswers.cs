using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Cases.Duplicates;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Duplicates;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.Match;

/// <summary>One side of a comparison.</summary>
public sealed record SideAnswer(string Number, string Shown, int Version, string Stage, string StageName, string Title, DateTimeOffset OpenedAt, string Opened)
{
    public string? Words { get; init; }
    public string? Address { get; init; }
    public IReadOnlyList<string> Photos { get; init; } = [];
    public string Unit { get; init; } = "";
    public int Reports { get; init; }
}

/// <summary>A likely duplicate. <see cref="Survivor"/>: the number that stays if the two are merged, null where that is not possible.</summary>
public sealed record CandidateAnswer(SideAnswer Case, int Percent, IReadOnlyList<Reason> Reasons)
{
    public double? Metres { get; init; }
    public int Minutes { get; init; }
    public int? WordsPercent { get; init; }
    public string Photo { get; init; } = "none";
    public string? Survivor { get; init; }

    /// <summary>The number whose reports move, and the version that it is moved at.</summary>
    public string? Moves { get; init; }
    public int? MovesAt { get; init; }
    public Reason? WhyNot { get; init; }
}

/// <summary>A case that was joined to this one.</summary>
public sealed record JoinedAnswer(SideAnswer Case, bool MayUnmerge);

/// <summary>What may be about the same. <see cref="Elsewhere"/> are outside this seat's sight: nothing but their number is told.</summary>
public sealed record DuplicatesAnswer(SideAnswer? Case, IReadOnlyList<CandidateAnswer> Candidates, int Elsewhere, int FromPercent)
{
    public IReadOnlyList<JoinedAnswer> Joined { get; init; } = [];

    /// <summary>The case that this one was joined to.</summary>
    public string? Into { get; init; }
    public bool MayUnmerge { get; init; }
}

/// <summary>Puts likely duplicates into words.</summary>
static class DuplicateAnswers
{
    public static DuplicatesAnswer Of(Seat seat, CaseSight? sight, Candidates found)
    {
        var own = sight is null ? null : SideOf(seat, sight);
        return new DuplicatesAnswer(own, [.. found.Found.Select(f => CandidateOf(seat, sight?.State, f))], found.Elsewhere, seat.City.RulesFor(sight?.State.Type).DuplicatePercent);
    }

    public static JoinedAnswer JoinedOf(Seat seat, Joined joined, Stage survivor) =>
        new(SideOf(seat, joined.Line) with { Words = joined.Words, Photos = Addresses(joined.Line.Number, joined.Photos) }, CaseLaw.Rows.Any(r => r.Deed == typeof(UnmergeReport) && r.By.Contains(seat.Actor.Role)) && survivor != Stage.Merged);

    static CandidateAnswer CandidateOf(Seat seat, CaseState? own, Candidate found)
    {
        var (line, why) = (found.Line, found.Score.Why);
        var (moves, survivor, refused) = own is null ? (null, null, null) : Direction(seat, own, line);
        return new CandidateAnswer(
            SideOf(seat, line) with { Words = found.Words, Address = found.Address, Photos = Addresses(line.Number, found.Photos) }, found.Score.Percent, [.. ReasonsOf(seat, why, own, line)])
        {
            Metres = why.Metres is { } metres ? Math.Round(metres) : null,
            Minutes = (int)why.Gap.TotalMinutes,
            WordsPercent = why.Words is { } words ? (int)Math.Round(words * 100) : null,
            Photo = why.Photo switch { PhotoMatch.SameFile => "same", PhotoMatch.Alike => "alike", _ => "none" },
            Survivor = survivor,
            Moves = moves?.Number,
            MovesAt = moves?.Version,
            WhyNot = refused is { } not ? new Reason($"refusal.{Refusals.CodeOf(not)}", seat.Say($"refusal.{Refusals.CodeOf(not)}")) : null,
        };
    }

    /// <summary>The later report joins the earlier one; where that has ended, there is nothing to join.</summary>
    static ((string Number, int Version)? Moves, string? Survivor, Refusal? WhyNot) Direction(Seat seat, CaseState own, CaseLine line)
    {
        if (!line.Stage.IsOpen()) return (null, null, Refusal.IntoAClosedCase);
        var ownIsLater = own.ReportedAt >= line.OpenedAt;
        // Whichever of the two moves: the law is asked with the one that is here.
        var verdict = CaseLaw.Judge(seat.MotionOf(own, new MergeReport(line.Number, line.Id, line.Stage)));
        if (verdict is Refused no) return (null, null, no.Why);
        return ownIsLater ? ((own.Number, own.Version), line.Number, null) : ((line.Number, line.Version), own.Number, null);
    }

    static IEnumerable<Reason> ReasonsOf(Seat seat, DuplicateReasons why, CaseState? own, CaseLine line)
    {
        if (why.Photo == PhotoMatch.SameFile) yield return Said(seat, "desk.match.photo-same");
        if (why.Photo == PhotoMatch.Alike) yield return Said(seat, "desk.match.photo-alike");
        yield return why.Metres is { } metres ? Said(seat, "desk.match.apart", ("far", MatchRoutes.Far(seat, metres))) : Said(seat, "desk.match.apart-unknown");
        var isEarlier = line.OpenedAt <= (own?.ReportedAt ?? seat.Now);
        yield return Said(seat, isEarlier ? "desk.match.earlier" : "desk.match.later", ("span", Span(seat, why.Gap)));
        if (why.Words is { } words) yield return Said(seat, "desk.match.words", ("percent", Math.Round(words * 100).ToString(CultureInfo.InvariantCulture)));
        yield return Said(seat, $"desk.match.class-{why.Class}");
    }

    static string Span(Seat seat, TimeSpan gap) =>
        gap.TotalMinutes < 90 ? seat.Say("desk.match.minutes", ("n", Math.Max(1, (int)Math.Round(gap.TotalMinutes))))
        : gap.TotalHours < 48 ? seat.Say("desk.match.hours", ("n", (int)Math.Round(gap.TotalHours)))
        : seat.Say("desk.match.days", ("n", (int)Math.Round(gap.TotalDays)));

    static SideAnswer SideOf(Seat seat, CaseSight sight)
    {
        var (c, reports) = (sight.State, sight.File.Reports);
        return new SideAnswer(c.Number, CaseNumber.Shown(c.Number), c.Version, c.Stage.ToString(), seat.Stage(c.Stage), seat.Title(c), c.ReportedAt, seat.Moment(c.ReportedAt))
        {
            Words = reports.Count > 0 ? reports[0].Description : null,
            Address = reports.Count > 0 ? reports[0].Address : null,
            Photos = Addresses(c.Number, reports.SelectMany(r => r.Photos).Distinct().Take(4)),
            Unit = seat.Unit(c.Main?.Unit),
            Reports = c.Reports,
        };
    }

    static SideAnswer SideOf(Seat seat, CaseLine l)
    {
        var title = TypeKey.TryRead(l.Type, out var type) ? seat.Type(type) : "";
        if (title.Length == 0) title = seat.Class(l.Class) is { Length: > 0 } tile ? tile : seat.Say("staff.no-class");
        return new SideAnswer(l.Number, CaseNumber.Shown(l.Number), l.Version, l.Stage.ToString(), seat.Stage(l.Stage), title, l.OpenedAt, seat.Moment(l.OpenedAt)) { Unit = seat.Unit(l.Unit), Reports = l.Reports };
    }

    static IReadOnlyList<string> Addresses(string number, IEnumerable<PhotoHash> photos) => [.. photos.Select(p => StaffPhotos.Address(number, p))];

    static Reason Said(Seat seat, string key, params (string Name, object? Value)[] args) => new(key, seat.Say(key, args));
}
