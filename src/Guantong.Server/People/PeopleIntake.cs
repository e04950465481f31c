using Guantong.Server.Platform;
using Guantong.Server.Platform.Store;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.People;

/// <summary>Takes one pack's city, units, persons, posts and accounts inside the loader's transaction.</summary>
public sealed class PeopleIntake(Entropy entropy, TimeProvider time)
{
    const NpgsqlDbType Text = NpgsqlDbType.Text;

    static readonly EditionedTable Cities = new(
        "people.city", false, ("name", Text), ("title", Text), ("title_en", Text), ("area", Text), ("time_zone", Text), ("demo", NpgsqlDbType.Boolean));

    public static EditionedTable Units { get; } = new(
        "people.unit", false, ("id", Text), ("name", Text), ("kind", Text), ("level", Text), ("parent", Text), ("division", Text),
        ("lon", NpgsqlDbType.Double), ("lat", NpgsqlDbType.Double));

    /// <summary>Read, the person is shown by the user name, because that is what a pack calls people by.</summary>
    public static EditionedTable Posts { get; } = new(
        "people.post", true, ("person", NpgsqlDbType.Uuid), ("name", Text), ("role", Text), ("unit", Text), ("level", Text), ("scope_place", Text),
        ("scope_classes", NpgsqlDbType.Array | Text), ("duty", Text), ("valid_from", NpgsqlDbType.Date), ("valid_to", NpgsqlDbType.Date))
    {
        Shown = new Dictionary<string, string>(StringComparer.Ordinal) { ["person"] = "(select q.user_name from people.person q where q.id = person)" },
    };

    /// <summary>Lays down which city this is; without a card the pack is only a layer. Every directory in memory then reads again.</summary>
    public async Task<RowsMoved> ApplyCityAsync(NpgsqlConnection connection, EditionStep step, CityCard? city, CancellationToken cancel)
    {
        var moved = await Cities.ReplaceAsync(connection, step, city is null ? [] : [[city.Name, city.Title, city.TitleEn, city.Area.Value, city.Zone.Id, city.Demo]], cancel);
        await MarkMovedAsync(connection, cancel);
        return moved;
    }

    /// <summary>A demonstration gives its accounts passwords that it shows; any other city takes such passwords away.</summary>
    public async Task SetPasswordsAsync(NpgsqlConnection connection, bool demo, CancellationToken cancel)
    {
        if (demo) await DemoPasswords.MakeAsync(connection, entropy, cancel);
        else await DemoPasswords.RevokeAsync(connection, cancel);
    }

    /// <summary>Tells every directory in memory to read again.</summary>
    public static async Task MarkMovedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var bump = new NpgsqlCommand("update people.directory set version = version + 1", connection);
        await bump.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The persons of these user names, with an account each. A user name is a person for ever: who comes back gets the old person.</summary>
    public async Task<IReadOnlyDictionary<string, Guid>> KnowAsync(NpgsqlConnection connection, IReadOnlyList<(string User, string Name)> people, CancellationToken cancel)
    {
        var users = people.Select(p => p.User).ToArray();
        await using (var write = new NpgsqlCommand("""
            insert into people.person (id, user_name, display_name, created_at)
            select u.id, u.user_name, u.display_name, $4 from unnest($1, $2, $3) as u(id, user_name, display_name)
            on conflict (user_name) do update set display_name = excluded.display_name where person.display_name <> excluded.display_name
            """, connection))
        {
            write.Parameters.Add(new() { Value = people.Select(_ => entropy.NewId()).ToArray() });
            write.Parameters.Add(new() { Value = users });
            write.Parameters.Add(new() { Value = people.Select(p => p.Name).ToArray() });
            write.Parameters.Add(new() { Value = time.GetUtcNow() });
            await write.ExecuteNonQueryAsync(cancel);
        }
        await using (var accounts = new NpgsqlCommand("""
            insert into people.account (id, user_name, normalized_user_name, security_stamp, concurrency_stamp)
            select id, user_name, upper(user_name), gen_random_uuid()::text, gen_random_uuid()::text from people.person where user_name = any($1)
            on conflict do nothing
            """, connection) { Parameters = { new() { Value = users } } })
            await accounts.ExecuteNonQueryAsync(cancel);

        await using var read = new NpgsqlCommand("select user_name, id from people.person where user_name = any($1)", connection) { Parameters = { new() { Value = users } } };
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancel)) ids[rows.GetString(0)] = rows.GetGuid(1);
        return ids;
    }
}
