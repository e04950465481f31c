using Guantong.Server.Platform;
using Guantong.Server.Platform.Store;
using Guantong.Server.Tests.Database;
using Npgsql;

namespace Guantong.Server.Tests.Platform;

public sealed class MigrationsTests
{
    static readonly Migration First = new(1, "first", "create table thing (id int primary key);");
    static readonly Migration Second = new(2, "second", "insert into thing values (1); select pg_sleep(0);");

    [Fact]
    public async Task Each_migration_runs_once_and_in_order()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var migrations = new Migrations(database.Source, [First, Second]);

        Assert.Equal(2, await migrations.CountMissingAsync());
        Assert.Equal([First, Second], await migrations.RunAsync());
        Assert.Empty(await migrations.RunAsync());
        Assert.Equal(1L, await database.ScalarAsync("select count(*) from thing"));
    }

    [Fact]
    public async Task An_applied_file_that_was_changed_is_refused_and_nothing_runs()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await new Migrations(database.Source, [First]).RunAsync();
        var changed = First with { };
        changed = new Migration(changed.Number, changed.Name, changed.Sql + " -- a change");

        var refusal = await Assert.ThrowsAsync<PlainFailure>(() => new Migrations(database.Source, [changed, Second]).RunAsync());

        Assert.Contains("0001 first was changed after it ran", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1L, await database.ScalarAsync("select count(*) from platform.migration"));
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await new Migrations(database.Source, [First, Second]).RunAsync();

        var refusal = await Assert.ThrowsAsync<PlainFailure>(() => new Migrations(database.Source, [First]).RunAsync());

        Assert.Contains("newer than the program", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runners_at_once_take_turns()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();

        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new Migrations(database.Source, [First, Second]).RunAsync()));

        Assert.Equal(2, done.Sum(ran => ran.Count));
        Assert.Equal(1L, await database.ScalarAsync("select count(*) from thing"));
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_nothing_behind()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var broken = new Migration(2, "broken", "create table half (id int);\nselect no_such_thing();");

        var refusal = await Assert.ThrowsAsync<PlainFailure>(() => new Migrations(database.Source, [First, broken]).RunAsync());

        Assert.Contains("0002 broken failed and was rolled back", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(DBNull.Value, await database.ScalarAsync("select to_regclass('half')::text"));
        Assert.Equal(1L, await database.ScalarAsync("select count(*) from platform.migration"));
    }

    [Fact]
    public void Line_ends_do_not_change_a_checksum() =>
        Assert.Equal(new Migration(1, "a", "select 1;\nselect 2;").Checksum, new Migration(1, "a", "select 1;\r\nselect 2;").Checksum);

    [Fact]
    public async Task What_must_hold_fails_the_batch_with_its_code()
    {
        await using var database = await TestDatabase.CreateAsync();

        var failure = await Assert.ThrowsAsync<PostgresException>(() => database.ScalarAsync("select platform.must(1 = 2, 'not-your-unit')"));

        Assert.Equal("GT001", failure.SqlState);
        Assert.Equal("not-your-unit", failure.MessageText);
        Assert.Equal("", await database.ScalarAsync("select platform.must(true, 'never')::text"));
    }
}
