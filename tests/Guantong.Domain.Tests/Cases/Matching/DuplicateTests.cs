using Guantong.Domain.Cases.Duplicates;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Tests;
using Xunit;

namespace Guantong.Domain.Tests.Cases.Matching;

/// <summary>What speaks for and against two reports being about the same.</summary>
public sealed class DuplicateTests
{
    static readonly DateTimeOffset Nine = new(2026, 3, 9, 1, 0, 0, TimeSpan.Zero);
    readonly CityFacts city = new TestCity().Facts;

    [Theory]
    [InlineData("学府路文苑小学门口井盖破损", "文苑小学门前的井盖破了，孩子放学危险")]
    [InlineData("尊敬的领导您好，３号楼２单元的路灯不亮", "三号楼二单元路灯不亮，希望有关部门尽快处理，谢谢")]
    public void The_same_thing_in_other_words_is_more_alike_than_another_thing(string one, string same)
    {
        Assert.True(Likeness.Of(one, same) > Likeness.Of(one, "人民路农贸市场北门占道经营，堵得走不过去") + 0.3);
        Assert.Equal(Likeness.Of(one, same), Likeness.Of(same, one));
    }

    [Fact]
    public void Greetings_and_pleas_say_nothing_and_neither_does_a_word_or_two()
    {
        Assert.Null(Likeness.Of("尊敬的领导您好，希望有关部门尽快处理，谢谢！", "路灯不亮三个月了"));
        Assert.Null(Likeness.Of("好", "路灯不亮"));
        Assert.Null(Likeness.Of(null, ""));
        Assert.Equal(1, Likeness.Of("路灯不亮", "请问：路灯不亮？"));
        Assert.NotNull(Likeness.Of("\ud800路灯不亮", "路灯不亮"));
    }

    [Fact]
    public void The_reasons_say_how_far_how_long_and_how_alike()
    {
        var score = Score(At(0, "路灯不亮一个星期"), At(22, "路灯不亮") with { At = Nine.AddMinutes(-41) })!;

        Assert.Equal((22, 41, ClassKinship.Same, PhotoMatch.None), ((int)Math.Round(score.Why.Metres!.Value), (int)score.Why.Gap.TotalMinutes, score.Why.Class, score.Why.Photo));
        Assert.True(score.Why.Words > 0.6);
        Assert.True(score.Percent >= city.RulesFor(TestCity.Litter).DuplicatePercent, $"{score.Percent} %");
    }

    [Fact]
    public void Each_circumstance_moves_the_likelihood_its_own_way()
    {
        var one = At(0, "垃圾堆在路边没人收");
        var near = Score(one, At(10, "路边一堆垃圾没人收"))!.Likelihood;

        Assert.True(near > Score(one, At(45, "路边一堆垃圾没人收"))!.Likelihood);
        Assert.True(near > Score(one, At(10, "路边一堆垃圾没人收") with { At = Nine.AddDays(-12) })!.Likelihood);
        Assert.True(near > Score(one, At(10, "电动车乱停乱放"))!.Likelihood);
        Assert.True(near > Score(one, At(10, "路边一堆垃圾没人收") with { Type = TestCity.Begging })!.Likelihood);
        Assert.True(Score(one, At(10, "电动车乱停乱放"), PhotoMatch.Alike)!.Likelihood > near);
        Assert.True(Score(one, At(10, "电动车乱停乱放"), PhotoMatch.SameFile)!.Likelihood > Score(one, At(10, "电动车乱停乱放"), PhotoMatch.Alike)!.Likelihood);
    }

    [Fact]
    public void What_is_too_far_too_old_or_of_another_class_is_no_candidate()
    {
        var one = At(0, "垃圾堆在路边");

        Assert.Null(Score(one, At(51, "垃圾堆在路边")));
        Assert.Null(Score(one, At(0, "垃圾堆在路边") with { Type = TestCity.Hole, Class = "municipal" }));
        Assert.Null(Score(one, At(0, "垃圾堆在路边") with { At = Nine.AddDays(-31) }));
        Assert.Null(Score(one, At(0, "垃圾堆在路边") with { At = Nine.AddHours(-25), IsOpen = false }));
        // A photo is proof enough to look further, and at another class; a class may have a distance of its own.
        Assert.NotNull(Score(one, At(300, "垃圾") with { Type = TestCity.Hole }, PhotoMatch.SameFile));
        Assert.NotNull(Score(At(0, "夜里很吵") with { Type = TestCity.Noise }, At(140, "晚上噪声大") with { Type = TestCity.Noise }));
    }

    [Fact]
    public void The_longest_code_of_a_class_policy_has_the_last_word_and_wrong_values_change_nothing()
    {
        Assert.Equal((50, 150), (city.RulesFor(TestCity.Litter).DuplicateMetres, city.RulesFor(TestCity.Noise).DuplicateMetres));
        Assert.True(city.RulesFor(TestCity.Hole).AutoDispatch);
        Assert.False(city.RulesFor(null).AutoDispatch);
        Assert.Null(new ClassRules().With("duplicate-metres", "5001"));
        Assert.Null(new ClassRules().With("auto-dispatch", "yes"));
        Assert.Null(new ClassRules().With("colour", "1"));
    }

    DuplicateScore? Score(Sighting a, Sighting b, PhotoMatch photo = PhotoMatch.None) => DuplicateScore.Of(a, b, photo, city);

    static Sighting At(double metresNorth, string words) =>
        new(TestCity.Litter, "sanitation", new LonLat(TestCity.Place.Lon, TestCity.Place.Lat + metresNorth / 111_195), Nine) { Words = [Likeness.Runs(words)] };
}
