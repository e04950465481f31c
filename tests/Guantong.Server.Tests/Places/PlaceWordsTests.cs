using Guantong.Domain.Places;
using Guantong.Server.Places.Finding;

namespace Guantong.Server.Tests.Places;

public class PlaceWordsTests
{
    [Theory]
    [InlineData("振兴路与人民路口西南约40米", "振兴路与人民路口", Bearing.SouthWest, 40)]
    [InlineData("沭河大街与朝阳路口西20米", "沭河大街与朝阳路口", Bearing.West, 20)]
    [InlineData("文苑小学以北二百米左右", "文苑小学", Bearing.North, 200)]
    [InlineData("利民路８號東側約 １．５ 公里", "利民路8号", Bearing.East, 1500)]
    [InlineData("about 50 m east of 光明路", "光明路", Bearing.East, 50)]
    public void A_relative_sentence_says_from_where_in_which_direction_and_how_far(string said, string anchor, Bearing bearing, double metres) =>
        Assert.Equal(new Relative(anchor, bearing, metres), PlaceWords.RelativeOf(PlaceWords.Fold(said)));

    [Theory]
    [InlineData("利民路8号", "利民路", 8)]
    [InlineData("利民路 八号 门市", "利民路", 8)]
    [InlineData("文苑小区十二号楼", "文苑小区", 12)]
    [InlineData("利民路8号之1", "利民路", 8)]
    [InlineData("lml8", "lml", 8)]
    public void A_house_number_is_read_as_people_write_it(string said, string of, int number) =>
        Assert.Equal(new HouseWords(of, number), PlaceWords.HouseOf(PlaceWords.Fold(said)));

    [Fact]
    public void Two_streets_are_told_apart_however_they_are_joined()
    {
        foreach (var said in (string[])["振兴路与人民路口", "振興路和人民路交叉口", "振兴路/人民路", "振兴路、人民路交汇处"])
            Assert.Contains(("振兴路", "人民路"), PlaceWords.PairsOf(PlaceWords.Fold(said)));
        // 和平街 begins with a word that joins.
        Assert.Contains(("光明路", "和平街"), PlaceWords.PairsOf("光明路和和平街路口"));
        Assert.Contains(("和平街", "光明路"), PlaceWords.PairsOf("和平街与光明路口"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("米")]
    [InlineData("与")]
    [InlineData("号")]
    [InlineData("西20米")]
    [InlineData("((((((((((((((((((((")]
    [InlineData("99999999999999999999号")]
    public void What_names_no_place_is_taken_for_none(string said)
    {
        var folded = PlaceWords.Fold(said);
        Assert.Null(PlaceWords.RelativeOf(folded));
        Assert.Null(PlaceWords.HouseOf(folded));
        Assert.Empty(PlaceWords.PairsOf(folded));
    }
}
