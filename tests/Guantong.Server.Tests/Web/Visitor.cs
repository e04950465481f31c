using System.Net;
using System.Text.RegularExpressions;
using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Web;

/// <summary>A member of staff with a browser's cookie, as cheap as it can be: no browser, the session begun at its store.</summary>
sealed partial class Visitor : IDisposable
{
    readonly HttpClient _client;
    readonly string _cookie;

    Visitor(HttpClient client, string cookie)
    {
        _client = client;
        _cookie = cookie;
    }

    public static async Task<Visitor> OfAsync(DemoCity city, Post post)
    {
        var session = await city.Get<Sessions>().BeginAsync(post.Person.Value, default);
        return new Visitor(city.House.Server.CreateClient(), $"{StaffAuthentication.Cookie}={session.Token}");
    }

    public static Task<Visitor> OfAsync(DemoCity city, Actor actor) => OfAsync(city, city.Get<PeopleDirectory>().PostOf(actor.Person!.Value)!);

    public async Task<(HttpStatusCode Status, string Body)> GetAsync(string path)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The answer as it is, with its headers.</summary>
    public Task<HttpResponseMessage> AskAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> form, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        change?.Invoke(request);
        return await SendAsync(request);
    }

    /// <summary>The hidden key and version of a form on a page, as a browser would send them.</summary>
    public static Dictionary<string, string> HiddenOf(string page, string deed)
    {
        var form = Regex.Match(page, $"id=\"do-{deed}\".*?</form>", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Value;
        return Hidden().Matches(form).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value, StringComparer.Ordinal);
    }

    public void Dispose() => _client.Dispose();

    Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Add("Cookie", _cookie);
        request.Headers.Accept.ParseAdd("text/html");
        return _client.SendAsync(request);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
