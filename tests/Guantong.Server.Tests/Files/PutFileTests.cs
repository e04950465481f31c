using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guantong.Server.Files;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Guantong.Server.Tests.Files;

public class PutFileTests
{
    static readonly byte[] Photo = FileHouse.Make("a.jpg", "gaussnoise", "OUT", "64", "48");

    static Task<HttpResponseMessage> PutAsync(TestHouse house, string hash, byte[] bytes) =>
        house.Client.PutAsync(new Uri($"/api/v1/files/{hash}", UriKind.Relative), new ByteArrayContent(bytes));

    static async Task<(HttpStatusCode, string?)> RefusedAsync(HttpResponseMessage answer)
    {
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        Assert.NotEqual("", problem.GetProperty("todo").GetString());
        return (answer.StatusCode, problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Anybody_may_put_a_photo_and_putting_it_again_is_no_change()
    {
        await using var house = await TestHouse.OpenAsync();
        var hash = FileHouse.HashOf(Photo).Value;
        using var first = await PutAsync(house, hash, Photo);
        using var again = await PutAsync(house, hash.ToUpperInvariant(), Photo);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(new ReceivedFile(hash, "jpeg", Photo.Length), await again.Content.ReadFromJsonAsync<ReceivedFile>());
    }

    [Fact]
    public async Task Each_refusal_has_its_status_its_code_a_sentence_and_what_to_do()
    {
        await using var house = await TestHouse.OpenAsync();
        var hash = FileHouse.HashOf(Photo).Value;
        using var empty = await PutAsync(house, hash, []);
        using var other = await PutAsync(house, new string('0', 64), Photo);
        using var text = await PutAsync(house, hash, "hello"u8.ToArray());
        using var large = await PutAsync(house, hash, [.. Photo, .. new byte[FileStore.MostBytes]]);
        using var nameless = await PutAsync(house, "my-photo.jpg", Photo);
        Assert.Equal((HttpStatusCode.BadRequest, "file.empty"), await RefusedAsync(empty));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "file.hash-differs"), await RefusedAsync(other));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "file.not-a-photo"), await RefusedAsync(text));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "file.too-large"), await RefusedAsync(large));
        Assert.Equal((HttpStatusCode.BadRequest, "file.bad-hash"), await RefusedAsync(nameless));
    }

    [Fact]
    public async Task A_photo_cannot_be_fetched_here_whoever_asks()
    {
        await using var house = await TestHouse.OpenAsync();
        var hash = FileHouse.HashOf(Photo).Value;
        using var put = await PutAsync(house, hash, Photo);
        using var got = await house.Client.GetAsync(new Uri($"/api/v1/files/{hash}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, got.StatusCode);
    }

    [Fact]
    public async Task Every_refusal_has_its_texts_in_both_languages()
    {
        await using var house = await TestHouse.OpenAsync();
        var texts = house.Services.GetRequiredService<CityTexts>();
        foreach (var code in typeof(FileRefusals).GetFields().Select(f => (string)f.GetRawConstantValue()!))
        {
            Assert.True(texts.Has($"problem.{code}"), code);
            Assert.True(texts.Has($"problem.{code}.todo"), code);
        }
    }
}
