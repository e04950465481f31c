using System.Globalization;
using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Platform.Store;

/// <summary>One pack's step to the next edition; <see cref="Day"/> is the day that people will name for the change.</summary>
/// <param name="OnlyLooks">True when all will be rolled back: rows with dates of their own keep them, so that the difference shows them.</param>
public sealed record EditionStep(string Pack, long Edition, DateOnly Day, bool OnlyLooks = false);

/// <summary>How many rows began and ended by a step.</summary>
public readonly record struct RowsMoved(int Added, int Ended)
{
    public static RowsMoved operator +(RowsMoved a, RowsMoved b) => new(a.Added + b.Added, a.Ended + b.Ended);
}

/// <summary>
/// A table whose rows a pack brings and nothing ever deletes: a row that vanished or changed is ended, and what is new begins.
/// The table has, beside its own columns, pack, valid_from, valid_to, begun and ended.
/// </summary>
/// <param name="Name">Schema and table.</param>
/// <param name="OwnDates">True when valid_from and valid_to are among the columns: the pack itself says them.</param>
/// <param name="Columns">In the order of the rows' values. Geometry is written as EWKB with type Bytea.</param>
public sealed record EditionedTable(string Name, bool OwnDates, params (string Name, NpgsqlDbType Type)[] Columns)
{
    static int stages;

    /// <summary>The columns that name a row of one pack; the first column, unless said otherwise. Differences and exports go by it.</summary>
    public IReadOnlyList<string> Key { get; init; } = [Columns[0].Name];

    /// <summary>The place of a column among the row's values.</summary>
    public int IndexOf(string column) => Array.FindIndex(Columns, c => c.Name == column) is >= 0 and var index ? index : throw new ArgumentException($"{Name} has no column {column}.", nameof(column));

    /// <summary>Makes the pack's standing rows equal to <paramref name="rows"/>, inside the caller's transaction.</summary>
    public async Task<RowsMoved> ReplaceAsync(NpgsqlConnection connection, EditionStep step, IEnumerable<object?[]> rows, CancellationToken cancel = default)
    {
        var columns = string.Join(", ", Columns.Select(c => c.Name));
        var stage = string.Create(CultureInfo.InvariantCulture, $"stage_{Interlocked.Increment(ref stages)}");
        await ExecuteAsync(connection, $"create temp table {stage} on commit drop as select {columns} from {Name} with no data", [], cancel);
        await CopyAsync(connection, $"copy {stage} ({columns}) from stdin (format binary)", rows, cancel);

        await ExecuteAsync(connection, $"alter table {stage} add print text; update {stage} as s set print = {Print("s")}; analyze {stage}", [], cancel);

        var ended = await ExecuteAsync(connection, $"""
            update {Name} as t set ended = $1, valid_to = {(OwnDates && step.OnlyLooks ? "t.valid_to" : OwnDates ? "least(t.valid_to, greatest(t.valid_from, $2))" : "greatest(t.valid_from, $2)")}
            where t.pack = $3 and t.ended is null and not exists (select from {stage} as s where s.print = {Print("t")})
            """, [step.Edition, step.Day, step.Pack], cancel);
        var added = await ExecuteAsync(connection, $"""
            with standing as materialized (select {Print("t")} as print from {Name} as t where t.pack = $1 and t.ended is null)
            insert into {Name} (pack, begun, {columns}{(OwnDates ? "" : ", valid_from")})
            select $1, $2, {columns}{(OwnDates ? "" : ", $3")} from {stage} as s
            where not exists (select from standing where standing.print = s.print)
            """, OwnDates ? [step.Pack, step.Edition] : [step.Pack, step.Edition, step.Day], cancel);
        return new RowsMoved(added, ended);
    }

    /// <summary>Columns that are read as something else than they are written: an expression in the table's own columns.</summary>
    public IReadOnlyDictionary<string, string> Shown { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["geom"] = "ST_AsBinary(geom)" };

    /// <summary>The pack's standing rows in the order of their keys, the values in the order of the columns. Geometry comes as WKB.</summary>
    public async IAsyncEnumerable<object?[]> StandingAsync(NpgsqlConnection connection, string pack, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var command = new NpgsqlCommand($"select {Read} from {Name} as t where pack = $1 and ended is null order by {InOrder}", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = pack });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) yield return ValuesOf(rows);
    }

    /// <summary>The rows of all packs that count at an edition, each pack's in the order of their keys.</summary>
    public async IAsyncEnumerable<(string Pack, object?[] Values)> AtAsync(NpgsqlConnection connection, long edition, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var command = new NpgsqlCommand($"select {Read}, pack from {Name} as t where begun <= $1 and (ended is null or ended > $1) order by {InOrder}", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = edition });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) yield return (rows.GetString(Columns.Length), ValuesOf(rows));
    }

    /// <summary>What an edition moved, however long ago: of one key the row that it ended first.</summary>
    public async IAsyncEnumerable<(string Pack, bool Ended, object?[] Values)> MovedByAsync(NpgsqlConnection connection, long edition, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var command = new NpgsqlCommand(
            $"select {Read}, pack, begun <> $1 from {Name} as t where (ended = $1 and begun <> $1) or (begun = $1 and ended is distinct from $1) order by pack collate \"C\", {InOrder}, begun", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = edition });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) yield return (rows.GetString(Columns.Length), rows.GetBoolean(Columns.Length + 1), ValuesOf(rows));
    }

    /// <summary>The rows of all packs that ended or began with this edition, in the order of their keys; of one key the ended one first.</summary>
    public async IAsyncEnumerable<(string Pack, bool Ended, object?[] Values)> MovedAsync(NpgsqlConnection connection, long edition, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var command = new NpgsqlCommand(
            $"select {Read}, pack, begun <> $1 from {Name} as t where ended = $1 or (begun = $1 and ended is null) order by pack collate \"C\", {InOrder}, begun", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = edition });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) yield return (rows.GetString(Columns.Length), rows.GetBoolean(Columns.Length + 1), ValuesOf(rows));
    }

    object?[] ValuesOf(NpgsqlDataReader rows) =>
        [.. Columns.Select((c, i) => rows.IsDBNull(i) ? null : c.Type == NpgsqlDbType.Date ? rows.GetFieldValue<DateOnly>(i) : rows.GetValue(i))];

    string Read => string.Join(", ", Columns.Select(c => Shown.GetValueOrDefault(c.Name, c.Name)));

    // The order of bytes, whatever the server's language.
    string InOrder => string.Join(", ", Key.Select(k => Shown.TryGetValue(k, out var shown) ? $"{shown} collate \"C\"" : Columns[IndexOf(k)].Type == NpgsqlDbType.Text ? $"{k} collate \"C\"" : k));

    // Whole rows are compared by a print of their values: nulls compare equal and the planner can hash it.
    string Print(string alias) => $"md5(row({string.Join(", ", Columns.Select(c => $"{alias}.{c.Name}"))})::text)";

    async Task CopyAsync(NpgsqlConnection connection, string sql, IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(sql, cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            for (var i = 0; i < Columns.Length; i++)
            {
                if (row[i] is { } value) await copy.WriteAsync(value, Columns[i].Type, cancel);
                else await copy.WriteNullAsync(cancel);
            }
        }
        await copy.CompleteAsync(cancel);
    }

    static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, object[] values, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
