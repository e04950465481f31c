using Guantong.Domain.Basics;
using Guantong.Domain.Places;
using Npgsql;

namespace Guantong.Server.Assets;

/// <summary>Which components staff have named in which case. Naming twice is naming once; taken off, the row stays with who and when.</summary>
public sealed class ComponentNotes(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Names a component that stands today in a case; false when there is no such component.</summary>
    public async Task<bool> NoteAsync(ComponentId component, string caseNumber, PersonId by, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("""
            with standing as (select id from assets.component where id = $1 and ended is null),
                 noted as (insert into assets.component_in_case (component, case_number, noted_by, noted_at) select id, $2, $3, $4 from standing on conflict do nothing)
            select exists (select from standing)
            """);
        foreach (var value in (object[])[component.Value, caseNumber, by.Value, time.GetUtcNow()]) command.Parameters.Add(new() { Value = value });
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    public async Task TakeOffAsync(ComponentId component, string caseNumber, PersonId by, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("""
            update assets.component_in_case set taken_off_by = $3, taken_off_at = $4 where component = $1 and case_number = $2 and taken_off_at is null
            """);
        foreach (var value in (object[])[component.Value, caseNumber, by.Value, time.GetUtcNow()]) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }

    public Task<IReadOnlyList<string>> OfCaseAsync(string caseNumber, CancellationToken cancel = default) =>
        ListAsync("select component from assets.component_in_case where case_number = $1 and taken_off_at is null order by noted_at, component", caseNumber, cancel);

    /// <summary>Numbers of the cases that name it, the newest note first. Who may see them is the caller's to ask.</summary>
    public Task<IReadOnlyList<string>> CasesAtAsync(ComponentId component, CancellationToken cancel = default) =>
        ListAsync("select case_number from assets.component_in_case where component = $1 and taken_off_at is null order by noted_at desc, case_number limit 100", component.Value, cancel);

    async Task<IReadOnlyList<string>> ListAsync(string sql, string value, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = value });
        await using var r = await command.ExecuteReaderAsync(cancel);
        var found = new List<string>();
        while (await r.ReadAsync(cancel)) found.Add(r.GetString(0));
        return found;
    }
}
