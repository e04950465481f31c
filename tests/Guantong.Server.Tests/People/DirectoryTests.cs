using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.Tests.Catalogue;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.People;

public sealed class DirectoryTests
{
    [Fact]
    public async Task Who_is_on_duty_is_read_by_the_clock_of_the_city()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        var people = house.Services.GetRequiredService<PeopleDirectory>();

        // Saturday 03:00 in the city belongs to Friday's night and is still Friday in UTC.
        Assert.Equal(["night"], people.OnDuty(Role.Checker, new DateTimeOffset(2026, 11, 20, 19, 0, 0, TimeSpan.Zero)).Select(p => p.User));
        Assert.Equal(["day"], people.OnDuty(Role.Checker, new DateTimeOffset(2026, 11, 21, 4, 0, 0, TimeSpan.Zero)).Select(p => p.User));
    }

    [Fact]
    public async Task A_post_counts_only_on_its_days()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.Change("people.csv", "roads1,丙,department,roads,district,371329000000,,,,", "roads1,丙,department,roads,district,371329000000,,,2017-01-01,2018-01-01").MustLoadAsync(house);
        var people = house.Services.GetRequiredService<PeopleDirectory>();
        var person = new PersonId((Guid)(await house.Database.ScalarAsync("select id from people.person where user_name = 'roads1'"))!);

        Assert.Null(people.PostOf(person));
        Assert.Equal("丙", people.NameOf(person));
        Assert.Single(people.OnDuty(Role.Department, new DateTimeOffset(2017, 12, 31, 12, 0, 0, TimeSpan.FromHours(8))));
        Assert.Empty(people.OnDuty(Role.Department, new DateTimeOffset(2018, 1, 1, 12, 0, 0, TimeSpan.FromHours(8))));
    }

    [Fact]
    public async Task A_person_who_comes_back_is_the_same_person()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        var before = await house.Database.ScalarAsync("select id from people.person where user_name = 'roads1'");
        await pack.Change("people.csv", "roads1,", "roads9,").MustLoadAsync(house);
        await pack.Change("people.csv", "roads9,", "roads1,").MustLoadAsync(house);

        Assert.Equal(before, await house.Database.ScalarAsync("select person from people.post p join people.person q on q.id = p.person where ended is null and user_name = 'roads1'"));
    }
}
