using System.Text;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Catalogue.Suggestion;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Platform.Verbs;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Filing;

/// <summary>
/// The verb gather-labels: what people wrote, with the class under which the case was filed, for train-classes. Rejected reports
/// come as "none". The file holds people's words, numbers and plates covered: it is to be deleted after the training, and erased words are not in it.
/// </summary>
static class LabelledCases
{
    /// <summary>The newest: how people speak today teaches more, and a training takes no more than some of them.</summary>
    const int MostRows = 100_000;

    const string Sql =
        """
        select l.type, concat_ws(E'\n', d.words, a.words)
        from cases.report r
        join cases.case_list l on l.case_id = r.origin_case
        left join cases.words d on d.case_id = r.origin_case and d.seq = 1 and d.field = 'Description'
        left join cases.words a on a.case_id = r.origin_case and a.seq = 1 and a.field = 'Address'
        where (d.words is not null) and (l.stage = $1 or (l.type is not null and l.stage <> all ($2)))
        order by r.id desc limit $3
        """;

    public static async Task<int> GatherAsync(VerbCall call)
    {
        var house = await call.OpenHouseAsync();
        var database = call.Value("--database") is { } other
            ? NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(await call.DatabaseAsync()) { Database = other })
            : house.GetRequiredService<NpgsqlDataSource>();
        var path = call.Arguments[0];
        if (File.Exists(path)) throw new PlainFailure($"{path} is there already: name a new file, or delete it first.");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var to = new StreamWriter(path, new UTF8Encoding(false), options);
        var count = await WriteAsync(database, to, call.Cancel);
        await call.Out.WriteLineAsync($"{count} rows in {path}. They hold people's words: delete the file after train-classes.");
        return 0;
    }

    public static async Task<int> WriteAsync(NpgsqlDataSource database, TextWriter to, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(Sql);
        command.CommandTimeout = 0;
        command.Parameters.Add(new() { Value = (short)Stage.Rejected });
        command.Parameters.Add(new() { Value = new[] { (short)Stage.Reported, (short)Stage.Verifying, (short)Stage.Accepted, (short)Stage.Cancelled }, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Smallint });
        command.Parameters.Add(new() { Value = MostRows });
        await to.WriteLineAsync("text,label");
        var count = 0;
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var label = r.IsDBNull(0) ? ClassSuggestion.NoMatter : r.GetString(0);
            await to.WriteLineAsync($"{Csv.Field(Masking.Words(r.GetString(1)))},{Csv.Field(label)}".AsMemory(), cancel);
            count++;
        }
        return count;
    }
}
