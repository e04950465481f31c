using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Assets;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Components;

/// <summary>Components on the page of a case: those that were named, and others near the place, those of the case's own class first.</summary>
public sealed record CaseComponentsModel(IReadOnlyList<NearComponent> Named, IReadOnlyList<NearComponent> Near, bool MayName)
{
    /// <summary>An identifier that was typed and stands for nothing.</summary>
    public string? Unknown { get; init; }

    public static CaseComponentsModel None { get; } = new([], [], false);

    public bool IsEmpty => Named.Count == 0 && Near.Count == 0 && !MayName;
}

/// <summary>Gathers the components of a case.</summary>
sealed class CaseComponents(ComponentSearch search, ComponentNotes notes)
{
    const double Metres = 40;
    const int Most = 8;
    const int LongestIdentifier = 40;

    public async Task<CaseComponentsModel> OfAsync(Seat seat, CaseState c, HttpContext http)
    {
        var cancel = http.RequestAborted;
        var named = await search.ByIdsAsync((await notes.OfCaseAsync(c.Number, cancel)).Select(id => new ComponentId(id)), cancel);
        var near = c.Point is { } at ? await search.NearAsync(at, Metres, cancel: cancel) : [];
        return new CaseComponentsModel(
            [.. named.Select(n => new NearComponent(n, c.Point is { } place ? place.MetresTo(n.At) : 0))],
            [.. near.Where(n => named.All(x => x.Id != n.Component.Id)).OrderByDescending(n => n.Component.Id.TypeCode == c.Type?.Code).ThenBy(n => n.Metres).Take(Most)],
            MayName(seat))
        {
            Unknown = http.Request.Query["no-component"].ToString() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, LongestIdentifier)] : null,
        };
    }

    /// <summary>The centre and the officers of units; people on the street have their own pages.</summary>
    public static bool MayName(Seat seat) => seat.Actor.Role.IsOfTheCentre() || seat.Actor.Role.IsUnitOfficer();
}
