using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Tests;
using Xunit;

namespace Guantong.Domain.Tests.Cases;

/// <summary>自处置: what is settled on the spot, by whom, and what it takes.</summary>
public sealed class OnTheSpotTests
{
    readonly TestCity _city = new();

    OnTheSpot Swept => new(SpotKind.Solved, _city.Facts.CitizenClasses[0].Code, TestCity.Say(), TestCity.Place, [], new Situation(TestCity.North, null));

    [Fact]
    public void One_photo_or_a_few_words_are_enough()
    {
        Assert.Null(SpotLaw.Against(Swept, _city.Inspector, _city.Facts));
        Assert.Null(SpotLaw.Against(Swept with { Words = null, Photos = [TestCity.Photo] }, _city.Crew, _city.Facts));
        Assert.Equal(Refusal.EmptyReport, SpotLaw.Against(Swept with { Words = new Words(" ") }, _city.Inspector, _city.Facts));
        Assert.Equal(1, SpotLaw.MostPhotos);
    }

    [Fact]
    public void It_has_a_place_inside_the_city_and_a_known_class()
    {
        Assert.Equal(Refusal.NoPlace, SpotLaw.Against(Swept with { Point = null }, _city.Inspector, _city.Facts));
        Assert.Equal(Refusal.OutsideTheCity, SpotLaw.Against(Swept with { Situation = null }, _city.Inspector, _city.Facts));
        Assert.Equal(Refusal.UnknownClass, SpotLaw.Against(Swept with { CitizenClass = "nothing" }, _city.Inspector, _city.Facts));
    }

    [Fact]
    public void Only_those_who_find_things_on_the_street_settle_them_there()
    {
        foreach (var actor in _city.Everybody)
            Assert.Equal(actor.Role is Role.Inspector or Role.Chief or Role.Crew, SpotLaw.Against(Swept, actor, _city.Facts) is null);
    }
}
