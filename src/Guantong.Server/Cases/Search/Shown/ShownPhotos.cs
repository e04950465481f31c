using Guantong.Domain.Basics;
using Guantong.Domain.Evidence;
using Npgsql;

namespace Guantong.Server.Cases.Search.Shown;

/// <summary>A photo of a case as the public meets it: what was decided, what is shown in its place, and what was shown before that.</summary>
public sealed record PublicPhoto(PhotoHash Photo, ReleaseState? Said, PhotoHash Shown, IReadOnlyList<PhotoHash> Replaced);

/// <summary>Reads how photos of one case stand before the public.</summary>
static class ShownPhotos
{
    const string Sql =
        """
        select p.hash, s.state, x.made, x.all_made from unnest($2::text[]) with ordinality as p(hash, n)
        left join cases.photo_release s on s.case_id = $1 and s.hash = p.hash
        left join lateral (
          select (array_agg(r.made order by r.version desc))[1] as made, array_agg(r.made) filter (where r.made is not null) as all_made from files.redaction r where r.hash = p.hash) x on true
        order by p.n
        """;

    public static async Task<IReadOnlyList<PublicPhoto>> OfAsync(NpgsqlDataSource database, CaseId about, IReadOnlyCollection<PhotoHash> photos, CancellationToken cancel)
    {
        if (photos.Count == 0) return [];
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = about.Value });
        command.Parameters.Add(new() { Value = photos.Select(p => p.Value).ToArray() });
        var found = new List<PublicPhoto>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var photo = new PhotoHash(r.GetString(0));
            var shown = r.IsDBNull(2) ? photo : new PhotoHash(r.GetString(2));
            string[] made = r.IsDBNull(3) ? [] : (string[])r[3];
            var replaced = made.Select(m => new PhotoHash(m)).Append(photo).Distinct().Where(h => h != shown).ToList();
            found.Add(new PublicPhoto(photo, r.IsDBNull(1) ? null : (ReleaseState)r.GetInt16(1), shown, replaced));
        }
        return found;
    }
}
