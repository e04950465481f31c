using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Evidence;
using Guantong.Server.Files.Cleaning;
using Guantong.Server.Files.Headers;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Files.Covers;

/// <summary>One version of what of a photo is covered; <see cref="Made"/> is the picture that is shown instead.</summary>
public sealed record Cover(PhotoHash Photo, int Version, IReadOnlyList<BlackBox> Boxes, PhotoHash? Made)
{
    public Guid Person { get; init; }
    public DateTimeOffset At { get; init; }
    public string Reason { get; init; } = "";
}

/// <summary>Who covers, about what (a case's number), in which words, and which version was before their eyes; 0 for none.</summary>
public sealed record CoverWish(PhotoHash Photo, IReadOnlyList<BlackBox> Boxes, int Seen, Guid Person, string About, string Reason);

/// <summary>What came of it.</summary>
public enum CoverEnd
{
    Done,

    /// <summary>Somebody else was faster: what they covered stands.</summary>
    Moved,

    /// <summary>The picture cannot be drawn on now: it waits for cleaning, or never can be shown.</summary>
    NotNow,
}

/// <summary>
/// 涂黑: burns boxes into a photo. They are drawn over the cleaned picture of the largest size, and what comes out is received as a photo
/// of its own, so that every size of it is made from covered pixels. The photo itself stays as it is, behind a right of its own.
/// </summary>
public sealed class Covering
{
    const string From = "large.jpg";
    const string Raw = "pixels.raw";
    const string Columns = "hash, version, boxes::text, made, person, at, reason";

    readonly FileStore _files;
    readonly PhotoFolder _folder;
    readonly PhotoCleanerLimits _limits;
    readonly NpgsqlDataSource _database;
    readonly TimeProvider _time;
    readonly Sandbox _sandbox;

    internal Covering(FileStore files, PhotoFolder folder, PhotoCleanerLimits limits, NpgsqlDataSource database, TimeProvider time)
    {
        (_files, _folder, _limits, _database, _time) = (files, folder, limits, database, time);
        _sandbox = new(limits);
    }

    /// <summary>What of these photos is covered now; photos that nobody has touched are left out.</summary>
    public async Task<IReadOnlyDictionary<PhotoHash, Cover>> OfAsync(IReadOnlyCollection<PhotoHash> photos, CancellationToken cancel = default) =>
        (await ReadAsync($"SELECT DISTINCT ON (hash) {Columns} FROM files.redaction WHERE hash = ANY($1) ORDER BY hash, version DESC", photos, cancel)).ToDictionary(c => c.Photo);

    /// <summary>Every version there was, oldest first.</summary>
    public Task<IReadOnlyList<Cover>> HistoryAsync(PhotoHash photo, CancellationToken cancel = default) =>
        ReadAsync($"SELECT {Columns} FROM files.redaction WHERE hash = ANY($1) ORDER BY version", [photo], cancel);

    public async Task<CoverEnd> CoverAsync(CoverWish wish, CancellationToken cancel)
    {
        PhotoHash? made = null;
        if (wish.Boxes.Count > 0)
        {
            if (await BurnAsync(wish.Photo, wish.Boxes, cancel) is not { } picture) return CoverEnd.NotNow;
            using var bytes = new MemoryStream(picture);
            if (await _files.ReceiveAsync(bytes, null, cancel) is not Received received) return CoverEnd.NotNow;
            made = received.Hash;
        }
        return await KeepAsync(wish, made, cancel) ? CoverEnd.Done : CoverEnd.Moved;
    }

    /// <summary>The covered picture as PNG; null where there is no picture to draw on.</summary>
    async Task<byte[]?> BurnAsync(PhotoHash photo, IReadOnlyList<BlackBox> boxes, CancellationToken cancel)
    {
        using var place = _folder.OpenWorkplace();
        var from = Path.Combine(place.Folder, From);
        if (await _files.OpenUncoveredAsync(photo, PhotoSize.Large, cancel) is not Shown shown) return null;
        PhotoHeader? header;
        await using (shown.Content)
        {
            await using var copy = File.Create(from);
            await shown.Content.CopyToAsync(copy, cancel);
            header = PhotoHeader.Read(copy);
        }
        if (header is null) return null;
        if (Environment.IsPrivilegedProcess) Nobody.Give(place.Folder, from);
        var run = await Child.RunAsync(_sandbox.Start(place.Folder, ["copy", From, Raw], plugIns: false), _limits.Time, cancel);
        var raw = Path.Combine(place.Folder, Raw);
        if (run.End != CleanEnd.Cleaned || Pixels.Of(await File.ReadAllBytesAsync(raw, cancel), header.Width, header.Height) is not { } pixels) return null;
        foreach (var box in boxes) pixels.Cover(box);
        return pixels.AsPng();
    }

    /// <summary>False when another version was written since the one that was seen.</summary>
    async Task<bool> KeepAsync(CoverWish wish, PhotoHash? made, CancellationToken cancel)
    {
        await using var batch = _database.CreateBatch();
        // What is shown for a photo is named by that photo: no sweep takes it.
        if (made is { } picture) batch.BatchCommands.Add(new("UPDATE files.photo SET named = true WHERE hash = $1") { Parameters = { new() { Value = picture.Value } } });
        batch.BatchCommands.Add(new("INSERT INTO files.redaction (hash, version, boxes, made, person, at, about, reason) VALUES ($1, $2, $3::json, $4, $5, $6, $7, $8)")
        {
            Parameters =
            {
                new() { Value = wish.Photo.Value }, new() { Value = wish.Seen + 1 }, new() { Value = JsonSerializer.Serialize(wish.Boxes, JsonSerializerOptions.Web) },
                new() { Value = (object?)made?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }, new() { Value = wish.Person }, new() { Value = _time.GetUtcNow() },
                new() { Value = wish.About }, new() { Value = wish.Reason },
            },
        });
        try
        {
            await batch.ExecuteNonQueryAsync(cancel);
            return true;
        }
        catch (PostgresException moved) when (moved.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }

    async Task<IReadOnlyList<Cover>> ReadAsync(string sql, IReadOnlyCollection<PhotoHash> photos, CancellationToken cancel)
    {
        if (photos.Count == 0) return [];
        await using var command = _database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = photos.Select(p => p.Value).ToArray() });
        var covers = new List<Cover>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var boxes = JsonSerializer.Deserialize<List<BlackBox>>(r.GetString(2), JsonSerializerOptions.Web)!;
            covers.Add(new(new(r.GetString(0)), r.GetInt32(1), boxes, r.IsDBNull(3) ? null : new PhotoHash(r.GetString(3))) { Person = r.GetGuid(4), At = r.GetFieldValue<DateTimeOffset>(5), Reason = r.GetString(6) });
        }
        return covers;
    }
}
