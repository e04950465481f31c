using Guantong.Domain.Patrols;
using Guantong.Server.People;
using Guantong.Server.Places;
using Guantong.Server.Platform;

namespace Guantong.Server.Patrols.Plans;

/// <summary>What is wrong with a plan: the field, the code of the sentence, and the names it is about.</summary>
public sealed record PlanMistake(string Field, string Code, string Names = "");

/// <summary>Plans are laid down by the centre that the inspectors answer to, for people and places within its own area.</summary>
public sealed class PlanDesk(PlanRows rows, StreetLines streets, PeopleDirectory people, Entropy entropy)
{
    const int MostTitle = 60;
    const int MostNames = 200;

    public async Task<(PatrolPlan? Plan, IReadOnlyList<PlanMistake> Mistakes)> MakeAsync(Post by, PlanInput input, string key, CancellationToken cancel = default)
    {
        var mistakes = new List<PlanMistake>();
        var (title, users, grids, roads) = ((input.Title ?? "").Trim(), Names(input.Users), Names(input.Grids), Names(input.Streets));
        if (title.Length is 0 or > MostTitle) mistakes.Add(new("title", "wrong-title"));
        CheckUsers(by, users, mistakes);
        if (grids.Count + roads.Count is 0 or > MostNames) mistakes.Add(new("streets", "wrong-places"));
        var unknown = await streets.UnknownAsync(roads, grids, cancel);
        if (unknown.Streets.Count > 0) mistakes.Add(new("streets", "wrong-streets", string.Join(", ", unknown.Streets)));
        // A micro grid's code begins with that of its community.
        string[] strange = [.. unknown.Grids.Concat(grids.Where(g => !g.StartsWith(by.Scope.Place.Prefix, StringComparison.Ordinal))).Distinct()];
        if (strange.Length > 0) mistakes.Add(new("grids", "wrong-grids", string.Join(", ", strange)));
        if (!PatrolDays.TryReadDays(input.Days, out var days)) mistakes.Add(new("days", "wrong-days"));
        var from = input.From ?? people.Today;
        if (input.Until < from) mistakes.Add(new("until", "wrong-dates"));
        if (mistakes.Count > 0) return (null, mistakes);
        var plan = new PatrolPlan(entropy.NewId(), title, by.Scope.Place, users, grids, roads, new PatrolDays(days, from, input.Until)) { MadeBy = by.Person };
        return (await rows.AddAsync(plan, key, cancel), []);
    }

    /// <summary>Ends a plan of one's own area; false when there is none, or it had ended.</summary>
    public async Task<bool> EndAsync(Post by, Guid id, CancellationToken cancel = default) =>
        await rows.FindAsync(id, cancel) is { } plan && plan.Division.IsWithin(by.Scope.Place) && await rows.EndAsync(id, by.Person, cancel);

    void CheckUsers(Post by, List<string> users, List<PlanMistake> mistakes)
    {
        if (users.Count is 0 or > MostNames)
        {
            mistakes.Add(new("users", "wrong-no-users"));
            return;
        }
        var known = people.Posts.Where(p => PatrolLaw.MayWalk(p.Role) && p.Scope.Place.IsWithin(by.Scope.Place)).Select(p => p.User).ToHashSet(StringComparer.Ordinal);
        if (users.Where(u => !known.Contains(u)).ToList() is { Count: > 0 } strangers) mistakes.Add(new("users", "wrong-users", string.Join(", ", strangers)));
    }

    static List<string> Names(IReadOnlyList<string?>? given) =>
        [.. (given ?? []).SelectMany(g => (g ?? "").Replace("\0", "", StringComparison.Ordinal).Split([',', '，', '、', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];
}
