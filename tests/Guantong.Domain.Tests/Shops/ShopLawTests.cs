using Guantong.Domain.Cases;
using Guantong.Domain.Places;
using Guantong.Domain.Shops;
using Xunit;

namespace Guantong.Domain.Tests.Shops;

public class ShopLawTests
{
    [Fact]
    public void A_shop_is_heard_at_every_stage_at_which_somebody_could_answer_and_at_no_other()
    {
        var heard = Stages.All.Where(s => ShopLaw.Open(s).Contains(ShopWordKind.Objection));
        var mends = Stages.All.Where(s => ShopLaw.Open(s).Contains(ShopWordKind.Mended));

        Assert.Equal([Stage.Filed, Stage.Dispatched, Stage.Handling, Stage.Finished, Stage.Ruling, Stage.ToCheck, Stage.ToClose], heard);
        Assert.Equal([Stage.Filed, Stage.Dispatched, Stage.Handling, Stage.Ruling], mends);
    }

    [Theory]
    [InlineData(ShopWordKind.Mended, Stage.Handling, 1, "", false, null)]
    [InlineData(ShopWordKind.Mended, Stage.Handling, 0, "扫干净了", false, ShopRefusal.NoPhoto)]
    [InlineData(ShopWordKind.Objection, Stage.Handling, 0, "不是我店的", false, null)]
    [InlineData(ShopWordKind.Objection, Stage.Handling, 3, " ", false, ShopRefusal.NoReason)]
    [InlineData(ShopWordKind.Mended, Stage.Handling, 1, "", true, ShopRefusal.StillWaiting)]
    [InlineData(ShopWordKind.Mended, Stage.ToCheck, 1, "", false, ShopRefusal.AlreadyFinished)]
    [InlineData(ShopWordKind.Objection, Stage.ToCheck, 0, "还在谈", false, null)]
    // Why nothing can be said at all comes before what is missing in it.
    [InlineData(ShopWordKind.Mended, Stage.Closed, 0, "", true, ShopRefusal.NobodyToAnswer)]
    [InlineData(ShopWordKind.Objection, Stage.Reported, 0, "", false, ShopRefusal.NobodyToAnswer)]
    public void A_word_is_taken_in_or_the_reason_is_named(ShopWordKind kind, Stage stage, int photos, string words, bool waiting, ShopRefusal? refusal) =>
        Assert.Equal(refusal, ShopLaw.Judge(kind, stage, photos, words, waiting));

    [Theory]
    [InlineData(null, null, PledgeState.Unsigned)]
    [InlineData("2026-11-23", null, PledgeState.Unsigned)] // signed tomorrow is not signed
    [InlineData("2026-01-01", null, PledgeState.Valid)]
    [InlineData("2026-01-01", "2026-12-22", PledgeState.Valid)]
    [InlineData("2026-01-01", "2026-12-21", PledgeState.Ending)]
    [InlineData("2026-01-01", "2026-11-22", PledgeState.Ending)] // its last day counts
    [InlineData("2026-01-01", "2026-11-21", PledgeState.Expired)]
    public void An_agreement_is_unsigned_valid_ending_or_expired(string? signed, string? until, PledgeState state) =>
        Assert.Equal(state, new Pledge([PledgeItem.Clean], null, Day(signed), Day(until)).On(new(2026, 11, 22)));

    [Fact]
    public void A_front_is_as_near_as_its_nearest_part()
    {
        Assert.True(Frontage.TryRead("118.65 34.919,118.6502 34.919", out var front));

        Assert.InRange(front.Metres, 18, 18.5);
        Assert.InRange(front.MetresTo(new(118.6501, 34.919)), 0, 0.01);
        Assert.InRange(front.MetresTo(new(118.6501, 34.9191)), 11, 11.3);
        Assert.InRange(front.MetresTo(new(118.6503, 34.919)), 9, 9.3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("118.65 34.919")]
    [InlineData("118.65 34.919,118.65")]
    [InlineData("118.65 34.919,east 34.919")]
    [InlineData("218.65 34.919,118.65 34.919")]
    public void What_is_no_front_is_refused(string text) => Assert.False(Frontage.TryRead(text, out _));

    static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
