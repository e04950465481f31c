using Guantong.Domain.Cases;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public;

/// <summary>One line of 我的上报: what it is, where, how it looks, where it stands and until when.</summary>
/// <param name="Follows">Somebody else reported it, and this device follows.</param>
public sealed record MineLine(ProgressModel Progress, string Link, string Title, string? Place, string? Photo, bool Follows)
{
    /// <summary>Words stand in for a class that is not known yet, cut where a line ends.</summary>
    const int MostTitle = 18;

    /// <summary>Messages about it that nobody has read.</summary>
    public int News { get; init; }

    public static MineLine Of(ProgressModel progress, MyCaseModel? own, string link, PageShell shell) => new(
        progress, link, progress.ClassName ?? Short(own?.OwnWords) ?? shell.Say("public.my-title"), own?.OwnPlace ?? progress.Place ?? progress.Area,
        own?.OwnPhotos.FirstOrDefault()?.Address ?? progress.Photos.FirstOrDefault()?.Address, own is null);

    /// <summary>What the reader is asked to do, if anything: to say how it was.</summary>
    public bool AsksRating => Progress is { State: Stage.Closed, AwaitsRating: true };

    static string? Short(string? words) => words is null or "" ? null : words.Length > MostTitle ? words[..MostTitle] + "…" : words;
}
