using Guantong.Domain.Cases.Deeds;

namespace Guantong.Server.Cases.Filing;

/// <summary>Who looks before filing is drawn, not chosen.</summary>
static class OrderVerificationFacts
{
    public static readonly DeedFacts Here = DeedFacts.Of<OrderVerification>((house, scene, deed, _) =>
        Task.FromResult(new Prepared(deed with { Draw = house.GetRequiredService<CheckerDraw>().For(scene.Case, scene.City, scene.Now) })));
}
