using Guantong.Domain.Cases;

namespace Guantong.Domain.Shops;

/// <summary>What a shop's owner says to a case that was tied to the shop.</summary>
public enum ShopWordKind
{
    /// <summary>It has been put right: with a photo.</summary>
    Mended,

    /// <summary>It is not the shop's, or not so: with a reason (陈述、申辩).</summary>
    Objection,
}

/// <summary>What the unit answers.</summary>
public enum ShopWordEnd
{
    Accepted,
    Declined,
}

/// <summary>Why a word is not taken in.</summary>
public enum ShopRefusal
{
    /// <summary>The case is not yet before a unit, or it has ended: there is nobody who could answer.</summary>
    NobodyToAnswer,

    /// <summary>The work was reported done: the check looks now, and a photo of the owner would come too late for it.</summary>
    AlreadyFinished,

    /// <summary>"Put right" without a photo shows nothing.</summary>
    NoPhoto,

    /// <summary>An objection without a reason cannot be weighed.</summary>
    NoReason,

    /// <summary>One of the same kind waits for its answer.</summary>
    StillWaiting,
}

/// <summary>
/// What the owner of a shop may do to a case, and what it does: nothing by itself. A word stands beside the case; it moves no stage,
/// stops no clock and counts for no figure, because the unit answers for the work and its evidence (the deeds of the case), and because
/// whoever holds a piece of paper is no party whose deed the law could attribute. The unit must read it and answer within two days; an
/// objection may never make anything worse for the shop (Administrative Penalty Law, art. 45).
/// </summary>
public static class ShopLaw
{
    public const int MostPhotos = 4;
    public const int MostWords = 500;

    /// <summary>How long an answer may take.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromHours(48);

    /// <summary>Kinds of words that are open while the case stands so; empty where nobody could answer.</summary>
    public static IReadOnlyList<ShopWordKind> Open(Stage stage) => [.. Enum.GetValues<ShopWordKind>().Where(k => Bar(k, stage) is null)];

    /// <summary>Null when the word is taken in.</summary>
    public static ShopRefusal? Judge(ShopWordKind kind, Stage stage, int photos, string words, bool waiting) =>
        Bar(kind, stage) ?? kind switch
        {
            _ when waiting => ShopRefusal.StillWaiting,
            ShopWordKind.Mended when photos == 0 => ShopRefusal.NoPhoto,
            ShopWordKind.Objection when string.IsNullOrWhiteSpace(words) => ShopRefusal.NoReason,
            _ => null,
        };

    /// <summary>The last moment for an answer to a word of that moment.</summary>
    public static DateTimeOffset DueOf(DateTimeOffset said) => said + AnswerWithin;

    static ShopRefusal? Bar(ShopWordKind kind, Stage stage) => stage switch
    {
        Stage.Filed or Stage.Dispatched or Stage.Handling or Stage.Ruling => null,
        Stage.Finished or Stage.ToCheck or Stage.ToClose => kind == ShopWordKind.Mended ? ShopRefusal.AlreadyFinished : null,
        _ => ShopRefusal.NobodyToAnswer,
    };
}
