using Guantong.Domain.Cases;
using Guantong.Domain.Evaluation;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Search;
using Npgsql;

namespace Guantong.Server.Insight.Results;

/// <summary>Which cases are counted: those reported in the period, narrowed. <see cref="None"/> as a value means: where there is none yet.</summary>
public sealed record ResultFilter(ResultPeriod Period)
{
    public const string None = "-";

    /// <summary>Nine digits: a township, or the district for what is placed no finer.</summary>
    public string? Township { get; init; }
    public string? Unit { get; init; }
    public string? Class { get; init; }
    public string? Type { get; init; }
    public Channel? Channel { get; init; }
}

/// <summary>Whose figures: the centre's by level × place × class, a unit's own and what it passed down, or the whole city.</summary>
public sealed class ResultScope
{
    ResultScope(string condition, IReadOnlyList<object> values) => (Condition, Values) = (condition, values);

    /// <summary>Everything: for the public page, which publishes no case.</summary>
    public static ResultScope City { get; } = new("true", []);

    /// <summary>Over a row <c>l</c> of either table; its values come first.</summary>
    public string Condition { get; }
    public IReadOnlyList<object> Values { get; }

    /// <summary>Always inside the sight of the person, so that every list behind a number shows all its cases. Null for those on the street and the administrator: results are not theirs.</summary>
    public static ResultScope? Of(Actor actor)
    {
        if (actor.Role.IsUnitOfficer()) return actor.Unit is { } unit ? new("(l.unit = $1 or l.line @> array[$1])", [unit.Value]) : null;
        if (!actor.Role.IsOfTheCentre() && actor.Role != Role.Auditor) return null;
        var sight = CaseScope.Of(actor);
        return new(sight.Condition, sight.Values);
    }
}

/// <summary>Conditions over rows <c>l</c> of the two tables, with their values in the order of their placeholders.</summary>
sealed class ResultSql
{
    /// <summary>Every mark but those of a plain good end; the index case_result_rare is made of the same number.</summary>
    const int Rare = 8093688;

    readonly NpgsqlParameterCollection _values;
    readonly string _marks;

    public ResultSql(NpgsqlParameterCollection values, ResultScope scope, DateTimeOffset now)
    {
        _values = values;
        foreach (var value in scope.Values) values.Add(new NpgsqlParameter { Value = value });
        Scope = scope.Condition;
        _marks = $"(l.marks | case when l.late_from < {Add(now)} then {(int)CaseMarks.Late} else 0 end)";
    }

    public string Scope { get; }

    /// <summary>The marks of a row of case_result as they are now: a running clock may have run out since the row was written.</summary>
    public string MarksNow => _marks;

    public string Add(object value)
    {
        _values.Add(new NpgsqlParameter { Value = value });
        return $"${_values.Count}";
    }

    /// <summary>Scope and filter, for both tables.</summary>
    public string Where(ResultFilter filter)
    {
        var parts = new List<string> { Scope, $"l.month >= {Add(filter.Period.From)}", $"l.month < {Add(filter.Period.To)}" };
        if (filter.Township is { } township) parts.Add(township == ResultFilter.None ? "l.division = ''" : $"l.division like {Add(new DivisionCode(township.PadRight(12, '0')).Value[..9] + "%")}");
        if (filter.Unit is { } unit) parts.Add($"l.unit = {Add(Or(unit))}");
        if (filter.Class is { } @class) parts.Add($"l.class = {Add(Or(@class))}");
        if (filter.Type is { } type) parts.Add($"l.type = {Add(Or(type))}");
        if (filter.Channel is { } channel) parts.Add($"l.channel = {Add((short)channel)}");
        return string.Join(" and ", parts);
    }

    /// <summary>The rows of case_result that a measure counts.</summary>
    public string Counted(Measure measure)
    {
        var tests = string.Join(" or ", measure.Tests.Select(t => $"({_marks} & {(int)t.Has} = {(int)t.Has} and {_marks} & {(int)t.Lacks} = 0)"));
        var isRare = measure.Tests.All(t => ((int)t.Has & Rare) != 0);
        return isRare ? $"({tests}) and (l.marks & {Rare} <> 0 or l.late_from is not null)" : $"({tests})";
    }

    static string Or(string value) => value == ResultFilter.None ? "" : value;
}
