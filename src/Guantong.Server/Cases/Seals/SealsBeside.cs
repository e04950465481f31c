using System.Runtime.CompilerServices;
using System.Text;
using Guantong.Protocols.Seals;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Cases.Seals;

/// <summary>
/// The copy of the seals beside the database, DATA/seals/seals.jsonl: the nearest witness. Lines are only ever added, and only while
/// the database still holds what was written before; a database that went back in time is noticed here first.
/// </summary>
public sealed class SealsBeside(CityOptions options, TimeProvider time)
{
    const int Tail = 16 * 1024;

    public string Path { get; } = System.IO.Path.Combine(KeyFile.FolderOf(options), "seals.jsonl");

    /// <summary>Why the database does not fit to the copy; null when it does, or there is none.</summary>
    public async Task<string?> QuarrelAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (LastKept() is not { } kept || await SealReading.NumberAsync(connection, kept.Number, cancel) is { } same && same.Hash().AsSpan().SequenceEqual(kept.Hash())) return null;
        return $"The seals in {Path} end with number {kept.Number} of {SealText.Moment(kept.At)}, and the database does not hold that seal: it is older, or another. "
            + "Look with ./guantong verify-journal; if a backup was restored on purpose: ./guantong seal restored";
    }

    /// <summary>Adds what the copy does not hold yet.</summary>
    public async Task CatchUpAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var kept = LastKept();
        var folder = KeyFile.FolderOf(options);
        Directory.CreateDirectory(folder);
        await using var file = new StreamWriter(Path, append: true, new UTF8Encoding(false));
        await foreach (var line in LinesAsync(connection, kept?.Number ?? 0, cancel)) await file.WriteAsync($"{line}\n".AsMemory(), cancel);
        await file.FlushAsync(cancel);
        ((FileStream)file.BaseStream).Flush(flushToDisk: true);
    }

    /// <summary>The lines of every seal above a number, each key before the first seal it made.</summary>
    public static async IAsyncEnumerable<string> LinesAsync(NpgsqlConnection connection, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var keys = await SealReading.KeysAsync(connection, cancel);
        var told = after == 0 ? 0 : await SealReading.NumberAsync(connection, after, cancel) is { } before ? Place(before.Key) + 1 : 0;
        await foreach (var seal in SealReading.AfterAsync(connection, after, cancel))
        {
            for (; told <= Place(seal.Key); told++) yield return SealFile.LineOf(keys[told]);
            yield return SealFile.LineOf(seal);
        }

        int Place(string id) => keys.TakeWhile(k => k.Id != id).Count() is var n && n < keys.Count ? n : -1;
    }

    /// <summary>A backup was restored on purpose: the copy is put aside, never thrown away. Returns its new name; null when there was none.</summary>
    public string? PutAside()
    {
        if (!File.Exists(Path)) return null;
        var aside = System.IO.Path.Combine(KeyFile.FolderOf(options), $"seals-until-{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.jsonl");
        File.Move(Path, aside);
        return aside;
    }

    /// <summary>The newest seal in the copy. What a crash left of a half-written line is cut off.</summary>
    Seal? LastKept()
    {
        if (!File.Exists(Path)) return null;
        using var file = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var from = Math.Max(0, file.Length - Tail);
        var bytes = new byte[file.Length - from];
        file.Position = from;
        file.ReadExactly(bytes);
        var whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        if (whole < bytes.Length) file.SetLength(from + whole);
        var lines = Encoding.UTF8.GetString(bytes, 0, whole).Split('\n');
        return SealFile.Read(from == 0 ? lines : lines.Skip(1)).Seals is [.., var last] ? last : null;
    }
}
