using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Tests.Platform;

public class PinyinTests
{
    [Theory]
    [InlineData("振兴路", "zxl")]
    [InlineData("长安路", "cal")]
    [InlineData("Ａ3 号楼", "a3hl")]
    [InlineData("", "")]
    public void The_initials_of_a_name_are_those_of_its_usual_readings(string name, string initials) => Assert.Equal(initials, Pinyin.Initials(name));

    [Theory]
    [InlineData("振兴路", "zxl")]
    [InlineData("振兴路", "ZX")]
    [InlineData("振兴路", "zhenxing")]
    [InlineData("振兴路", "zhen'xing lu")]
    [InlineData("振兴路", "zhenx")]
    [InlineData("振兴路", "振xl")]
    [InlineData("振兴路", "xl")]
    [InlineData("重庆路", "cql")]
    [InlineData("重庆路", "zql")]
    [InlineData("成长街", "czj")]
    [InlineData("成长街", "ccj")]
    [InlineData("绿源·小区", "luyxq")]
    [InlineData("绿源小区", "lvyuan")]
    [InlineData("〇五路", "lwl")]
    public void A_name_is_found_by_initials_by_syllables_and_by_any_reading(string name, string typed) => Assert.True(Pinyin.Matches(name, typed));

    [Theory]
    [InlineData("振兴路", "zxd")]
    [InlineData("振兴路", "zxlu1")]
    [InlineData("振兴路", "")]
    [InlineData("振兴路", "hx")]
    [InlineData("😀", "x")]
    public void Other_letters_find_nothing(string name, string typed) => Assert.False(Pinyin.Matches(name, typed));

    [Fact]
    public void What_was_found_can_be_marked_and_a_long_repetition_costs_no_time()
    {
        Assert.Equal((2, 3), Pinyin.Find("临沭振兴路北", "zxl"));
        Assert.False(Pinyin.Matches(new string('长', 200), new string('c', 39) + "x"));
        Assert.True(Pinyin.IsTyped("zx l"));
        Assert.False(Pinyin.IsTyped("振x"));
    }
}
