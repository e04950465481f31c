using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search.Finding;

/// <summary>Reads the words of steps that were found, in the form that a viewer may read them.</summary>
static class FoundReading
{
    const string Sql =
        """
        select w.case_id, w.seq, w.field, w.words, j.deed, j.at, array(select x from cases.report r join cases.reporter p on p.report_id = r.id
          cross join lateral unnest(array[p.name, p.last_name, p.first_name, concat(p.last_name, p.first_name)]) x where (r.case_id = w.case_id or r.origin_case = w.case_id) and x <> '')
        from unnest($1::uuid[], $2::integer[]) as s (case_id, seq) join cases.words w on w.case_id = s.case_id and w.seq = s.seq
        join cases.journal j on j.case_id = w.case_id and j.seq = w.seq
        where w.words is not null order by w.field desc
        """;

    /// <summary>Each step with its words; one whose words are gone with none.</summary>
    public static async Task<IReadOnlyDictionary<(Guid Case, int Seq), List<Snippet>>> OfAsync(
        NpgsqlConnection connection, Actor viewer, IReadOnlyCollection<(Guid Case, int Seq)> steps, CancellationToken cancel)
    {
        var found = steps.Distinct().ToDictionary(s => s, _ => new List<Snippet>());
        if (found.Count == 0) return found;
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { Value = found.Keys.Select(s => s.Case).ToArray() });
        command.Parameters.Add(new() { Value = found.Keys.Select(s => s.Seq).ToArray() });
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var words = CaseSighting.Words(r.GetString(3), viewer, (string[])r[6]);
            found[(r.GetGuid(0), r.GetInt32(1))].Add(new Snippet(r.GetString(2), r.GetString(4), r.GetFieldValue<DateTimeOffset>(5), words, []));
        }
        return found;
    }
}
