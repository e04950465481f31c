using Guantong.Domain.Basics;
using Guantong.Domain.Shops;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Assets.Shops;

/// <summary>A word as it came: to which case, under which key, with photos that were received before.</summary>
public sealed record SaidByShop(string Shop, string Case, ShopWordKind Kind, string Words, IReadOnlyList<PhotoHash> Photos, Guid Key);

/// <summary>What came of it: taken in now or before, or one of the same kind waits already.</summary>
public enum SayEnd
{
    Taken,
    StillWaiting,
}

/// <summary>What owners of shops say to their cases, beside the cases; and what units answer.</summary>
public sealed class ShopWords(NpgsqlDataSource database, Entropy entropy, TimeProvider time)
{
    const string Columns = "id, shop, case_number, kind, words, photos, said_at, due_at, seen_by, seen_at, ending, answer, answered_by, answered_at";

    /// <summary>Takes a word in, once for its key. The law was asked before; that nobody was quicker is asked here.</summary>
    public async Task<SayEnd> SayAsync(SaidByShop said, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        await using var command = database.CreateCommand("""
            with taken as (insert into assets.shop_word (id, shop, case_number, kind, words, photos, key, said_at, due_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning key)
            select exists (select from taken union all select from assets.shop_word where key = $7)
            """);
        foreach (var value in (object[])[entropy.NewId(), said.Shop, said.Case, CodeOf(said.Kind), said.Words, said.Photos.Select(p => p.Value).ToArray(), said.Key, now, ShopLaw.DueOf(now)])
            command.Parameters.Add(new() { Value = value });
        // Whoever lost the race for the key sees the row only in the next statement.
        return (bool)(await command.ExecuteScalarAsync(cancel))! || (bool)(await command.ExecuteScalarAsync(cancel))! ? SayEnd.Taken : SayEnd.StillWaiting;
    }

    /// <summary>True when this form of this shop was taken in before.</summary>
    public async Task<bool> HasKeyAsync(Guid key, string shop, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select exists (select from assets.shop_word where key = $1 and shop = $2)");
        command.Parameters.Add(new() { Value = key });
        command.Parameters.Add(new() { Value = shop });
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    public Task<IReadOnlyList<ShopWord>> OfCaseAsync(string caseNumber, CancellationToken cancel = default) => ReadAsync("case_number = $1 order by said_at, id", [caseNumber], cancel);

    public Task<IReadOnlyList<ShopWord>> OfShopAsync(string shop, CancellationToken cancel = default) => ReadAsync("shop = $1 order by said_at desc, id limit 200", [shop], cancel);

    public async Task<ShopWord?> ByIdAsync(Guid id, CancellationToken cancel = default) => (await ReadAsync("id = $1", [id], cancel)).FirstOrDefault();

    /// <summary>What waits for an answer, first due first; whose it is to answer is the caller's to ask.</summary>
    public Task<IReadOnlyList<ShopWord>> WaitingAsync(CancellationToken cancel = default) => ReadAsync("answered_at is null order by due_at, id limit 500", [], cancel);

    public async Task SeeAsync(Guid id, PersonId by, CancellationToken cancel = default) =>
        await ExecuteAsync("update assets.shop_word set seen_by = $2, seen_at = $3 where id = $1 and seen_at is null", [id, by.Value, time.GetUtcNow()], cancel);

    /// <summary>The first answer stands; false when there was one.</summary>
    public async Task<bool> AnswerAsync(Guid id, ShopWordEnd end, string answer, PersonId by, CancellationToken cancel = default) => await ExecuteAsync("""
        update assets.shop_word set ending = $2, answer = $3, answered_by = $4, answered_at = $5, seen_by = coalesce(seen_by, $4), seen_at = coalesce(seen_at, $5) where id = $1 and answered_at is null
        """, [id, end.ToString().ToLowerInvariant(), answer, by.Value, time.GetUtcNow()], cancel) == 1;

    public static string CodeOf(ShopWordKind kind) => kind.ToString().ToLowerInvariant();

    async Task<int> ExecuteAsync(string sql, object[] values, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync(cancel);
    }

    async Task<IReadOnlyList<ShopWord>> ReadAsync(string where, object[] values, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select {Columns} from assets.shop_word where {where}");
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await using var r = await command.ExecuteReaderAsync(cancel);
        var words = new List<ShopWord>();
        while (await r.ReadAsync(cancel))
        {
            words.Add(new ShopWord(
                r.GetGuid(0), r.GetString(1), r.GetString(2), Enum.Parse<ShopWordKind>(r.GetString(3), ignoreCase: true), r.GetString(4), [.. r.GetFieldValue<string[]>(5).Select(h => new PhotoHash(h))],
                r.GetFieldValue<DateTimeOffset>(6), r.GetFieldValue<DateTimeOffset>(7))
            {
                SeenBy = Person(r, 8), SeenAt = At(r, 9), End = r.IsDBNull(10) ? null : Enum.Parse<ShopWordEnd>(r.GetString(10), ignoreCase: true), Answer = r.IsDBNull(11) ? null : r.GetString(11),
                AnsweredBy = Person(r, 12), AnsweredAt = At(r, 13),
            });
        }
        return words;
    }

    static PersonId? Person(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : new PersonId(r.GetGuid(column));

    static DateTimeOffset? At(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetFieldValue<DateTimeOffset>(column);
}
