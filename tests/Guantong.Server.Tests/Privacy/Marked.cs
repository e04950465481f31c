using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Receipt = Guantong.Server.Cases.Intake.Receipt;

namespace Guantong.Server.Tests.Privacy;

/// <summary>A reporter whose every word is unlike anything else in the city: what is found of it anywhere was left there.</summary>
static class Marked
{
    public const string Name = "欧阳记号人";
    public const string Phone = "13971940023";
    public const string SpokenPhone = "13671940089";
    public const string Plate = "鲁Q7Z94K";
    public const string Identity = "371329197107190047";
    public const string Mail = "jihaoren.mark@example.cn";
    public const string Address = "幽篁里九号门前";
    public const string Words = $"井盖坏了，我是{Name}，电话{SpokenPhone}，车{Plate}，证件{Identity}，信箱{Mail}";

    /// <summary>What nobody outside the centre may read anywhere.</summary>
    public static readonly string[] InWords = [SpokenPhone, Plate, Identity, Mail, Name];

    /// <summary>What nobody may read without asking.</summary>
    public static readonly string[] Contact = [Phone];

    public static Task<(CaseState Case, string Secret)> MarkedAsync(this DemoCity city, bool relay = false) => city.MarkedAsync(i => i with { RelayConsent = relay ? true : null });

    public static async Task<(CaseState Case, string Secret)> MarkedAsync(this DemoCity city, Func<ReportInput, ReportInput> change, string key = "marked")
    {
        var input = new ReportInput(Channel.Snapshot, Words, Address, new(118.650, 34.919), "municipal", null, []) { ReporterName = Name, ReporterPhone = "+86 139-7194-0023" };
        var received = Assert.IsType<Receipt.Received>(await city.Get<ReportDesk>().ReceiveAsync(change(input), Actor.Reporter(city.Get<CityFactsSource>().Current.Area), "form", key));
        return (received.Case, received.Secret);
    }

    public static async Task<CaseState> WalkAsync(this DemoCity city, CaseState c, params string[] deeds)
    {
        foreach (var deed in deeds) c = await city.DoAsync(deed, c);
        return c;
    }

    /// <summary>Gives every inspector and checker a name that stands nowhere else.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string[]>> MarkInspectorsAsync(this DemoCity city)
    {
        var marked = city.Get<PeopleDirectory>().Posts.Where(p => p.Role.IsOfSupervisionAxis()).Select((p, i) => (p.Person.Value, p.User, Name: $"巡记{(char)('甲' + i)}")).ToList();
        foreach (var (person, _, name) in marked) await city.House.Database.ScalarAsync("update people.person set display_name = $2 where id = $1", person, name);
        await city.House.Database.ScalarAsync("update people.directory set version = version + 1");
        await city.Get<PeopleDirectory>().RefreshAsync();
        return marked.ToDictionary(m => m.Value, m => new[] { m.Name, m.User });
    }

    /// <summary>A case that an inspector found.</summary>
    public static async Task<CaseState> FoundAsync(this DemoCity city)
    {
        var inspector = city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Inspector);
        var input = new ReportInput(Channel.Inspector, $"巡查发现路灯不亮 {SpokenPhone}", null, new(118.650, 34.919), "municipal", null, []);
        return Assert.IsType<Receipt.Received>(await city.Get<ReportDesk>().ReceiveAsync(input, inspector.Actor, "test", "found")).Case;
    }
}
