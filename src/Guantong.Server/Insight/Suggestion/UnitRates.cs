using System.Collections.Concurrent;
using Guantong.Domain.Basics;
using Guantong.Domain.Evaluation;
using Npgsql;

namespace Guantong.Server.Insight.Suggestion;

/// <summary>按期结案率 of a unit over cases reported in the last 90 days: how many are closed or should be, and the share in time.</summary>
public sealed record UnitRate(int Sample, double? OnTime)
{
    public static readonly UnitRate None = new(0, null);
}

/// <summary>Rates of units by the same definition as the result pages. They move slowly, so they are kept for some minutes.</summary>
public sealed class UnitRates(NpgsqlDataSource database, TimeProvider time)
{
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    const int Days = 90;

    const string Sql =
        """
        select unit, marks | case when stage <= 10 and late_from < $3 then $4 else 0 end, count(*)::int from insight.case_result
        where unit = any($1) and reported_at >= $2 group by 1, 2
        """;

    readonly ConcurrentDictionary<UnitId, (DateTimeOffset At, UnitRate Rate)> _known = new();

    public async Task<IReadOnlyDictionary<UnitId, UnitRate>> OfAsync(IReadOnlyCollection<UnitId> units, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var asked = units.Where(u => !_known.TryGetValue(u, out var known) || now - known.At > Kept || known.At > now).ToList();
        if (asked.Count > 0)
        {
            var read = await ReadAsync(asked, now, cancel);
            foreach (var unit in asked) _known[unit] = (now, read.GetValueOrDefault(unit, UnitRate.None));
        }
        return units.Distinct().ToDictionary(u => u, u => _known.TryGetValue(u, out var known) ? known.Rate : UnitRate.None);
    }

    async Task<Dictionary<UnitId, UnitRate>> ReadAsync(List<UnitId> units, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = units.Select(u => u.Value).ToArray() });
        command.Parameters.Add(new() { Value = now.AddDays(-Days) });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = (int)CaseMarks.Late });
        var figures = new Dictionary<UnitId, Figures>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var unit = new UnitId(r.GetString(0));
            if (!figures.TryGetValue(unit, out var sum)) figures[unit] = sum = new Figures();
            sum.Add((CaseMarks)r.GetInt32(1), r.GetInt32(2));
        }
        return figures.ToDictionary(f => f.Key, f => new UnitRate((int)f.Value[Measures.Due], Rates.OnTimeOfDue.Of(f.Value)));
    }
}
