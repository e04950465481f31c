using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.People;

namespace Guantong.Bench.City;

/// <summary>One deed of a journey: what is sent, and by whom. No user means the checker who was drawn.</summary>
sealed record Step(string Deed, string Body, Post? By)
{
    public Type Type => CaseLaw.Deeds[Deed];

    /// <summary>The body for a case that lies at another place than the one the journey was learned from.</summary>
    public string BodyAt(Spot spot) => Body.Replace(Journey.Here, Spots.Json(spot.Point)[1..^1], StringComparison.Ordinal);
}

/// <summary>
/// A case's way from report to revisit as the open deeds themselves show it: learned once from the law's examples, then walked
/// by any number of cases of the same class.
/// </summary>
sealed record Journey(string CitizenClass, IReadOnlyList<Step> Steps)
{
    /// <summary>Stands in bodies for the case's own place.</summary>
    public const string Here = "\"here\":0";

    static readonly string[] Deeds =
        ["AcceptReport", "FileCase", "DispatchCase", "AcceptWork", "Arrive", "FinishWork", "PassBack", "RecordCheck", "CloseCase", "Revisit"];

    public static readonly string[] Classes = ["sanitation", "order", "municipal"];

    public Step Step(string deed) => Steps.First(s => s.Deed == deed);

    public string ReportBody(Spot spot) => JsonSerializer.Serialize(
        new { description = "小区北门外路面有垃圾堆放，已经三天没有人清理，请尽快处理。", lat = spot.Point.Lat, lon = spot.Point.Lon, @class = CitizenClass });

    public static async Task<IReadOnlyList<Journey>> LearnAsync(InHouse house, Spot spot)
    {
        var learned = new List<Journey>();
        foreach (var name in Classes)
        {
            var journey = new Journey(name, []);
            var steps = new List<Step>();
            var @case = await house.ReportAsync(journey, spot);
            foreach (var deed in Deeds)
            {
                var by = house.Posts.First(p => MayBe(p, deed, @case));
                var step = new Step(deed, house.Example(@case, by.Actor, deed).Replace(Spots.Json(spot.Point)[1..^1], Here, StringComparison.Ordinal), deed == "RecordCheck" ? null : by);
                steps.Add(step);
                @case = await house.DoAsync(@case, step, spot);
            }
            learned.Add(journey with { Steps = steps });
        }
        return learned;
    }

    /// <summary>Staff of the county's own level, so that one pair of hands serves every place in it.</summary>
    static bool MayBe(Post post, string deed, CaseState c) => deed switch
    {
        "AcceptReport" => IsOfTheCounty(post, Role.IntakeOperator),
        "FileCase" or "CloseCase" => IsOfTheCounty(post, Role.ShiftLeader),
        "DispatchCase" => IsOfTheCounty(post, Role.Dispatcher),
        "Revisit" => IsOfTheCounty(post, Role.Revisit),
        "RecordCheck" => post.Person == c.Check!.Draw.Drawn,
        "Arrive" or "FinishWork" => post.Role == Role.Crew && post.Unit == c.Main!.Crew,
        _ => post.Role is Role.Department or Role.Township or Role.Community && post.Unit == c.Main!.Unit,
    };

    static bool IsOfTheCounty(Post post, Role role) => post.Role == role && post.Level == Level.District && post.Scope.Classes.Count == 0;
}
