using Guantong.Domain.Deadlines;

namespace Guantong.Domain.Catalogue;

/// <summary>
/// What a city may decide about its own loop. Each value is a row of <c>policy.csv</c> in a pack; what a pack does not
/// name keeps the default here, which is the practice of standards.md §5.1 and the contract of the case law.
/// </summary>
public sealed record Policy
{
    /// <summary>A department's duty officer confirms the crew's work before it counts as handed back.</summary>
    public bool UnitConfirms { get; init; } = true;

    /// <summary>Reports may be verified on the spot before filing.</summary>
    public bool VerifyReports { get; init; } = true;

    /// <summary>A case is closed only after a check passed.</summary>
    public bool CheckBeforeClosing { get; init; } = true;

    /// <summary>The product draws a checker by itself as soon as a unit hands back.</summary>
    public bool DrawCheckAtOnce { get; init; } = true;

    /// <summary>A reporter's reopening takes effect at once; otherwise the shift leader decides.</summary>
    public bool ReopenDirectly { get; init; } = true;

    public TimeLimit AcceptLimit { get; init; } = TimeLimit.Minutes(15);
    public TimeLimit FileLimit { get; init; } = TimeLimit.Minutes(15);
    public TimeLimit DispatchLimit { get; init; } = TimeLimit.Minutes(15);
    public TimeLimit CloseLimit { get; init; } = TimeLimit.Minutes(15);
    public TimeLimit VerifyLimit { get; init; } = TimeLimit.Minutes(30, TimeMeasure.PatrolHours);
    public TimeLimit CheckLimit { get; init; } = TimeLimit.Minutes(30, TimeMeasure.PatrolHours);
    public TimeLimit ReturnWindow { get; init; } = new(4, TimeMeasure.WorkingHours);
    public TimeLimit UrgentReturnWindow { get; init; } = TimeLimit.Minutes(30);
    public TimeLimit RulingLimit { get; init; } = new(1, TimeMeasure.WorkingDays);
    public TimeLimit ReportInLimit { get; init; } = new(2, TimeMeasure.WorkingHours);
    public TimeLimit AnswerLimit { get; init; } = new(1, TimeMeasure.WorkingDays);
    public TimeLimit CitizenLimit { get; init; } = new(7, TimeMeasure.NaturalDays);
    public TimeLimit RedoWindow { get; init; } = new(15, TimeMeasure.NaturalDays);
    public TimeLimit ReopenWindow { get; init; } = new(15, TimeMeasure.NaturalDays);

    /// <summary>After the holder's clock turns red: how long until each further escalation, in order. Counts only where no row of <c>escalations.csv</c> speaks of lateness.</summary>
    public IReadOnlyList<TimeLimit> Escalations { get; init; } = [TimeLimit.Minutes(1), new(1, TimeMeasure.WorkingDays), new(3, TimeMeasure.WorkingDays)];

    public int MostExtensions { get; init; } = 2;
    public int MostSuspensions { get; init; } = 1;
    public int MostSuspendedDays { get; init; } = 365;
    public int RevisitTries { get; init; } = 3;

    /// <summary>Hours that must lie between two tries to reach a reporter.</summary>
    public int HoursBetweenTries { get; init; } = 2;

    /// <summary>Each try is at another time of day: so many hours from those of all tries before, on the clock's face.</summary>
    public int HoursApartInTheDay { get; init; } = 2;

    /// <summary>When a call is due at the earliest and at the latest: full hours of the city's time. Somebody may call at another hour if asked to.</summary>
    public int RevisitFromHour { get; init; } = 9;
    public int RevisitToHour { get; init; } = 20;

    /// <summary>Which share of the closed cases of a citizens' class is revisited; <c>*</c> stands for every class that is not named.</summary>
    public IReadOnlyDictionary<string, decimal> RevisitShares { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["*"] = 1 };

    /// <summary>Only reporters who left a number are revisited.</summary>
    public bool RevisitNeedsPhone { get; init; } = true;

    /// <summary>Only reporters who consented to be contacted are revisited.</summary>
    public bool RevisitNeedsConsent { get; init; }

