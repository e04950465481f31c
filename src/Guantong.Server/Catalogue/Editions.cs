using Npgsql;

namespace Guantong.Server.Catalogue;

/// <summary>When an edition came into force; asked again only when there is another.</summary>
public sealed class Editions(NpgsqlDataSource database)
{
    volatile Tuple<long, DateTimeOffset>? _known;

    /// <summary>The beginning of time before anything was loaded.</summary>
    public async Task<DateTimeOffset> LoadedAtAsync(long edition, CancellationToken cancel = default)
    {
        if (_known is { } known && known.Item1 == edition) return known.Item2;
        await using var command = database.CreateCommand("select max(loaded_at) from catalogue.load where edition <= $1");
        command.Parameters.Add(new() { Value = edition });
        var at = await command.ExecuteScalarAsync(cancel) is DateTime loaded ? new DateTimeOffset(DateTime.SpecifyKind(loaded, DateTimeKind.Utc)) : DateTimeOffset.UnixEpoch;
        _known = Tuple.Create(edition, at);
        return at;
    }
}
