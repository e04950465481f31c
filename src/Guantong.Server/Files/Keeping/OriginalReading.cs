using Guantong.Domain.Basics;
using Guantong.Server.People;
using Npgsql;

namespace Guantong.Server.Files.Keeping;

/// <summary>Why somebody opens an original: who, about what (a case's number), in which words, from which address.</summary>
public sealed record ReadingReason(Guid Person, string About, string Reason, string? Address)
{
    public const int LeastCharacters = 4;
    public const int MostCharacters = 500;

    /// <summary>True for a reason that somebody else can make sense of later.</summary>
    public bool IsGiven => Reason.Length is >= LeastCharacters and <= MostCharacters;
}

/// <summary>What came of asking for an original.</summary>
public abstract record OriginalView;

/// <summary>The bytes as they came in, open for reading; whoever asked closes them.</summary>
public sealed record OriginalShown(FileStream Content, string Kind) : OriginalView;

/// <summary>Kept no longer: deleted by the retention at that time.</summary>
public sealed record OriginalGone(DateTimeOffset At) : OriginalView;

public sealed record OriginalUnknown : OriginalView;

/// <summary>
/// The only way to a photo as it came in, with all that the camera wrote. Each opening is written down twice before a byte is given
/// out: with its reason here, and in the audit of access. Whether this person may ask is for the rooms above.
/// </summary>
public sealed class OriginalReading(PhotoFolder folder, NpgsqlDataSource database, AccessLog log, TimeProvider time)
{
    public async Task<OriginalView> OpenAsync(PhotoHash photo, ReadingReason why, CancellationToken cancel)
    {
        if (!photo.IsWellFormed || !why.IsGiven) return new OriginalUnknown();
        if (await FindAsync(photo, cancel) is not { } found) return new OriginalUnknown();
        if (found.Gone is { } gone) return new OriginalGone(gone);
        await WriteDownAsync(photo, why, cancel);
        await log.WriteAsync(why.Person, "read-original", $"{why.About} {photo}", why.Address, cancel);
        try
        {
            return new OriginalShown(new FileStream(folder.Original(photo), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous), found.Kind);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return new OriginalUnknown();
        }
    }

    async Task<(string Kind, DateTimeOffset? Gone)?> FindAsync(PhotoHash photo, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("SELECT kind, original_gone_at FROM files.photo WHERE hash = $1");
        command.Parameters.Add(new() { Value = photo.Value });
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? (r.GetString(0), r.IsDBNull(1) ? null : r.GetFieldValue<DateTimeOffset>(1)) : null;
    }

    async Task WriteDownAsync(PhotoHash photo, ReadingReason why, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("INSERT INTO files.original_reading (at, person, hash, about, reason) VALUES ($1, $2, $3, $4, $5)");
        foreach (var value in (object[])[time.GetUtcNow(), why.Person, photo.Value, why.About, why.Reason]) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
