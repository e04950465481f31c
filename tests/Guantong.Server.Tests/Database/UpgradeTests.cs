using System.Globalization;
using System.Text.RegularExpressions;
using Guantong.Server.Platform.Cluster;
using Guantong.Server.Platform.Store;
using Guantong.Server.Tests.Architecture;
using Npgsql;

namespace Guantong.Server.Tests.Database;

/// <summary>A city of yesterday, restored from its dump, becomes a city of today and keeps what it had.</summary>
public sealed partial class UpgradeTests
{
    static readonly string Dumps = Path.Combine(SourceFile.Root, "tests/Guantong.Server.Tests/Database/dumps");

    public static TheoryData<string> Kept => [.. Directory.GetFiles(Dumps, "*.sql").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task A_dump_of_an_earlier_number_is_migrated_up_and_ends_like_a_new_database(string dump)
    {
        var number = int.Parse(dump, CultureInfo.InvariantCulture);
        await using var upgraded = await TestDatabase.CreateEmptyAsync();
        await using var fresh = await TestDatabase.CreateAsync();
        await RestoreAsync(upgraded, Path.Combine(Dumps, $"{dump}.sql"));
        var rows = await RowsAsync(upgraded);

        var ran = await new Migrations(upgraded.Source).RunAsync();

        Assert.Equal(Migration.Embedded().Where(migration => migration.Number > number), ran);
        Assert.Equal(await SchemaAsync(fresh), await SchemaAsync(upgraded));
        foreach (var (table, count) in rows.Where(row => row.Key != "platform.migration")) Assert.Equal(count, await upgraded.ScalarAsync($"select count(*) from {table}"));
    }

    static async Task<Dictionary<string, object?>> RowsAsync(TestDatabase database)
    {
        var tables = (string[])(await database.ScalarAsync("select coalesce(array_agg(format('%I.%I', table_schema, table_name)), '{}') from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('public', 'pg_catalog', 'information_schema')"))!;
        var rows = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var table in tables) rows[table] = await database.ScalarAsync($"select count(*) from {table}");
        return rows;
    }

    static async Task RestoreAsync(TestDatabase database, string file) =>
        await RunAsync("psql", database, ["-q", "-v", "ON_ERROR_STOP=1", "-f", file]);

    // Columns added by a later migration stand at the end of their table, so the lines are compared as a set.
    static async Task<string[]> SchemaAsync(TestDatabase database) =>
        [.. Changing().Replace(await RunAsync("pg_dump", database, ["--schema-only", "--no-owner", "--no-comments"]), "").Split('\n').Select(line => line.TrimEnd(',', ' ')).Where(line => line.Length > 0).Order(StringComparer.Ordinal)];

    static async Task<string> RunAsync(string program, TestDatabase database, string[] arguments)
    {
        var text = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var answer = await Command.RunAsync(program, ["-h", text.Host!, "-U", text.Username!, "-d", text.Database!, .. arguments]);
        Assert.True(answer.Ok, answer.Text);
        return answer.Text;
    }

    // pg_dump says which version wrote it and fences the text with a random word.
    [GeneratedRegex(@"^(--.*|\\(un)?restrict .*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Changing();
}
