using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Places;

namespace Guantong.Server.Cases.Intake;

/// <summary>
/// AcceptReport may set or move the pin: where the pin lies is a fact, not the caller's word. A class named by the key of an older
/// standard becomes the class that took over from it.
/// </summary>
static class AcceptReportFacts
{
    public static readonly DeedFacts Here = DeedFacts.Of<AcceptReport>((house, scene, deed, _) =>
    {
        if (deed.Type is { } type) deed = deed with { Type = scene.City.TypeOf(type)?.Key ?? type };
        if (deed.Point is not { } point) return Task.FromResult(new Prepared(deed));
        var situation = point.IsWellFormed ? house.GetRequiredService<LocatorSource>().Current.Locate(point) : null;
        return Task.FromResult(new Prepared(deed with { Situation = situation, OutsideTheCity = situation is null }));
    });
}
