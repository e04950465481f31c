using Guantong.Server.Catalogue.Changes;
using Npgsql;

namespace Guantong.Server.Cases.Search;

/// <summary>
/// What an edit of the city's rows means for open cases: a unit or a division that holds some cannot end before they are moved; a case
/// that was filed under a condition keeps the limit it was given.
/// </summary>
sealed class CasesOfRows : EditGuard
{
    const string OpenOfUnit = "select count(*) from cases.case_list l where l.stage <= 10 and (l.unit = $1 or l.crew = $1 or exists (select from cases.case_party p where p.case_id = l.case_id and p.unit = $1))";
    const string OpenAtPlace = "select count(*) from cases.case_list l where l.stage <= 10 and l.division = $1";
    const string OpenUnder = "select count(*) from cases.case c join cases.case_list l on l.case_id = c.id where l.stage <= 10 and c.state::jsonb -> 'filing' ->> 'condition' = any($1)";
    const string OpenOfType = "select count(*) from cases.case_list l where l.stage <= 10 and l.type = any($1)";
    const string DrawnFor = "select count(*) from cases.case_list l join people.person q on q.id = l.drawn where l.stage <= 10 and q.user_name = any($1)";

    public override async Task<IReadOnlyList<EditWord>> LookAsync(NpgsqlConnection connection, IReadOnlyList<RowChange> rows, CancellationToken cancel)
    {
        var words = new List<EditWord>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (Ends(rows[i], "units.csv", "code") is { } unit && await CountAsync(connection, OpenOfUnit, unit, cancel) is > 0 and var held)
                words.Add(new("admin.unit-has-cases", i, ("unit", rows[i].Before!.GetValueOrDefault("name", unit)), ("count", held)));
            if (Ends(rows[i], "divisions.csv", "code") is { } division && await CountAsync(connection, OpenAtPlace, division, cancel) is > 0 and var there)
                words.Add(new("admin.division-has-cases", i, ("division", rows[i].Before!.GetValueOrDefault("name", division)), ("count", there)));
        }
        await TellAsync("conditions.csv", OpenUnder, "admin.cases-keep-limit", r => r.GetValueOrDefault("id", ""));
        await TellAsync("types.csv", OpenOfType, "admin.cases-of-types", r => $"{r.GetValueOrDefault("standard")}:{r.GetValueOrDefault("kind")}:{r.GetValueOrDefault("code")}");
        await TellAsync("people.csv", DrawnFor, "admin.tasks-of-people", r => r.GetValueOrDefault("user", ""));
        return words;

        async Task TellAsync(string file, string sql, string key, Func<IReadOnlyDictionary<string, string>, string> of)
        {
            var named = rows.Where(r => r.File == file && r.Before is not null).Select(r => of(r.Before!)).ToArray();
            if (named.Length > 0 && await CountAsync(connection, sql, named, cancel) is > 0 and var count) words.Add(new(key, null, ("count", count)));
        }
    }

    static string? Ends(RowChange row, string file, string key) =>
        row.File == file && row.Before is { } before && (row.Move == RowMove.End || row.After?.GetValueOrDefault(key) != before.GetValueOrDefault(key)) ? before.GetValueOrDefault(key) : null;

    static async Task<long> CountAsync(NpgsqlConnection connection, string sql, object value, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = value } } };
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }
}
