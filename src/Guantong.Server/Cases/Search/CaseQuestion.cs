using System.Globalization;
using System.Text;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search;

/// <summary>
/// A filter within somebody's scope, as the conditions, the order and the place of a page over a row <c>l</c> of case_list. Whatever
/// lists and whatever counts asks by this, so that both mean the same cases.
/// </summary>
sealed class CaseQuestion
{
    const int MostPerPage = 200;

    /// <summary>As the indexes have it; a case that is due at no time comes last.</summary>
    const string Due = "coalesce(l.due_at, 'infinity'::timestamptz)";

    /// <summary>The masks of the partial indexes in migration 0031.</summary>
    const CaseMarks OpenMarks = CaseMarks.Paused | CaseMarks.Extension | CaseMarks.Suspension | CaseMarks.Reopening | CaseMarks.Returned | CaseMarks.Supervised | CaseMarks.Whistled | CaseMarks.Undrawn;
    const CaseMarks EndedMarks = CaseMarks.Reopening | CaseMarks.ToRevisit | CaseMarks.Dissatisfied | CaseMarks.Tried;

    readonly NpgsqlParameterCollection _parameters;
    readonly Actor _actor;
    readonly DateTimeOffset _now;
    readonly bool _byDue;
    readonly Press _press;

    public CaseQuestion(NpgsqlParameterCollection parameters, Actor actor, CaseFilter filter, DateTimeOffset now)
        : this(parameters, CaseScope.Of(actor, parameters), actor, filter, now)
    {
    }

    /// <summary>One of several questions of a command: they share the scope's condition.</summary>
    public CaseQuestion(NpgsqlParameterCollection parameters, string scope, Actor actor, CaseFilter filter, DateTimeOffset now)
    {
        (_parameters, _actor, _now, _press) = (parameters, actor, now, filter.Press);
        _byDue = filter.IsByDue;
        Most = Math.Clamp(filter.Most, 1, MostPerPage);
        Where = scope + Narrow(filter);
        PageWhere = Cursor.Read(filter.After) is { } after ? Where + From(after) : Where;
    }

    public string Where { get; }

    /// <summary>The same from the cursor on.</summary>
    public string PageWhere { get; }
    public int Most { get; }

    /// <summary>Open work first due first; ended cases, and everything together, newest first.</summary>
    public string Order => _byDue ? $"{DueColumn}, l.case_id" : "l.opened_at desc, l.case_id desc";

    /// <summary>The cursor behind the last line of a page.</summary>
    public string After(CaseLine last, PressFacts? pressing = null) => Cursor.Of(!_byDue ? last.OpenedAt : (OrderedBy is null ? last.Due : pressing?.MomentOf(_press)) ?? DateTimeOffset.MaxValue, last.Id);

    /// <summary>The moment that a pressing list goes by instead of the due.</summary>
    string? OrderedBy => _press switch
    {
        Press.Citizen => "citizen_due_at",
        Press.Answer => "answer_due_at",
        Press.CallNow or Press.CallLater => "revisit_at",
        Press.Unsettled => "unsettled_since",
        Press.Pressed => "pressed_due_at",
        _ => null,
    };

    // What a pressing list asks for is never empty, and by its bare name its own index answers.
    string DueColumn => OrderedBy is { } column ? $"l.{column}" : Due;

    /// <summary>Whose unit a list goes by: who owes the answer, whose work somebody is not content with, else who holds the case.</summary>
    public string UnitColumn => _press switch { Press.Answer => "l.answer_unit", Press.Unsettled => "l.unsettled_unit", _ => "l.unit" };

    string From(Cursor after)
    {
        var (at, id) = (Add(after.At), Add(after.Id));
        return _byDue ? $" and ({DueColumn}, l.case_id) > ({at}, {id})" : $" and (l.opened_at, l.case_id) < ({at}, {id})";
    }

