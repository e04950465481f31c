using Guantong.Server.Platform.Store;
using Npgsql;

namespace Guantong.Server.Tests.Database;

/// <summary>
/// A fresh, migrated database of its own: <c>await using var database = await TestDatabase.CreateAsync();</c>
/// Cloned from the run's template in some tens of milliseconds, dropped at the end.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    // PostgreSQL clones a template only while nobody is connected to it, so clones take turns.
    static readonly SemaphoreSlim Turn = new(1);

    // Databases are made and dropped over connections that stay: each new one costs a process.
    static readonly Lazy<Task<NpgsqlDataSource>> Keeper = new(async () =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(await TestCluster.ConnectionStringAsync()) { Database = "postgres", MaxPoolSize = 4 }.ConnectionString));

    readonly string _name;

    TestDatabase(string name, string cluster)
    {
        _name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(cluster) { Database = name, MaxPoolSize = 20 }.ConnectionString;
        Source = CityDatabase.Open(ConnectionString);
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource Source { get; }

    /// <summary>A clone of the migrated template.</summary>
    public static Task<TestDatabase> CreateAsync() => CreateAsync(TestCluster.Template);

    /// <summary>A clone of the template that has the demo city in it.</summary>
    public static async Task<TestDatabase> CreateDemoAsync() => await CreateAsync(await DemoTemplate.NameAsync());

    /// <summary>A database with nothing in it, for tests of the migrations themselves.</summary>
    public static Task<TestDatabase> CreateEmptyAsync() => CreateAsync("template0");

    static async Task<TestDatabase> CreateAsync(string template)
    {
        var name = $"test_{Guid.NewGuid():n}";
        await MakeAsync(name, template);
        return new TestDatabase(name, await TestCluster.ConnectionStringAsync());
    }

    /// <summary>Makes a database from a template, one at a time.</summary>
    internal static async Task MakeAsync(string name, string template)
    {
        await Turn.WaitAsync();
        try
        {
            await ExecuteAsync($"create database {name} template {template} strategy file_copy");
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>Runs one statement; for arranging and for looking.</summary>
    public async Task<object?> ScalarAsync(string sql, params object[] values)
    {
        await using var command = Source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await ExecuteAsync($"drop database if exists {_name} with (force)");
    }

    static async Task ExecuteAsync(string sql)
    {
        await using var command = (await Keeper.Value).CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
