using System.Text.Json;
using Guantong.Domain.Basics;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.People;

/// <summary>
/// What people set up for themselves, by name: the keys of the desk, the width of its panes. Nobody else reads it, nothing rests on it,
/// and it goes with the account.
/// </summary>
public sealed class PersonSettings(NpgsqlDataSource database, TimeProvider time)
{
    public const int LargestBytes = 16 * 1024;
    const int LongestName = 40;

    /// <summary>Names are words of small letters, so that they can stand in addresses and storages.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= LongestName && name.All(c => char.IsAsciiLetterLower(c) || c == '-');

    public async Task<IReadOnlyDictionary<string, JsonElement>> OfAsync(PersonId person, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select name, value from people.setting where person = $1 order by name");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = person.Value });
        var all = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            using var value = JsonDocument.Parse(r.GetString(1));
            all[r.GetString(0)] = value.RootElement.Clone();
        }
        return all;
    }

    public async Task SetAsync(PersonId person, string name, string json, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            "insert into people.setting (person, name, value, changed_at) values ($1, $2, $3, $4) on conflict (person, name) do update set value = excluded.value, changed_at = excluded.changed_at");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = person.Value });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = json, NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = time.GetUtcNow() });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