    string Narrow(CaseFilter filter)
    {
        var where = new StringBuilder();
        void And(string condition) => where.Append(" and ").Append(condition);
        if (filter.Stages.Count > 0) And($"l.stage in ({string.Join(", ", filter.Stages.Select(s => (int)s))})");
        // PostgreSQL holds no zero character, so nothing is named with one.
        if ((filter.Unit + filter.Class).Contains('\0', StringComparison.Ordinal)) return " and false";
        if (filter.Unit is { Length: > 0 } unit) And($"{UnitColumn} = {Add(unit == CaseFilter.NoUnit ? "" : unit)}");
        if (filter.Level is { } level) And($"l.level = {(int)level}");
        if (filter.Class is { Length: > 0 } @class) And($"l.class = {Add(@class)}");
        if (filter.Types.Count > 0) And($"l.type = any({Add(filter.Types.ToArray())})");
        if (filter.Division is { Length: > 0 } division) And($"l.division like {Add(new Domain.Places.DivisionCode(division).Prefix + "%")}");
        if (filter.Box is { } box) And($"l.lon between {Add(box.West)} and {Add(box.East)} and l.lat between {Add(box.South)} and {Add(box.North)}");
        if (filter.Channel is { } channel) And($"l.channel = {(int)channel}");
        if (filter.UrgentOnly) And("l.urgent");
        if (filter.OpenedFrom is { } from) And($"l.opened_at >= {Add(from.ToUniversalTime())}");
        if (filter.OpenedBefore is { } before) And($"l.opened_at < {Add(before.ToUniversalTime())}");
        if (filter.Among is { } among) And($"l.case_id = any({Add(among.ToArray())})");
        if (filter.PendingOnly) And("l.pending is not null");
        if (filter.WaitingForDraw) And("l.stage in (2, 9) and l.drawn is null");
        OfLanes(filter, And);
        return where.ToString();
    }

    // Written out, not as parameters: partial indexes answer only what they can read.
    void OfLanes(CaseFilter filter, Action<string> and)
    {
        if (filter.OverdueOnly) and($"l.stage <= 10 and not l.paused and {Due} < {Add(_now)}");
        if (filter.DueSoonOnly) and($"l.stage <= 10 and not l.paused and l.warn_at <= {Add(_now)} and {Due} >= {Add(_now)}");
        if (Pressing(filter.Press) is { } pressing) and(pressing);
        if (filter.Marks != CaseMarks.None) and($"{WhereMarked(filter)} and (l.marks & {(int)filter.Marks}) <> 0");
        if (filter.Without != CaseMarks.None) and($"(l.marks & {(int)filter.Without}) = 0");
        if (filter.As != Part.None) and(SeenAs(filter.As));
        if (filter.TakenBy is { } person) and($"l.case_id = any(array(select t.case_id from cases.take t where t.person = {Add(person.Value)} and t.until > {Add(_now)}))");
    }

    string? Pressing(Press press) => press switch
    {
        Press.Citizen => $"l.stage <= 10 and l.citizen_due_at < {Add(_now)}",
        Press.Answer => "l.answer_due_at is not null",
        Press.Told => "l.told <> ''",
        Press.CallNow => $"l.revisit_at <= {Add(_now)}",
        Press.CallLater => $"l.revisit_at > {Add(_now)}",
        Press.Unsettled => "l.unsettled_since is not null",
        Press.Pressed => "l.pressed_due_at is not null",
        _ => null,
    };

    /// <summary>The condition of the index that holds cases with any of these marks.</summary>
    static string WhereMarked(CaseFilter filter) =>
        (filter.Marks & ~OpenMarks) == CaseMarks.None && filter.Stages.Count > 0 && filter.Stages.All(s => s.IsOpen()) ? $"l.stage <= 10 and (l.marks & {(int)OpenMarks}) <> 0"
        : filter.Stages is [Stage.Closed] ? $"l.stage = 11 and (l.marks & {(int)EndedMarks}) <> 0"
        : "true";

    string SeenAs(Part part)
    {
        if (part == Part.Place) return CaseScope.PlaceOf(_actor) is { } digits ? $"l.division like {Add(digits + "%")}" : "false";
        var unit = Add(_actor.Unit?.Value ?? "");
        var parts = SightFacts.PartNames.Where(p => (p.Part & part) != Part.None).Select(p => $"'{p.Name}'").ToList();
        var party = $"l.case_id = any(array(select p.case_id from cases.case_party p where p.unit = {unit} and p.part in ({string.Join(", ", parts)})))";
        return part == Part.Main ? $"l.unit = {unit}" : (part & Part.Main) == Part.None ? party : $"(l.unit = {unit} or {party})";
    }

    string Add(object value)
    {
        _parameters.Add(new NpgsqlParameter { Value = value });
        return $"${_parameters.Count}";
    }
}

/// <summary>Where the next page begins: a moment and a case.</summary>
readonly record struct Cursor(DateTimeOffset At, Guid Id)
{
    public static string Of(DateTimeOffset at, CaseId id) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:x}-{id.Value:n}");

    public static Cursor? Read(string? text)
    {
        var parts = text?.Split('-') ?? [];
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var ticks)
            && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks && Guid.TryParseExact(parts[1], "n", out var id)
            ? new Cursor(new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }
}
