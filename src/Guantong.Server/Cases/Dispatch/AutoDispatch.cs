using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Dispatch;

/// <summary>What came of a case that the product might dispatch: the unit, or the refusal that left it to a person.</summary>
public sealed record AutoDispatched(DateTimeOffset At, UnitId? Unit, string? Why);

/// <summary>
/// Dispatches a case as soon as it is filed, where a policy row for its class says so. The law decides: exactly one responsible unit,
/// somebody of it on duty. What came of it is kept either way, so that a dispatcher sees why a case is there.
/// </summary>
public sealed class AutoDispatch(NpgsqlDataSource database, PeopleDirectory people, CityFactsSource facts, TimeProvider time)
{
    const string KeepSql = "insert into cases.auto_dispatch (case_id, version, at, unit, why) values ($1, $2, $3, $4, $5) on conflict (case_id) do nothing";

    /// <summary>Tried once, at its filing: what came back, was redone or un-merged later is for a person anyway.</summary>
    public async Task<CaseState?> TryAsync(CaseWalk walk, CaseState filed, CancellationToken cancel)
    {
        var city = facts.Current;
        if (filed.Filing?.At != filed.StageSince || !city.RulesFor(filed.Type).AutoDispatch || await OfAsync(filed.Id, cancel) is not null) return null;
        var only = Responsible.UnitsFor(filed, city) is [var one] ? one : null;
        var deed = new DispatchCase(only?.Unit ?? new UnitId(""), null, null) { OnDuty = only is not null && IsOnDuty(only.Unit), ByDuty = only?.Item };
        var outcome = await walk.ByProductAsync(filed, deed, cancel);
        switch (outcome)
        {
            case Outcome.Done done:
                await KeepAsync(filed, only!.Unit, null, cancel);
                return done.Case;
            // Somebody was faster: there is nothing left to say.
            case Outcome.No { Why: not Refusal.NotAtThisStage and not Refusal.NoSuchCase } no:
                await KeepAsync(filed, null, Refusals.CodeOf(no.Why), cancel);
                return null;
            default:
                return null;
        }
    }

    public async Task<AutoDispatched?> OfAsync(CaseId id, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select at, unit, why from cases.auto_dispatch where case_id = $1");
        command.Parameters.Add(new() { Value = id.Value });
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel)
            ? new AutoDispatched(r.GetFieldValue<DateTimeOffset>(0), r.IsDBNull(1) ? null : new UnitId(r.GetString(1)), r.IsDBNull(2) ? null : r.GetString(2))
            : null;
    }

    bool IsOnDuty(UnitId unit) =>
        new[] { Role.Department, Role.Township, Role.Community }.SelectMany(role => people.OnDuty(role, time.GetUtcNow())).Any(p => p.Unit == unit);

    async Task KeepAsync(CaseState c, UnitId? unit, string? why, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(KeepSql);
        command.Parameters.Add(new() { Value = c.Id.Value });
        command.Parameters.Add(new() { Value = c.Version });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = (object?)unit?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)why ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
