using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Server.Platform;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Search.Filters;

/// <summary>A filter under a name. <see cref="Query"/> is the address of its list without the path; <see cref="Shared"/> is none, role or unit.</summary>
public sealed record SavedFilter(Guid Id, PersonId Owner, string Name, string Query, string Shared, int Version, DateTimeOffset At);

/// <summary>A filter to be kept.</summary>
public sealed record FilterWish(string Name, string Query, string Shared);

/// <summary>What came of keeping one.</summary>
public enum Kept
{
    Yes,

    /// <summary>There is none, or it is another's.</summary>
    NoSuch,

    /// <summary>It was changed meanwhile, in another window perhaps.</summary>
    Stale,

    TooMany,
}

/// <summary>
/// Filters that people keep: their own, and those that others share with their role or unit. Sharing shares the question, never the
/// answer: everybody sees by their own scope.
/// </summary>
public sealed class SavedFilters(NpgsqlDataSource database, Entropy entropy, TimeProvider time)
{
    public const int Most = 40;
    public const int LongestName = 40;
    public const int LongestQuery = 1000;

    const string Columns = "id, owner, name, query, shared, version, at";

    /// <summary>One's own first, then those shared by others.</summary>
    public async Task<IReadOnlyList<SavedFilter>> ForAsync(Actor actor, CancellationToken cancel = default)
    {
        await using var command = Command(
            $"""
            select {Columns} from cases.saved_filter where owner = $1 or (shared = 'role' and role = $2) or (shared = 'unit' and unit = $3)
            order by owner <> $1, name, id limit {Most * 2}
            """, Person(actor), Roles.CodeOf(actor.Role), Unit(actor));
        return await ReadAsync(command, cancel);
    }

    public async Task<(Kept Came, SavedFilter? Filter)> AddAsync(Actor actor, FilterWish wish, string key, CancellationToken cancel = default)
    {
        await using var command = Command(
            $"""
            insert into cases.saved_filter (id, owner, name, query, shared, role, unit, version, at, key)
            select $1, $2, $3, $4, $5, $6, $7, 1, $8, $9 where (select count(*) from cases.saved_filter where owner = $2) < {Most} on conflict (owner, key) do nothing returning {Columns}
            """, entropy.NewId(), Person(actor), wish.Name, wish.Query, wish.Shared, Roles.CodeOf(actor.Role), Unit(actor), time.GetUtcNow(), key);
        if ((await ReadAsync(command, cancel)).FirstOrDefault() is { } added) return (Kept.Yes, added);
        await using var again = Command($"select {Columns} from cases.saved_filter where owner = $1 and key = $2", Person(actor), key);
        return (await ReadAsync(again, cancel)).FirstOrDefault() is { } before ? (Kept.Yes, before) : (Kept.TooMany, null);
    }

    public async Task<(Kept Came, SavedFilter? Filter)> ChangeAsync(Actor actor, Guid id, FilterWish wish, int version, CancellationToken cancel = default)
    {
        await using var command = Command(
            $"""
            update cases.saved_filter set name = $3, query = $4, shared = $5, role = $6, unit = $7, version = version + 1, at = $8
            where id = $1 and owner = $2 and version = $9 returning {Columns}
            """, id, Person(actor), wish.Name, wish.Query, wish.Shared, Roles.CodeOf(actor.Role), Unit(actor), time.GetUtcNow(), version);
        if ((await ReadAsync(command, cancel)).FirstOrDefault() is { } changed) return (Kept.Yes, changed);
        await using var now = Command($"select {Columns} from cases.saved_filter where id = $1 and owner = $2", id, Person(actor));
        return (await ReadAsync(now, cancel)).FirstOrDefault() is { } other ? (Kept.Stale, other) : (Kept.NoSuch, null);
    }

    public async Task<bool> RemoveAsync(Actor actor, Guid id, CancellationToken cancel = default)
    {
        await using var command = Command("delete from cases.saved_filter where id = $1 and owner = $2", id, Person(actor));
        return await command.ExecuteNonQueryAsync(cancel) > 0;
    }

    static Guid Person(Actor actor) => actor.Person?.Value ?? Guid.Empty;

    static NpgsqlParameter Unit(Actor actor) => new() { Value = (object?)actor.Unit?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    static async Task<List<SavedFilter>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var found = new List<SavedFilter>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
            found.Add(new(r.GetGuid(0), new PersonId(r.GetGuid(1)), r.GetString(2), r.GetString(3), r.GetString(4), r.GetInt32(5), r.GetFieldValue<DateTimeOffset>(6)));
        return found;
    }
}
