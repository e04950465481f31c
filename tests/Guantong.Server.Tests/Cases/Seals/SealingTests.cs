using Guantong.Protocols.Seals;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Seals;
using Guantong.Server.Platform;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Guantong.Server.Tests.Cases.Seals;

public sealed class SealingTests
{
    [Fact]
    public async Task Few_rows_are_sealed_when_they_have_waited_long_enough()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.ReportAsync();
        await city.Get<ChangeLog>().PublishAsync();

        Assert.Null(await city.Get<Sealing>().SealAsync());
        city.Time.Advance(city.Get<CityOptions>().Seals.After);

        Assert.Equal((1L, 1L, 1L), await city.Get<Sealing>().SealAsync() is { } s ? (s.Number, s.First, s.Last) : default);
        Assert.Null(await city.Get<Sealing>().SealAsync());
    }

    [Fact]
    public async Task Sealers_at_the_same_moment_make_one_chain()
    {
        await using var city = await DemoCity.OpenAsync();
        for (var i = 0; i < 8; i++)
        {
            await city.ReportAsync();
            await city.Get<ChangeLog>().PublishAsync();
            await Task.WhenAll(Enumerable.Range(0, 4).Select(n => city.Get<Sealing>().SealAsync(evenFew: n % 2 == 0)));
        }

        Assert.Equal(8L, await city.House.Database.ScalarAsync("select max(last) from cases.seal"));
        Assert.Empty((await city.Get<SealCheck>().RunAsync()).Faults);
    }

    [Fact]
    public async Task The_key_is_for_its_owner_only_and_not_in_the_database()
    {
        await using var city = await SealedCity.OpenAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(city.KeyPath));
        File.SetUnixFileMode(city.KeyPath, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        await city.City.ReportAsync();
        Assert.Contains("chmod 600", (await Assert.ThrowsAsync<PlainFailure>(city.SealAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_key_is_signed_by_the_old_and_who_kept_the_old_believes_the_new()
    {
        await using var city = await SealedCity.OpenAsync();
        var witness = await city.WitnessAsync();
        var old = await File.ReadAllTextAsync(city.KeyPath);

        var next = await KeyAsync(city, k => c => k.RotateAsync(c, default));
        await city.City.ReportAsync();
        var seal = await city.SealAsync();

        Assert.Equal(next.Id, seal!.Key);
        Assert.NotEqual(old, await File.ReadAllTextAsync(city.KeyPath));
        Assert.Empty((await city.CheckAsync(witness)).Faults);
        Assert.Empty((await city.CheckAsync()).Faults);
    }

    [Fact]
    public async Task A_seal_by_a_key_that_was_put_aside_is_found()
    {
        await using var city = await SealedCity.OpenAsync();
        var old = await File.ReadAllTextAsync(city.KeyPath);
        await KeyAsync(city, k => c => k.RotateAsync(c, default));
        await city.City.ReportAsync();
        await city.SealAsync();
        await city.SqlAsync("update cases.seal_key set nth = -nth; update cases.seal_key set nth = 3 + nth");
        await File.WriteAllTextAsync(city.KeyPath, old);
        await city.City.ReportAsync();
        await city.SealAsync();
        await city.SqlAsync("update cases.seal_key set nth = -nth; update cases.seal_key set nth = 3 + nth");

        Assert.Contains((await city.CheckAsync()).Faults, f => f.What.Contains("had been put aside", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lost_key_is_replaced_only_when_it_is_lost_and_every_witness_notices()
    {
        await using var city = await SealedCity.OpenAsync();
        var witness = await city.WitnessAsync();
        Assert.Contains("is not lost", (await Assert.ThrowsAsync<PlainFailure>(() => KeyAsync(city, k => c => k.ReplaceLostAsync(c, default)))).Message, StringComparison.Ordinal);
        File.Delete(city.KeyPath);
        await city.City.ReportAsync();
        Assert.Contains("--replace-lost", (await Assert.ThrowsAsync<PlainFailure>(city.SealAsync)).Message, StringComparison.Ordinal);

        await KeyAsync(city, k => c => k.ReplaceLostAsync(c, default));
        await city.SealAsync();

        var here = await city.CheckAsync();
        Assert.Empty(here.Faults);
        Assert.Contains("was lost", Assert.Single(here.Notes), StringComparison.Ordinal);
        Assert.Contains((await city.CheckAsync(witness)).Faults, f => f is { Seal: 4 } && f.What.Contains("which no trusted key has signed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Health_says_how_old_the_last_seal_is_and_when_rows_wait_too_long()
    {
        await using var city = await SealedCity.OpenAsync();
        var checks = city.City.Get<HealthCheckService>();
        await city.City.ReportAsync();
        await city.City.Get<ChangeLog>().PublishAsync();

        city.City.Time.Advance(TimeSpan.FromMinutes(5));
        var well = (await checks.CheckHealthAsync()).Entries["seals"];
        city.City.Time.Advance(TimeSpan.FromMinutes(30));
        var late = (await checks.CheckHealthAsync()).Entries["seals"];

        Assert.Equal((HealthStatus.Healthy, HealthStatus.Degraded), (well.Status, late.Status));
        Assert.Equal((3L, 1L), ((long)well.Data["lastSeal"], (long)well.Data["unsealedRows"]));
        Assert.InRange((double)well.Data["lastSealAgeMinutes"], 5, 7);
    }

    static async Task<SealKey> KeyAsync(SealedCity city, Func<SealKeys, Func<NpgsqlConnection, Task<SealKey>>> change)
    {
        await using var connection = await city.City.House.Database.Source.OpenConnectionAsync();
        var key = await change(city.City.Get<SealKeys>())(connection);
        city.City.Get<KeyFile>().Find(key.Id)?.Dispose();
        return key;
    }
}
