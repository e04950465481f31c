using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Privacy;

/// <summary>What the auditor narrows the list by. <see cref="Before"/> is the last row of the page before.</summary>
public sealed record UnmaskingFilter
{
    public Guid? Person { get; init; }
    public string? CaseNumber { get; init; }
    public string? Field { get; init; }
    public string? Reason { get; init; }
    public DateTimeOffset? From { get; init; }
    public DateTimeOffset? To { get; init; }
    public Guid? Before { get; init; }
    public int Most { get; init; } = 50;
}

/// <summary>One look at a person in clear.</summary>
public sealed record UnmaskingRow(Guid Id, DateTimeOffset At, Guid Person, string Role, string CaseNumber, string Field, string Reason, string? Words, string? Address);

/// <summary>How often one person looked, on the day on which it was most.</summary>
public sealed record UnmaskingVolume(Guid Person, long Views, long MostInADay);

/// <summary>Reads who looked at whom in clear: for the auditor. It never holds what was seen.</summary>
public sealed class UnmaskingLog(NpgsqlDataSource database)
{
    public const int MostRows = 10_000;

    const string WhereSql =
        """
        ($1::uuid is null or u.person = $1) and ($2::text is null or n.number = $2) and ($3::text is null or u.field = $3) and ($4::text is null or u.reason = $4)
        and ($5::timestamptz is null or u.at >= $5) and ($6::timestamptz is null or u.at < $6)
        """;

    public async Task<IReadOnlyList<UnmaskingRow>> RowsAsync(UnmaskingFilter filter, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            $"""
            select u.id, u.at, u.person, u.role, n.number, u.field, u.reason, u.words, u.address from cases.unmasking u join cases.number n on n.case_id = u.case_id
            where {WhereSql} and ($7::uuid is null or (u.at, u.id) < (select b.at, b.id from cases.unmasking b where b.id = $7)) order by u.at desc, u.id desc limit $8
            """);
        Fill(command, filter);
        command.Parameters.Add(new() { Value = (object?)filter.Before ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = Math.Clamp(filter.Most, 1, MostRows) });
        var rows = new List<UnmaskingRow>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            rows.Add(new(r.GetGuid(0), r.GetFieldValue<DateTimeOffset>(1), r.GetGuid(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6),
                r.IsDBNull(7) ? null : r.GetString(7), r.IsDBNull(8) ? null : r.GetString(8)));
        }
        return rows;
    }

    /// <summary>Who looked how often within the filter, the most in any 24 hours first: so that the unusual stands out.</summary>
    public async Task<IReadOnlyList<UnmaskingVolume>> VolumesAsync(UnmaskingFilter filter, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            $"""
            with seen as (select u.person, u.at from cases.unmasking u join cases.number n on n.case_id = u.case_id where {WhereSql}),
            windows as (select person, count(*) over (partition by person order by at range between interval '24 hours' preceding and current row) in_a_day from seen)
            select person, count(*), max(in_a_day) from windows group by person order by max(in_a_day) desc, count(*) desc, person limit 50
            """);
        Fill(command, filter);
        var volumes = new List<UnmaskingVolume>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) volumes.Add(new(r.GetGuid(0), r.GetInt64(1), r.GetInt64(2)));
        return volumes;
    }

    static void Fill(NpgsqlCommand command, UnmaskingFilter f)
    {
        void Add(object? value, NpgsqlDbType type) => command.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
        Add(f.Person, NpgsqlDbType.Uuid);
        Add(f.CaseNumber, NpgsqlDbType.Text);
        Add(f.Field, NpgsqlDbType.Text);
        Add(f.Reason, NpgsqlDbType.Text);
        Add(f.From, NpgsqlDbType.TimestampTz);
        Add(f.To, NpgsqlDbType.TimestampTz);
    }
}
