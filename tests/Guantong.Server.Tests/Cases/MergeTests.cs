using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;

namespace Guantong.Server.Tests.Cases;

public sealed class MergeTests
{
    [Fact]
    public async Task A_case_outside_ones_scope_is_not_there_to_merge_into()
    {
        await using var city = await DemoCity.OpenAsync();
        var town = ((string)(await city.House.Database.ScalarAsync("select st_x(p) || ' ' || st_y(p) from (select st_pointonsurface(geom) p from places.division_area where code = '371329101000') t"))!).Split(' ');
        var there = new Guantong.Domain.Places.LonLat(double.Parse(town[0], System.Globalization.CultureInfo.InvariantCulture), double.Parse(town[1], System.Globalization.CultureInfo.InvariantCulture));
        var (one, elsewhere) = (await city.ReportAsync(), await city.ReportAsync(there));
        var (operatorOnDuty, _) = city.WhoCan(nameof(MergeReport), one);
        Assert.NotEqual(one.Division!.Value.At(Level.Township), elsewhere.Division!.Value.At(Level.Township));
        var ofThisStreet = operatorOnDuty with { Scope = operatorOnDuty.Scope with { Place = one.Division.Value.At(Level.Township) } };

        var outcome = await city.DoAsync(one, new MergeReport(elsewhere.Number, null, default), ofThisStreet);

        Assert.Equal(Refusal.NoSuchCase, Assert.IsType<Outcome.No>(outcome).Why);
        Assert.Equal(Stage.Reported, (await StateAsync(city, one)).Stage);
    }

    [Fact]
    public async Task What_a_merge_brings_is_not_published_with_the_case_it_joins()
    {
        await using var city = await DemoCity.OpenAsync();
        var secret = await city.ReportAsync(words: "我家的私事，不想让人知道");
        city.Time.Advance(TimeSpan.FromMinutes(1));
        var filed = await city.CaseAtAsync(Stage.Filed);
        var (operatorOnDuty, _) = city.WhoCan(nameof(MergeReport), secret);
        Assert.IsType<Outcome.Done>(await city.DoAsync(secret, new MergeReport(filed.Number, null, default), operatorOnDuty));

        var shown = (await city.Get<CaseReader>().PublicAsync(filed.Number))!;

        Assert.Equal("路灯不亮", shown.Description);
        Assert.Equal(2, shown.State.Reports);
    }

    static async Task<CaseState> StateAsync(DemoCity city, CaseState c) => (await city.Get<CaseReading>().ByNumberAsync(c.Number))!.State;
}
