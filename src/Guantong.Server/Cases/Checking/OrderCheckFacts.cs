using Guantong.Domain.Cases.Deeds;

namespace Guantong.Server.Cases.Checking;

/// <summary>Who checks is drawn, not chosen: from the supervision axis, never of the handling unit's line.</summary>
static class OrderCheckFacts
{
    public static readonly DeedFacts Here = DeedFacts.Of<OrderCheck>((house, scene, deed, _) =>
        Task.FromResult(new Prepared(deed with { Draw = house.GetRequiredService<CheckerDraw>().For(scene.Case, scene.City, scene.Now) })));
}
