using System.Buffers;
using System.Security.Cryptography;
using Guantong.Domain.Basics;
using Guantong.Domain.Places;
using Guantong.Server.Files.Cleaning;
using Guantong.Server.Files.Facts;
using Guantong.Server.Files.Headers;

namespace Guantong.Server.Files;

/// <summary>
/// Takes photos in and gives cleaned ones out. Who may see a photo is decided by the rooms above; who may send one, by the doors.
/// </summary>
public sealed class FileStore
{
    public const long MostBytes = 20 * 1024 * 1024;
    public const long MostPixels = 60_000_000;

    /// <summary>Room for as many photos as one report may bring, as large as a phone makes them, and for the words beside them: the most that a form may hold.</summary>
    public const long MostFormBytes = PhotoHash.MostAtOnce * 16L * 1024 * 1024;

    const int BufferBytes = 64 * 1024;

    readonly PhotoFolder _folder;
    readonly PhotoRows _rows;
    readonly PhotoCleaning _cleaning;

    internal FileStore(PhotoFolder folder, PhotoRows rows, PhotoCleaning cleaning)
    {
        _folder = folder;
        _rows = rows;
        _cleaning = cleaning;
    }

    /// <summary>
    /// Receives one photo whole or not at all. The bytes are hashed on their way to a locked temporary file, looked at, written
    /// through to the disk, given their final name, and only then acknowledged. Names and declared types are never asked.
    /// </summary>
    /// <param name="declared">What the sender says the SHA-256 is; null where nobody says (a form).</param>
    /// <param name="sender">What the sender says a place inside the photo refers to; the photo's own word goes before it.</param>
    public async Task<Receipt> ReceiveAsync(Stream body, PhotoHash? declared, CancellationToken ct, Datum? sender = null)
    {
        if (declared is { IsWellFormed: false }) return new Refused(FileRefusals.BadHash);
        string? path = null;
        try
        {
            if (!_folder.HasRoom) return new Refused(FileRefusals.DiskFull);
            await using var incoming = _folder.OpenIncoming();
            path = incoming.Name;
            var taken = await TakeInAsync(body, incoming, ct);
            if (taken.Refusal is { } code) return new Refused(code);
            if (declared is { } hash && hash != taken.Hash) return new Refused(FileRefusals.HashDiffers);
            var header = PhotoHeader.Read(incoming);
            if (header is { Moves: true }) return new Refused(FileRefusals.NotAPhoto);
            if (header is null or { IsWhole: false }) return new Refused(FileRefusals.Broken);
            if (header.Pixels > MostPixels) return new Refused(FileRefusals.TooManyPixels);
            var facts = PhotoFacts.Of(ExifBlock.Read(incoming, header.Kind), sender);
            Keep(incoming, taken.Hash, taken.Bytes);
            var isNew = await _rows.AddAsync(new(taken.Hash, header, taken.Bytes, facts), ct);
            // A sweep may have taken the bytes that lay here a moment ago; from the row on they are safe.
            Keep(incoming, taken.Hash, taken.Bytes);
            if (isNew) _cleaning.Wake();
            return new Received(taken.Hash, header.Kind, taken.Bytes, isNew);
        }
        catch (IOException failure) when (Durable.IsDiskFull(failure))
        {
            return new Refused(FileRefusals.DiskFull);
        }
        finally
        {
            // Where it got its final name there is nothing left here to delete.
            if (path is not null) File.Delete(path);
        }
    }

    /// <summary>
    /// The photo as it may be shown: with its covered parts covered, whoever asks. One that waits for cleaning is cleaned now, if a
    /// cleaner is free within a few seconds.
    /// </summary>
    public async Task<PhotoView> OpenCleanedAsync(PhotoHash hash, PhotoSize size, CancellationToken ct)
    {
        if (!hash.IsWellFormed) return new Unknown();
        var row = await _rows.FindAsync(hash, ct);
        return row is { Covered: { } covered } ? await OpenUncoveredAsync(covered, await _rows.FindAsync(covered, ct), size, ct) : await OpenUncoveredAsync(hash, row, size, ct);
    }

