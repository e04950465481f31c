using System.Net;
using System.Text.RegularExpressions;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Guantong.Server.Tests.Privacy;

/// <summary>
/// Every role at every address that answers to GET, also at those that are built after this test: what may not be read there is
/// looked for as text.
/// </summary>
public sealed partial class SightTests
{
    [Fact]
    public async Task No_role_reads_a_reporter_or_an_inspector_at_any_address_unless_it_may()
    {
        await using var city = await DemoCity.OpenAsync();
        var inspectors = await city.MarkInspectorsAsync();
        var (cases, secret) = await CasesAsync(city);
        var found = new List<string>();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var post in SeatsOf(city, cases).Append(null))
        {
            using var visitor = post is null ? null : await Visitor.OfAsync(city, post);
            foreach (var (route, path) in AddressesOf(city, cases, secret, post is null))
            {
                var (status, text) = await ReadAsync(city, visitor, path);
                if (status >= 500) found.Add($"{path} answers {status} to {post?.Role}");
                var showsCases = cases.Any(c => text.Contains(c.Number, StringComparison.Ordinal) || text.Contains(CaseNumber.Shown(c.Number), StringComparison.Ordinal));
                foreach (var leak in Leaks(post, path, text, showsCases ? inspectors : Nobody)) found.Add($"{post?.Role.ToString() ?? "a stranger"} reads {leak} at {path}");
                if (showsCases) shown.Add($"{route} {post?.Role}");
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        // The looking was real: lists, pages and the API did show cases to those who see them.
        foreach (var must in (string[])["/staff/cases/{number} Department", "/staff/cases/{number} Auditor", "/staff/cases IntakeOperator", "/field/cases/{number} Crew", "/api/v1/cases Department", "/c/{number} ", "/my/{secret} ", "/open311/v2/requests/{id}.{format} "])
            Assert.True(shown.Contains(must) || shown.Contains(must.Replace(" ", "/ ", StringComparison.Ordinal)), $"{must} showed no case: {string.Join(", ", shown.Order())}");
    }

    [Fact]
    public async Task What_goes_wrong_with_a_report_names_nobody_in_the_log_or_the_answer()
    {
        var said = new Said();
        await using var city = await DemoCity.OpenAsync();
        var factory = (Microsoft.Extensions.Logging.ILoggerFactory)city.House.Services.GetService(typeof(Microsoft.Extensions.Logging.ILoggerFactory))!;
        factory.AddProvider(said);
        string[] bodies =
        [
            $$"""{"description":"{{Marked.Words}}","lat":10,"lon":10,"name":"{{Marked.Name}}","phone":"{{Marked.Phone}}"}""",
            $$"""{"description":"{{Marked.Words}}","lat":34.919,"lon":118.65,"class":"municipal","photos":["{{new string('a', 64)}}"],"name":"{{Marked.Name}}","phone":"{{Marked.Phone}}"}""",
            $$"""{"description":"{{Marked.Words}}","lat":"{{Marked.Phone}}","name":"{{Marked.Name}}"}""",
            $$"""{"description":"{{Marked.Words}}","phone":"{{Marked.Phone}}{{new string('1', 50)}}"}""",
        ];
        foreach (var body in bodies)
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var answer = await city.House.Client.PostAsync("/api/v1/reports", content);
            var text = WebUtility.HtmlDecode(Regex.Unescape((await answer.Content.ReadAsStringAsync()).Replace("\\", "\\\\", StringComparison.Ordinal)));
            Assert.InRange((int)answer.StatusCode, 400, 499);
            foreach (var mark in Marked.InWords.Concat(Marked.Contact)) Assert.DoesNotContain(mark, text, StringComparison.Ordinal);
        }
        foreach (var mark in Marked.InWords.Concat(Marked.Contact)) Assert.DoesNotContain(mark, said.Text, StringComparison.Ordinal);
    }

    /// <summary>One closed with all that people say on the way, one at work, one that is being checked, one that an inspector found.</summary>
    static async Task<(IReadOnlyList<CaseState> Cases, string Secret)> CasesAsync(DemoCity city)
    {
        var (closed, secret) = await city.MarkedAsync(relay: true);
        closed = await city.DoAsync("AcceptReport", closed);
        var (leader, example) = city.WhoCan(nameof(FileCase), closed);
        closed = Assert.IsType<Outcome.Done>(await city.DoAsync(closed, (FileCase)example with { ReleaseWords = true }, leader)).Case;
        closed = await city.WalkAsync(closed, "DispatchCase", "AcceptWork", "FinishWork", "PassBack", "RecordCheck", "CloseCase");
        closed = Assert.IsType<Outcome.Done>(await city.DoAsync(closed, new RateCase(Satisfaction.Dissatisfied, new Domain.Basics.Words(Marked.Words)), city.Reporter())).Case;
        var (working, _) = await city.MarkedAsync(i => i with { Point = new(118.651, 34.919) }, "working");
        working = await city.WalkAsync(working, "AcceptReport", "FileCase", "DispatchCase", "AcceptWork");
        var (checking, _) = await city.MarkedAsync(i => i with { Point = new(118.652, 34.919) }, "checking");
        checking = await city.WalkAsync(checking, "AcceptReport", "FileCase", "DispatchCase", "AcceptWork", "FinishWork", "PassBack");
        var inspected = await city.WalkAsync(await city.FoundAsync(), "AcceptReport", "FileCase", "DispatchCase", "AcceptWork");
        return ([closed, working, checking, inspected], secret);
    }

