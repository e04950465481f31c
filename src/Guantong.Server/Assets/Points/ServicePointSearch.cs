using Guantong.Domain.Places;
using Guantong.Server.Platform.Texts;
using Npgsql;

namespace Guantong.Server.Assets.Points;

/// <summary>A service point, its distance where somebody asked from, and how it stands now.</summary>
public sealed record FoundServicePoint(ServicePoint Point, double? Metres, OpenNow Now)
{
    public bool IsOpen => Now.IsOpen;
}

/// <summary>What is sought: a kind, words, a place, only what is open, only what is known to be barrier-free or to have something.</summary>
public sealed record ServiceQuestion
{
    public string Kind { get; init; } = "";
    public string Words { get; init; } = "";
    public LonLat? Near { get; init; }
    public double? Metres { get; init; }
    public bool OpenOnly { get; init; }
    public bool BarrierFreeOnly { get; init; }
    public string Has { get; init; } = "";

    /// <summary>What is open before what is shut; the distance counts only within each.</summary>
    public bool OpenFirst { get; init; }
}

/// <summary>Finds service points that stand today. There are some hundreds: all of them are read and narrowed here.</summary>
public sealed class ServicePointSearch(NpgsqlDataSource database)
{
    const string PointsSql = """
        select id, kind, name, lon, lat, hours, verified, address, open_from, open_until, barrier_free, offers, capacity, fee, manager, phone, rules, component, keeper, has, shut_from, shut_until, shut_why
        from assets.service_point where ended is null and ($1 = '' or kind = $1) and ($2 = '' or id = $2) order by kind, name, id
        """;

    public async Task<IReadOnlyList<ServiceKind>> KindsAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select distinct on (code) code, name, name_en, place from assets.service_kind where ended is null order by code, row_id desc");
        await using var r = await command.ExecuteReaderAsync(cancel);
        var kinds = new List<ServiceKind>();
        while (await r.ReadAsync(cancel)) kinds.Add(new(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt32(3)));
        return [.. kinds.OrderBy(k => k.Order).ThenBy(k => k.Code, StringComparer.Ordinal)];
    }

    /// <summary>How many stand today, by the code of their kind.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select kind, count(*)::int from assets.service_point where ended is null group by kind");
        await using var r = await command.ExecuteReaderAsync(cancel);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (await r.ReadAsync(cancel)) counts[r.GetString(0)] = r.GetInt32(1);
        return counts;
    }

    public async Task<ServicePoint?> ByIdAsync(string id, CancellationToken cancel = default) =>
        id.Length is 0 or > 100 || id.Contains('\0', StringComparison.Ordinal) ? null : (await AllAsync("", id, cancel)).FirstOrDefault();

    /// <param name="question">What is sought.</param>
    /// <param name="local">Now in the city's own time.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <returns>The nearest first where a place was named; else by kind and name.</returns>
    public async Task<IReadOnlyList<FoundServicePoint>> FindAsync(ServiceQuestion question, DateTime local, CancellationToken cancel = default)
    {
        var kinds = question.Words.Length > 0 ? (await KindsAsync(cancel)).ToDictionary(k => k.Code, StringComparer.Ordinal) : [];
        var words = question.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = (await AllAsync(question.Kind, "", cancel))
            .Where(p => words.All(w => Says(p, kinds.GetValueOrDefault(p.Kind), w)) && (!question.BarrierFreeOnly || p.BarrierFree == true) && (question.Has.Length == 0 || p.Has.Contains(question.Has)))
            .Select(p => new FoundServicePoint(p, question.Near?.MetresTo(p.At), p.OpenAt(local)))
            .Where(f => (!question.OpenOnly || f.IsOpen) && (question.Metres is not { } reach || f.Metres is not { } metres || metres <= reach));
        if (question.Near is not null) found = found.OrderBy(f => f.Metres).ThenBy(f => f.Point.Id, StringComparer.Ordinal);
        return question.OpenFirst ? [.. found.OrderByDescending(f => f.IsOpen)] : [.. found];
    }

    /// <summary>A word stands in the name, the address, what is offered or the kind; or it is typed as their pinyin.</summary>
    static bool Says(ServicePoint point, ServiceKind? kind, string word)
    {
        string?[] texts = [point.Name, kind?.Name, kind?.NameEn, point.Address, point.Offers];
        return texts.Any(t => t is not null && (t.Contains(word, StringComparison.OrdinalIgnoreCase) || (Pinyin.IsTyped(word) && Pinyin.Matches(t, word))));
    }

    async Task<List<ServicePoint>> AllAsync(string kind, string id, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(PointsSql);
        command.Parameters.Add(new() { Value = kind });
        command.Parameters.Add(new() { Value = id });
        await using var r = await command.ExecuteReaderAsync(cancel);
        var points = new List<ServicePoint>();
        while (await r.ReadAsync(cancel))
        {
            points.Add(new ServicePoint(r.GetString(0), r.GetString(1), r.GetString(2), new LonLat(r.GetDouble(3), r.GetDouble(4)), r.GetString(5), r.GetFieldValue<DateOnly>(6))
            {
                Address = Or(r, 7), OpenFrom = Or(r, 8), OpenUntil = Or(r, 9), BarrierFree = r.IsDBNull(10) ? null : r.GetBoolean(10), Offers = Or(r, 11),
                Capacity = r.IsDBNull(12) ? null : r.GetInt32(12), Fee = Or(r, 13), Manager = Or(r, 14), Phone = Or(r, 15), Rules = Or(r, 16), Component = Or(r, 17),
                Keeper = Or(r, 18), Has = r.GetFieldValue<string[]>(19), ShutFrom = Day(r, 20), ShutUntil = Day(r, 21), ShutWhy = Or(r, 22),
            });
        }
        return points;
    }

    static string? Or(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    static DateOnly? Day(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetFieldValue<DateOnly>(column);
}
