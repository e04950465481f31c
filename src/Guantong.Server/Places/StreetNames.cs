using Guantong.Domain.People;
using Guantong.Domain.Places;
using Npgsql;

namespace Guantong.Server.Places;

/// <summary>
/// Finds where a street lies that words name. A street is long, so it gives no point: only the community or township that it lies
/// in, and nothing when it crosses several of both.
/// </summary>
public sealed class StreetNames(NpgsqlDataSource database)
{
    // 新华路北段 contains 新华路: the longest name is the one that was meant. Two letters are too few to be sure.
    const string Sql =
        """
        with named as (select geom, length(name) as n from places.street where ended is null and length(name) >= 3 and position(name in $1) > 0),
        best as (select geom from named where n = (select max(n) from named))
        select left(g.code, 12) from best b join places.grid g on g.valid_to is null and g.geom && b.geom and st_intersects(g.geom, b.geom)
        union select a.code from best b join places.division_area a on a.valid_to is null and a.geom && b.geom and st_intersects(a.geom, b.geom)
        """;

    public async Task<DivisionCode?> DivisionOfAsync(string words, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = words });
        var crossed = new List<DivisionCode>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) crossed.Add(new DivisionCode(rows.GetString(0)));
        var townships = crossed.Where(d => d.Level >= Level.Township).Select(d => d.At(Level.Township)).Distinct().ToList();
        var communities = crossed.Where(d => d.Level == Level.Community).ToList();
        return townships.Count != 1 ? null : communities.Count == 1 ? communities[0] : townships[0];
    }

    /// <summary>The name of every street that there is today, each once.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select distinct name from places.street where ended is null and name <> '' order by name");
        var names = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) names.Add(rows.GetString(0));
        return names;
    }
}
