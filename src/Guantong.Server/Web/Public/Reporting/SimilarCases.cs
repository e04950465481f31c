using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Search.Following;
using Guantong.Server.Catalogue;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Reporting;

/// <summary>A case nearby as it is shown to somebody who is about to report: large photo, distance, age, and where it stands.</summary>
public sealed record SimilarCase(string Number, string Title, string State, string Metres, string Age)
{
    public string? Words { get; init; }
    public string? Place { get; init; }

    /// <summary>The address of its released photo.</summary>
    public string? Photo { get; init; }
}

/// <summary>What lies within so many metres, the likeliest first.</summary>
public sealed record SimilarAnswer(int Within, IReadOnlyList<SimilarCase> Found)
{
    public static readonly SimilarAnswer None = new(0, []);
}

/// <summary>Looks for matters nearby that everybody may see, and says them in plain words.</summary>
sealed class SimilarCases(PublicNearby nearby, CityFactsSource facts, TimeProvider time)
{
    /// <summary>Nearer than this the pin does not know better.</summary>
    const int Nearest = 5;

    public async Task<SimilarAnswer> OfAsync(LonLat at, (string Class, string Type, string Words) said, PageShell shell, CancellationToken cancel)
    {
        TypeKey? type = TypeKey.TryRead(said.Type, out var key) && facts.Current.Types.ContainsKey(key) ? key : null;
        var about = new AboutToReport(at, time.GetUtcNow()) { Type = type, Class = said.Class.Length > 0 ? said.Class : null, Words = said.Words.Length > 0 ? said.Words : null };
        var found = await nearby.FindAsync(about, cancel);
        return new SimilarAnswer(nearby.Metres(type), [.. found.Select(f => Shown(f, shell))]);
    }

    SimilarCase Shown(NearbyCase found, PageShell shell)
    {
        var (c, city) = (found.Line.State, facts.Current);
        var number = CaseNumber.Shown(c.Number);
        var name = c.Type is { } key && city.Types.GetValueOrDefault(key) is { } type ? type.NameIn(shell.IsEnglish) : shell.Say("public.progress-title");
        return new SimilarCase(
            number, name, shell.Say($"public.state-{c.Stage}"), shell.Say("similar.metres", ("metres", Math.Max(Nearest, (int)Math.Round(found.Metres)))),
            shell.Say("similar.age", ("age", shell.Lasting(time.GetUtcNow() - c.ReportedAt))))
        {
            Words = found.Line.Description,
            Place = found.Line.Address,
            Photo = found.Line.Photo is { } photo ? $"/c/{number}/photos/{photo.Value}" : null,
        };
    }
}
