using Guantong.Domain.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Web.Shared.Deeds;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>Everything on the page of a case.</summary>
public sealed record CasePageModel(CaseSight Sight, IReadOnlyList<CaseLine> Near, IReadOnlyList<DeedForm> Forms)
{
    public CaseState State => Sight.State;

    /// <summary>Masked, or in clear when it was asked for; empty for whoever may not know.</summary>
    public IReadOnlyList<Reporter> Reporters { get; init; } = [];
    public bool ReportersAreOpen { get; init; }

    /// <summary>What others did since the page was made that a form was sent from.</summary>
    public IReadOnlyList<CaseStep> Since { get; init; } = [];

    /// <summary>Words typed into a form that is no longer open.</summary>
    public IReadOnlyList<string> LeftOver { get; init; } = [];
    public string? LeftOverWhy { get; init; }
}

/// <summary>Gathers the page of a case for a seat.</summary>
sealed class CasePageMaking(CaseSights sights, CaseRows rows, DeedForms forms, Reporters reporters)
{
    public async Task<CasePageModel?> OfAsync(Seat seat, string number, Sent? sent, HttpContext http)
    {
        var cancel = http.RequestAborted;
        if (await sights.FindAsync(seat, number, cancel) is not { } sight) return null;
        var near = await rows.NearAsync(seat, sight, cancel);
        var made = forms.Of(new FormScene(seat, sight, near), sent?.Again);
        var (asks, address) = (http.Request.Query["reporter"] == "open", http.Connection.RemoteIpAddress?.ToString());
        var people = asks ? await reporters.OpenAsync(seat.Actor, sight.State.Id, address, cancel) : await reporters.MaskedAsync(seat.Actor, sight.State.Id, cancel);
        var gone = sent?.Again is { } again && made.All(f => f.Deed != again.Typed.Deed) ? again : null;
        return new CasePageModel(sight, near, made)
        {
            Reporters = people,
            ReportersAreOpen = asks,
            Since = sent?.Since ?? [],
            LeftOver = gone is null ? [] : [.. gone.Typed.Words],
            LeftOverWhy = gone?.Mistakes[0].Text,
        };
    }
}
