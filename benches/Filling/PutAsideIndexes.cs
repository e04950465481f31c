using Npgsql;

namespace Guantong.Bench.Filling;

/// <summary>Takes a schema's indexes and keys away while very much is copied in, and makes them again exactly as they were.</summary>
sealed class PutAsideIndexes : IAsyncDisposable
{
    readonly NpgsqlConnection _connection;
    readonly List<string> _again = [];

    PutAsideIndexes(NpgsqlConnection connection) => _connection = connection;

    public static async Task<PutAsideIndexes> OfAsync(NpgsqlDataSource database, string schema)
    {
        var aside = new PutAsideIndexes(await database.OpenConnectionAsync());
        // References first away and last back, those of other rooms too; then keys; then what is left are plain indexes.
        await aside.TakeAsync($"""
            select format('alter table %s drop constraint %I', conrelid::regclass, conname), format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint where contype in ('f', 'p', 'u') and (connamespace = '{schema}'::regnamespace
              or confrelid in (select oid from pg_class where relnamespace = '{schema}'::regnamespace)) order by contype
            """);
        await aside.TakeAsync($"select format('drop index {schema}.%I', indexname), indexdef from pg_indexes where schemaname = '{schema}'");
        return aside;
    }

    public async Task PutBackAsync()
    {
        await ExecuteAsync("set maintenance_work_mem = '512MB'");
        // Indexes were taken last and references first: backwards is the right order.
        for (var i = _again.Count - 1; i >= 0; i--) await ExecuteAsync(_again[i]);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    async Task TakeAsync(string sql)
    {
        var drops = new List<string>();
        await using (var command = new NpgsqlCommand(sql, _connection))
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                drops.Add(rows.GetString(0));
                _again.Add(rows.GetString(1));
            }
        }
        foreach (var drop in drops) await ExecuteAsync(drop);
    }

    async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
