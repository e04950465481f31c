using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Privacy;
using Guantong.Server.Cases.Search;
using Guantong.Server.Web.Operator.Components;
using Guantong.Server.Web.Operator.Messages;
using Guantong.Server.Web.Shared.Deeds;
using Guantong.Server.Web.Shared.Evidence;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>Everything on the page of a case.</summary>
public sealed record CasePageModel(CaseSight Sight, IReadOnlyList<CaseLine> Near, IReadOnlyList<DeedForm> Forms)
{
    public CaseState State => Sight.State;

    /// <summary>Masked, or in clear when it was asked for; empty for whoever may not know.</summary>
    public IReadOnlyList<Reporter> Reporters { get; init; } = [];

    /// <summary>What is shown in clear just now, and until when.</summary>
    public ClearView? Clear { get; init; }

    /// <summary>What this person may ask to see in clear, and how it was asked when something was missing.</summary>
    public IReadOnlyList<PersonalField> MayUnmask { get; init; } = [];
    public UnmaskForm Unmask { get; init; } = new("");
    public required RelayModel Relay { get; init; }

    /// <summary>What the photos say about themselves; empty for whoever may not know.</summary>
    public IReadOnlyDictionary<PhotoHash, PhotoCheck> PhotoChecks { get; init; } = new Dictionary<PhotoHash, PhotoCheck>();

    /// <summary>How the photos of the work came, and the hint for whoever checks.</summary>
    public EvidenceModel Evidence { get; init; } = EvidenceModel.None;

    /// <summary>What left for reporters and followers; null for whoever may not know of them.</summary>
    public CaseMessagesModel? Messages { get; init; }

    public CaseComponentsModel Components { get; init; } = CaseComponentsModel.None;

    public Shops.CaseShopsModel Shops { get; init; } = Guantong.Server.Web.Operator.Shops.CaseShopsModel.None;

    /// <summary>What reports from other systems brought beside words and photos.</summary>
    public IReadOnlyList<AnswerLine> Answers { get; init; } = [];
    public IReadOnlyList<PartnerLine> Partners { get; init; } = [];

    public IReadOnlyList<AnswerLine> AnswersOf(ReportId report) => [.. Answers.Where(a => a.Report == report)];

    public string? PartnerOf(ReportId report) => Partners.FirstOrDefault(p => p.Report == report)?.Partner;

    /// <summary>What others did since the page was made that a form was sent from.</summary>
    public IReadOnlyList<CaseStep> Since { get; init; } = [];

    /// <summary>Words typed into a form that is no longer open.</summary>
    public IReadOnlyList<string> LeftOver { get; init; } = [];
    public string? LeftOverWhy { get; init; }
}

/// <summary>Gathers the page of a case for a seat.</summary>
sealed class CasePageMaking(CaseSights sights, CaseRows rows, DeedForms forms, Reporters reporters, Unmaskings unmaskings, PhotoChecks photos, CaseComponents components, RelayPosts relay)
{
    public async Task<CasePageModel?> OfAsync(Seat seat, string number, Sent? sent, HttpContext http, UnmaskForm? unmask = null)
    {
        var cancel = http.RequestAborted;
        if (await sights.FindAsync(seat, number, cancel) is not { } sight) return null;
        var near = await rows.NearAsync(seat, sight, cancel);
        var made = forms.Of(new FormScene(seat, sight, near), sent?.Again);
        var clear = Guid.TryParse(http.Request.Query["clear"].ToString(), out var view) ? await unmaskings.OpenAsync(seat.Actor, view, sight.State.Id, cancel) : null;
        var people = clear is { Reporters.Count: > 0 } ? clear.Reporters : await reporters.MaskedAsync(seat.Actor, sight.State.Id, cancel);
        var gone = sent?.Again is { } again && made.All(f => f.Deed != again.Typed.Deed) ? again : null;
        var (answers, partners) = await http.RequestServices.GetRequiredService<ReportAnswers>().OfAsync(sight.State.Id, seat.Actor, cancel);
        var talks = await relay.OfAsync(seat, sight.State, http);
        return new CasePageModel(sight, near, made)
        {
            // An address that the sender claims may name the sender: it is for those who may know that there is one.
            Answers = PersonalSight.SeesMaskedReporter(seat.Actor.Role) ? answers : [.. answers.Where(a => a.Question is not null)],
            Partners = partners,
            Reporters = people,
            Clear = clear,
            Relay = talks,
            MayUnmask = UnmaskPages.OfferedTo(seat, sight, people),
            Unmask = unmask ?? new UnmaskForm($"{talks.Key}u"),
            PhotoChecks = await photos.OfAsync(sight.File, seat.Actor, seat.Shell.City.Zone, cancel),
            Evidence = await http.RequestServices.GetRequiredService<CaseEvidence>().OfAsync(seat, sight.File, cancel),
            Components = await components.OfAsync(seat, sight.State, http),
            Messages = await CaseMessagesModel.OfAsync(seat, sight.State.Id.Value, http),
            Shops = await http.RequestServices.GetRequiredService<Shops.CaseShops>().OfAsync(seat, sight.State, http),
            Since = sent?.Since ?? [],
            LeftOver = gone is null ? [] : [.. gone.Typed.Words],
            LeftOverWhy = gone?.Mistakes[0].Text,
        };
    }
}
