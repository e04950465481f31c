using System.Security.Cryptography;
using Guantong.Server.Cases.Seals;
using Guantong.Server.Platform;

namespace Guantong.Server.Tests.Cases.Seals;

public sealed class WitnessTests
{
    const string Everything = "delete from cases.seal; delete from cases.seal_key";

    [Fact]
    public async Task A_database_set_back_to_an_older_state_is_found_by_who_kept_the_seals()
    {
        await using var city = await SealedCity.OpenAsync();
        var witness = await city.WitnessAsync();
        File.Delete(city.City.Get<SealsBeside>().Path);
        await city.RemoveWholeAsync(city.Cases[2]);
        await city.SqlAsync("delete from cases.seal where number = 3");

        Assert.Empty((await city.CheckAsync()).Faults);
        Assert.Contains("went back to an older state", Assert.Single((await city.CheckAsync(witness)).Faults).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_written_anew_with_another_key_is_found()
    {
        await using var city = await SealedCity.OpenAsync();
        var witness = await city.WitnessAsync();
        foreach (var file in (string[])[city.KeyPath, city.City.Get<SealsBeside>().Path]) File.Delete(file);
        await city.SqlAsync(Everything);
        Assert.NotNull(await city.SealAsync());

        Assert.Empty((await city.CheckAsync()).Faults);
        var faults = (await city.CheckAsync(witness)).Faults;
        Assert.Contains(faults, f => f.What.Contains("which no trusted key has signed", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.What.Contains("was written anew", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_with_another_citys_seals_is_found_by_the_key_that_lies_here()
    {
        await using var city = await SealedCity.OpenAsync();
        File.Delete(city.KeyPath);
        city.City.Get<KeyFile>().HereOrNew().Dispose();

        Assert.Contains((await city.CheckAsync()).Faults, f => f.What.Contains("is none of the keys in the database", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_public_key_that_somebody_kept_is_enough_to_check_the_signatures()
    {
        await using var city = await SealedCity.OpenAsync();
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (right, wrong) = (Path.Combine(city.Folder, "right.pem"), Path.Combine(city.Folder, "wrong.pem"));
        using (var own = city.City.Get<KeyFile>().Here()!) File.WriteAllText(right, own.Key.ExportSubjectPublicKeyInfoPem());
        File.WriteAllText(wrong, stranger.ExportSubjectPublicKeyInfoPem());

        Assert.Empty((await city.CheckAsync(keys: right)).Faults);
        Assert.Equal(3, (await city.CheckAsync(keys: wrong)).Faults.Count(f => f.What.Contains("which no trusted key has signed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_damaged_witness_is_said_and_a_missing_one_as_well()
    {
        await using var city = await SealedCity.OpenAsync();
        var witness = await city.WitnessAsync();
        var lines = await File.ReadAllLinesAsync(witness);
        lines[2] = lines[2].Replace("\"last\":", "\"last\":1", StringComparison.Ordinal);
        lines[3] = lines[3][..40];
        await File.WriteAllLinesAsync(witness, lines);

        var faults = (await city.CheckAsync(witness)).Faults;

        Assert.Contains(faults, f => f.What.StartsWith("line 4 of", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.What.Contains("its signature does not fit", StringComparison.Ordinal));
        Assert.Contains("There is no file", (await Assert.ThrowsAsync<PlainFailure>(() => city.CheckAsync("/nowhere"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_copy_beside_grows_by_itself_and_survives_a_line_half_written()
    {
        await using var city = await SealedCity.OpenAsync();
        var copy = city.City.Get<SealsBeside>().Path;
        Assert.Equal(4, (await File.ReadAllLinesAsync(copy)).Length);
        await File.AppendAllTextAsync(copy, "{\"seal\":4,\"fir");
        await city.City.ReportAsync();

        await city.SealAsync();

        var lines = await File.ReadAllLinesAsync(copy);
        Assert.Equal(await File.ReadAllLinesAsync(await city.WitnessAsync()), lines);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public async Task A_restored_backup_stops_the_sealing_until_somebody_says_it_was_meant()
    {
        await using var city = await SealedCity.OpenAsync();
        await city.SqlAsync("delete from cases.seal where number = 3");

        Assert.Contains("seal restored", (await Assert.ThrowsAsync<PlainFailure>(city.SealAsync)).Message, StringComparison.Ordinal);
        Assert.True(File.Exists(city.City.Get<SealsBeside>().PutAside()));

        Assert.Equal(3L, (await city.SealAsync())!.Number);
        Assert.Empty((await city.CheckAsync()).Faults);
    }
}
