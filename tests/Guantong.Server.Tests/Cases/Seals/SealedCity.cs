using Guantong.Domain.Cases;
using Guantong.Protocols.Seals;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Seals;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Tests.Cases.Seals;

/// <summary>The demo city with three cases, each under a seal of its own, and somebody who can write its database.</summary>
sealed class SealedCity : IAsyncDisposable
{
    readonly DemoCity city;

    SealedCity(DemoCity city) => this.city = city;

    public DemoCity City => city;
    public IReadOnlyList<CaseState> Cases { get; private set; } = [];
    public string Folder => city.Get<CityOptions>().DataDirectory;
    public string KeyPath => city.Get<KeyFile>().Path;

    public static async Task<SealedCity> OpenAsync()
    {
        var opened = new SealedCity(await DemoCity.OpenAsync());
        var cases = new List<CaseState>();
        foreach (var stage in (Stage[])[Stage.Closed, Stage.Handling, Stage.Closed])
        {
            cases.Add(await opened.city.CaseAtAsync(stage));
            Assert.NotNull(await opened.SealAsync());
            opened.city.Time.Advance(TimeSpan.FromMinutes(1));
        }
        opened.Cases = cases;
        return opened;
    }

    public async Task<Seal?> SealAsync()
    {
        await city.Get<ChangeLog>().PublishAsync();
        return await city.Get<Sealing>().SealAsync(evenFew: true);
    }

    public Task<SealReport> CheckAsync(string? witness = null, string? keys = null) => city.Get<SealCheck>().RunAsync(new SealCheckAsk { Witness = witness, Keys = keys });

    public Task<JournalReport> JournalAsync() => city.Get<JournalCheck>().RunAsync();

    public Task<object?> SqlAsync(string sql) => city.House.Database.ScalarAsync(sql);

    /// <summary>The file that a witness would keep now.</summary>
    public async Task<string> WitnessAsync(string name = "witness.jsonl")
    {
        var path = Path.Combine(Folder, name);
        await using var connection = await city.House.Database.Source.OpenConnectionAsync();
        await File.WriteAllLinesAsync(path, await SealsBeside.LinesAsync(connection, 0, default).ToListAsync());
        return path;
    }

    /// <summary>Somebody who knows how the journal is made changes who did the last deed of a case, and makes its hash anew.</summary>
    public async Task ForgeLastRowAsync(CaseState of)
    {
        await SqlAsync($"update cases.journal set actor = gen_random_uuid() where case_id = '{of.Id.Value}' and seq = {of.Version}");
        await using var connection = await city.House.Database.Source.OpenConnectionAsync();
        JournalRow row;
        await using (var read = new NpgsqlCommand($"select {JournalCheck.Columns} from cases.journal where case_id = $1 and seq = $2", connection) { Parameters = { new() { Value = of.Id.Value }, new() { Value = of.Version } } })
        await using (var r = await read.ExecuteReaderAsync())
        {
            await r.ReadAsync();
            row = JournalCheck.RowOf(r);
        }
        await SqlAsync($"update cases.journal set hash = '\\x{Convert.ToHexString(row.Hash())}' where case_id = '{of.Id.Value}' and seq = {of.Version}");
    }

    /// <summary>Every trace of a case is taken out of every table.</summary>
    public async Task RemoveWholeAsync(CaseState of)
    {
        foreach (var table in (string[])["number", "journal", "words", "evidence", "change", "deed_key", "case_list", "case_party", "timer"]) await SqlAsync($"delete from cases.{table} where case_id = '{of.Id.Value}'");
        await SqlAsync($"delete from cases.reporter where report_id in (select id from cases.report where case_id = '{of.Id.Value}')");
        await SqlAsync($"delete from cases.report where case_id = '{of.Id.Value}'");
        await SqlAsync($"delete from cases.case where id = '{of.Id.Value}'");
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();
}
