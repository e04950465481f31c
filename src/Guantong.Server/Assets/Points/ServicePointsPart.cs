using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using NpgsqlTypes;

namespace Guantong.Server.Assets.Points;

/// <summary>The file service-points.csv.</summary>
sealed class ServicePointsPart() : CsvPart<ServicePoint>(
    "service-points.csv",
    "id,kind,name,address?,lon,lat,hours,open_from?,open_until?,barrier_free?,offers?,capacity?,fee?,manager?,phone?,rules?,component?,keeper?,has?,shut_from?,shut_until?,shut_why?,verified", Table)
{
    const NpgsqlDbType Text = NpgsqlDbType.Text, Real = NpgsqlDbType.Double;

    static readonly EditionedTable Table = new(
        "assets.service_point", false, ("id", Text), ("kind", Text), ("name", Text), ("address", Text), ("lon", Real), ("lat", Real), ("hours", Text), ("open_from", Text),
        ("open_until", Text), ("barrier_free", NpgsqlDbType.Boolean), ("offers", Text), ("capacity", NpgsqlDbType.Integer), ("fee", Text), ("manager", Text), ("phone", Text),
        ("rules", Text), ("component", Text), ("keeper", Text), ("has", NpgsqlDbType.Array | Text), ("shut_from", NpgsqlDbType.Date), ("shut_until", NpgsqlDbType.Date), ("shut_why", Text),
        ("verified", NpgsqlDbType.Date));

    public override bool StandsApart => true;

    public override string? CountText => "pack-count-service-points";

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        var rows = pack.Of<ServicePoint>();
        if (rows.Count == 0) return;
        if (pack == set.Top) PackSet.Unique(set.All<ServicePoint>(), p => p.Id, "id");
        var kinds = set.All<ServiceKind>().Select(k => k.Value.Code).ToHashSet(StringComparer.Ordinal);
        var components = set.All<Component>().Select(c => c.Value.Id.Value).ToHashSet(StringComparer.Ordinal);
        var places = new PackPlaces(set);
        foreach (var (row, point) in rows)
        {
            if (!kinds.Contains(point.Kind)) row.Wrong("kind", "pack-service-kind", ("value", point.Kind));
            if (!DutyHours.TryRead(point.Hours, out _)) row.Wrong("hours", "pack-service-hours", ("value", point.Hours));
            CheckSeason(row, point);
            if ((point.ShutFrom is null && point.ShutUntil is not null) || point.ShutUntil < point.ShutFrom) row.Wrong("shut_until", "pack-service-shut", ("value", row.Text("shut_until")));
            if (point.Has.FirstOrDefault(h => !ServicePoint.Knows.Contains(h)) is { } unknown) row.Wrong("has", "pack-service-has", ("value", unknown), ("known", string.Join(';', ServicePoint.Knows)));
            if (point.Keeper is { } keeper && !set.Units.ContainsKey(new UnitId(keeper))) row.Wrong("keeper", "pack-ref-unit", ("value", keeper));
            if (point.Component is { } component && !components.Contains(component)) row.Wrong("component", "pack-service-component", ("value", component));
            if (!places.AreBlank && places.Holding(point.At) is null) row.Wrong("lon", "pack-place-outside", ("value", $"{row.Text("lon")},{row.Text("lat")}"));
        }
    }

    protected override ServicePoint ReadRow(CsvRow row) => new(
        row.Code("id"), row.Code("kind"), row.Required("name"), new LonLat(row.Real("lon"), row.Real("lat")), row.Required("hours"),
        row.Required("verified").Length > 0 ? row.Date("verified") ?? default : default)
    {
        Address = Or(row.Text("address")),
        OpenFrom = Or(row.Text("open_from")),
        OpenUntil = Or(row.Text("open_until")),
        BarrierFree = row.Choice<bool?>("barrier_free", ("true", true), ("false", false), ("", null)),
        Offers = Or(row.Text("offers")),
        Capacity = row.Text("capacity").Length == 0 ? null : Math.Max(0, row.Number("capacity")),
        Fee = Or(row.Text("fee")),
        Manager = Or(row.Text("manager")),
        Phone = Or(row.Text("phone")),
        Rules = Or(row.Text("rules")),
        Component = Or(row.Text("component")),
        Keeper = Or(row.Text("keeper")),
        Has = [.. row.Text("has").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)],
        ShutFrom = row.Date("shut_from"),
        ShutUntil = row.Date("shut_until"),
        ShutWhy = Or(row.Text("shut_why")),
    };

    protected override object?[] Values(ServicePoint p) =>
    [
        p.Id, p.Kind, p.Name, p.Address, p.At.Lon, p.At.Lat, p.Hours, p.OpenFrom, p.OpenUntil, p.BarrierFree, p.Offers, p.Capacity, p.Fee, p.Manager, p.Phone, p.Rules,
        p.Component, p.Keeper, p.Has.ToArray(), p.ShutFrom, p.ShutUntil, p.ShutWhy, p.Verified,
    ];

    static void CheckSeason(CsvRow row, ServicePoint point)
    {
        foreach (var (column, day, other) in new[] { ("open_from", point.OpenFrom, point.OpenUntil), ("open_until", point.OpenUntil, point.OpenFrom) })
            if ((day is null) != (other is null) || (day is not null && !YearSpan.TryRead(day, day, out _)))
                row.Wrong(column, "pack-service-season", ("value", day ?? ""));
    }

    static string? Or(string text) => text.Length == 0 ? null : text;
}
