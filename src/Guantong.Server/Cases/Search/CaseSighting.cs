using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;

namespace Guantong.Server.Cases.Search;

/// <summary>
/// A case as one viewer may see it. Everything that shows a case gets it from here, so that no page has to remember who may not
/// read what: units, crews and chiefs get neither the reporter nor the inspector, and words without the numbers that stand in them.
/// </summary>
public static class CaseSighting
{
    public static CaseFile Of(CaseFile file, Actor viewer)
    {
        var names = file.Reports.SelectMany(r => r.Names).Distinct(StringComparer.Ordinal).ToList();
        return new CaseFile(
            State(file.State, viewer),
            [.. Steps(file, viewer).Select(s => Step(s, viewer, names))],
            [.. file.Reports.Select(r => r with
            {
                Description = r.Description is { } said ? Words(said, viewer, names) : null,
                Address = r.Address is { } place ? Words(place, viewer, names) : null,
                HasReporter = r.HasReporter && PersonalSight.SeesMaskedReporter(viewer.Role),
                Names = [],
            })]);
    }

    /// <summary>Words that somebody wrote on a case, in the form that this viewer may read.</summary>
    public static string Words(string words, Actor viewer, IEnumerable<string> names) =>
        PersonalSight.ReadsOriginalWords(viewer.Role) ? words : Masking.Words(words, names);

    /// <summary>Who may not learn that a reporter was pressed sees a dissatisfied one, and no supervision beside the others.</summary>
    public static CaseState State(CaseState c, Actor viewer) => PersonalSight.SeesPressure(viewer.Role) ? c : c with
    {
        Revisits = [.. c.Revisits.Select(r => r.Outcome == RevisitOutcome.Pressed ? r with { Outcome = RevisitOutcome.Dissatisfied } : r)],
        Supervisions = [.. c.Supervisions.Where(s => !s.Confidential)],
        Unsettled = c.Unsettled is { Pressed: true } unsettled ? unsettled with { Pressed = false } : c.Unsettled,
    };

    static IEnumerable<CaseStep> Steps(CaseFile file, Actor viewer)
    {
        var seesPressure = PersonalSight.SeesPressure(viewer.Role);
        var hears = PersonalSight.HearsRevisits(viewer.Role);
        foreach (var step in file.Steps)
        {
            if (step.Deed == nameof(Revisit) && !hears) yield return step with { Data = "{}", Words = NoWords };
            else if (seesPressure || !IsAboutPressure(step) || (step.Actor is not null && step.Actor == viewer.Person)) yield return step;
            // The answer would tell that there was something to answer for.
            else if (step.Deed == nameof(Revisit)) yield return step with { Data = AsDissatisfied, Words = NoWords };
        }
    }

    static bool IsAboutPressure(CaseStep step) => step.Deed switch
    {
        nameof(Revisit) => step.Data.Contains($"\"{nameof(RevisitOutcome.Pressed)}\"", StringComparison.Ordinal),
        // Supervisors and leaders answer nothing else.
        nameof(AnswerSupervision) => step.Role == Roles.CodeOf(Role.Leader) || step.Role == Roles.CodeOf(Role.Supervisor),
        _ => false,
    };

    const string AsDissatisfied = $$"""{"outcome":"{{nameof(RevisitOutcome.Dissatisfied)}}"}""";

    static readonly IReadOnlyDictionary<string, string> NoWords = new Dictionary<string, string>();

    static CaseStep Step(CaseStep step, Actor viewer, IReadOnlyList<string> names)
    {
        var words = PersonalSight.ReadsOriginalWords(viewer.Role) ? step.Words : step.Words.ToDictionary(w => w.Key, w => Masking.Words(w.Value, names), StringComparer.Ordinal);
        var isHidden = PersonalSight.IsProtected(step.Deed, step.Role) && !PersonalSight.SeesMaskedInspector(viewer.Role) && (step.Actor is null || step.Actor != viewer.Person);
        return isHidden ? step with { Words = words, Actor = null, Unit = null } : step with { Words = words };
    }
}
