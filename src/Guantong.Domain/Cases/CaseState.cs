using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Domain.Places;

namespace Guantong.Domain.Cases;

/// <summary>
/// Everything the law needs to know of one case. Immutable and free of personal words: those live in erasable rows.
/// <see cref="Version"/> is the sequence number of the last journal row.
/// </summary>
public sealed record CaseState
{
    public required CaseId Id { get; init; }
    public required string Number { get; init; }
    public int Version { get; init; }
    public Stage Stage { get; init; }

    /// <summary>1, and one more after each redo or reopening.</summary>
    public int Round { get; init; } = 1;

    /// <summary>The level whose dispatcher holds the case; it rises with EscalateCase.</summary>
    public Level Level { get; init; } = Level.District;

    public Channel Channel { get; init; }
    public DateTimeOffset ReportedAt { get; init; }
    public LonLat? Point { get; init; }
    public Situation? Place { get; init; }
    public string? CitizenClass { get; init; }
    public TypeKey? Type { get; init; }
    public int Reports { get; init; } = 1;

    /// <summary>How many of the reports said that it is urgent; null for none.</summary>
    public int? UrgentReports { get; init; }

    /// <summary>What whoever filed it decided about its urgency; null while nobody has, or when somebody said so again afterwards.</summary>
    public bool? FiledUrgent { get; init; }

    /// <summary>The member of staff who found it: never drawn to check it.</summary>
    public PersonId? Finder { get; init; }
    public bool FoundByInspector { get; init; }

    public Filing? Filing { get; init; }
    public Assignment? Main { get; init; }
    public IReadOnlyList<Helper> Helpers { get; init; } = [];
    public IReadOnlyList<Hop> Hops { get; init; } = [];
    public PendingRequest? Pending { get; init; }
    public Pause? Pause { get; init; }

    public Clock? CitizenClock { get; init; }
    public Clock? StageClock { get; init; }
    public DateTimeOffset StageSince { get; init; }

    public Visit? Verification { get; init; }
    public bool Verified { get; init; }
    public Visit? Check { get; init; }
    public bool CheckPassed { get; init; }

    public IReadOnlyList<WhistleCall> Whistles { get; init; } = [];
    public IReadOnlyList<Supervision> Supervisions { get; init; } = [];
    public IReadOnlyList<RevisitCall> Revisits { get; init; } = [];
    public Rating? Rating { get; init; }
    public Appeal? Appeal { get; init; }

    /// <summary>Units that sent this case back in this round, in order. The first is the first receiver 首接.</summary>
    public IReadOnlyList<UnitId> ReturnedBy { get; init; } = [];
    public bool DutyRuled { get; init; }
    public bool PlaceMadeSafe { get; init; }
    public int Reworks { get; init; }
    public int Suspensions { get; init; }

    /// <summary>Steps of escalation since the unit's clock began; a new unit or a rework starts anew.</summary>
    public int Escalations { get; init; }
    public int Urges { get; init; }

    /// <summary>Rules of escalation that fired in this round, in order.</summary>
    public IReadOnlyList<FiredRule> Fired { get; init; } = [];

    /// <summary>When the units' clocks rested, in order.</summary>
    public IReadOnlyList<Rest> Rests { get; init; } = [];

    /// <summary>Chosen at closing to be called by the centre.</summary>
    public bool ToBeCalled { get; init; }

    /// <summary>Somebody's dissatisfaction that is neither settled nor explained; outlives the round.</summary>
    public Unsettled? Unsettled { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }
    public Stage? MergedFrom { get; init; }
    public CaseId? MergedInto { get; init; }

    /// <summary>The most exact place known; null while only words describe it.</summary>
    public DivisionCode? Division => Place?.Division;

    /// <summary>True when its class is urgent by the catalogue, or somebody said so and whoever filed it did not decide otherwise.</summary>
    public bool IsUrgent(CityFacts city) => (FiledUrgent ?? UrgentReports > 0) || (Type is { } key && city.Types.TryGetValue(key, out var type) && type.Urgent);

    /// <summary>True when somebody who reported is dissatisfied, by call or by mark.</summary>
    public bool SomebodyIsDissatisfied =>
        Rating?.Mark == Satisfaction.Dissatisfied || Revisits.Any(r => r.Outcome is RevisitOutcome.Dissatisfied or RevisitOutcome.Pressed);

    /// <summary>True when the main unit's time ran out, now or before a rework.</summary>
    public bool UnitIsOverdue(DateTimeOffset now) => Main is { } main && (main.WasOverdue || main.Clock.IsOverdue(now));

    /// <summary>The clock of whoever holds the case: the unit's while a unit works, otherwise the stage's.</summary>
    public Clock? HoldersClock => Stage is Stage.Dispatched or Stage.Handling or Stage.Finished ? Main?.Clock : StageClock;

    /// <summary>Every clock of the case, the citizen's first. That of a confidential supervision is not among them: it is nobody's to see but the few who answer it.</summary>
    public IEnumerable<Clock> Clocks =>
        new[] { CitizenClock, StageClock, Main?.Clock }.OfType<Clock>()
            .Concat(Whistles.Select(w => w.Clock)).Concat(Supervisions.Where(s => !s.Confidential).Select(s => s.Clock)).Concat(Helpers.Select(h => h.Clock).OfType<Clock>());
}
