using System.Security.Cryptography;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.Platform;

namespace Guantong.Server.Cases;

/// <summary>
/// Draws who verifies or checks, outside the law and at random, from those on duty nearby. Never who found the case, never
/// anybody of the handling unit's line or its crews. Everyone who could have been drawn is journalled with the draw.
/// </summary>
public sealed class CheckerDraw(PeopleDirectory people, Entropy entropy)
{
    public Draw For(CaseState c, CityFacts city, DateTimeOffset now)
    {
        var able = people.OnDuty(Role.Checker, now).Where(p => MayCheck(p, c, city)).OrderBy(p => p.Person.Value).ToList();
        var near = able.Where(p => p.Scope.Place.Level == Level.Township).ToList();
        var pool = near.Count > 0 ? near : able;
        return pool.Count == 0 ? Draw.Nobody : new Draw(pool[Pick(pool.Count, c)].Person, [.. pool.Select(p => p.Person)]);
    }

    static bool MayCheck(Post post, CaseState c, CityFacts city) =>
        post.Person != c.Finder
        && post.Scope.Covers(c.Division, c.CitizenClass)
        && (c.Main is not { } main || post.Unit is not { } unit || !(city.AreInOneLine(unit, main.Unit) || IsCrewOf(unit, main.Unit, city)));

    static bool IsCrewOf(UnitId unit, UnitId main, CityFacts city) => city.Units.TryGetValue(unit, out var own) && own.Kind == UnitKind.Crew && own.Parent == main;

    int Pick(int count, CaseState c) => (int)(BitConverter.ToUInt32(SHA256.HashData(entropy.Bytes(16, $"draw {c.Id} {c.Version}"))) % (uint)count);
}
