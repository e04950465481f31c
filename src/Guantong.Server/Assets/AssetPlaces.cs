using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue;
using Guantong.Server.Places.Finding;
using Npgsql;

namespace Guantong.Server.Assets;

/// <summary>Components as places with names: by the name of their class and by their number.</summary>
sealed class ComponentPlaces(NpgsqlDataSource database, CityFactsSource facts) : IPlaceList
{
    const int Most = 500_000;

    public string Print => facts.Current.Edition.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public async Task<IReadOnlyList<NamedPlace>> ReadAsync(CancellationToken cancel)
    {
        var names = facts.Current.Types.Values.Where(t => t.Key.Kind == MatterKind.Component).GroupBy(t => t.Key.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);
        await using var command = database.CreateCommand("select id, lon, lat, accuracy from assets.component where ended is null and state <> 'removed' order by id limit $1");
        command.Parameters.Add(new() { Value = Most });
        await using var r = await command.ExecuteReaderAsync(cancel);
        var places = new List<NamedPlace>();
        while (await r.ReadAsync(cancel))
        {
            var id = new ComponentId(r.GetString(0));
            var name = names.GetValueOrDefault(id.TypeCode) ?? id.TypeCode;
            places.Add(new NamedPlace(PlaceKind.Component, $"{name} {id.Value[11..]}", new LonLat(r.GetDouble(1), r.GetDouble(2)), r.IsDBNull(3) || r.GetString(3) == "C" ? 10 : 1) { Code = id.Value, Of = name });
        }
        return places;
    }
}

/// <summary>Service points as places with names.</summary>
sealed class ServicePointPlaces(NpgsqlDataSource database, CityFactsSource facts) : IPlaceList
{
    const double Metres = 20;

    public string Print => facts.Current.Edition.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public async Task<IReadOnlyList<NamedPlace>> ReadAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select id, name, lon, lat from assets.service_point where ended is null order by id");
        await using var r = await command.ExecuteReaderAsync(cancel);
        var places = new List<NamedPlace>();
        while (await r.ReadAsync(cancel)) places.Add(new NamedPlace(PlaceKind.ServicePoint, r.GetString(1), new LonLat(r.GetDouble(2), r.GetDouble(3)), Metres) { Code = r.GetString(0) });
        return places;
    }
}
