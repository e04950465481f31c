using Guantong.Domain.Places;
using Npgsql;

namespace Guantong.Server.Assets;

/// <summary>A component and how far it is from where somebody asked.</summary>
public sealed record NearComponent(Component Component, double Metres);

/// <summary>A box in degrees.</summary>
public readonly record struct Box(double West, double South, double East, double North)
{
    public bool IsWellFormed => new LonLat(West, South).IsWellFormed && new LonLat(East, North).IsWellFormed && West <= East && South <= North;

    /// <summary>The box around a circle.</summary>
    public static Box Around(LonLat at, double metres)
    {
        var north = metres / 111_000;
        var east = north / Math.Max(0.01, Math.Cos(at.Lat * Math.PI / 180));
        return new(at.Lon - east, at.Lat - north, at.Lon + east, at.Lat + north);
    }
}

/// <summary>Finds the components that stand today: by identifier, near a point, in a box.</summary>
public sealed class ComponentSearch(NpgsqlDataSource database)
{
    const string Columns = "id, lon, lat, grid, state, keeper, owner, upkeep, surveyed, changed, accuracy, source, note";
    const string InBox = "ended is null and geom && ST_MakeEnvelope($1, $2, $3, $4, 4326) and ($5 = '' or type_code = $5)";

    public async Task<Component?> ByIdAsync(ComponentId id, CancellationToken cancel = default)
    {
        if (!id.IsWellFormed) return null;
        await using var command = database.CreateCommand($"select {Columns} from assets.component where id = $1 and ended is null");
        command.Parameters.Add(new() { Value = id.Value });
        return (await ReadAsync(command, cancel)).FirstOrDefault();
    }

    public async Task<IReadOnlyList<Component>> ByIdsAsync(IEnumerable<ComponentId> ids, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand($"select {Columns} from assets.component where id = any($1) and ended is null order by id");
        command.Parameters.Add(new() { Value = ids.Select(i => i.Value).ToArray() });
        return await ReadAsync(command, cancel);
    }

    /// <summary>Those whose identifier begins with these digits, in its order.</summary>
    public async Task<IReadOnlyList<Component>> BeginningAsync(string digits, int most, CancellationToken cancel = default)
    {
        if (digits.Length > ComponentId.Length || !digits.All(char.IsAsciiDigit)) return [];
        await using var command = database.CreateCommand($"select {Columns} from assets.component where id >= $1 and id < $2 and ended is null order by id limit $3");
        // Behind nine comes the colon.
        foreach (var value in (object[])[digits, digits + ":", most]) command.Parameters.Add(new() { Value = value });
        return await ReadAsync(command, cancel);
    }

    /// <summary>The nearest first. An empty type means all.</summary>
    public async Task<IReadOnlyList<NearComponent>> NearAsync(LonLat at, double metres, string type = "", CancellationToken cancel = default)
    {
        var found = await BoxAsync(Box.Around(at, metres), type, int.MaxValue, cancel);
        return [.. found.Select(c => new NearComponent(c, at.MetresTo(c.At))).Where(c => c.Metres <= metres).OrderBy(c => c.Metres).ThenBy(c => c.Component.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>In the order of their identifiers.</summary>
    public async Task<IReadOnlyList<Component>> BoxAsync(Box box, string type, int most, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand($"select {Columns} from assets.component where {InBox} order by id limit $6");
        foreach (var value in (object[])[box.West, box.South, box.East, box.North, type, most]) command.Parameters.Add(new() { Value = value });
        return await ReadAsync(command, cancel);
    }

    static async Task<IReadOnlyList<Component>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var r = await command.ExecuteReaderAsync(cancel);
        var found = new List<Component>();
        while (await r.ReadAsync(cancel))
        {
            found.Add(new Component(new ComponentId(r.GetString(0)), new LonLat(r.GetDouble(1), r.GetDouble(2)), r.GetString(3), r.GetString(4), r.GetString(5), Or(r, 6), Or(r, 7))
            {
                Surveyed = r.GetFieldValue<DateOnly>(8),
                Changed = r.IsDBNull(9) ? null : r.GetFieldValue<DateOnly>(9),
                Accuracy = Or(r, 10),
                Source = Or(r, 11),
                Note = Or(r, 12),
            });
        }
        return found;
    }

    static string? Or(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);
}
