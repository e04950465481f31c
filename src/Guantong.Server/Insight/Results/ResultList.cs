using System.Globalization;
using System.Text;
using Guantong.Domain.Basics;
using Guantong.Domain.Evaluation;
using Npgsql;

namespace Guantong.Server.Insight.Results;

/// <summary>A page of the cases behind a number, newest first, and the cursor of the next one.</summary>
public sealed record ResultCases(IReadOnlyList<CaseId> Cases, string? Next);

/// <summary>The cases that a measure counted, by the same conditions: every number has its list.</summary>
public sealed class ResultList(NpgsqlDataSource database, TimeProvider time)
{
    public async Task<ResultCases> PageAsync(ResultScope scope, (ResultFilter Filter, Measure Measure) asked, string? after, int most, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand();
        var sql = new ResultSql(command.Parameters, scope, time.GetUtcNow());
        var where = $"{sql.Where(asked.Filter)} and {sql.Counted(asked.Measure)}";
        if (Read(after) is var (at, id)) where += $" and (l.reported_at, l.case_id) < ({sql.Add(at)}, {sql.Add(id)})";
        command.CommandText = $"select l.case_id, l.reported_at from insight.case_result l where {where} order by l.reported_at desc, l.case_id desc limit {most + 1}";
        var found = new List<(Guid Id, DateTimeOffset At)>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) found.Add((rows.GetGuid(0), rows.GetFieldValue<DateTimeOffset>(1)));
        var page = found.Take(most).ToList();
        return new ResultCases([.. page.Select(f => new CaseId(f.Id))], found.Count > most ? Write(page[^1]) : null);
    }

    static string Write((Guid Id, DateTimeOffset At) last) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{last.At.UtcTicks}:{last.Id:N}"))).Replace('+', '-').Replace('/', '_');

    /// <summary>A cursor that nobody gave out begins at the first page.</summary>
    static (DateTimeOffset At, Guid Id)? Read(string? cursor)
    {
        Span<byte> bytes = stackalloc byte[64];
        if (cursor is null || !Convert.TryFromBase64String(cursor.Replace('-', '+').Replace('_', '/'), bytes, out var length)) return null;
        var parts = Encoding.ASCII.GetString(bytes[..length]).Split(':');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks && Guid.TryParseExact(parts[1], "N", out var id)
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), id) : null;
    }
}
