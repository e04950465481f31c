using Guantong.Domain.Catalogue;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public;

/// <summary>The narrow seam between the citizens' pages and the rooms behind them.</summary>
abstract class PublicCases
{
    public abstract IReadOnlyList<CitizenClass> Classes { get; }
    public abstract Task<Receipt> ReceiveAsync(ReportForm form, IFormFileCollection photos, string caller, CancellationToken cancel);
    public abstract Task<Receipt> KeepPhotosAsync(ReportForm form, IFormFileCollection photos, CancellationToken cancel);
    public abstract Task<ProgressModel?> FindAsync(string number, string language, CancellationToken cancel);
    public abstract Task<MyCaseModel?> MineAsync(string secret, string language, CancellationToken cancel);
    public abstract Task<Mistake?> RateAsync(string secret, string rating, string reason, string language, CancellationToken cancel);
    public abstract Task<Mistake?> ReopenAsync(string secret, string why, string language, CancellationToken cancel);
}

/// <summary>What came of a report: the secret of its link, or a refusal; <see cref="Kept"/> are the photos that are on the server all the same.</summary>
sealed record Receipt(IReadOnlyList<string> Kept, string? Secret = null, Mistake? Refusal = null, string? NewKey = null);
