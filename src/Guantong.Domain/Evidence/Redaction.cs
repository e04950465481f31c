using Guantong.Domain.People;

namespace Guantong.Domain.Evidence;

/// <summary>涂黑: a box over a photo, in ten-thousandths of its width and height from the upper left corner.</summary>
public sealed record BlackBox(int Left, int Top, int Width, int Height)
{
    public const int Whole = 10_000;

    /// <summary>So small that it covers nothing on any screen.</summary>
    public const int Least = 50;

    public bool IsWellFormed => Left >= 0 && Top >= 0 && Width >= Least && Height >= Least && Left <= Whole - Width && Top <= Whole - Height;
}

/// <summary>Why a redaction is not taken.</summary>
public enum RedactionRefusal
{
    NotYourRole,
    NothingDrawn,
    TooManyBoxes,
    BoxOutside,
    NothingChanged,

    /// <summary>A box that was drawn before is left out: that shows again what was covered, which is a right of its own.</summary>
    MayNotUncover,

    /// <summary>Uncovering takes a reason.</summary>
    NoReason,
}

/// <summary>
/// Who covers what. Everybody of the centre may cover more; only those who may open originals may uncover, and the photo then leaves
/// the public until somebody releases it again.
/// </summary>
public static class RedactionLaw
{
    public const int MostBoxes = 40;
    public const int LeastReason = 4;

    /// <summary>Covering and releasing: those of the centre who decide on reports and close cases.</summary>
    public static bool MayCover(Role role) => role is Role.IntakeOperator or Role.ShiftLeader or Role.Dispatcher or Role.Leader;

    /// <summary>看原图: a right of its own. Each look is written down with its reason.</summary>
    public static bool MaySeeOriginals(Role role) => role is Role.ShiftLeader or Role.Auditor;

    /// <summary>Uncovering needs both: to decide on photos and to see originals.</summary>
    public static bool MayUncover(Role role) => MayCover(role) && MaySeeOriginals(role);

    /// <summary>True when something that was covered would show again.</summary>
    public static bool Uncovers(IReadOnlyCollection<BlackBox> before, IReadOnlyCollection<BlackBox> after) => before.Any(b => !after.Contains(b));

    public static RedactionRefusal? Judge(Role role, IReadOnlyCollection<BlackBox> before, IReadOnlyCollection<BlackBox> after, string reason)
    {
        if (!MayCover(role)) return RedactionRefusal.NotYourRole;
        if (after.Any(b => !b.IsWellFormed)) return RedactionRefusal.BoxOutside;
        if (after.Count > MostBoxes) return RedactionRefusal.TooManyBoxes;
        if (before.Count == 0 && after.Count == 0) return RedactionRefusal.NothingDrawn;
        if (Uncovers(before, after)) return !MayUncover(role) ? RedactionRefusal.MayNotUncover : reason.Trim().Length < LeastReason ? RedactionRefusal.NoReason : null;
        return after.All(before.Contains) ? RedactionRefusal.NothingChanged : null;
    }
}
