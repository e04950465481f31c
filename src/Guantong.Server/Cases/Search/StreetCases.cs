using Guantong.Domain.Cases;
using Guantong.Domain.Places;
using Npgsql;

namespace Guantong.Server.Cases.Search;

/// <summary>An open case of a street as everybody may know of it: no words, no photo, nobody's name.</summary>
public sealed record StreetCase(string Number, Stage Stage, string Class, DateTimeOffset OpenedAt, DateTimeOffset? Due, LonLat? Point);

/// <summary>Open cases of streets, for the chief who answers for them: no more than the public progress page tells, and of a sensitive class nothing.</summary>
public sealed class StreetCases(NpgsqlDataSource database)
{
    /// <param name="areas">Divisions (everything below them) or micro grids.</param>
    /// <param name="sensitive">Types that are not told of.</param>
    public async Task<IReadOnlyList<StreetCase>> OpenAsync(IReadOnlyList<string> areas, IReadOnlyList<string> sensitive, int most, CancellationToken cancel = default)
    {
        var divisions = areas.Select(a => new DivisionCode(a)).Where(d => d.IsWellFormed).Select(d => d.Prefix + "%").ToArray();
        await using var command = database.CreateCommand(
            """
            select l.number, l.stage, l.class, l.opened_at, l.due_at, l.lon, l.lat from cases.case_list l
            where l.stage between 3 and 10 and (l.micro_grid = any($1) or l.division like any($2)) and coalesce(l.type, '') <> all($3)
            order by l.due_at nulls last, l.opened_at limit $4
            """);
        foreach (var value in (object[])[areas.ToArray(), divisions, sensitive.ToArray(), most]) command.Parameters.Add(new() { Value = value });
        var found = new List<StreetCase>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            found.Add(new(r.GetString(0), (Stage)r.GetInt16(1), r.GetString(2), r.GetFieldValue<DateTimeOffset>(3), r.IsDBNull(4) ? null : r.GetFieldValue<DateTimeOffset>(4),
                r.IsDBNull(5) ? null : new LonLat(r.GetDouble(5), r.GetDouble(6))));
        }
        return found;
    }
}
