using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Evaluation;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Npgsql;

namespace Guantong.Server.Insight.Trials;

/// <summary>Reads the cases of a period with their journals and walks each through the law twice.</summary>
/// <param name="now">Up to when the clocks of open cases run.</param>
sealed class TrialCases(NpgsqlDataSource database, CityFactsSource facts, RuleDraft draft, DateTimeOffset now)
{
    public const int AtOnce = 200;

    const string Sql = """
        select c.id, c.state, j.at, j.deed, j.role, j.actor, j.unit, j.stage_from, j.stage_to, j.data
        from cases.case c join cases.journal j on j.case_id = c.id and j.seq <= c.version where c.id = any($1) order by c.id, j.seq
        """;

    readonly Dictionary<long, CityFacts> editions = [];
    readonly Dictionary<CityFacts, CityFacts> drafted = new(ReferenceEqualityComparer.Instance);
    (DateTimeOffset At, long Edition)[] turns = [];

    public async Task<IReadOnlyList<Guid>> IdsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancel)
    {
        await using (var command = database.CreateCommand("select at, edition from catalogue.turn order by at, edition"))
        await using (var rows = await command.ExecuteReaderAsync(cancel))
        {
            var all = new List<(DateTimeOffset, long)>();
            while (await rows.ReadAsync(cancel)) all.Add((rows.GetFieldValue<DateTimeOffset>(0), rows.GetInt64(1)));
            turns = [.. all];
        }
        await using var list = database.CreateCommand("select case_id from cases.case_list where opened_at >= $1 and opened_at < $2 order by opened_at, case_id");
        list.Parameters.Add(new() { Value = from });
        list.Parameters.Add(new() { Value = to });
        await using var ids = await list.ExecuteReaderAsync(cancel);
        var found = new List<Guid>();
        while (await ids.ReadAsync(cancel)) found.Add(ids.GetGuid(0));
        return found;
    }

    /// <summary>Each case tried. A case that the law of today cannot tell again as it is comes as it stands on both sides, parted.</summary>
    public async Task<IReadOnlyList<TriedCase>> TryAsync(Guid[] ids, CancellationToken cancel)
    {
        var read = new List<(CaseState State, List<Told> Steps)>();
        await using (var command = database.CreateCommand(Sql))
        {
            command.Parameters.Add(new() { Value = ids });
            await using var r = await command.ExecuteReaderAsync(cancel);
            while (await r.ReadAsync(cancel))
            {
                if (read.Count == 0 || read[^1].State.Id.Value != r.GetGuid(0)) read.Add((CaseReading.StateOf(r.GetString(1)), []));
                read[^1].Steps.Add(new Told(
                    r.GetFieldValue<DateTimeOffset>(2), r.GetString(3), r.GetString(4), r.IsDBNull(5) ? null : new PersonId(r.GetGuid(5)), r.IsDBNull(6) ? null : new UnitId(r.GetString(6)),
                    (Stage)r.GetInt16(7), (Stage)r.GetInt16(8), r.GetString(9)));
            }
        }
        var tried = new List<TriedCase>(read.Count);
        foreach (var (state, told) in read) tried.Add(await TryAsync(state, told, cancel));
        return tried;
    }

    async Task<TriedCase> TryAsync(CaseState state, List<Told> told, CancellationToken cancel)
    {
        var steps = new List<TrialStep>(told.Count);
        foreach (var step in told)
        {
            if (!CaseLaw.Deeds.TryGetValue(step.Deed, out var type) || !Roles.TryRead(step.Role, out var role)) return AsItStands(state, told);
            var deed = (Deed)JsonSerializer.Deserialize(step.Data, type, CaseJson.Stored)!;
            steps.Add(new TrialStep(deed, role, step.Person, step.Unit, step.At, await FactsAsync(step.At, cancel), step.From, step.To));
        }
        var tried = CaseTrial.Run(new CaseState { Id = state.Id, Number = state.Number }, steps, await FactsAsync(now, cancel), now, Drafted);
        // What is told again must be what happened, or nothing that the trial says of the case is worth anything.
        return tried is not null && tried.Was == MarksOf(state, told) && tried.Then.Stage == state.Stage ? tried : AsItStands(state, told);
    }

    TriedCase AsItStands(CaseState state, List<Told> told)
    {
        var marks = MarksOf(state, told);
        return new TriedCase(state, state, marks, marks) { Parted = true };
    }

    TrialMarks MarksOf(CaseState state, List<Told> told) =>
        new(state.UnitIsOverdue(now) && state.Appeal is not { Approved: true }, told.Count(s => s.Deed == nameof(ReturnCase)), told.Count(s => s.Deed == nameof(EscalateOverdue)));

    CityFacts Drafted(CityFacts city) => drafted.TryGetValue(city, out var known) ? known : drafted[city] = draft.Over(city);

    async Task<CityFacts> FactsAsync(DateTimeOffset at, CancellationToken cancel)
    {
        var turn = Array.FindLastIndex(turns, t => t.At <= at);
        // A simulated city has cases that are older than its editions: they were judged by what stands.
        var edition = turn < 0 ? facts.Current.Edition : turns[turn].Edition;
        return editions.TryGetValue(edition, out var known) ? known : editions[edition] = await facts.OfEditionAsync(edition, cancel);
    }

    sealed record Told(DateTimeOffset At, string Deed, string Role, PersonId? Person, UnitId? Unit, Stage From, Stage To, string Data);
}
