using Guantong.Domain.Places;
using Guantong.Domain.Shops;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using NpgsqlTypes;

namespace Guantong.Server.Assets.Shops;

/// <summary>The file shops.csv: shops, their fronts and their agreements 门前三包.</summary>
sealed class ShopsPart() : CsvPart<Shop>("shops.csv", "code,name,trade?,street?,address,lon,lat,front?,keeper?,pledge_items?,pledge_no?,signed?,until?", Table)
{
    const NpgsqlDbType Text = NpgsqlDbType.Text, Real = NpgsqlDbType.Double, Day = NpgsqlDbType.Date;

    // A front longer than this is a market, or a slip of the pen.
    const double MostFront = 200, MostAway = 100;

    static readonly EditionedTable Table = new(
        "assets.shop", false, ("code", Text), ("name", Text), ("trade", Text), ("street", Text), ("address", Text), ("lon", Real), ("lat", Real), ("front", Text), ("keeper", Text),
        ("pledge_items", NpgsqlDbType.Array | Text), ("pledge_no", Text), ("signed", Day), ("until", Day));

    public override bool StandsApart => true;

    public override string? CountText => "pack-count-shops";

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        var rows = pack.Of<Shop>();
        if (rows.Count == 0) return;
        if (pack == set.Top) PackSet.Unique(set.All<Shop>(), s => s.Code, "code");
        var places = new PackPlaces(set);
        foreach (var (row, shop) in rows)
        {
            if (!places.AreBlank && places.Holding(shop.At) is null) row.Wrong("lon", "pack-place-outside", ("value", $"{row.Text("lon")},{row.Text("lat")}"));
            if (row.Text("front") is { Length: > 0 } front && (shop.Front is not { } read || read.Metres > MostFront || read.MetresTo(shop.At) > MostAway)) row.Wrong("front", "pack-shop-front", ("value", front));
            if (shop.Pledge is { Signed: null, Until: not null } || shop.Pledge.Until < shop.Pledge.Signed) row.Wrong("until", "pack-shop-until", ("value", row.Text("until")));
        }
    }

    protected override Shop ReadRow(CsvRow row) => new(
        row.Code("code"), row.Required("name"), row.Required("address"), new LonLat(row.Real("lon"), row.Real("lat")),
        new Pledge(ItemsOf(row), Or(row.Text("pledge_no")), row.Date("signed"), row.Date("until")))
    {
        Trade = Or(row.Text("trade")),
        Street = Or(row.Text("street")),
        Front = Frontage.TryRead(row.Text("front"), out var front) ? front : null,
        Keeper = Or(row.Text("keeper")),
    };

    protected override object?[] Values(Shop s) =>
    [
        s.Code, s.Name, s.Trade, s.Street, s.Address, s.At.Lon, s.At.Lat, s.Front is { } f ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{f.From.Lon:R} {f.From.Lat:R},{f.To.Lon:R} {f.To.Lat:R}") : null,
        s.Keeper, s.Pledge.Items.Select(CodeOf).ToArray(), s.Pledge.Number, s.Pledge.Signed, s.Pledge.Until,
    ];

    internal static string CodeOf(PledgeItem item) => item.ToString().ToLowerInvariant();

    internal static IReadOnlyList<PledgeItem> ItemsOf(IEnumerable<string> codes) => [.. Enum.GetValues<PledgeItem>().Where(i => codes.Contains(CodeOf(i)))];

    static IReadOnlyList<PledgeItem> ItemsOf(CsvRow row)
    {
        var words = row.Text("pledge_items").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var items = ItemsOf(words);
        if (items.Count != words.Length) row.Wrong("pledge_items", "pack-shop-items", ("value", row.Text("pledge_items")), ("known", string.Join(';', Enum.GetValues<PledgeItem>().Select(CodeOf))));
        return items;
    }

    static string? Or(string text) => text.Length == 0 ? null : text;
}
