using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Privacy;

/// <summary>How a reporter can be reached.</summary>
public sealed record Reporter(ReportId Report, string? Name, string? Phone, string? Email)
{
    /// <summary>Enough to tell two callers apart, too little to call: <c>张* 138****6021</c>.</summary>
    public Reporter Masked() => this with
    {
        Name = Name is { } name ? Masking.Name(name) : null,
        Phone = Phone is { } phone ? Masking.Phone(phone) : null,
        Email = Email is { } mail ? Masking.Email(mail) : null,
    };
}

/// <summary>Names, phones and mail addresses of reporters: masked for the centre, in clear only through <see cref="Unmaskings"/>.</summary>
public sealed class Reporters(NpgsqlDataSource database)
{
    // Read as JSON: other doors add columns of their own to the table (a mail address, first and last name).
    const string ReadSql =
        """
        select p.report_id, coalesce(p.name, nullif(trim(concat_ws(' ', to_jsonb(p) ->> 'last_name', to_jsonb(p) ->> 'first_name')), '')), p.phone, to_jsonb(p) ->> 'email'
        from cases.report r join cases.reporter p on p.report_id = r.id where r.case_id = $1 order by r.at, r.id
        """;

    /// <summary>Masked: for the eye, without a trace. Empty for whoever may not even know that there is somebody.</summary>
    public async Task<IReadOnlyList<Reporter>> MaskedAsync(Actor actor, CaseId id, CancellationToken cancel = default) =>
        PersonalSight.SeesMaskedReporter(actor.Role) ? [.. (await ReadAsync(id, cancel)).Select(r => r.Masked())] : [];

    internal async Task<IReadOnlyList<Reporter>> ReadAsync(CaseId id, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(ReadSql);
        command.Parameters.Add(new() { Value = id.Value });
        var found = new List<Reporter>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) found.Add(new(new ReportId(r.GetGuid(0)), Text(r, 1), Text(r, 2), Text(r, 3)));
        return found;
    }

    static string? Text(NpgsqlDataReader r, int at) => r.IsDBNull(at) ? null : r.GetString(at);
}
