using Guantong.Domain.Basics;
using Guantong.Domain.Cases.Deeds;

namespace Guantong.Domain.Cases.Rows;

/// <summary>Values that examples of deeds are made of.</summary>
static class Examples
{
    public static readonly Words SomeWords = new("example");

    /// <summary>Stands where a received photo must be named and none is known.</summary>
    static readonly PhotoHash MissingPhoto = new(new string('0', 64));

    const string MissingCase = "0";

    public static IReadOnlyList<PhotoHash> Photos(Motion m) => [m.Hints.Photo ?? MissingPhoto];

    public static IReadOnlyList<PhotoHash>? PhotosIfNeeded(Motion m) => m.Case.Filing?.NeedsEvidence == true ? Photos(m) : null;

    public static MergeReport Merge(Motion m) =>
        m.Hints.MergeTarget is var (number, id, stage) ? new(number, id, stage) : new(MissingCase, new CaseId(Guid.Empty), Stage.Reported);

    public static bool AreComplete(Deed example) => example switch
    {
        MergeReport merge => merge.Into != MissingCase,
        FinishWork finish => finish.Photos?.Contains(MissingPhoto) != true,
        AskSuspension ask => ask.Proof?.Contains(MissingPhoto) != true,
        _ => true,
    };
}
