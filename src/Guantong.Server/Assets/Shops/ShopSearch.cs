using Guantong.Domain.Places;
using Guantong.Domain.Shops;
using Guantong.Server.Places;
using Guantong.Server.Platform.Texts;
using Npgsql;

namespace Guantong.Server.Assets.Shops;

/// <summary>Finds the shops that stand today.</summary>
public sealed class ShopSearch(NpgsqlDataSource database, LocatorSource locators)
{
    const string Columns = "code, name, address, lon, lat, pledge_items, pledge_no, signed, until, trade, street, front, keeper";

    public async Task<Shop?> ByCodeAsync(string code, CancellationToken cancel = default) =>
        code.Length is 0 or > 60 || code.Contains('\0', StringComparison.Ordinal) ? null : (await ReadAsync("code = $1", [code], cancel)).FirstOrDefault();

    public Task<IReadOnlyList<Shop>> TheseAsync(IEnumerable<string> codes, CancellationToken cancel = default) => ReadAsync("code = any($1)", [codes.ToArray()], cancel);

    /// <summary>Shops whose front lies within so many metres, the nearest first.</summary>
    public async Task<IReadOnlyList<NearShop>> NearAsync(LonLat at, double metres, CancellationToken cancel = default)
    {
        // A front reaches beyond its door.
        var box = Box.Around(at, metres + 100);
        var inBox = await ReadAsync("geom && ST_MakeEnvelope($1, $2, $3, $4, 4326)", [box.West, box.South, box.East, box.North], cancel);
        return [.. inBox.Select(s => new NearShop(s, s.MetresTo(at))).Where(n => n.Metres <= metres).OrderBy(n => n.Metres).ThenBy(n => n.Shop.Code, StringComparer.Ordinal)];
    }

    /// <summary>All shops inside areas: codes of divisions or micro grids, with where each lies.</summary>
    public async Task<IReadOnlyList<(Shop Shop, Situation At)>> InAreasAsync(IReadOnlyCollection<string> areas, CancellationToken cancel = default)
    {
        var locator = locators.Current;
        return [.. (await ReadAsync("true", [], cancel)).Select(s => (Shop: s, At: locator.Locate(s.At))).Where(s => s.At is { } at && areas.Any(a => IsIn(at, a))).Select(s => (s.Shop, s.At!))];
    }

    /// <summary>Where it lies; null outside every known area.</summary>
    public Situation? SituationOf(Shop shop) => locators.Current.Locate(shop.At);

    public static bool IsIn(Situation at, string area) => area.Length == 15 ? at.MicroGrid == area : new DivisionCode(area) is { IsWellFormed: true } division && at.Division.IsWithin(division);

    /// <summary>A word stands in the name, address, trade or code, or is typed as their pinyin.</summary>
    public static bool Says(Shop shop, string word) =>
        new[] { shop.Name, shop.Address, shop.Trade, shop.Code }.Any(t => t is not null && (t.Contains(word, StringComparison.OrdinalIgnoreCase) || (Pinyin.IsTyped(word) && Pinyin.Matches(t, word))));

    async Task<IReadOnlyList<Shop>> ReadAsync(string where, object[] values, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select {Columns} from assets.shop where ended is null and {where} order by street, code");
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await using var r = await command.ExecuteReaderAsync(cancel);
        var shops = new List<Shop>();
        while (await r.ReadAsync(cancel))
        {
            var pledge = new Pledge(ShopsPart.ItemsOf(r.GetFieldValue<string[]>(5)), Or(r, 6), Day(r, 7), Day(r, 8));
            shops.Add(new Shop(r.GetString(0), r.GetString(1), r.GetString(2), new LonLat(r.GetDouble(3), r.GetDouble(4)), pledge)
            {
                Trade = Or(r, 9), Street = Or(r, 10), Front = Frontage.TryRead(Or(r, 11), out var front) ? front : null, Keeper = Or(r, 12),
            });
        }
        return shops;
    }

    static string? Or(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    static DateOnly? Day(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetFieldValue<DateOnly>(column);
}
