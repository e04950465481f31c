using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.Tests.Catalogue;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.People;

/// <summary>Who is on duty when there is a roster; and what a roster, a chief or a company may not say.</summary>
public sealed class RosterTests
{
    const string Header = "user,from,to,hours,areas,note\n";

    [Fact]
    public async Task On_a_day_with_a_roster_only_the_roster_counts()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.Write("rosters.csv", Header + "night,2026-11-21,2026-11-22,Mon-Sun 08:00-20:00,,周末\n").MustLoadAsync(house);
        var people = house.Services.GetRequiredService<PeopleDirectory>();

        // Friday: the posts' own hours. Saturday and Sunday: the roster's, although the post says Mon-Fri nights. Monday: again the posts'.
        Assert.Equal(["day"], OnDuty(people, 20, 12));
        Assert.Equal(["night"], OnDuty(people, 20, 21));
        Assert.Equal(["night"], OnDuty(people, 21, 12));
        Assert.Empty(OnDuty(people, 21, 21));
        Assert.Equal(["night"], OnDuty(people, 22, 12));
        Assert.Equal(["day"], OnDuty(people, 23, 12));
        Assert.All(Enumerable.Range(0, 24), hour => Assert.Equal(OnDuty(people, 21, hour), people.Posts.Where(p => p.Role == Role.Checker && people.IsOnDuty(p, At(21, hour))).Select(p => p.User)));
    }

    [Fact]
    public async Task A_night_that_began_before_the_roster_is_ended_by_the_posts_own_hours()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.Write("rosters.csv", Header + "day,2026-11-21,2026-11-21,Mon-Sun 20:00-08:00,,\n").MustLoadAsync(house);
        var people = house.Services.GetRequiredService<PeopleDirectory>();

        // Friday's night shift belongs to Friday and runs to Saturday morning; Saturday's to Sunday morning, by the roster.
        Assert.Equal(["night"], OnDuty(people, 21, 3));
        Assert.Equal(["day"], OnDuty(people, 21, 22));
        Assert.Equal(["day"], OnDuty(people, 22, 3));
        Assert.Equal(["day"], OnDuty(people, 22, 9));
    }

    [Fact]
    public async Task Whom_the_roster_gives_the_day_off_is_off_and_a_roster_that_is_gone_counts_no_more()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.Write("rosters.csv", Header + "day,2026-11-21,2026-11-21,rest,,\n").MustLoadAsync(house);
        var people = house.Services.GetRequiredService<PeopleDirectory>();
        Assert.Empty(OnDuty(people, 21, 12));

        await pack.Write("rosters.csv", Header).MustLoadAsync(house);
        await people.RefreshAsync();
        Assert.Equal(["day"], OnDuty(people, 21, 12));
    }

    [Fact]
    public async Task A_roster_of_one_role_says_nothing_about_another()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.Write("rosters.csv", Header + "night,2026-11-21,2026-11-21,rest,,\n").MustLoadAsync(house);

        Assert.Equal(["roads1"], house.Services.GetRequiredService<PeopleDirectory>().OnDuty(Role.Department, At(21, 12)).Select(p => p.User));
    }

    [Theory]
    [InlineData("rosters.csv", Header + "nobody,2026-11-21,2026-11-22,rest,,\n", "rosters.csv:2:user: There is no user “nobody”")]
    [InlineData("rosters.csv", Header + "day,2026-11-22,2026-11-21,rest,,\n", "rosters.csv:2:to: It ends on")]
    [InlineData("rosters.csv", Header + "day,2026-11-21,2062-11-22,rest,,\n", "rosters.csv:2:to: A row of a roster cannot be longer")]
    [InlineData("rosters.csv", Header + "day,2026-11-21,2026-11-22,8 to 5,,\n", "rosters.csv:2:hours: “8 to 5” are no duty hours")]
    [InlineData("rosters.csv", Header + "day,2026-11-21,2026-11-22,rest,371329001001999,\n", "rosters.csv:2:areas: There is no micro grid “371329001001999”")]
    [InlineData("rosters.csv", Header + "day,2026-11-21,2026-11-22,rest,,\nday,2026-11-21,2026-11-23,rest,,\n", "rosters.csv:3:user: “day” is there twice, first in rosters.csv row 2")]
    [InlineData("chiefs.csv", "user,kind,tier,title,areas,phone\nday,street,1,街长,371329001000,0539-0000001\n", "chiefs.csv:2:user: “day” has the role checker, not chief")]
    [InlineData("chiefs.csv", "user,kind,tier,title,areas,phone\nnobody,street,1,街长,371329001000,0539-0000001\n", "chiefs.csv:2:user: There is no user “nobody”")]
    [InlineData("chiefs.csv", "user,kind,tier,title,areas,phone\nx,street,4,街长,371329001000,0539-0000001\n", "chiefs.csv:2:tier: “4” is no tier")]
    [InlineData("chiefs.csv", "user,kind,tier,title,areas,phone,reports_to\nx,street,2,街长,371329001000,0539-0000001,y\n", "chiefs.csv:2:reports_to: “y” is not in chiefs.csv")]
    [InlineData("chiefs.csv", "user,kind,tier,title,areas,phone,reports_to\nx,street,2,街长,371329001000,0539-0000001,y\ny,street,2,街长,371329001000,0539-0000001,\n", "chiefs.csv:2:reports_to: The one above, “y”, stands on tier 2")]
    [InlineData("chiefs.csv", "user,kind,tier,title,areas,phone\nx,street,1,街长,371329002000,0539-0000001\n", "chiefs.csv:2:areas: divisions.csv has no division “371329002000”")]
    [InlineData("chiefs.csv", "user,kind,tier,title,areas,phone\nx,street,1,街长,371329001000,call me\n", "chiefs.csv:2:phone: “call me” is no phone number")]
    [InlineData("chiefs.csv", "user,kind,tier,title,areas,phone\nx,street,1,街长,,0539-0000001\n", "chiefs.csv:2:areas: This must not be empty")]
    [InlineData("volunteers.csv", "code,name,group,division\nv1,甲,none,371329001001\n", "volunteers.csv:2:group: There is no volunteer group “none”")]
    [InlineData("volunteer-groups.csv", "code,name,division,phone\ng,会,371329001009,0539-0000001\n", "volunteer-groups.csv:2:division: divisions.csv has no division")]
    [InlineData("property-companies.csv", "code,name,phone,divisions\nw,物业,0539-0000001,371329001001;371329001009\n", "property-companies.csv:2:divisions: divisions.csv has no division “371329001009”")]
    [InlineData("property-companies.csv", "code,name,phone,divisions\nw,物业,0539-0000001,371329001001\nw,物业,0539-0000001,371329001001\n", "property-companies.csv:3:code: “w” is there twice")]
    public async Task A_row_that_cannot_be_is_named_with_file_row_and_column(string file, string text, string expected)
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();

        var outcome = await pack.Write(file, text).LoadAsync(house);

        Assert.Contains(outcome.Errors, e => e.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chief_answers_for_the_places_and_days_that_the_row_says()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.Change("people.csv", "roads1,丙,", "boss,丁,chief,centre,district,371329000000,,,,\nlane,戊,chief,centre,district,371329000000,,,,\nroads1,丙,")
            .Write("chiefs.csv", "user,kind,tier,title,areas,phone,reports_to,valid_from,valid_to\nboss,street,1,总街长,371329001000,0539-0000001,,,\nlane,lane,3,巷长,371329001001001,0539-0000002,boss,2026-01-01,2027-01-01\n").MustLoadAsync(house);
        var ground = house.Services.GetRequiredService<PeopleDirectory>().Ground;

        Assert.Equal(["戊", "丁"], ground.ChiefsAt("371329001001001", new("371329001001"), new DateOnly(2026, 5, 1)).Select(c => c.Name));
        Assert.Equal(["丁"], ground.ChiefsAt("371329001001002", new("371329001001"), new DateOnly(2026, 5, 1)).Select(c => c.Name));
        Assert.Equal(["丁"], ground.ChiefsAt("371329001001001", new("371329001001"), new DateOnly(2027, 1, 1)).Select(c => c.Name));
        Assert.Empty(ground.ChiefsAt(null, null, new DateOnly(2026, 5, 1)));
    }

    static IEnumerable<string> OnDuty(PeopleDirectory people, int day, int hour) => people.OnDuty(Role.Checker, At(day, hour)).Select(p => p.User);

    static DateTimeOffset At(int day, int hour) => new(2026, 11, day, hour, 0, 0, TimeSpan.FromHours(8));
}
