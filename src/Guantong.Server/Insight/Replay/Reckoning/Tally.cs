using Guantong.Domain.Cases;
using Guantong.Server.Cases;

namespace Guantong.Server.Insight.Replay.Reckoning;

/// <summary>The figures of one group of cases.</summary>
public sealed record Figures(int Filed, int Closed, int Due, int OnTime, int Overdue, int Returned, int Reworked, int Redone, int Suspended, int Extended);

/// <summary>The table of a run: counted from the journal and the states, in plain code.</summary>
public sealed class Tally
{
    Tally(IReadOnlyList<PastCase> cases, int messages, DateTimeOffset end, JournalReport journal)
    {
        Cases = cases;
        Messages = messages;
        End = end;
        Journal = journal;
        Of = FiguresOf(cases);
        ByClass = [.. cases.Where(c => c.WasFiled).GroupBy(c => c.State.CitizenClass ?? "").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, FiguresOf([.. g])))];
        ByUnit = [.. cases.Where(c => c.WasFiled && c.State.Main is not null).GroupBy(c => c.State.Main!.Unit.Value).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, FiguresOf([.. g])))];
        Deeds = new SortedDictionary<string, int>(cases.SelectMany(c => c.Steps).GroupBy(s => s.Deed).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal), StringComparer.Ordinal);
    }

    public IReadOnlyList<PastCase> Cases { get; }
    public int Messages { get; }

    /// <summary>When the play ended, in simulated time.</summary>
    public DateTimeOffset End { get; }
    public JournalReport Journal { get; }
    public Figures Of { get; }
    public IReadOnlyList<(string Class, Figures Figures)> ByClass { get; }
    public IReadOnlyList<(string Unit, Figures Figures)> ByUnit { get; }
    public IReadOnlyDictionary<string, int> Deeds { get; }

    public int At(Stage stage) => Cases.Count(c => c.State.Stage == stage);

    public int StillOpen => Cases.Count(c => c.State.Stage.IsOpen());

    public static async Task<Tally> ReadAsync(ReplayCity city, IReadOnlyList<Message> messages, CancellationToken cancel)
    {
        await city.Services.GetRequiredService<ChangeLog>().PublishAsync(cancel);
        var journal = await city.Services.GetRequiredService<JournalCheck>().RunAsync(cancel);
        return new Tally(await Past.ReadAsync(city.Database, cancel), messages.Count, city.Time.Now, journal);
    }

    Figures FiguresOf(IReadOnlyList<PastCase> cases)
    {
        var filed = cases.Where(c => c.WasFiled).ToList();
        var closed = filed.Where(c => c.State.Stage == Stage.Closed).ToList();
        return new Figures(
            filed.Count, closed.Count, filed.Count(IsDue), closed.Count(c => !IsOverdue(c)), filed.Count(IsOverdue),
            filed.Count(c => c.Had("ReturnCase")), filed.Count(c => c.Steps.Any(s => s.Deed == "RecordCheck" && !s.Says("passed"))), filed.Count(c => c.Had("RedoCase")),
            filed.Count(c => c.Steps.Any(s => s.Deed == "DecideSuspension" && s.Says("approved"))), filed.Count(c => c.Steps.Any(s => s.Deed == "DecideExtension" && s.Says("approved"))));
    }

    /// <summary>应结案: closed already, or still to be closed (or ended by force) with the unit's time run out.</summary>
    bool IsDue(PastCase c) => c.State.Stage == Stage.Closed || ((c.State.Stage.IsOpen() || c.State.Stage == Stage.ForceClosed) && IsLate(c));

    /// <summary>Late, and not excused on appeal: what was excused counts as done in time.</summary>
    bool IsOverdue(PastCase c) => IsLate(c) && c.State.Appeal is not { Approved: true };

    /// <summary>The unit's time ran out, in this round, now or before a rework.</summary>
    bool IsLate(PastCase c) => c.State.Main is { } main && (main.WasOverdue || (main.Clock.Due is { } due && (main.Clock.Stopped ?? End) > due));
}
