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
            file.State,
            [.. file.Steps.Select(s => Step(s, viewer, names))],
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

    static CaseStep Step(CaseStep step, Actor viewer, IReadOnlyList<string> names)
    {
        var words = PersonalSight.ReadsOriginalWords(viewer.Role) ? step.Words : step.Words.ToDictionary(w => w.Key, w => Masking.Words(w.Value, names), StringComparer.Ordinal);
        var isHidden = PersonalSight.IsProtected(step.Deed, step.Role) && !PersonalSight.SeesMaskedInspector(viewer.Role) && (step.Actor is null || step.Actor != viewer.Person);
        return isHidden ? step with { Words = words, Actor = null, Unit = null } : step with { Words = words };
    }
}
