using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Server.Files;
using Guantong.Server.Files.Cleaning;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Files;
using Guantong.Server.Tests.Web;
using Xunit;

namespace Guantong.Server.Tests.Photos;

/// <summary>Whatever is sent through the real doors is taken and shown bare, or refused in a sentence that says what to do; nothing falls over.</summary>
public sealed class HostileDoorTests : IAsyncLifetime
{
    static readonly byte[] Jpeg = Camera.Plain();

    DemoCity city = null!;

    public async Task InitializeAsync() => city = await DemoCity.OpenAsync();

    public async Task DisposeAsync() => await city.DisposeAsync();

    async Task<(HttpStatusCode Status, string? Code)> PutAsync(byte[] bytes, string type = "image/jpeg")
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var answer = await city.House.Client.PutAsync($"/api/v1/files/{FileHouse.HashOf(bytes).Value}", content);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        if (answer.IsSuccessStatusCode) return (answer.StatusCode, null);
        Assert.True(body.GetProperty("title").GetString()!.Length > 4);
        Assert.True(body.GetProperty("todo").GetString()!.Length > 4);
        return (answer.StatusCode, body.GetProperty("code").GetString());
    }

    async Task<byte[]?> ShownAsync(byte[] sent)
    {
        var view = await city.Get<FileStore>().OpenCleanedAsync(FileHouse.HashOf(sent), PhotoSize.Large, default);
        if (view is not Shown shown) return null;
        await using var file = shown.Content;
        CleaningTests.AssertBare(file);
        return await File.ReadAllBytesAsync(file.Name);
    }

    [SharedDataFact]
    public async Task Every_file_of_the_corpus_goes_through_both_doors_without_an_accident()
    {
        string[] files = [.. Directory.GetFiles(SharedData.Path("hostile")), .. Directory.GetFiles(SharedData.Path("photos"), "*.jpg", SearchOption.AllDirectories)];
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var (status, code) = await PutAsync(bytes, "text/html");
            Assert.True((int)status is 200 or 201 || ((int)status is >= 400 and < 500 && code!.StartsWith("file.", StringComparison.Ordinal)), $"{file}: {status} {code}");
            if (code is null) Assert.True(await ShownAsync(bytes) is not null, $"{file} was taken and is not shown");
            using var form = new MultipartFormDataContent { { new StringContent("路灯不亮"), "words" }, { new ByteArrayContent(bytes), "photos", $"../../{Path.GetFileName(file)}" } };
            var (answer, page) = await Doors.ReadAsync(await city.House.Client.PostAsync("/report", form));
            Assert.True(code is null ? answer is 303 or 429 : answer is 422 or 429, $"{file}: {answer}");
            if (answer == 422) Assert.Contains("路灯不亮", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_photo_that_is_something_else_as_well_is_shown_as_nothing_but_picture()
    {
        byte[] script = [.. Jpeg, .. "<html><script>alert(document.cookie)</script>"u8];
        byte[] archive = [.. Jpeg, 0x50, 0x4B, 3, 4, .. new byte[26], .. "PK\u0005\u0006"u8, .. new byte[18]];
        byte[] comment = [.. Jpeg[..2], 0xFF, 0xFE, 0, 20, .. "<?php system(1) ?>"u8, .. Jpeg[2..]];
        foreach (var polyglot in (byte[][])[script, archive, comment])
        {
            Assert.Equal(HttpStatusCode.Created, (await PutAsync(polyglot)).Status);
            var shown = await ShownAsync(polyglot);
            foreach (var word in (byte[][])["script"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), "php"u8.ToArray()]) Assert.True(shown.AsSpan().IndexOf(word) < 0);
        }
        Assert.Equal("file.not-a-photo", (await PutAsync([.. "%PDF-1.7\n"u8, .. Jpeg])).Code);
    }

    [Fact]
    public async Task Pictures_that_grow_are_refused_by_their_header_or_stopped_in_the_decoder()
    {
        // A small header that lies: the frame says 64 × 48 in front, and 60,000 × 60,000 further on.
        var giant = Jpeg.ToArray();
        var frame = giant.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(giant.AsSpan(frame + 5), 60_000);
        BinaryPrimitives.WriteUInt16BigEndian(giant.AsSpan(frame + 7), 60_000);
        Assert.Equal("file.too-many-pixels", (await PutAsync(giant)).Code);
        // Within the limit, but with bytes for a fraction of it: what is there is shown, and the house lives on.
        BinaryPrimitives.WriteUInt16BigEndian(giant.AsSpan(frame + 5), 7_000);
        BinaryPrimitives.WriteUInt16BigEndian(giant.AsSpan(frame + 7), 7_000);
        Assert.Equal(HttpStatusCode.Created, (await PutAsync(giant)).Status);
        Assert.NotNull(await ShownAsync(giant));
        var largest = FileHouse.Make("a.png", "black", "OUT", "7700", "7700", "--bands", "3");
        Assert.Equal(HttpStatusCode.Created, (await PutAsync(largest)).Status);
        Assert.NotNull(await ShownAsync(largest));
    }

    [Fact]
    public async Task Pictures_that_move_and_boxes_without_end_are_refused()
    {
        byte[] moving = [.. "RIFF"u8, 30, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 2, 0, 0, 0, 99, 0, 0, 99, 0, 0, .. new byte[8]];
        Assert.Equal("file.not-a-photo", (await PutAsync(moving)).Code);
        var boxes = new List<byte>([0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "heicmif1"u8]);
        // Boxes within boxes, twenty thousand deep.
        for (var left = 20_000; left > 0; left--)
        {
            var size = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(size, left * 8);
            boxes.AddRange([.. size, .. left % 2 == 0 ? "iprp"u8 : "ipco"u8]);
        }
        Assert.Equal("file.broken", (await PutAsync([.. boxes])).Code);
    }

    [Fact]
    public async Task Every_cut_and_many_a_scratch_of_a_photo_is_answered()
    {
        var random = new Random(1);
        var photo = Camera.Said(Jpeg, new(2026, 5, 13, 9, 0, 0), (34.9, 118.6));
        var house = city.Get<FileStore>();
        for (var round = 0; round < 300; round++)
        {
            var bytes = photo[..random.Next(photo.Length + 1)];
            for (var hits = random.Next(4); hits > 0 && bytes.Length > 0; hits--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.True(await house.ReceiveAsync(new MemoryStream(bytes), null, default) is Received or Server.Files.Refused { Code: FileRefusals.Broken or FileRefusals.Empty or FileRefusals.NotAPhoto or FileRefusals.TooManyPixels });
        }
    }

    [Fact]
    public async Task The_same_photo_from_many_phones_at_once_is_taken_once_and_answered_to_each()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => PutAsync(Jpeg)));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Created);
        Assert.Equal(11, answers.Count(a => a.Status == HttpStatusCode.OK));
        await city.Get<PhotoCleaning>().CleanWaitingAsync(default);
        Assert.NotNull(await ShownAsync(Jpeg));
    }
}
