using Guantong.Server.Platform.Texts;
using Guantong.Server.Tests.Architecture;
using Guantong.Server.Tests.Database;

namespace Guantong.Server.Tests.Privacy;

/// <summary>Every column that can hold words of or about a person is known by name: what it holds, and what becomes of it when that person is erased.</summary>
public sealed class ColumnsTests
{
    const string ColumnsSql =
        """
        select c.table_schema || '.' || c.table_name || ',' || c.column_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where t.table_type = 'BASE TABLE' and (c.data_type in ('text', 'json', 'jsonb', 'bytea', 'character varying', 'inet') or c.udt_name in ('_text', '_varchar'))
        """;

    [Fact]
    public async Task A_column_of_a_personal_table_that_nobody_has_thought_about_is_named()
    {
        var known = Known();
        await using var database = await TestDatabase.CreateAsync();
        var columns = await ColumnsAsync(database);
        var tables = known.Keys.Select(k => k.Split(',')[0]).ToHashSet(StringComparer.Ordinal);

        Found.Nothing(columns.Where(c => tables.Contains(c.Split(',')[0]) && !known.ContainsKey(c))
            .Select(c => $"{c.Replace(',', '.')} is not in Cases/Privacy/personal-columns.csv: say what it holds and what becomes of it when a person is erased, and make the erasure do it."));
        Found.Nothing(known.Keys.Where(k => !columns.Contains(k)).Select(k => $"{k.Replace(',', '.')} is in personal-columns.csv, but no table has it."));
    }

    [Fact]
    public async Task A_table_that_hangs_on_a_report_goes_with_it_and_is_among_the_personal_ones()
    {
        var tables = Known().Keys.Select(k => k.Split(',')[0]).ToHashSet(StringComparer.Ordinal);
        await using var database = await TestDatabase.CreateAsync();
        await using var command = database.Source.CreateCommand("select conrelid::regclass::text from pg_constraint where contype = 'f' and confrelid = 'cases.report'::regclass");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            Assert.True(tables.Contains(rows.GetString(0)) || rows.GetString(0) == "cases.relay_consent", $"{rows.GetString(0)} hangs on a report: its columns belong into personal-columns.csv.");
    }

    static Dictionary<string, string> Known()
    {
        using var text = File.OpenText(Path.Combine(SourceFile.Root, "src/Guantong.Server/Cases/Privacy/personal-columns.csv"));
        return Csv.Records(text).Skip(1).ToDictionary(r => $"{r.Fields[0]},{r.Fields[1]}", r => r.Fields[3], StringComparer.Ordinal);
    }

    static async Task<HashSet<string>> ColumnsAsync(TestDatabase database)
    {
        await using var command = database.Source.CreateCommand(ColumnsSql);
        var columns = new HashSet<string>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) columns.Add(rows.GetString(0));
        return columns;
    }
}
