using Guantong.Domain.Basics;
using Npgsql;

namespace Guantong.Server.Files;

/// <summary>
/// Removes photos for good at a person's wish: the row with all it knows of the photo, the original and every size that was made.
/// Works inside the caller's transaction, which has made sure that nobody else names them.
/// </summary>
public sealed class PhotoErasure(PhotoFolder folder)
{
    public async Task<int> RemoveAsync(NpgsqlConnection connection, IReadOnlyCollection<PhotoHash> photos, CancellationToken cancel)
    {
        if (photos.Count == 0) return 0;
        var covered = await RemoveCoveredAsync(connection, photos, cancel);
        await using var command = new NpgsqlCommand("delete from files.photo where hash = any($1)", connection) { Parameters = { new() { Value = photos.Concat(covered).Select(p => p.Value).ToArray() } } };
        var removed = await command.ExecuteNonQueryAsync(cancel) - covered.Count;
        // Before the commit: killed in between, the rows are still here and whoever asks again finishes the work.
        foreach (var photo in photos.Concat(covered)) folder.Remove(photo);
        return Math.Max(removed, 0);
    }

    /// <summary>What was made of them by covering goes with them, but for a picture that stands for another photo too: two may be black all over.</summary>
    static async Task<IReadOnlyList<PhotoHash>> RemoveCoveredAsync(NpgsqlConnection connection, IReadOnlyCollection<PhotoHash> photos, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            with gone as (delete from files.redaction where hash = any($1) returning made)
            select distinct g.made from gone g where g.made is not null and not exists (select from files.redaction o where o.made = g.made and o.hash <> all($1))
            """, connection) { Parameters = { new() { Value = photos.Select(p => p.Value).ToArray() } } };
        var made = new List<PhotoHash>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) made.Add(new(rows.GetString(0)));
        return made;
    }

    /// <summary>The bytes as they came in, for the person who sent them; null when they are not kept any more.</summary>
    public Stream? OpenOriginal(PhotoHash photo)
    {
        try
        {
            return new FileStream(folder.Original(photo), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
