using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Store;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.People;

/// <summary>A person with a post, as a pack names one.</summary>
public sealed record PersonEntry(
    string User, string Name, Role Role, string Unit, Level Level, DivisionCode ScopePlace, IReadOnlyList<string> ScopeClasses, string Duty,
    DateOnly? ValidFrom, DateOnly? ValidTo);

/// <summary>Everything about people that one pack brings; no city when the pack is only a layer.</summary>
public sealed record PeopleSheet(CityCard? City, IReadOnlyList<Unit> Units, IReadOnlyList<PersonEntry> People);

/// <summary>Takes one pack's units, persons, posts and accounts inside the loader's transaction.</summary>
public sealed class PeopleIntake(Entropy entropy, TimeProvider time)
{
    const NpgsqlDbType Text = NpgsqlDbType.Text;

    static readonly EditionedTable Cities = new(
        "people.city", false, ("name", Text), ("title", Text), ("title_en", Text), ("area", Text), ("time_zone", Text), ("demo", NpgsqlDbType.Boolean));

    static readonly EditionedTable Units = new(
        "people.unit", false, ("id", Text), ("name", Text), ("kind", Text), ("level", Text), ("parent", Text), ("division", Text));

    static readonly EditionedTable Posts = new(
        "people.post", true, ("person", NpgsqlDbType.Uuid), ("role", Text), ("unit", Text), ("level", Text), ("scope_place", Text),
        ("scope_classes", NpgsqlDbType.Array | Text), ("duty", Text), ("valid_from", NpgsqlDbType.Date), ("valid_to", NpgsqlDbType.Date));

    public async Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, PeopleSheet sheet, CancellationToken cancel)
    {
        var moved = await Cities.ReplaceAsync(connection, step, CityRows(sheet.City), cancel);
        moved += await Units.ReplaceAsync(connection, step, sheet.Units.Select(u => new object?[]
        {
            u.Id.Value, u.Name, UnitText.CodeOf(u.Kind), UnitText.CodeOf(u.Level), u.Parent?.Value, u.Division.Value,
        }), cancel);
        var ids = await KnowAsync(connection, sheet.People, cancel);
        moved += await Posts.ReplaceAsync(connection, step, sheet.People.Select(p => new object?[]
        {
            ids[p.User], Roles.CodeOf(p.Role), p.Unit, UnitText.CodeOf(p.Level), p.ScopePlace.Value, p.ScopeClasses.ToArray(), p.Duty,
            p.ValidFrom ?? DateOnly.MinValue, p.ValidTo,
        }), cancel);
        if (sheet.City is { Demo: true }) await DemoPasswords.MakeAsync(connection, entropy, cancel);
        if (sheet.City is { Demo: false }) await DemoPasswords.RevokeAsync(connection, cancel);
        await MarkMovedAsync(connection, cancel);
        return moved;
    }

    /// <summary>Tells every directory in memory to read again.</summary>
    public static async Task MarkMovedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var bump = new NpgsqlCommand("update people.directory set version = version + 1", connection);
        await bump.ExecuteNonQueryAsync(cancel);
    }

    static IEnumerable<object?[]> CityRows(CityCard? city) =>
        city is null ? [] : [[city.Name, city.Title, city.TitleEn, city.Area.Value, city.Zone.Id, city.Demo]];

    // A user name is a person for ever: who comes back gets the old person, and history keeps its name.
    async Task<Dictionary<string, Guid>> KnowAsync(NpgsqlConnection connection, IReadOnlyList<PersonEntry> people, CancellationToken cancel)
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
