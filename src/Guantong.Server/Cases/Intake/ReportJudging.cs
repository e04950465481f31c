using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Catalogue;
using Guantong.Server.Places;
using Guantong.Server.Platform;

namespace Guantong.Server.Cases.Intake;

/// <summary>Puts a report before the law: where its pin lies is a fact, and the case it opens has no number yet.</summary>
public sealed class ReportJudging(LocatorSource places, CityFactsSource facts, Entropy entropy, TimeProvider time)
{
    public ReportId NewReport(DeedKey key) => new(entropy.NewId($"report {key.Caller} {key.Key}"));

    public (CityFacts City, CaseChange? Change, Refusal? Refused) Judge(ReportInput input, Actor actor, DeedKey key)
    {
        var city = facts.Current;
        var situation = input.Point is { IsWellFormed: true } point ? places.Current.Locate(point)
            : input.Point is null && input.Within is { } within && within.IsWithin(city.Area) && city.Divisions.ContainsKey(within) ? new Domain.Places.Situation(within, null) : null;
        var deed = new ReceiveReport(input.Channel, ReportDesk.Spoken(input.Description), ReportDesk.Spoken(input.Address), input.Point, input.CitizenClass,
            input.Type is { } type ? city.TypeOf(type)?.Key ?? type : null,
            input.Photos.Count > 0 ? input.Photos : null, input.EventTime, situation, OutsideTheCity: input.Point is not null && situation is null) { Urgent = input.Urgent is true ? true : null };
        var unopened = new CaseState { Id = new CaseId(entropy.NewId($"case {key.Caller} {key.Key}")), Number = "" };
        var motion = new Motion(unopened, deed, actor, city, CaseJournal.Cut(time.GetUtcNow()));
        return CaseLaw.Judge(motion) switch
        {
            Granted granted => (city, new CaseChange(unopened, granted.After with { Version = 1 }, motion, CaseJournal.Beginning, input.EventTime is { } at ? CaseJournal.Cut(at) : null), null),
            Refused refused => (city, null, refused.Why),
            _ => throw new InvalidOperationException("The law gave no verdict."),
        };
    }
}