    /// <summary>One seat of each role; of those who see by unit, crew, draw or find, one that sees a case.</summary>
    static IEnumerable<Post> SeatsOf(DemoCity city, IReadOnlyList<CaseState> cases)
    {
        var posts = city.Get<PeopleDirectory>().Posts;
        var units = cases.Select(c => c.Main!.Unit).ToHashSet();
        foreach (var role in Roles.Staff.Where(r => posts.Any(p => p.Role == r)))
        {
            yield return posts.Where(p => p.Role == role).OrderByDescending(p =>
                (p.Unit is { } unit && units.Contains(unit)) || cases.Any(c => c.Finder == p.Person || c.Check?.Draw.Drawn == p.Person || (c.Main?.Crew is { } crew && crew == p.Unit))
                || (role == Role.Crew && city.Get<Guantong.Server.Catalogue.CityFactsSource>().Current.Units[p.Unit!.Value].Parent is { } parent && units.Contains(parent)))
                .ThenByDescending(p => p.Level == Level.District).First();
        }
        foreach (var unit in units) if (posts.FirstOrDefault(p => p.Unit == unit) is { } officer) yield return officer;
    }

    static readonly Dictionary<Guid, string[]> Nobody = [];

    static IEnumerable<(string Route, string Path)> AddressesOf(DemoCity city, IReadOnlyList<CaseState> cases, string secret, bool stranger)
    {
        var photo = city.Get<SamplePhoto>().Hash?.Value ?? new string('b', 64);
        foreach (var route in ((IEndpointRouteBuilder)city.House.App).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            if (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == false) continue;
            var pattern = "/" + route.RoutePattern.RawText!.TrimStart('/');
            // Its list of demonstration accounts shows no case; and a follow link is its reporter's own.
            // The desk's stream never ends; what it tells, its twin for polling tells as well.
            if (pattern is "/staff/sign-in" or "/api/v1/desk/events" || (pattern.Contains("{secret}", StringComparison.Ordinal) && !stranger)) continue;
            foreach (var c in pattern.Contains("{number}", StringComparison.Ordinal) || pattern.Contains("{id}", StringComparison.Ordinal) ? cases : cases.Take(1))
            {
                var filled = Parameter().Replace(pattern, m => m.Groups["name"].Value switch
                {
                    "number" or "id" => c.Number, "format" => "json", "secret" => secret, "hash" => photo, "documentName" => "v1", "layer" => "cases", _ => "1",
                });
                yield return (pattern, filled + (pattern == "/api/v1/desk/changes" ? "?after=0" : pattern == "/api/v1/desk/queue" ? "?bench=supervise&lane=overdue" : ""));
            }
        }
    }

    static IEnumerable<string> Leaks(Post? post, string path, string text, IReadOnlyDictionary<Guid, string[]> inspectors)
    {
        var isOwn = path.StartsWith("/my/", StringComparison.Ordinal) || path.StartsWith("/report/done/", StringComparison.Ordinal);
        foreach (var mark in Marked.Contact.Where(m => text.Contains(m, StringComparison.Ordinal))) yield return mark;
        if (!isOwn && (post is null || !PersonalSight.ReadsOriginalWords(post.Role)))
            foreach (var mark in Marked.InWords.Where(m => text.Contains(m, StringComparison.Ordinal))) yield return mark;
        foreach (var (person, marks) in inspectors)
            foreach (var mark in marks.Where(m => post?.Person.Value != person && text.Contains(m, StringComparison.Ordinal))) yield return mark;
    }

    static async Task<(int Status, string Text)> ReadAsync(DemoCity city, Visitor? visitor, string path)
    {
        var (status, body) = visitor is null ? await city.PageAsync(path) : await AsNumberAsync(visitor.GetAsync(path));
        return (status, WebUtility.HtmlDecode(body));
    }

    static async Task<(int, string)> AsNumberAsync(Task<(HttpStatusCode Status, string Body)> answer) => await answer is var (status, body) ? ((int)status, body) : default;

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();

    sealed class Said : Microsoft.Extensions.Logging.ILoggerProvider, Microsoft.Extensions.Logging.ILogger
    {
        readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = [];

        public string Text => string.Join('\n', _lines);

        public Microsoft.Extensions.Logging.ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(Microsoft.Extensions.Logging.LogLevel logLevel) => true;

        public void Log<TState>(Microsoft.Extensions.Logging.LogLevel logLevel, Microsoft.Extensions.Logging.EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
