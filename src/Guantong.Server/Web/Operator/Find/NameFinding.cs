using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Assets;
using Guantong.Server.Cases.Search;
using Guantong.Server.Places;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Web.Operator.Components;
using Guantong.Server.Web.Operator.Reference;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Find;

/// <summary>
/// Finds what has a name and lies in memory: units, classes, places, members of staff. By part of the name, by pinyin, by code.
/// </summary>
sealed class NameFinding(StreetNames streets, ComponentSearch components)
{
    const int Most = 6;
    const int FewestDigits = 8;

    volatile Streets? _streets;

    sealed record Streets(long Edition, IReadOnlyList<string> Names);

    public static IReadOnlyList<FoundName> Units(Seat seat, string asked) => Best(
        seat.City.Units.Values.Where(u => u.Kind != UnitKind.Supervision), u => u.Name, asked, u => u.Id.Value == asked)
        .Select(f => new FoundName(f.Of.Id.Value, f.Of.Name, seat.Say($"level.{f.Of.Level}"), seat.To($"/staff/cases?unit={Uri.EscapeDataString(f.Of.Id.Value)}")) { Mark = f.Mark }).ToList();

    public static IReadOnlyList<FoundName> Classes(Seat seat, string asked)
    {
        var byCode = ClassLookup.IsCode(asked) ? ClassLookup.Find(seat.City, asked).Select(m => m.Type).ToHashSet() : [];
        return Best(seat.City.Types.Values, t => t.NameIn(seat.Shell.IsEnglish), asked, byCode.Contains)
            .Select(f => new FoundName(f.Of.Key.ToString(), f.Of.NameIn(seat.Shell.IsEnglish), f.Of.Key.Code, seat.To($"/staff/cases?type={Uri.EscapeDataString(f.Of.Key.ToString())}")) { Mark = f.Mark }).ToList();
    }

    /// <summary>Divisions inside the scope lead to their list, streets to the words of reports.</summary>
    public async Task<IReadOnlyList<FoundName>> PlacesAsync(Seat seat, string asked, CancellationToken cancel)
    {
        var divisions = Best(seat.City.Divisions.Values.Where(d => d.Code.IsWithin(seat.Actor.Scope.Place) && d.Code.Level >= Level.Township), d => d.Name, asked, d => d.Code.Value == asked)
            .Select(f => new FoundName(f.Of.Code.Value, f.Of.Name, seat.Division(f.Of.Code), seat.To($"/staff/cases?division={f.Of.Code.Value}")) { Mark = f.Mark });
        var named = Best(await StreetsAsync(seat.City.Edition, cancel), s => s, asked, _ => false)
            .Select(f => new FoundName(f.Of, f.Of, seat.Say("desk.find.street"), seat.To($"/staff/cases?words={Uri.EscapeDataString(f.Of)}")) { Mark = f.Mark });
        return [.. divisions.Concat(named).Take(Most)];
    }

    /// <summary>Whoever finds, verifies or checks is protected and not found by name.</summary>
    public static IReadOnlyList<FoundName> People(Seat seat, string asked) => Best(
        seat.People.Posts.Where(p => !p.Role.IsOfSupervisionAxis() && p.Unit is not null), p => p.Name, asked, p => p.User == asked)
        .Select(f => new FoundName(f.Of.Person.ToString(), f.Of.Name, $"{seat.Role(f.Of.Role)} · {seat.Unit(f.Of.Unit)}", seat.To($"{UnitPages.Path}/{f.Of.Unit!.Value.Value}")) { Mark = f.Mark }).ToList();

    public async Task<IReadOnlyList<FoundName>> ComponentsAsync(Seat seat, string digits, CancellationToken cancel) => digits.Length < FewestDigits ? [] :
        [.. (await components.BeginningAsync(digits, Most, cancel)).Select(c => new FoundName(c.Id.Value, c.Id.Shown, ComponentPages.NameOf(seat, c.Id), seat.To(ComponentPages.PathOf(c.Id))))];

    /// <summary>What pinyin is read as when it stands for words of reports: the streets and communities that it fits best.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(Seat seat, string asked, CancellationToken cancel) => !Pinyin.IsTyped(asked) ? [] :
        [.. Best((await StreetsAsync(seat.City.Edition, cancel)).Concat(seat.City.Divisions.Values.Where(d => d.Code.Level >= Level.Community).Select(d => d.Name)).Distinct(StringComparer.Ordinal), n => n, asked, _ => false)
            .Select(f => f.Of).Take(2)];

    async Task<IReadOnlyList<string>> StreetsAsync(long edition, CancellationToken cancel)
    {
        if (_streets is { } held && held.Edition == edition) return held.Names;
        var read = new Streets(edition, await streets.AllAsync(cancel));
        _streets = read;
        return read.Names;
    }

    /// <summary>Where the name begins with it first, shorter names before longer ones.</summary>
    static IEnumerable<(T Of, int[]? Mark)> Best<T>(IEnumerable<T> all, Func<T, string> name, string asked, Func<T, bool> isCalled)
    {
        var typed = Pinyin.IsTyped(asked);
        return all.Select(one => (Of: one, At: isCalled(one) ? (0, 0) : Place(name(one), asked, typed))).Where(f => f.At is not null)
            .OrderBy(f => f.At!.Value.Start).ThenBy(f => name(f.Of).Length - f.At!.Value.Length).ThenBy(f => name(f.Of), StringComparer.Ordinal).Take(Most)
            .Select(f => (f.Of, f.At!.Value.Length == 0 ? null : (int[]?)[f.At.Value.Start, f.At.Value.Length]));
    }

    static (int Start, int Length)? Place(string name, string asked, bool typed) =>
        name.IndexOf(asked, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? (at, asked.Length) : typed && asked.Length > 1 ? Pinyin.Find(name, asked) : null;
}
