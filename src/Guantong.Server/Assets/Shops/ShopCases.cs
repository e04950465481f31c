using Guantong.Domain.Basics;
using Npgsql;

namespace Guantong.Server.Assets.Shops;

/// <summary>Which cases staff have tied to which shop. Tying twice is tying once; taken off, the row stays with who and when.</summary>
public sealed class ShopCases(NpgsqlDataSource database, TimeProvider time)
{
    const int Most = 60;

    /// <summary>False when there is no such shop today.</summary>
    public async Task<bool> TieAsync(string shop, string caseNumber, PersonId by, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("""
            with standing as (select code from assets.shop where code = $1 and ended is null),
                 tied as (insert into assets.shop_case (shop, case_number, tied_by, tied_at) select code, $2, $3, $4 from standing on conflict do nothing)
            select exists (select from standing)
            """);
        foreach (var value in (object[])[shop, caseNumber, by.Value, time.GetUtcNow()]) command.Parameters.Add(new() { Value = value });
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    public async Task UntieAsync(string shop, string caseNumber, PersonId by, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("update assets.shop_case set untied_by = $3, untied_at = $4 where shop = $1 and case_number = $2 and untied_at is null");
        foreach (var value in (object[])[shop, caseNumber, by.Value, time.GetUtcNow()]) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }

    public Task<IReadOnlyList<string>> ShopsOfAsync(string caseNumber, CancellationToken cancel = default) =>
        ListAsync("select shop from assets.shop_case where case_number = $1 and untied_at is null order by tied_at, shop", caseNumber, cancel);

    /// <summary>Numbers of the cases tied to a shop, the newest first.</summary>
    public Task<IReadOnlyList<string>> CasesOfAsync(string shop, CancellationToken cancel = default) =>
        ListAsync($"select case_number from assets.shop_case where shop = $1 and untied_at is null order by tied_at desc, case_number limit {Most}", shop, cancel);

    /// <summary>All that is tied: shop and case, the newest first.</summary>
    public async Task<ILookup<string, string>> AllAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select shop, case_number from assets.shop_case where untied_at is null order by tied_at desc");
        await using var r = await command.ExecuteReaderAsync(cancel);
        var pairs = new List<(string Shop, string Case)>();
        while (await r.ReadAsync(cancel)) pairs.Add((r.GetString(0), r.GetString(1)));
        return pairs.ToLookup(p => p.Shop, p => p.Case, StringComparer.Ordinal);
    }

    async Task<IReadOnlyList<string>> ListAsync(string sql, string value, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = value });
        await using var r = await command.ExecuteReaderAsync(cancel);
        var found = new List<string>();
        while (await r.ReadAsync(cancel)) found.Add(r.GetString(0));
        return found;
    }
}