    /// <summary>A checker further away than this from the place, in metres, says why.</summary>
    public int CheckerWithinMetres { get; init; } = 200;

    /// <summary>Nearness of likely duplicates: metres and hours.</summary>
    public int DuplicateMetres { get; init; } = 50;
    public int DuplicateHours { get; init; } = 24;

    /// <summary>A case that is still open is a likely duplicate for longer; and from which likelihood in percent one is shown.</summary>
    public int DuplicateOpenHours { get; init; } = 720;
    public int DuplicatePercent { get; init; } = 50;

    /// <summary>A photo taken further away than this from the place it is about, in metres, is pointed out to the centre.</summary>
    public int PhotoFarMetres { get; init; } = 300;

    /// <summary>A photo taken so many hours before it was sent in is pointed out to the centre.</summary>
    public int PhotoOldHours { get; init; } = 24;

    /// <summary>Photos of the work are public as soon as it is done, where photos were released at filing; otherwise each waits until somebody has looked at it.</summary>
    public bool ReleaseWorkAtOnce { get; init; }

    /// <summary>Share of the limit used at which a light turns yellow (standards.md §4.1).</summary>
    public decimal YellowAt { get; init; } = 0.8m;

    /// <summary>Which seats may see a reporter's name and number in clear, each time for a reason that is written down.</summary>
    public bool IntakeUnmasks { get; init; } = true;
    public bool RevisitUnmasks { get; init; } = true;
    public bool ShiftLeaderUnmasks { get; init; } = true;

    /// <summary>More clear views than this by one person in 24 hours stand out on the auditor's page.</summary>
    public int UnmaskingsPerDay { get; init; } = 20;

    /// <summary>The handling unit may write to a reporter who consented, through the product, until so many days after the end of the case.</summary>
    public bool Relay { get; init; } = true;
    public int RelayDaysAfterEnd { get; init; } = 7;

    /// <summary>Messages that a unit may write to one reporter in 24 hours, and a reporter to the units.</summary>
    public int RelayPerDay { get; init; } = 10;

    /// <summary>Days after the end of a case for which personal data is kept; 0 keeps it until somebody asks.</summary>
    public int KeepReporterDays { get; init; } = 730;
    public int KeepWordsDays { get; init; } = 1825;
    public int KeepRelayDays { get; init; } = 180;

    /// <summary>Days after its receipt for which the original of a photo is kept beside the cleaned one. Not below six months: it is evidence.</summary>
    public int KeepOriginalsDays { get; init; } = 730;

    /// <summary>Days for which it is kept who signed in and who looked at what; the law asks for six months at least.</summary>
    public int KeepAccessLogDays { get; init; } = 1095;

    /// <summary>
    /// Small text files at the root of the site, by name: WeChat, Alipay and city apps ask for one before they open the citizens' pages
    /// inside theirs. <c>MP_verify_x7.txt=x7;alipay.txt=y8</c> in a pack.
    /// </summary>
    public IReadOnlyDictionary<string, string> SiteFiles { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Days for which the answer to an erased person who asks again is kept.</summary>
    public int KeepErasureDays { get; init; } = 1095;

    /// <summary>Who leaves a number with a report is told by SMS at its public steps, until they stop it; otherwise only who asks for it.</summary>
    public bool MessagesBySms { get; init; } = true;

    /// <summary>Full hours of the city's time between which nothing leaves the house that was not asked for just now; equal hours: no rest.</summary>
    public int MessagesQuietFromHour { get; init; } = 21;
    public int MessagesQuietToHour { get; init; } = 8;

    /// <summary>When the daily summary is written: a full hour.</summary>
    public int MessagesDigestHour { get; init; } = 18;

    /// <summary>Messages to one address in 24 hours; what is more stays in the inbox.</summary>
    public int MessagesPerDay { get; init; } = 10;

    /// <summary>Cases and areas that one inbox may follow.</summary>
    public int FollowsPerInbox { get; init; } = 20;

    /// <summary>Days for which messages and inboxes that nobody opened are kept.</summary>
    public int KeepMessageDays { get; init; } = 365;
}
