using Guantong.Server.Platform.Texts;
using Npgsql;

namespace Guantong.Server.Places.Finding;

/// <summary>The gazetteer of today: made when somebody asks and the places, or what other rooms know of places, have changed. One per process.</summary>
sealed class GazetteerSource(NpgsqlDataSource database, LocatorSource locators, MapSource maps, IEnumerable<IPlaceList> lists, CityTexts texts) : IDisposable
{
    readonly SemaphoreSlim _oneMakes = new(1);
    volatile Gazetteer? _held;

    public async Task<Gazetteer> CurrentAsync(CancellationToken cancel)
    {
        var print = Print();
        if (_held is { } held && held.Print == print) return held;
        await _oneMakes.WaitAsync(cancel);
        try
        {
            print = Print();
            if (_held is { } made && made.Print == print) return made;
            return _held = new Gazetteer(await ReadAsync(print, cancel), locators.Current, CrossingName);
        }
        finally
        {
            _oneMakes.Release();
        }
    }

    public void Dispose() => _oneMakes.Dispose();

    string Print() => $"{locators.Current.Edition} {string.Join(' ', lists.Select(l => l.Print))}";

    // 沭河大街与朝阳路口: the one behind which 口 stands alone comes last, the greater before the lesser.
    string CrossingName(Road a, Road b)
    {
        var rank = Enumerable.ToList(StreetRow.Classes);
        var (first, last) = (PlaceWords.EndsInWay(a.Name), PlaceWords.EndsInWay(b.Name)) switch
        {
            (true, false) => (b, a),
            (false, true) => (a, b),
            _ => rank.IndexOf(a.Class) < rank.IndexOf(b.Class) || (a.Class == b.Class && string.CompareOrdinal(a.Name, b.Name) <= 0) ? (a, b) : (b, a),
        };
        return texts.Of(PlaceWords.EndsInWay(last.Name) ? "place.crossing" : "place.crossing-of-streets", CityTexts.Chinese, ("first", first.Name), ("last", last.Name));
    }

    async Task<PlaceBook> ReadAsync(string print, CancellationToken cancel)
    {
        var others = new List<NamedPlace>();
        if (await maps.CurrentAsync(cancel) is { } map) others.AddRange(MapNames.Of(map.Archive));
        foreach (var list in lists) others.AddRange(await list.ReadAsync(cancel));
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var reading = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var book = await new PlaceTables(connection, texts).ReadAsync(print, cancel);
        var named = book.DivisionNames.Values.ToHashSet(StringComparer.Ordinal);
        return book with
        {
            Areas = [.. book.Areas, .. PlaceTables.WithoutArea(book, others)],
            Others = [.. others.Where(o => o.Kind != PlaceKind.Landmark || !named.Contains(o.Name))],
        };
    }
}
