using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search;

/// <summary>What a line of a list shows beside its columns: the state with its clocks, and the first report's words and photo.</summary>
public sealed record CaseGlance(CaseState State, string? Description, string? Address, PhotoHash? Photo);

/// <summary>Glances at the cases of one page in one round trip, and whether a photo belongs to a case. Rights are the caller's to check.</summary>
public sealed class CaseGlances(NpgsqlDataSource database)
{
    const string GlanceSql =
        """
        select c.id, c.state, d.words, a.words, r.photos[1], p.name
        from cases.case c
        left join lateral (select r.id, r.photos, r.origin_case from cases.report r where r.case_id = c.id order by r.at, r.id limit 1) r on true
        left join cases.words d on d.case_id = coalesce(r.origin_case, c.id) and d.seq = 1 and d.field = 'Description'
        left join cases.words a on a.case_id = coalesce(r.origin_case, c.id) and a.seq = 1 and a.field = 'Address'
        left join cases.reporter p on p.report_id = r.id
        where c.id = any($1)
        """;

    const string PhotoSql =
        """
        select exists (select from cases.report where case_id = $1 and $2 = any(photos))
          or exists (select from cases.evidence where case_id = $1 and $2 = any(photos))
        """;

    /// <summary>Words come in the form that this viewer may read.</summary>
    public async Task<IReadOnlyDictionary<CaseId, CaseGlance>> OfAsync(IEnumerable<CaseId> cases, Actor viewer, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(GlanceSql);
        command.Parameters.Add(new() { Value = cases.Select(c => c.Value).ToArray() });
        var found = new Dictionary<CaseId, CaseGlance>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            found[new CaseId(r.GetGuid(0))] = new CaseGlance(
                CaseSighting.State(CaseReading.StateOf(r.GetString(1)), viewer), Words(r, 2, viewer), Words(r, 3, viewer), r.IsDBNull(4) ? null : new PhotoHash(r.GetString(4)));
        }
        return found;
    }

    static string? Words(NpgsqlDataReader r, int at, Actor viewer) =>
        r.IsDBNull(at) ? null : CaseSighting.Words(r.GetString(at), viewer, r.IsDBNull(5) ? [] : [r.GetString(5)]);

    /// <summary>True when the photo came with a report of this case, or as evidence of one of its deeds.</summary>
    public async Task<bool> HoldsPhotoAsync(CaseId id, PhotoHash photo, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(PhotoSql);
        command.Parameters.Add(new() { Value = id.Value });
        command.Parameters.Add(new() { Value = photo.Value });
        return await command.ExecuteScalarAsync(cancel) is true;
    }
}
