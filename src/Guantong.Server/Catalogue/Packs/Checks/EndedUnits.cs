using Guantong.Server.Catalogue.Packs.Reading;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs.Checks;

/// <summary>A unit that a row names and no file has may be one that has ended: then the day is said, and that a successor is wanted.</summary>
sealed class EndedUnits(NpgsqlDataSource database)
{
    const string Sql = """
        select distinct on (id) id, name, valid_to from people.unit u where id = any($1) and ended is not null
          and not exists (select from people.unit s where s.id = u.id and s.ended is null and s.pack <> u.pack)
        order by id, ended desc
        """;

    public async Task NameAsync(Findings findings, CancellationToken cancel)
    {
        var missing = findings.All.Where(f => f.Key == "pack-ref-unit").ToList();
        if (missing.Count == 0) return;
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = missing.Select(IdOf).Distinct(StringComparer.Ordinal).ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var (id, name, day) = (rows.GetString(0), rows.GetString(1), rows.IsDBNull(2) ? (DateOnly?)null : rows.GetFieldValue<DateOnly>(2));
            foreach (var row in missing.Where(f => IdOf(f) == id)) findings.Replace(row, row with { Key = "pack-ref-unit-ended", Args = [("value", id), ("name", name), ("day", PackExport.Field(day))] });
        }
    }

    static string IdOf(Finding finding) => finding.Args.First(a => a.Name == "value").Value?.ToString() ?? "";
}
