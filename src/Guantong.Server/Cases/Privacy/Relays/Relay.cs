using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Platform;

namespace Guantong.Server.Cases.Privacy.Relays;

/// <summary>
/// 代为联系: the handling unit asks, the reporter answers, and neither learns who the other is. Only with the reporter's consent,
/// only while the case lasts and some days after; numbers and names are covered on the way; a wish to speak goes to the centre, whose
/// staff call. The centre reads along.
/// </summary>
public sealed class Relay(RelayRows rows, CityFactsSource facts, PeopleDirectory people, AccessLog log, Entropy entropy, TimeProvider time)
{
    public const int MostCharacters = 500;

    /// <summary>Who takes the wishes to be called.</summary>
    public static bool Calls(Role role) => role is Role.IntakeOperator or Role.Revisit or Role.ShiftLeader;

    /// <summary>The handling unit itself, or its crew.</summary>
    public bool IsHandling(Actor actor, CaseState c) => c.Main is { } main && actor.Unit is { } unit
        && ((actor.Role.IsUnitOfficer() && main.Unit == unit)
            || (actor.Role == Role.Crew && (main.Crew is { } crew ? crew == unit : facts.Current.Units.TryGetValue(unit, out var own) && own.Parent == main.Unit)));

    /// <summary>The talks of a case for a member of staff: nothing for whoever neither handles it nor belongs to the centre.</summary>
    public async Task<IReadOnlyList<RelayTalk>> OfCaseAsync(Actor actor, CaseState c, CancellationToken cancel = default)
    {
        var handles = IsHandling(actor, c);
        if (!handles && !PersonalSight.SeesMaskedReporter(actor.Role)) return [];
        var reports = (await rows.OfCaseAsync(c.Id, cancel)).Where(r => r.Consent is not null || !handles).ToList();
        var lines = (await rows.LinesAsync(reports.Select(r => r.Id), cancel)).ToLookup(l => l.Report);
        return
        [
            .. reports.Select(r => (Report: r, State: StateOf(c, r.Consent))).Where(t => handles || t.Report.Consent is not null || lines[t.Report.Id].Any()).Select(t => new RelayTalk(
                new ReportId(t.Report.Id), t.State,
                handles && t.State is not (RelayState.Open or RelayState.Closed) ? [] : [.. lines[t.Report.Id].Select(l => Shown(l, PersonalSight.ReadsOriginalWords(actor.Role), t.Report.Names, handles ? RelaySide.Unit : null))])
            { HasPhone = t.Report.HasPhone }),
        ];
    }

    /// <summary>The talk as its reporter reads it.</summary>
    public async Task<RelayTalk> OfReportAsync(ReportId report, CaseState c, CancellationToken cancel = default)
    {
        var known = await rows.OfReportAsync(report, cancel);
        var lines = await rows.LinesAsync([report.Value], cancel);
        return new RelayTalk(report, StateOf(c, known?.Consent), [.. lines.Select(l => Shown(l, inClear: false, [], RelaySide.Reporter))]) { HasPhone = known?.HasPhone ?? false };
    }

    /// <summary>A line of the handling unit; with <paramref name="asksCall"/> the centre is asked to call for it.</summary>
    public async Task<RelayEnd> WriteAsync(Actor actor, CaseState c, ReportId report, (string Words, bool AsksCall, string Key, string? Address) said, CancellationToken cancel = default)
    {
        if (actor.Person is not { } person || !IsHandling(actor, c)) return RelayEnd.NotYours;
        if ((await rows.OfCaseAsync(c.Id, cancel)).FirstOrDefault(r => r.Id == report.Value) is not { } known || StateOf(c, known.Consent) != RelayState.Open) return RelayEnd.NotOpen;
        if (said.AsksCall && !known.HasPhone) return RelayEnd.NoPhone;
        var end = await AddAsync(new NewLine(entropy.NewId(), report, RelaySide.Unit, actor.Unit?.Value, person.Value, said.Words, said.AsksCall, $"person:{person}", said.Key), cancel);
        if (end == RelayEnd.Done) await log.WriteAsync(person.Value, said.AsksCall ? "relay-call" : "relay-write", report.ToString(), said.Address, cancel);
        return end;
    }

    /// <summary>A line of the reporter.</summary>
    public async Task<RelayEnd> AnswerAsync(ReportId report, CaseState c, (string Words, bool AsksCall, string Key) said, CancellationToken cancel = default)
    {
        var known = await rows.OfReportAsync(report, cancel);
        var state = StateOf(c, known?.Consent);
        // To be called by the centre needs no consent to be written to by the unit.
        if (said.AsksCall ? state is RelayState.Closed or RelayState.Off : state != RelayState.Open) return RelayEnd.NotOpen;
        if (said.AsksCall && known?.HasPhone != true) return RelayEnd.NoPhone;
        return await AddAsync(new NewLine(entropy.NewId(), report, RelaySide.Reporter, null, null, said.Words, said.AsksCall, $"report:{report}", said.Key), cancel);
    }

    public Task ConsentAsync(ReportId report, bool given, CancellationToken cancel = default) => rows.ConsentAsync(report, given, cancel);

    /// <summary>Somebody of the centre called. Two that press at once: one of them did.</summary>
    public async Task<bool> CalledAsync(Actor actor, CaseId id, Guid message, string? address, CancellationToken cancel = default)
    {
        if (!Calls(actor.Role) || actor.Person is not { } person || !await rows.CalledAsync(message, id, person.Value, cancel)) return false;
        await log.WriteAsync(person.Value, "relay-called", message.ToString(), address, cancel);
        return true;
    }

    async Task<RelayEnd> AddAsync(NewLine line, CancellationToken cancel)
    {
        var words = CaseJson.Clean(line.Words).Trim();
        if (words.Length == 0 && !line.AsksCall) return RelayEnd.NoWords;
        if (words.Length > MostCharacters) return RelayEnd.TooLong;
        return await rows.AddAsync(line with { Words = words }, facts.Current.Policy.RelayPerDay, cancel) ? RelayEnd.Done : RelayEnd.TooMany;
    }

    RelayState StateOf(CaseState c, bool? consent)
    {
        var policy = facts.Current.Policy;
        if (!policy.Relay) return RelayState.Off;
        if (!c.Stage.IsOpen() && (c.Stage != Stage.Closed || time.GetUtcNow() >= c.StageSince.AddDays(policy.RelayDaysAfterEnd))) return RelayState.Closed;
        return consent switch { true => RelayState.Open, false => RelayState.Withdrawn, null => RelayState.NotConsented };
    }

    /// <summary>Numbers and names are covered for the other side; whoever wrote a line reads it as it was written.</summary>
    RelayLine Shown(StoredLine line, bool inClear, IReadOnlyList<string> names, RelaySide? reader)
    {
        var hidden = line.Person is { } person && people.NameOf(new PersonId(person)) is { Length: > 0 } writer ? names.Append(writer) : names;
        var masked = Masking.Words(line.Words, hidden);
        return new RelayLine(line.Id, line.At, line.Side, line.Unit is { } unit ? new UnitId(unit) : null, inClear || line.Side == reader ? line.Words : masked, line.AsksCall, line.CalledAt, masked != line.Words);
    }
}
