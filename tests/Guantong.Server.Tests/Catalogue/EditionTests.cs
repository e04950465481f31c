using Guantong.Server.Tests.Database;
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

    static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
