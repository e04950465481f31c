using System.Text;
using Guantong.Server.Catalogue;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Catalogue;

/// <summary>The smallest whole city as a folder of files, which a test then spoils or changes.</summary>
sealed class TinyPack : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("guantong-pack-").FullName;

    public TinyPack(string name = "tiny", bool demo = true)
    {
        Name = name;
        Directory.CreateDirectory(Folder);
        Write("pack.csv", $"key,value\nname,{name}\ntitle,小城\ntitle_en,Tiny\narea,371329000000\ndemo,{(demo ? "true" : "false")}\ntime_zone,Asia/Shanghai\nedition_from,2017-01-01\n");
        Write("citizen-classes.csv", "code,name,name_en,order\nmunicipal,市政设施,Roads and lights,1\nother,其他,Other,2\n");
        Write("types.csv", "standard,kind,code,name,big_code,big_name,citizen_class,sensitive,urgent,check_by_call\nS,matter,01001,井盖,01,市政,municipal,false,true,false\n");
        Write("conditions.csv", "id,standard,kind,code,condition,limit_a,limit_b,limit_c,closing,needs_evidence\nc1,S,matter,01001,井盖缺失,2 continuous-hours,4 continuous-hours,,复位,true\n");
        Write("calendar.csv", "date,kind,name\n2026-10-01,holiday,国庆\n2026-10-10,workday,国庆\n");
        Write("calendar-years.csv", "year,status,source\n2026,published,x\n");
        Write("hours.csv", "use,from,to,spans\nwork,01-01,12-31,08:00-12:00 14:00-18:00\npatrol,01-01,12-31,07:00-21:00\n");
        Write("policy.csv", "key,value\nunit-confirms,false\ncheck-limit,0.5 patrol-hours\n");
        Write("divisions.csv", "code,name\n371329000000,县\n371329001000,街道\n371329001001,社区\n");
        Write("large-grids.csv", "code,name,leader\nD1,大网格,\n");
        Write("grids.geojson", Squares(("371329001001001", 118.0), ("371329001001002", 118.1)));
        Write("area-classes.csv", "division,class\n371329001001,A\n");
        Write("units.csv", "code,name,kind,level,parent,division\ncentre,中心,centre,district,,371329000000\nroads,市政处,department,district,,371329000000\ncrew1,一队,crew,district,roads,371329000000\n");
        Write("people.csv",
            "user,name,role,unit,level,scope_place,scope_classes,duty,valid_from,valid_to\n" +
            "day,甲,checker,centre,district,371329000000,,Mon-Sun 08:00-20:00,,\n" +
            "night,乙,checker,centre,district,371329000000,municipal,Mon-Fri 20:00-08:00,,\n" +
            "roads1,丙,department,roads,district,371329000000,,,,\n");
        Write("responsibility.csv", "item,kind,type_code,place,unit,duty\n市政,matter,01,371329000000,roads,own\n");
    }

    public string Name { get; }

    public string Folder => Path.Combine(root, Name);

    public TinyPack Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public TinyPack Write(string file, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Folder, file), bytes);
        return this;
    }

    /// <summary>Replaces a piece of a file; the piece must be there.</summary>
    public TinyPack Change(string file, string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        return Write(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    public Task<PackOutcome> LoadAsync(TestHouse house, string language = "en") =>
        house.Services.GetRequiredService<PackLoad>().LoadAsync(Folder, language);

    /// <summary>Loads and demands that nothing was wrong.</summary>
    public async Task<PackOutcome> MustLoadAsync(TestHouse house)
    {
        var outcome = await LoadAsync(house);
        Assert.Empty(outcome.Errors);
        return outcome;
    }

    public static CityFactsSource Facts(TestHouse house) => house.Services.GetRequiredService<CityFactsSource>();

    /// <summary>Squares of a tenth of a degree in one row, by their western edge.</summary>
    public static string Squares(params (string Code, double West)[] squares)
    {
        var features = squares.Select(s => FormattableString.Invariant(
            $$$"""{"type":"Feature","properties":{"code":"{{{s.Code}}}","large":"D1"},"geometry":{"type":"Polygon","coordinates":[[[{{{s.West:0.00}}},34.9],[{{{s.West + 0.1:0.00}}},34.9],[{{{s.West + 0.1:0.00}}},35.0],[{{{s.West:0.00}}},35.0],[{{{s.West:0.00}}},34.9]]]}}"""));
        return "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(',', features) + "]}";
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
