using Guantong.Domain.Places;
using Xunit;

namespace Guantong.Domain.Tests.Places;

public class GridCodeTests
{
    [Fact]
    public void A_grid_code_names_its_community_and_its_number()
    {
        var grid = new GridCode("371329001003027");
        Assert.True(grid.IsWellFormed);
        Assert.Equal(new DivisionCode("371329001003"), grid.Community);
        Assert.Equal(27, grid.Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("37132900100302")]
    [InlineData("3713290010030270")]
    [InlineData("37132900100302x")]
    [InlineData("３71329001003027")]
    [InlineData("371329001000027")]
    [InlineData("371329001003000")]
    public void What_is_not_fifteen_digits_with_a_community_and_a_number_is_not_a_grid_code(string text) =>
        Assert.False(new GridCode(text).IsWellFormed);
}
