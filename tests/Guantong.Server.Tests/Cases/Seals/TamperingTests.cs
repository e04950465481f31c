using Guantong.Server.Cases.Seals;
using Guantong.Server.Platform;

namespace Guantong.Server.Tests.Cases.Seals;

/// <summary>Each test does to the database what somebody with all rights on it could do.</summary>
public sealed class TamperingTests
{
    [Fact]
    public async Task An_untouched_city_has_no_faults_and_says_what_waits()
    {
        await using var city = await SealedCity.OpenAsync();
        await city.City.ReportAsync();
        await city.City.Get<Server.Cases.ChangeLog>().PublishAsync();

        var report = await city.CheckAsync(await city.WitnessAsync());

        Assert.Empty(report.Faults);
        Assert.Empty(report.Notes);
        Assert.Equal((3L, 1L), (report.Seals, report.Unsealed));
        Assert.Equal(report.Rows - 1, report.Last!.Last);
    }

    [Fact]
    public async Task A_row_made_anew_with_a_right_hash_is_named()
    {
        await using var city = await SealedCity.OpenAsync();
        await city.ForgeLastRowAsync(city.Cases[0]);

        Assert.Empty((await city.JournalAsync()).Faults);
        var fault = Assert.Single((await city.CheckAsync()).Faults);
        Assert.Equal((city.Cases[0].Id.Value, city.Cases[0].Version, 1L, (long)city.Cases[0].Version), (fault.Case!.Value, fault.Seq!.Value, fault.Seal!.Value, fault.First!.Value));
    }

    [Fact]
    public async Task A_whole_case_that_is_gone_from_every_table_is_found_by_its_positions()
    {
        await using var city = await SealedCity.OpenAsync();
        await city.RemoveWholeAsync(city.Cases[1]);

        Assert.Empty((await city.JournalAsync()).Faults);
        var faults = (await city.CheckAsync()).Faults;
        Assert.Contains(faults, f => f is { Seal: 2, What: "the sealed rows are missing" } && f.Last - f.First + 1 == city.Cases[1].Version);
        Assert.DoesNotContain(faults, f => f.Seal is 1 or 3);
    }

    [Theory]
    [InlineData("a byte of a hash", "update cases.journal set hash = set_byte(hash, 7, get_byte(hash, 7) # 1) where seq = 4", "changed, moved or put in")]
    [InlineData("a journal row", "delete from cases.journal where seq = 3", "its journal row is missing")]
    [InlineData("a row of the change log", "delete from cases.change where position = 5", "stands in no row of the change log")]
    [InlineData("both of one step", "with j as (delete from cases.journal where seq = 2 returning case_id) delete from cases.change where seq = 2", "the sealed row is missing")]
    [InlineData("two rows trade places", "with a as (update cases.change set position = -1 where position = 2 returning 1) select 1 from a; update cases.change set position = 2 where position = 3; update cases.change set position = 3 where position = -1", "changed, moved or put in")]
    [InlineData("another moment in the change log", "update cases.change set at = at + interval '1 microsecond' where position = 6", "changed, moved or put in")]
    [InlineData("a row is put in", "insert into cases.journal select gen_random_uuid(), seq, at, event_at, deed, role, actor, unit, stage_from, stage_to, round, data, state_hash, prev, hash from cases.journal where seq = 1 limit 1", "stands in no row of the change log")]
    [InlineData("the end is cut off", "delete from cases.change where position > 15", "the sealed rows are missing")]
    [InlineData("everything is gone but the seals", "delete from cases.change", "the sealed rows are missing")]
    [InlineData("a light that never turned", "update cases.change set position = position + 1000 where position > 4; update cases.change set position = position - 999 where position > 1000; insert into cases.change select case_id, seq, 'overdue', 'x', at, 5 from cases.change where position = 4", "changed, moved or put in")]
    [InlineData("a byte of a root", "update cases.seal set root = set_byte(root, 0, get_byte(root, 0) # 1) where number = 2", "was changed after it was signed")]
    [InlineData("the moment of a seal", "update cases.seal set at = at + interval '1 second' where number = 2", "does not hold the hash of the seal before it")]
    [InlineData("the signature", "update cases.seal set signature = set_byte(signature, 20, get_byte(signature, 20) # 1) where number = 3", "was changed after it was signed")]
    [InlineData("a seal in the middle", "delete from cases.seal where number = 2", "the seal is missing")]
    [InlineData("the first seal", "delete from cases.seal where number = 1", "the seal is missing")]
    [InlineData("the newest seal", "delete from cases.seal where number = 3", "went back to an older state")]
    [InlineData("where a seal begins", "update cases.seal set first = first - 1, leaves = leaves || substr(leaves, 1, 32) where number = 2", "was changed after it was signed")]
    [InlineData("what the key says of itself", "update cases.seal_key set at = at - interval '1 day'", "in the database was changed")]
    public async Task Whatever_is_changed_below_a_seal_is_found(string what, string tampering, string said)
    {
        await using var city = await SealedCity.OpenAsync();

        await city.SqlAsync(tampering);

        Assert.True((await city.CheckAsync()).Faults.Any(f => f.What.Contains(said, StringComparison.Ordinal)), $"{what}: {string.Join("; ", (await city.CheckAsync()).Faults)}");
    }

    [Fact]
    public async Task Changed_leaves_hide_the_row_but_not_the_range()
    {
        await using var city = await SealedCity.OpenAsync();
        await city.ForgeLastRowAsync(city.Cases[0]);
        await city.SqlAsync("update cases.seal set leaves = set_byte(leaves, 0, get_byte(leaves, 0) # 1) where number = 1");

        var fault = Assert.Single((await city.CheckAsync()).Faults);

        Assert.Equal((1L, 1L, null), (fault.Seal!.Value, fault.First!.Value, fault.Case));
    }

    [Fact]
    public async Task A_hole_in_what_is_not_sealed_yet_is_found_and_never_sealed_over()
    {
        await using var city = await SealedCity.OpenAsync();
        await city.City.CaseAtAsync(Domain.Cases.Stage.Filed);
        await city.City.Get<Server.Cases.ChangeLog>().PublishAsync();
        await city.SqlAsync("delete from cases.change where position = (select max(position) - 1 from cases.change)");

        Assert.Contains((await city.CheckAsync()).Faults, f => f is { Seal: null, What: "the row is missing (it was published, but not sealed yet)" });
        Assert.Contains("is missing", (await Assert.ThrowsAsync<PlainFailure>(city.SealAsync)).Message, StringComparison.Ordinal);
        Assert.Equal(3L, await city.SqlAsync("select count(*) from cases.seal"));
    }

    [Fact]
    public async Task Erased_words_are_no_fault_of_any_seal()
    {
        await using var city = await SealedCity.OpenAsync();

        await city.SqlAsync("update cases.words set words = null");

        Assert.Empty((await city.CheckAsync()).Faults);
        Assert.Empty((await city.JournalAsync()).Faults);
    }
}
