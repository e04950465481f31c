using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Tests.Database;
using Guantong.Server.Tests.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Guantong.Server.Tests.Catalogue;

public sealed class EditionTests
{
    [Fact]
    public async Task A_deed_judged_by_an_ended_edition_is_refused()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        await pack.Change("policy.csv", "false", "true").MustLoadAsync(house);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => house.Database.ScalarAsync("select catalogue.must_edition(1)"));

        Assert.Equal(("GT001", "edition-moved"), (refusal.SqlState, refusal.MessageText));
        await house.Database.ScalarAsync("select catalogue.must_edition(2)");
    }

    [Fact]
    public async Task A_load_waits_for_a_deed_under_way_and_the_next_deed_sees_the_new_edition()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        await using var connection = await house.Database.Source.OpenConnectionAsync();
        await using var deed = await connection.BeginTransactionAsync();
        await RunAsync(connection, "select catalogue.must_edition(1)");

        var load = pack.Change("policy.csv", "false", "true").LoadAsync(house);
        // The load has come as far as the edition's lock and stands there.
        while (await house.Database.ScalarAsync("select count(*) from pg_locks where locktype = 'advisory' and objid = 7001 and not granted") is 0L) Assert.False(load.IsCompleted);
        await RunAsync(connection, "select catalogue.must_edition(1)");
        await deed.CommitAsync();

        Assert.Equal(2, (await load).Edition);
        await Assert.ThrowsAsync<PostgresException>(() => RunAsync(connection, "select catalogue.must_edition(1)"));
    }

    [Fact]
    public async Task Another_process_sees_a_load_when_it_looks_again()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        using var people = new PeopleDirectory(house.Database.Source, TimeProvider.System);
        using var elsewhere = new CityFactsSource(house.Database.Source, people);
        Assert.Equal(1, (await elsewhere.RefreshAsync()).Edition);

        await pack.Change("policy.csv", "unit-confirms,false", "unit-confirms,true").Change("people.csv", "roads1,丙", "roads1,丁").MustLoadAsync(house);

        Assert.False(elsewhere.Current.Policy.UnitConfirms);
        Assert.True((await elsewhere.RefreshAsync()).Policy.UnitConfirms);
        Assert.Contains(people.Posts, p => p.Name == "丁");
    }

    [Fact]
    public async Task The_facts_of_a_past_moment_are_those_that_were_in_force_then()
    {
        var time = new HandTime(new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero));
        await using var house = await TestHouse.OpenAsync(change: b => b.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time)));
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        time.Pass(TimeSpan.FromDays(1));
        await pack.Change("policy.csv", "unit-confirms,false", "unit-confirms,true").MustLoadAsync(house);
        var facts = TinyPack.Facts(house);

        Assert.Equal(0, (await facts.AtAsync(time.GetUtcNow().AddDays(-2))).Edition);
        Assert.False((await facts.AtAsync(time.GetUtcNow().AddHours(-1))).Policy.UnitConfirms);
        Assert.True((await facts.AtAsync(time.GetUtcNow())).Policy.UnitConfirms);
    }

    [Fact]
    public async Task Two_loads_at_once_take_turns()
    {
        await using var house = await TestHouse.OpenAsync();
        using var one = new TinyPack();
        using var two = new TinyPack();
        two.Change("policy.csv", "false", "true");

        var outcomes = await Task.WhenAll(one.LoadAsync(house), two.LoadAsync(house));

        Assert.All(outcomes, o => Assert.Empty(o.Errors));
        Assert.Equal([1L, 2L], outcomes.Select(o => o.Edition).Order());
        Assert.Equal(2, TinyPack.Facts(house).Current.Edition);
    }

    static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
