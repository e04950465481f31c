using Guantong.Domain.Cases;
using Guantong.Server.Cases;

namespace Guantong.Server.Tests.Cases;

public sealed class JournalTests
{
    [Fact]
    public async Task An_untouched_journal_has_no_faults()
    {
        await using var city = await DemoCity.OpenAsync();
        var closed = await city.CaseAtAsync(Stage.Closed);

        var report = await city.Get<JournalCheck>().RunAsync();

        Assert.Empty(report.Faults);
        Assert.Equal((1L, (long)closed.Version), (report.Cases, report.Rows));
    }

    [Theory]
    [InlineData("a byte of the data", "update cases.journal set data = replace(data::text, 'true', 'fals')::json where deed = 'RecordCheck'")]
    [InlineData("a moment by a microsecond", "update cases.journal set at = at + interval '1 microsecond' where seq = 3")]
    [InlineData("who did it", "update cases.journal set actor = gen_random_uuid() where seq = 4")]
    [InlineData("a row is gone", "delete from cases.journal where seq = 2")]
    [InlineData("the last row is gone", "delete from cases.journal where seq = (select max(seq) from cases.journal)")]
    [InlineData("a hash made anew without the chain", "update cases.journal set hash = sha256(hash) where seq = 5")]
    [InlineData("the state beside the journal", "update cases.case set state = replace(state::text, '\"round\":1', '\"round\":2')::json")]
    [InlineData("the stage beside the journal", "update cases.case set stage = 4")]
    [InlineData("what the citizen said", "update cases.words set words = words || '!' where seq = 1")]
    [InlineData("a case is gone", "delete from cases.case")]
    [InlineData("its number is gone", "delete from cases.number")]
    [InlineData("its number is another's", "update cases.number set number = '3713292026051399999'")]
    [InlineData("the evidence", "update cases.evidence set photos = array[repeat('b', 64)]")]
    [InlineData("where it was reported", "update cases.report set lon = lon + 0.001")]
    [InlineData("when it was reported", "update cases.report set at = at - interval '1 hour'")]
    public async Task Whatever_is_changed_is_found(string what, string tampering)
    {
        await using var city = await DemoCity.OpenAsync();
        await city.CaseAtAsync(Stage.Closed);
        if (what == "a byte of the data") tampering = "update cases.journal set data = replace(data::text, '\"passed\":true', '\"passed\":false')::json where deed = 'RecordCheck'";

        await city.House.Database.ScalarAsync(tampering);

        Assert.NotEmpty((await city.Get<JournalCheck>().RunAsync()).Faults);
    }

    [Fact]
    public async Task A_phone_with_a_broken_clock_is_no_fault()
    {
        await using var city = await DemoCity.OpenAsync();
        var input = new Guantong.Server.Cases.Intake.ReportInput(Channel.Snapshot, "路灯不亮", null, null, null, null, []) { EventTime = new DateTimeOffset(630_822_815_999_999_995, TimeSpan.Zero) };
        await city.Get<Guantong.Server.Cases.Intake.ReportDesk>().ReceiveAsync(input, Guantong.Domain.People.Actor.Reporter(city.Get<Guantong.Server.Catalogue.CityFactsSource>().Current.Area), "test", "clock");

        Assert.Empty((await city.Get<JournalCheck>().RunAsync()).Faults);
    }

    [Fact]
    public async Task Words_may_be_erased_and_the_chain_still_holds()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.CaseAtAsync(Stage.Closed);

        await city.House.Database.ScalarAsync("update cases.words set words = null");

        Assert.Empty((await city.Get<JournalCheck>().RunAsync()).Faults);
    }

    [Fact]
    public async Task The_journal_holds_no_words_of_anybody()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.ReportAsync(words: "王大妈家门口的井盖丢了，电话13800001111");

        var text = (string)(await city.House.Database.ScalarAsync("select string_agg(j::text || c.state::text, '') from cases.journal j join cases.case c on c.id = j.case_id"))!;

        Assert.DoesNotContain("王大妈", text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001111", text, StringComparison.Ordinal);
        Assert.Contains("sha256:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Committed_changes_get_gapless_positions_in_any_order_of_commits()
    {
        await using var city = await DemoCity.OpenAsync();
        var log = city.Get<ChangeLog>();

        await Task.WhenAll([.. Enumerable.Range(0, 12).Select(_ => city.CaseAtAsync(Stage.Filed)), .. Enumerable.Range(0, 6).Select(_ => (Task)log.PublishAsync())]);
        await log.PublishAsync();

        Assert.Equal(36L, await city.House.Database.ScalarAsync("select count(*) from cases.change"));
        Assert.Equal(36L, await city.House.Database.ScalarAsync("select max(position) from cases.change"));
        Assert.Equal(0L, await log.WaitingAsync());
    }
}