    /// <summary>The photo itself, for whoever burns boxes into it.</summary>
    internal async Task<PhotoView> OpenUncoveredAsync(PhotoHash hash, PhotoSize size, CancellationToken ct) => await OpenUncoveredAsync(hash, await _rows.FindAsync(hash, ct), size, ct);

    async Task<PhotoView> OpenUncoveredAsync(PhotoHash hash, PhotoRow? row, PhotoSize size, CancellationToken ct)
    {
        if (row is { State: "cleaned" } && Open(hash, size) is { } ready) return ready;
        // Once the original is past its days, what was lost of the cleaned ones cannot be made again; another size may be here.
        if (row is { State: "cleaned", HasOriginal: false }) return Another(hash) ?? (PhotoView)new Unshowable("original past its days");
        if (row is { State: "cleaned" }) await _rows.MarkReceivedAsync(hash, ct);
        if (row is { State: "received" or "cleaned" })
        {
            await _cleaning.CleanNowAsync(hash, ct);
            row = await _rows.FindAsync(hash, ct);
        }
        return row switch
        {
            null => new Unknown(),
            { State: "unshowable", Reason: { } reason } => new Unshowable(reason),
            { State: "cleaned" } => Open(hash, size) ?? (PhotoView)new NotYet(),
            _ => new NotYet(),
        };
    }

    /// <summary>Those of the hashes that were never received; a report may only name photos that are here.</summary>
    public Task<IReadOnlyList<PhotoHash>> MissingAsync(IReadOnlyCollection<PhotoHash> hashes, CancellationToken ct) => _rows.MissingAsync(hashes, ct);

    static async Task<Taken> TakeInAsync(Stream body, FileStream incoming, CancellationToken ct)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            // The first bytes decide the kind: twenty megabytes of something else need not be read to be refused.
            var got = await ReadAsync(body, buffer, PhotoHeader.BytesToKnowTheKind, ct);
            if (got <= 0) return new(got < 0 ? FileRefusals.Broken : FileRefusals.Empty);
            if (PhotoHeader.KindOf(buffer.AsSpan(0, got)) is null) return new(FileRefusals.NotAPhoto);
            long bytes = 0;
            while (got > 0)
            {
                bytes += got;
                if (bytes > MostBytes) return new(FileRefusals.TooLarge);
                sha.AppendData(buffer.AsSpan(0, got));
                await incoming.WriteAsync(buffer.AsMemory(0, got), ct);
                got = await ReadAsync(body, buffer, 1, ct);
            }
            if (got < 0) return new(FileRefusals.Broken);
            return new(null) { Hash = new(Convert.ToHexStringLower(sha.GetHashAndReset())), Bytes = bytes };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>How many bytes came; 0 at the end, -1 when the sender's connection broke: that is no fault of our disk.</summary>
    static async Task<int> ReadAsync(Stream body, byte[] buffer, int atLeast, CancellationToken ct)
    {
        try
        {
            return await body.ReadAtLeastAsync(buffer, atLeast, throwOnEndOfStream: false, ct);
        }
        catch (IOException failure) when (!Durable.IsDiskFull(failure))
        {
            return -1;
        }
    }

    void Keep(FileStream incoming, PhotoHash hash, long bytes)
    {
        var final = new FileInfo(_folder.Original(hash));
        if (final.Exists && final.Length == bytes) return;
        incoming.Flush(flushToDisk: true);
        _folder.Publish(incoming.Name, final.FullName);
    }

    Shown? Another(PhotoHash hash) => Enum.GetValues<PhotoSize>().Select(size => Open(hash, size)).FirstOrDefault(found => found is not null);

    Shown? Open(PhotoHash hash, PhotoSize size)
    {
        try
        {
            return new Shown(new FileStream(_folder.Cleaned(hash, size), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferBytes, FileOptions.Asynchronous), hash);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    sealed record Taken(string? Refusal)
    {
        public PhotoHash Hash { get; init; }
        public long Bytes { get; init; }
    }
}
