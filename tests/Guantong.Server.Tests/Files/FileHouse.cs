using System.Diagnostics;
using System.Security.Cryptography;
using Guantong.Domain.Basics;
using Guantong.Server.Files;
using Guantong.Server.Files.Cleaning;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.Logging.Abstractions;

namespace Guantong.Server.Tests.Files;

/// <summary>The room Files alone on a database and a folder of its own, without the background watch, so that a test says when cleaning happens.</summary>
sealed class FileHouse : IAsyncDisposable
{
    readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("guantong files [test] ");

    FileHouse(TestDatabase database, PhotoCleanerLimits limits, TimeProvider time, Func<string, PhotoFolder>? folder)
    {
        Database = database;
        Folder = folder?.Invoke(_data.FullName) ?? new PhotoFolder(_data.FullName);
        Rows = new PhotoRows(database.Source, time);
        Cleaning = new PhotoCleaning(Rows, new PhotoCleaner(Folder, limits), limits, NullLogger<PhotoCleaning>.Instance);
        Store = new FileStore(Folder, Rows, Cleaning);
    }

    public TestDatabase Database { get; }
    public PhotoFolder Folder { get; }
    public PhotoRows Rows { get; }
    public PhotoCleaning Cleaning { get; }
    public FileStore Store { get; }

    public static async Task<FileHouse> OpenAsync(PhotoCleanerLimits? limits = null, TimeProvider? time = null, Func<string, PhotoFolder>? folder = null) =>
        new(await TestDatabase.CreateAsync(), limits ?? new(), time ?? TimeProvider.System, folder);

    public Task<Receipt> ReceiveAsync(byte[] bytes, PhotoHash? declared = null) => Store.ReceiveAsync(new MemoryStream(bytes), declared, default);

    public async Task<PhotoHash> ReceivedAsync(byte[] bytes) =>
        await ReceiveAsync(bytes) is Received received ? received.Hash : throw new InvalidOperationException("The photo was refused.");

    public async Task<string?> StateAsync(PhotoHash hash) => (await Rows.FindAsync(hash, default))?.State;

    /// <summary>Every file below the data directory, without the directories.</summary>
    public string[] EveryFile() => [.. _data.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => f.FullName)];

    public static PhotoHash HashOf(byte[] bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Lets the decoder's own toolbox make a picture, in any format that its name ends in.</summary>
    public static byte[] Make(string name, params string[] vips)
    {
        var folder = Directory.CreateTempSubdirectory("guantong-make-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            using var process = Process.Start("vips", vips.Select(a => a.Replace("OUT", path, StringComparison.Ordinal)));
            process.WaitForExit();
            return File.ReadAllBytes(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Cleaning.Dispose();
        await Database.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
