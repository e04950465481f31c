using Npgsql;

namespace Guantong.Server.Places;

/// <summary>What the streets of the city are called; where they lie is the gazetteer's to say.</summary>
public sealed class StreetNames(NpgsqlDataSource database)
{
    /// <summary>The name of every street that there is today, each once.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select distinct name from places.street where ended is null and name <> '' order by name");
        var names = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) names.Add(rows.GetString(0));
        return names;
    }
}
