using Guantong.Domain.Basics;
using Guantong.Domain.Patrols;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Npgsql;

namespace Guantong.Server.Patrols.Plans;

/// <summary>Plans in the database.</summary>
public sealed class PlanRows(NpgsqlDataSource database, TimeProvider time)
{
    const string Columns = "id, title, division, users, grids, streets, days, from_day, until_day, made_by, version, ended_at";

    /// <summary>Plans whose place lies in that of the viewer, the running ones first.</summary>
    public Task<IReadOnlyList<PatrolPlan>> InAsync(Scope scope, CancellationToken cancel = default) => ReadAsync(
        $"select {Columns} from patrols.plan where division like $1 and (ended_at is null or ended_at > $2) order by ended_at nulls first, from_day, id limit 500",
        cancel, $"{scope.Place.Prefix}%", time.GetUtcNow().AddDays(-PatrolLaw.KeptFor.TotalDays));

    /// <summary>What a person is to walk on that day.</summary>
    public async Task<IReadOnlyList<PatrolPlan>> OfDayAsync(string user, DateOnly day, CancellationToken cancel = default) =>
        [.. (await ReadAsync($"select {Columns} from patrols.plan where ended_at is null and users @> array[$1] and from_day <= $2 and (until_day is null or until_day >= $2) order by from_day, id", cancel, user, day)).Where(p => p.When.Holds(day))];

    public async Task<PatrolPlan?> FindAsync(Guid id, CancellationToken cancel = default) => (await ReadAsync($"select {Columns} from patrols.plan where id = $1", cancel, id)).FirstOrDefault();

    /// <summary>Keeps a new plan; what was sent before under the same key stays as it is and comes back.</summary>
    public async Task<PatrolPlan> AddAsync(PatrolPlan plan, string key, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            """
            insert into patrols.plan (id, key, title, division, users, grids, streets, days, from_day, until_day, made_by, made_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (made_by, key) do update set key = excluded.key returning id
            """);
        foreach (var value in (object[])[
            plan.Id, key, plan.Title, plan.Division.Value, plan.Users.ToArray(), plan.Grids.ToArray(), plan.Streets.ToArray(), plan.When.Text, plan.When.From,
            (object?)plan.When.Until ?? DBNull.Value, plan.MadeBy.Value, time.GetUtcNow()]) command.Parameters.Add(new() { Value = value });
        return (await FindAsync((Guid)(await command.ExecuteScalarAsync(cancel))!, cancel))!;
    }

    /// <summary>Ends a plan; false when it had ended.</summary>
    public async Task<bool> EndAsync(Guid id, PersonId by, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("update patrols.plan set ended_at = $2, ended_by = $3, version = version + 1 where id = $1 and ended_at is null");
        foreach (var value in (object[])[id, time.GetUtcNow(), by.Value]) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync(cancel) > 0;
    }

    async Task<IReadOnlyList<PatrolPlan>> ReadAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        var plans = new List<PatrolPlan>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            PatrolDays.TryReadDays(r.GetString(6), out var days);
            plans.Add(new PatrolPlan(
                r.GetGuid(0), r.GetString(1), new DivisionCode(r.GetString(2)), r.GetFieldValue<string[]>(3), r.GetFieldValue<string[]>(4), r.GetFieldValue<string[]>(5),
                new PatrolDays(days, r.GetFieldValue<DateOnly>(7), r.IsDBNull(8) ? null : r.GetFieldValue<DateOnly>(8)))
            {
                MadeBy = new PersonId(r.GetGuid(9)), Version = r.GetInt32(10), EndedAt = r.IsDBNull(11) ? null : r.GetFieldValue<DateTimeOffset>(11),
            });
        }
        return plans;
    }
}
