using Guantong.Domain.Basics;
using Guantong.Domain.Evidence;
using Npgsql;

namespace Guantong.Server.Files.Looks;

/// <summary>Tells of pairs of photos whether they show one view. Rights are the caller's to check.</summary>
public sealed class Views(NpgsqlDataSource database)
{
    public async Task<IReadOnlyDictionary<PhotoHash, byte[]>> OfAsync(IReadOnlyCollection<PhotoHash> photos, CancellationToken cancel = default)
    {
        var found = new Dictionary<PhotoHash, byte[]>();
        if (photos.Count == 0) return found;
        await using var command = database.CreateCommand("SELECT hash, grey FROM files.photo_view WHERE hash = ANY($1)");
        command.Parameters.Add(new() { Value = photos.Select(p => p.Value).ToArray() });
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) found[new(r.GetString(0))] = (byte[])r[1];
        return found;
    }

    public static SameAngle Compare(IReadOnlyDictionary<PhotoHash, byte[]> views, PhotoHash before, PhotoHash after) =>
        BorderLikeness.Of(views.GetValueOrDefault(before) ?? [], views.GetValueOrDefault(after) ?? []);
}
