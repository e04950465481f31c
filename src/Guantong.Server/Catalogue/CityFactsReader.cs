using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue.Packs.Parts;
using Npgsql;

namespace Guantong.Server.Catalogue;

/// <summary>Builds the facts of one edition from the tables. Rows of a higher pack replace those of the same key below it.</summary>
sealed class CityFactsReader(NpgsqlConnection connection, long edition, CancellationToken cancel)
{
    static readonly DivisionCode Nowhere = new("000000000000");

    Dictionary<string, int> ranks = [];

    /// <summary>The day as of which rows with days of their own are read; the first day of the edition, unless another is asked for.</summary>
    public DateOnly? Day { get; init; }

    public async Task<CityFacts> ReadAsync()
    {
        ranks = (await AllAsync("select distinct on (pack) pack, rank from catalogue.load where edition <= $1 order by pack, edition desc", r => (r.GetString(0), r.GetInt32(1))))
            .ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
        var city = (await StandingAsync("people.city", "title, area, time_zone", r => (r.GetString(0), r.GetString(1), r.GetString(2)))).LastOrDefault();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(city.Item3 ?? "Asia/Shanghai");
        var crosswalk = new Crosswalk(Last(await StandingAsync("catalogue.crosswalk", "standard, kind, code, old_standard, old_kind, old_code, old_name, relation, note", ReadCorrespondence), c => (c.Now, c.Old)).Values);
        // A city may have written its conditions under the codes of the older list: they are those of the class that took over.
        FilingCondition OfToday(FilingCondition c) => crosswalk.SuccessorOf(c.Type) is { } now ? c with { Type = now } : c;
        return new CityFacts
        {
            Edition = edition,
            // Before a city was loaded nothing lies within it, so every place is refused.
            Name = city.Item1 ?? "",
            Area = city.Item2 is { } area ? new DivisionCode(area) : Nowhere,
            Calendar = await new CalendarReader(StandingAsync).ReadAsync(zone),
            Policy = await PolicyAsync(),
            Units = Last(await StandingAsync("people.unit", "id, name, kind, level, parent, division, lon, lat", ReadUnit), u => u.Id),
            Divisions = Last(await StandingAsync("places.division", "code, name", r => new Division(new(r.GetString(0)), r.GetString(1))), d => d.Code),
            Types = Last(await StandingAsync("catalogue.case_type", "standard, kind, code, name, big_code, citizen_class, sensitive, urgent, check_by_call, name_en", ReadType), t => t.Key),
            Conditions = Last([.. (await StandingAsync("catalogue.filing_condition", "id, standard, kind, code, condition, limits, closing, needs_evidence", ReadCondition)).Select(OfToday)], c => c.Id),
            CitizenClasses = [.. Last(await StandingAsync("catalogue.citizen_class", "code, name, name_en, place", ReadClass), c => c.Code).Values.OrderBy(c => c.Order)],
            Crosswalk = crosswalk,
            Distinctions = [.. Last(await StandingAsync("catalogue.distinction", "standard, kind, code, other, choose, holds_when, holds_when_en", ReadDistinction), d => (d.Code, d.Other, d.Choose)).Values],
            Responsibilities = await DutiesAsync(),
            ClassPolicies = await ClassPoliciesAsync(),
            EscalationRules = await EscalationsAsync(),
            Questions = Last(await StandingAsync("catalogue.question", QuestionsPart.Columns, QuestionsPart.Read), q => (q.Type, q.Attribute)).Values
                .GroupBy(q => q.Type).ToDictionary(g => g.Key, IReadOnlyList<Question> (g) => [.. g.OrderBy(q => q.Order)]),
            AreaClasses = (await StandingAsync("places.area_class", "division, class", r => (new DivisionCode(r.GetString(0)), r.GetString(1)[0])))
                .ToDictionary(a => a.Item1, a => a.Item2),
        };
    }

    async Task<Policy> PolicyAsync()
    {
        var policy = new Policy();
        foreach (var (key, value) in await StandingAsync("catalogue.policy", "key, value", r => (r.GetString(0), r.GetString(1))))
            // What an older binary does not know it leaves out; the loader refused what this one does not know.
            if (PolicyText.TryApply(policy, key, value, out var applied)) policy = applied;
        return policy;
    }

    // A row of a higher pack takes the place of the same key below it.
    async Task<IReadOnlyList<ClassPolicy>> ClassPoliciesAsync()
    {
        var day = await DayAsync();
        var rows = await StandingAsync("catalogue.class_policy", "kind, type_code, key, value, held_from, held_to", r => (
            Policy: new ClassPolicy(CatalogueText.KindOf(r.GetString(0)), r.GetString(1), r.GetString(2), r.GetString(3)),
            From: r.IsDBNull(4) ? null : r.GetFieldValue<DateOnly?>(4), To: r.IsDBNull(5) ? null : r.GetFieldValue<DateOnly?>(5)));
        var held = rows.Where(r => day is null || (!(r.From > day) && !(r.To <= day))).OrderBy(r => r.From ?? DateOnly.MinValue).Select(r => r.Policy).ToList();
        // Sorting by day is stable, so among rows without one the pack laid over the other still comes last.
        return [.. Last(held, p => (p.Kind, p.TypeCode, p.Key)).Values.OrderBy(p => p.Kind).ThenBy(p => p.TypeCode, StringComparer.Ordinal).ThenBy(p => p.Key, StringComparer.Ordinal)];
    }

    async Task<DateOnly?> DayAsync() =>
        Day ?? (await AllAsync("select day from catalogue.turn where edition = $1", r => (DateOnly?)r.GetFieldValue<DateOnly>(0))).FirstOrDefault();

