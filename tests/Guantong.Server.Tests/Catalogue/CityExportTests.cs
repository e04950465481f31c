using System.Text.Json;
using Guantong.Domain.Catalogue;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Export;
using Guantong.Server.Tests.Database;
using Guantong.Server.Tests.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Catalogue;

public sealed class CityExportTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("guantong-export-").FullName;

    [Fact]
    public async Task The_demo_city_exported_and_loaded_elsewhere_is_the_same_city_with_the_same_bytes()
    {
        await using var here = await TestHouse.OpenAsync();
        await LoadAsync(here, Path.Combine(PackFiles.Root, "packs", "standard"));
        await LoadAsync(here, Path.Combine(PackFiles.Root, "packs", "linshu"));
        var city = await ExportAsync(here, "first");
        Assert.Equal(["standard", "linshu"], city.Packs);
        Assert.Equal(["linshu"], city.Load);

        await using var there = await TestHouse.OpenAsync();
        await LoadAsync(there, Path.Combine(root, "first", "linshu"));
        await ExportAsync(there, "second");

        Assert.Equal(Files("first"), Files("second"));
        Assert.All(Files("first"), name => Assert.True(Bytes("first", name).SequenceEqual(Bytes("second", name)), name));
        Assert.Equal(Shown(TinyPack.Facts(here).Current), Shown(TinyPack.Facts(there).Current));
    }

    [Fact]
    public async Task A_city_that_was_corrected_many_times_exports_like_one_that_was_right_at_once()
    {
        await using var crooked = await TestHouse.OpenAsync();
        await using var straight = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.Write("conditions.csv", "id,standard,kind,code,condition,limit_a,limit_b,limit_c,closing,needs_evidence\nc2,S,matter,01001,井盖破损,1 working-days,,,\"复位，\"\"平\"\"整\",false\nc1,S,matter,01001,井盖缺失,2 continuous-hours,4 continuous-hours,,复位,true\n").MustLoadAsync(straight);
        await pack.Change("people.csv", "甲", "某甲").Change("units.csv", "一队", "第一队").MustLoadAsync(crooked);
        await pack.Change("people.csv", "某甲", "甲").Change("units.csv", "第一队", "一队").MustLoadAsync(crooked);

        await ExportAsync(crooked, "crooked");
        await ExportAsync(straight, "straight");

        Assert.All(Files("straight"), name => Assert.Equal(File.ReadAllText(Path.Combine(root, "straight", name)), File.ReadAllText(Path.Combine(root, "crooked", name))));
    }

    [Fact]
    public async Task The_same_city_is_the_same_zip_and_the_zip_can_be_loaded()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        using var one = new MemoryStream();
        using var two = new MemoryStream();
        await house.Services.GetRequiredService<CityExport>().WriteZipAsync(one);
        await house.Services.GetRequiredService<CityExport>().WriteZipAsync(two);

        Assert.Equal(one.ToArray(), two.ToArray());
        await using var elsewhere = await TestHouse.OpenAsync();
        one.Position = 0;
        var (outcome, offer) = await elsewhere.Services.GetRequiredService<PackLoad>().TakeAsync(one, Guid.NewGuid(), "en", default);
        Assert.Empty(outcome.Errors);
        var published = await elsewhere.Services.GetRequiredService<PackLoad>().PublishAsync(offer!.Value, 0, Guid.NewGuid(), "en");
        Assert.Equal((true, 1L), (published.Changed, published.Edition));
        Assert.Equal(Shown(TinyPack.Facts(house).Current), Shown(TinyPack.Facts(elsewhere).Current));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    Task<ExportedCity> ExportAsync(TestHouse house, string name) => house.Services.GetRequiredService<CityExport>().WriteAsync(Path.Combine(root, name));

    static async Task LoadAsync(TestHouse house, string folder) => Assert.Empty((await house.Services.GetRequiredService<PackLoad>().LoadAsync(folder, "en")).Errors);

    string[] Files(string name) => [.. Directory.EnumerateFiles(Path.Combine(root, name), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Path.Combine(root, name), f)).Order(StringComparer.Ordinal)];

    byte[] Bytes(string name, string file) => File.ReadAllBytes(Path.Combine(root, name, file));

    // Everything the law asks a city for, in one order. The number of the edition is the database's own.
    static string Shown(CityFacts facts) => JsonSerializer.Serialize(new
    {
        facts.Name,
        Area = facts.Area.Value,
        facts.Policy,
        Units = facts.Units.Values.OrderBy(u => u.Id.Value, StringComparer.Ordinal),
        Divisions = facts.Divisions.Values.OrderBy(d => d.Code.Value, StringComparer.Ordinal),
        Types = facts.Types.Values.OrderBy(t => t.Key.ToString(), StringComparer.Ordinal),
        Conditions = facts.Conditions.Values.OrderBy(c => c.Id, StringComparer.Ordinal),
        facts.CitizenClasses,
        facts.Responsibilities,
        AreaClasses = facts.AreaClasses.Select(a => $"{a.Key} {a.Value}").Order(StringComparer.Ordinal),
        Days = Enumerable.Range(0, 4000).Select(n => new DateOnly(2017, 1, 1).AddDays(n)).Where(d => facts.Calendar.Covers(new DateTimeOffset(d, new TimeOnly(4, 0), TimeSpan.Zero))).Select(d => $"{d:O} {facts.Calendar.IsWorkingDay(d)}"),
    });
}
