using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Platform.Store;

/// <summary>One pack's step to the next edition; <see cref="Day"/> is the day that people will name for the change.</summary>
public sealed record EditionStep(string Pack, long Edition, DateOnly Day);

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

    /// <summary>Makes the pack's standing rows equal to <paramref name="rows"/>, inside the caller's transaction.</summary>
    public async Task<RowsMoved> ReplaceAsync(NpgsqlConnection connection, EditionStep step, IEnumerable<object?[]> rows, CancellationToken cancel = default)
    {
        var columns = string.Join(", ", Columns.Select(c => c.Name));
        var stage = string.Create(CultureInfo.InvariantCulture, $"stage_{Interlocked.Increment(ref stages)}");
        await ExecuteAsync(connection, $"create temp table {stage} on commit drop as select {columns} from {Name} with no data", [], cancel);
        await CopyAsync(connection, $"copy {stage} ({columns}) from stdin (format binary)", rows, cancel);

        var ended = await ExecuteAsync(connection, $"""
            update {Name} as t set ended = $1, valid_to = {(OwnDates ? "least(t.valid_to, greatest(t.valid_from, $2))" : "greatest(t.valid_from, $2)")}
            where t.pack = $3 and t.ended is null and {Print("t")} not in (select {Print("s")} from {stage} as s)
            """, [step.Edition, step.Day, step.Pack], cancel);
        var added = await ExecuteAsync(connection, $"""
            insert into {Name} (pack, begun, {columns}{(OwnDates ? "" : ", valid_from")})
            select $1, $2, {columns}{(OwnDates ? "" : ", $3")} from {stage} as s
            where {Print("s")} not in (select {Print("t")} from {Name} as t where t.pack = $1 and t.ended is null)
            """, OwnDates ? [step.Pack, step.Edition] : [step.Pack, step.Edition, step.Day], cancel);
        return new RowsMoved(added, ended);
    }

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