    // In the order of their keys: which row stands first among equals must not depend on the history of a city.
    async Task<IReadOnlyList<Responsibility>> DutiesAsync()
    {
        var day = await DayAsync();
        var rows = await StandingAsync("catalogue.responsibility", "item, kind, type_code, place, unit, duty, held_from, held_to",
            r => (Duty: ReadDuty(r), From: r.IsDBNull(6) ? null : r.GetFieldValue<DateOnly?>(6), To: r.IsDBNull(7) ? null : r.GetFieldValue<DateOnly?>(7)));
        return
        [
            .. rows.Where(r => day is null || (!(r.From > day) && !(r.To <= day))).Select(r => r.Duty)
                .OrderBy(d => d.Item, StringComparer.Ordinal).ThenBy(d => d.Kind).ThenBy(d => d.TypeCode, StringComparer.Ordinal)
                .ThenBy(d => d.Place.Value, StringComparer.Ordinal).ThenBy(d => d.Unit.Value, StringComparer.Ordinal),
        ];
    }

    // Likewise in the order of their names; a rule of a higher pack replaces the one of the same name.
    async Task<IReadOnlyList<EscalationRule>> EscalationsAsync()
    {
        var day = await DayAsync();
        var rows = await StandingAsync("catalogue.escalation", $"{EscalationText.Columns}, held_from, held_to",
            r => (Rule: EscalationText.Read(r), From: r.IsDBNull(10) ? null : r.GetFieldValue<DateOnly?>(10), To: r.IsDBNull(11) ? null : r.GetFieldValue<DateOnly?>(11)));
        return [.. Last([.. rows.Where(r => day is null || (!(r.From > day) && !(r.To <= day))).Select(r => r.Rule)], r => r.Id).Values.OrderBy(r => r.Id, StringComparer.Ordinal)];
    }

    /// <summary>The rows that count at this edition, the lowest pack first.</summary>
    async Task<IReadOnlyList<T>> StandingAsync<T>(string table, string columns, Func<NpgsqlDataReader, T> read)
    {
        var rows = await AllAsync($"select {columns}, pack from {table} where begun <= $1 and (ended is null or ended > $1) order by row_id",
            r => (Rank: ranks.GetValueOrDefault(r.GetString(r.FieldCount - 1)), Row: read(r)));
        return [.. rows.OrderBy(r => r.Rank).Select(r => r.Row)];
    }

    Task<IReadOnlyList<RankedRow>> StandingAsync(string table, string columns) =>
        StandingAsync(table, columns, r => new RankedRow(
            ranks.GetValueOrDefault(r.GetString(r.FieldCount - 1)), [.. Enumerable.Range(0, r.FieldCount - 1).Select(r.GetValue)]));

    async Task<List<T>> AllAsync<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = edition } } };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var all = new List<T>();
        while (await rows.ReadAsync(cancel)) all.Add(read(rows));
        return all;
    }

    static Dictionary<TKey, T> Last<TKey, T>(IReadOnlyList<T> rows, Func<T, TKey> key) where TKey : notnull
    {
        var last = new Dictionary<TKey, T>();
        foreach (var row in rows) last[key(row)] = row;
        return last;
    }

    static Unit ReadUnit(NpgsqlDataReader r) => new(
        new(r.GetString(0)), r.GetString(1), People.UnitText.KindOf(r.GetString(2)), People.UnitText.LevelOf(r.GetString(3)),
        r.IsDBNull(4) ? null : new UnitId(r.GetString(4)), new(r.GetString(5))) { Place = r.IsDBNull(6) ? null : new LonLat(r.GetDouble(6), r.GetDouble(7)) };

    static CaseType ReadType(NpgsqlDataReader r) => new(
        new(r.GetString(0), CatalogueText.KindOf(r.GetString(1)), r.GetString(2)), r.GetString(3), r.GetString(4), r.GetString(5), r.GetBoolean(6), r.GetBoolean(7), r.GetBoolean(8)) { NameEn = r.GetString(9) };

    static FilingCondition ReadCondition(NpgsqlDataReader r) => new(
        r.GetString(0), new(r.GetString(1), CatalogueText.KindOf(r.GetString(2)), r.GetString(3)), r.GetString(4),
        [.. r.GetFieldValue<string[]>(5).Select(t => TimeLimitText.TryRead(t, out var limit) ? limit : throw new FormatException($"Condition {r.GetString(0)}: {t}"))],
        r.GetString(6), r.GetBoolean(7));

    static Correspondence ReadCorrespondence(NpgsqlDataReader r) => new(ReadKey(r, 0), ReadKey(r, 3), r.GetString(6), CatalogueText.SuccessionOf(r.GetString(7)), r.GetString(8));

    static TypeKey? ReadKey(NpgsqlDataReader r, int at) =>
        r.GetString(at).Length == 0 ? null : new TypeKey(r.GetString(at), CatalogueText.KindOf(r.GetString(at + 1)), r.GetString(at + 2));

    static Distinction ReadDistinction(NpgsqlDataReader r)
    {
        TypeKey Key(int at) => new(r.GetString(0), CatalogueText.KindOf(r.GetString(1)), r.GetString(at));
        return new(Key(2), Key(3), Key(4), r.GetString(5), r.GetString(6));
    }

    static CitizenClass ReadClass(NpgsqlDataReader r) => new(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt32(3));

    static Responsibility ReadDuty(NpgsqlDataReader r) => new(
        r.GetString(0), CatalogueText.KindOf(r.GetString(1)), r.GetString(2), new(r.GetString(3)), new(r.GetString(4)), CatalogueText.DutyOf(r.GetString(5)));
}

/// <summary>A row with the rank of its pack.</summary>
sealed record RankedRow(int Rank, object[] Values);
