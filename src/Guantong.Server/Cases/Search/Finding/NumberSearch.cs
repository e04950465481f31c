using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search.Finding;

/// <summary>A case found by its reporter's telephone, with what may be shown of the reporter.</summary>
public sealed record ReporterHit(CaseId Case, DateTimeOffset At, string Name, string Phone);

/// <summary>Finds cases by digits: the number of the case, whole or its end, and the telephone of a reporter, whole or its last four.</summary>
public sealed class NumberSearch(NpgsqlDataSource database)
{
    public const int FewestDigits = 4;
    const int WholePhone = 7;

    /// <summary>The digits of what was typed when it is a number and nothing else; blanks and hyphens stand between groups.</summary>
    public static string? DigitsOf(string typed)
    {
        var digits = string.Concat(typed.Normalize(System.Text.NormalizationForm.FormKC).Where(c => c is not (' ' or '-')));
        return digits.Length is >= FewestDigits and <= 24 && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>Cases in scope whose number ends so, newest first, one more than asked for when there are more.</summary>
    public async Task<IReadOnlyList<CaseId>> ByNumberAsync(Actor actor, string digits, int most, CancellationToken cancel = default)
    {
        var end = string.Concat(digits.Reverse());
        // Between bounds and by themselves first: beside a million cases the planner would walk all numbers from the newest on, in the
        // hope that some of them end so.
        var found = await FindAsync(actor, (add, scope) =>
            $"""
            with n as materialized (select n.case_id, n.number from cases.number n where reverse(n.number) ~>=~ {add(end)} and reverse(n.number) ~<~ {add(end + ":")})
            select l.case_id, l.opened_at, null, null from n join cases.case_list l on l.case_id = n.case_id where {scope} order by n.number desc limit {add(most + 1)}
            """, cancel);
        return [.. found.Select(f => f.Case)];
    }

    /// <summary>Only for roles that may see a masked reporter; what comes back is masked.</summary>
    public async Task<IReadOnlyList<ReporterHit>> ByPhoneAsync(Actor actor, string digits, int most, CancellationToken cancel = default)
    {
        if (!PersonalSight.SeesMaskedReporter(actor.Role)) return [];
        var key = Masking.PhoneKey(digits);
        var isTail = digits.Length == FewestDigits;
        if (!isTail && key.Length < WholePhone) return [];
        return await FindAsync(actor, (add, scope) =>
            $"""
            with p as materialized (select * from cases.reporter p where p.phone is not null and {(isTail ? "right(cases.phone_key(p.phone), 4)" : "cases.phone_key(p.phone)")} = {add(isTail ? digits : key)})
            select l.case_id, r.at, coalesce(nullif(p.name, ''), concat(p.last_name, p.first_name)), p.phone from p join cases.report r on r.id = p.report_id join cases.case_list l on l.case_id = r.case_id
            where {scope} order by r.at desc limit {add(most + 1)}
            """, cancel);
    }

    async Task<IReadOnlyList<ReporterHit>> FindAsync(Actor actor, Func<Func<object, string>, string, string> sql, CancellationToken cancel)
    {
        var scope = CaseScope.Of(actor);
        await using var command = database.CreateCommand();
        scope.AddTo(command.Parameters);
        command.CommandText = sql(value =>
        {
            command.Parameters.Add(new() { Value = value });
            return $"${command.Parameters.Count}";
        }, scope.Condition);
        var found = new List<ReporterHit>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            found.Add(new ReporterHit(new CaseId(r.GetGuid(0)), r.GetFieldValue<DateTimeOffset>(1),
                r.IsDBNull(2) || r.GetString(2).Length == 0 ? "" : Masking.Name(r.GetString(2)), r.IsDBNull(3) ? "" : Masking.Phone(r.GetString(3))));
        }
        return found;
    }
}
