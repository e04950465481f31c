using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Guantong.Domain.Cases;
using Guantong.Protocols.Seals;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Verbs;
using Npgsql;

namespace Guantong.Server.Cases.Seals;

/// <summary>What an engineer asks of the seals from the command line.</summary>
static class SealVerbs
{
    /// <summary>verify-journal: the chains inside the database, then the seals over them.</summary>
    public static async Task<int> VerifyAsync(VerbCall call)
    {
        var house = await call.OpenHouseAsync();
        var watch = Stopwatch.StartNew();
        var journal = await house.GetRequiredService<JournalCheck>().RunAsync(call.Cancel);
        var seals = await house.GetRequiredService<SealCheck>().RunAsync(new SealCheckAsk { Witness = call.Value("--witness"), Keys = call.Value("--key") }, call.Cancel);
        var seconds = watch.Elapsed.TotalSeconds;
        foreach (var fault in journal.Faults) await SayAsync(call, $"{fault.Case} row {fault.Seq}: {fault.What}");
        foreach (var fault in seals.Faults) await SayAsync(call, $"{fault}");
        foreach (var note in seals.Notes) await SayAsync(call, $"Note: {note}");
        var faults = journal.Faults.Count + seals.Faults.Count;
        await SayAsync(call, $"{journal.Cases} cases, {journal.Rows} rows, {faults} faults, journal hash {journal.Root}");
        await SayAsync(call, seals.Last is { } last
            ? $"{seals.Seals} seals, the last over positions {last.First} to {last.Last} of {SealText.Moment(last.At)}; {seals.Unsealed} rows wait for a seal"
            : (FormattableString)$"no seals yet; {seals.Unsealed} rows wait for one");
        await SayAsync(call, $"{(journal.Rows + seals.Rows) / Math.Max(seconds, 0.001):N0} rows a second ({seconds:N1} s)");
        return faults == 0 ? 0 : 1;
    }

    public static Task<int> SealAsync(VerbCall call) => call.Arguments is ["now"] ? NowAsync(call)
        : call.Arguments is ["list"] ? ListAsync(call)
        : call.Arguments is ["key"] ? KeyAsync(call)
        : call.Arguments is ["export"] ? ExportAsync(call)
        : call.Arguments is ["prove", var number] ? ProveAsync(call, number)
        : call.Arguments is ["restored"] ? RestoredAsync(call)
        : throw new PlainFailure("seal takes one of: now, list, key, export, prove CASE, restored.");

    static async Task<int> NowAsync(VerbCall call)
    {
        var house = await call.OpenHouseAsync();
        await house.GetRequiredService<ChangeLog>().PublishAsync(call.Cancel);
        var made = 0;
        while (await house.GetRequiredService<Sealing>().SealAsync(evenFew: true, call.Cancel) is { } seal)
        {
            await SayAsync(call, LineOf(seal));
            made++;
        }
        if (made == 0) await call.Out.WriteLineAsync("Everything is sealed already.");
        return 0;
    }

    static async Task<int> ListAsync(VerbCall call)
    {
        await using var connection = await (await call.OpenHouseAsync()).GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(call.Cancel);
        await foreach (var seal in SealReading.AfterAsync(connection, call.Number("--after", 0), call.Cancel)) await SayAsync(call, LineOf(seal));
        return 0;
    }

    /// <summary>Prints the public keys, the newest last; with a switch, announces a new one first.</summary>
    static async Task<int> KeyAsync(VerbCall call)
    {
        var house = await call.OpenHouseAsync();
        await using var connection = await house.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(call.Cancel);
        await using (var transaction = await connection.BeginTransactionAsync(call.Cancel))
        {
            await using var turn = new NpgsqlCommand(Sealing.TakeTurn, connection);
            await turn.ExecuteNonQueryAsync(call.Cancel);
            var keys = house.GetRequiredService<SealKeys>();
            if (call.Has("--rotate")) await keys.RotateAsync(connection, call.Cancel);
            else if (call.Has("--replace-lost")) await keys.ReplaceLostAsync(connection, call.Cancel);
            else (await keys.CurrentAsync(connection, call.Cancel)).Dispose();
            await transaction.CommitAsync(call.Cancel);
        }
        var announced = await SealReading.KeysAsync(connection, call.Cancel);
        // A key just announced moves to its place.
        if (call.Has("--rotate") || call.Has("--replace-lost")) house.GetRequiredService<KeyFile>().Find(announced[^1].Id)?.Dispose();
        foreach (var key in announced)
        {
            await SayAsync(call, $"key {key.Id}, {SealKey.CodeOf(key.Reason)}, of {SealText.Moment(key.At)}");
            await call.Out.WriteLineAsync(PemEncoding.WriteString("PUBLIC KEY", key.Public));
        }
        return 0;
    }

    static async Task<int> ExportAsync(VerbCall call)
    {
        await using var connection = await (await call.OpenHouseAsync()).GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(call.Cancel);
        await using var file = call.Value("--out") is { } path ? new StreamWriter(path) : null;
        await foreach (var line in SealsBeside.LinesAsync(connection, call.Number("--after", 0), call.Cancel)) await (file ?? call.Out).WriteAsync($"{line}\n");
        return 0;
    }

    static async Task<int> ProveAsync(VerbCall call, string number)
    {
        var house = await call.OpenHouseAsync();
        if (CaseNumber.Read(number) is not { } read || await house.GetRequiredService<CaseReading>().ByNumberAsync(read, call.Cancel) is not { } stored)
            throw new PlainFailure($"There is no case {number}. Type the number as it stands on its page.");
        var proof = (await house.GetRequiredService<SealProofs>().OfAsync(stored.State.Id, stored.State.Number, call.Cancel)).ToJsonString(CaseJson.Stored);
        if (call.Value("--out") is { } path) await File.WriteAllTextAsync(path, proof + "\n", call.Cancel);
        else await call.Out.WriteLineAsync(proof);
        return 0;
    }

    static async Task<int> RestoredAsync(VerbCall call)
    {
        var beside = (await call.OpenHouseAsync()).GetRequiredService<SealsBeside>();
        await call.Out.WriteLineAsync(beside.PutAside() is { } aside
            ? $"The seals from before the restore are kept in {aside}. Tell every witness that the journal was set back; new seals follow the restored ones."
            : $"There is no copy of seals at {beside.Path}.");
        return 0;
    }

    static FormattableString LineOf(Seal seal) => $"{seal.Number}\tpositions {seal.First} to {seal.Last}\t{SealText.Moment(seal.At)}\troot {SealText.Hex(seal.Root)}\tkey {seal.Key}";

    static Task SayAsync(VerbCall call, FormattableString line) => call.Out.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
