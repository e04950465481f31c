using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Server.People;
using Npgsql;

namespace Guantong.Server.Cases.Search;

/// <summary>How a reporter can be reached.</summary>
public sealed record Reporter(ReportId Report, string? Name, string? Phone)
{
    /// <summary>Enough to tell two callers apart, too little to call: <c>138****6021</c>.</summary>
    public Reporter Masked() => this with { Name = Hide(Name, 1, 0), Phone = Hide(Phone, 3, 4) };

    static string? Hide(string? text, int first, int last) => text is null ? null
        : text.Length <= first + last ? new string('*', text.Length)
        : text[..first] + new string('*', Math.Min(4, text.Length - first - last)) + text[^last..];
}

/// <summary>
/// Names and phones of reporters: for intake, and for the call-back, of the centre only. Unmasked they are read one case at a
/// time, and every such reading is written down.
/// </summary>
public sealed class Reporters(NpgsqlDataSource database, AccessLog log)
{
    public static bool MaySee(Role role) => role is Role.IntakeOperator or Role.Revisit;

    /// <summary>Masked: for the eye, without a trace.</summary>
    public async Task<IReadOnlyList<Reporter>> MaskedAsync(Actor actor, CaseId id, CancellationToken cancel = default) =>
        MaySee(actor.Role) ? [.. (await ReadAsync(id, cancel)).Select(r => r.Masked())] : [];

    /// <summary>In clear. It is written down first: what cannot be written down is not shown.</summary>
    public async Task<IReadOnlyList<Reporter>> OpenAsync(Actor actor, CaseId id, string? address, CancellationToken cancel = default)
    {
        if (!MaySee(actor.Role)) return [];
        await log.WriteAsync(actor.Person?.Value, "read-reporter", id.ToString(), address, cancel);
        return await ReadAsync(id, cancel);
    }

    async Task<IReadOnlyList<Reporter>> ReadAsync(CaseId id, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select p.report_id, p.name, p.phone from cases.report r join cases.reporter p on p.report_id = r.id where r.case_id = $1 order by r.at, r.id");
        command.Parameters.Add(new() { Value = id.Value });
        var found = new List<Reporter>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) found.Add(new(new ReportId(r.GetGuid(0)), r.IsDBNull(1) ? null : r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2)));
        return found;
    }
}
