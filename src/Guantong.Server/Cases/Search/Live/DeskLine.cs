using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search.Lanes;
using Npgsql;

namespace Guantong.Server.Cases.Search.Live;

/// <summary>Who has a case before them, and since when.</summary>
public sealed record Taken(PersonId Person, DateTimeOffset Since, DateTimeOffset Until);

/// <summary>A line of a queue of the desk with all that it shows; words as they were written, so they must be masked for whoever may not read them.</summary>
public sealed record DeskLine(CaseLine Line, LaneFacts Facts, PhotoHash? Photo, Taken? Taken)
{
    internal string? Address { get; init; }
    internal string? ReporterName { get; init; }

    /// <summary>Where it is in the reporter's words, in the form that this viewer may read.</summary>
    public string? AddressFor(Actor viewer) => Address is { Length: > 0 } said ? CaseSighting.Words(said, viewer, ReporterName is { } name ? [name] : []) : null;
}

/// <summary>Reads lines of queues: a page, or given cases, in one statement each.</summary>
public sealed class DeskLines(NpgsqlDataSource database, TimeProvider time)
{
    const string Shown =
        """
        l.marks, l.warn_at, r.photos[1], a.words, p.name, t.person, t.since, t.until,
          array(select x.unit || '/' || x.part from cases.case_party x where x.case_id = l.case_id),
          l.citizen_due_at, l.answer_due_at, l.revisit_at, l.unsettled_since, l.pressed_due_at, l.told <> ''
        """;

    const string Beside =
        """
        left join lateral (select r.id, r.photos, r.origin_case from cases.report r where r.case_id = l.case_id order by r.at, r.id limit 1) r on true
        left join cases.words a on a.case_id = coalesce(r.origin_case, l.case_id) and a.seq = 1 and a.field = 'Address'
        left join cases.reporter p on p.report_id = r.id
        """;

    /// <summary>A page of a filter within a scope, and the cursor of the next one.</summary>
    public async Task<(IReadOnlyList<DeskLine> Lines, string? Next)> PageAsync(Actor actor, CaseFilter filter, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand();
        var question = new CaseQuestion(command.Parameters, actor, filter, time.GetUtcNow());
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.CommandText =
            $"""
            select {CaseList.Columns}, {Shown}
            from (select * from cases.case_list l where {question.PageWhere} order by {question.Order} limit {question.Most + 1}) l
            {Beside}
            left join cases.take t on t.case_id = l.case_id and t.until > ${command.Parameters.Count}
            order by {question.Order}
            """;
        var lines = await ReadAsync(command, cancel);
        return ([.. lines.Take(question.Most)], lines.Count > question.Most ? question.After(lines[question.Most - 1].Line, lines[question.Most - 1].Facts.Pressing) : null);
    }

    /// <summary>These cases whoever may see them: the caller looks at <see cref="CaseScope.Covers"/>.</summary>
    public async Task<IReadOnlyList<DeskLine>> TheseAsync(IReadOnlyCollection<Guid> cases, CancellationToken cancel = default)
    {
        if (cases.Count == 0) return [];
        await using var command = database.CreateCommand(
            $"select {CaseList.Columns}, {Shown} from cases.case_list l {Beside} left join cases.take t on t.case_id = l.case_id and t.until > $2 where l.case_id = any($1)");
        command.Parameters.Add(new() { Value = cases.ToArray() });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        return await ReadAsync(command, cancel);
    }

    static async Task<List<DeskLine>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        const int First = 21;
        var lines = new List<DeskLine>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        DateTimeOffset? Moment(int at) => r.IsDBNull(at) ? null : r.GetFieldValue<DateTimeOffset>(at);
        while (await r.ReadAsync(cancel))
        {
            var line = CaseList.LineOf(r);
            Taken? taken = r.IsDBNull(First + 5) ? null : new(new PersonId(r.GetGuid(First + 5)), r.GetFieldValue<DateTimeOffset>(First + 6), r.GetFieldValue<DateTimeOffset>(First + 7));
            var sight = new SightFacts((short)line.Level, line.Division, line.Class, UnitsOf(line.Unit, (string[])r[First + 8]));
            var facts = new LaneFacts(line.Stage, (CaseMarks)r.GetInt32(First), line.Urgent, r.IsDBNull(First + 1) ? null : r.GetFieldValue<DateTimeOffset>(First + 1), line.Due, sight) { TakenBy = taken?.Person, Pressing = new PressFacts(Moment(First + 9), Moment(First + 10), Moment(First + 11), Moment(First + 12), Moment(First + 13), r.GetBoolean(First + 14)) };
            lines.Add(new DeskLine(line, facts, r.IsDBNull(First + 2) ? null : new PhotoHash(r.GetString(First + 2)), taken)
            {
                Address = r.IsDBNull(First + 3) ? null : r.GetString(First + 3),
                ReporterName = r.IsDBNull(First + 4) ? null : r.GetString(First + 4),
            });
        }
        return lines;
    }

    internal static IReadOnlyDictionary<string, Part> UnitsOf(string main, IEnumerable<string> parties)
    {
        var units = new Dictionary<string, Part>(StringComparer.Ordinal);
        if (main.Length > 0) units[main] = Part.Main;
        foreach (var party in parties)
        {
            var cut = party.LastIndexOf('/');
            units[party[..cut]] = units.GetValueOrDefault(party[..cut]) | SightFacts.PartOf(party[(cut + 1)..]);
        }
        return units;
    }
}
