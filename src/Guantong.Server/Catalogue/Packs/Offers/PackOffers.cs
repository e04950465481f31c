using Guantong.Server.Platform;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Catalogue.Packs.Offers;

/// <summary>A pack that was handed in: shown, waiting for its day, or settled.</summary>
public sealed record Offer(
    Guid Id, string Pack, string Title, string State, DateOnly? Day, string Zone, DateTimeOffset At, Guid? By, DateTimeOffset? SettledAt, Guid? SettledBy, long? Edition, string[] Reasons);

/// <summary>A pack that came into force, with how many rows began and ended by it.</summary>
public sealed record PackLoaded(string Pack, long Edition, int Added, int Ended, DateTimeOffset At);

/// <summary>The packs that were handed in and are not in force. Their files lie in the database, so that every machine of the city has them.</summary>
public sealed class PackOffers(NpgsqlDataSource database, Entropy entropy, TimeProvider time)
{
    const string Columns = "id, pack, title, state, day, zone, offered_at, offered_by, settled_at, settled_by, edition, reasons";

    /// <summary>How long an uploaded pack that nobody put into force is kept.</summary>
    static readonly TimeSpan ShownFor = TimeSpan.FromDays(7);

    /// <summary>Keeps an uploaded pack for its difference to be looked at; nothing is in force by that.</summary>
    public async Task<Guid> ShowAsync(PackZip zip, Guid? by, CancellationToken cancel)
    {
        await using (var sweep = Command("delete from catalogue.offered where state = 'shown' and offered_at < $1", time.GetUtcNow() - ShownFor)) await sweep.ExecuteNonQueryAsync(cancel);
        var id = entropy.NewId();
        await using var write = Command(
            "insert into catalogue.offered (id, pack, title, sha256, files, state, zone, offered_at, offered_by) values ($1, $2, $3, $4, $5, 'shown', $6, $7, $8)",
            id, zip.Pack, zip.Title, zip.Sha256, zip.Bytes, zip.Zone, time.GetUtcNow(), Null(by));
        await write.ExecuteNonQueryAsync(cancel);
        return id;
    }

    public async Task<Offer?> FindAsync(Guid id, CancellationToken cancel) => (await ListAsync($"select {Columns} from catalogue.offered where id = $1", cancel, id)).SingleOrDefault();

    /// <summary>The packs that wait for their day, the first to come first.</summary>
    public Task<IReadOnlyList<Offer>> WaitingAsync(CancellationToken cancel) => ListAsync($"select {Columns} from catalogue.offered where state = 'waiting' order by day, offered_at", cancel);

    /// <summary>The newest ones in any state.</summary>
    public Task<IReadOnlyList<Offer>> NewestAsync(int most, CancellationToken cancel) => ListAsync($"select {Columns} from catalogue.offered order by offered_at desc limit $1", cancel, most);

    /// <summary>What came into force, the newest first.</summary>
    public async Task<IReadOnlyList<PackLoaded>> LoadsAsync(int most, CancellationToken cancel)
    {
        await using var command = Command("select pack, edition, rows_added, rows_ended, loaded_at from catalogue.load order by edition desc, rank desc limit $1", most);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var loads = new List<PackLoaded>();
        while (await rows.ReadAsync(cancel)) loads.Add(new PackLoaded(rows.GetString(0), rows.GetInt64(1), rows.GetInt32(2), rows.GetInt32(3), rows.GetFieldValue<DateTimeOffset>(4)));
        return loads;
    }

    public async Task<byte[]?> FilesAsync(Guid id, CancellationToken cancel)
    {
        await using var read = Command("select files from catalogue.offered where id = $1", id);
        return await read.ExecuteScalarAsync(cancel) as byte[];
    }

    /// <summary>Takes back what has not come into force; false when it has, or somebody else was faster.</summary>
    public async Task<bool> TakeBackAsync(Guid id, Guid? by, CancellationToken cancel)
    {
        await using var write = Command(
            "update catalogue.offered set state = 'taken-back', files = null, settled_at = $2, settled_by = $3 where id = $1 and state in ('waiting', 'shown')", id, time.GetUtcNow(), Null(by));
        return await write.ExecuteNonQueryAsync(cancel) > 0;
    }

    /// <summary>Notes that its day came and it could not come into force; what is in force stays.</summary>
    public async Task FailAsync(Guid id, IReadOnlyList<string> reasons, CancellationToken cancel)
    {
        await using var write = Command(
            "update catalogue.offered set state = 'failed', files = null, settled_at = $2, reasons = $3 where id = $1 and state = 'waiting'", id, time.GetUtcNow(), reasons.ToArray());
        await write.ExecuteNonQueryAsync(cancel);
    }

    async Task<IReadOnlyList<Offer>> ListAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(sql, values);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var offers = new List<Offer>();
        while (await rows.ReadAsync(cancel))
            offers.Add(new Offer(
                rows.GetGuid(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.IsDBNull(4) ? null : rows.GetFieldValue<DateOnly>(4), rows.GetString(5),
                rows.GetFieldValue<DateTimeOffset>(6), rows.IsDBNull(7) ? null : rows.GetGuid(7), rows.IsDBNull(8) ? null : rows.GetFieldValue<DateTimeOffset>(8),
                rows.IsDBNull(9) ? null : rows.GetGuid(9), rows.IsDBNull(10) ? null : rows.GetInt64(10), rows.GetFieldValue<string[]>(11)));
        return offers;
    }

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(value is DBNull ? new() { Value = value, NpgsqlDbType = NpgsqlDbType.Uuid } : new() { Value = value });
        return command;
    }

    static object Null(Guid? id) => id is { } known ? known : DBNull.Value;
}
