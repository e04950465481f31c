using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;
using NpgsqlTypes;

namespace Guantong.Server.Tests.Catalogue;

/// <summary>A room adds a file to the packs: here benches, that belong to a unit.</summary>
public sealed class PackPartTests
{
    const string Table = """
        create schema seats;
        create table seats.bench (row_id bigint generated always as identity primary key, pack text not null, code text not null, unit text not null, places int,
          valid_from date not null, valid_to date, begun bigint not null, ended bigint);
        create unique index bench_current on seats.bench (code) where ended is null;
        """;

    [Fact]
    public async Task A_file_that_a_room_adds_is_loaded_ended_and_exported()
    {
        await using var house = await OpenAsync();
        using var pack = new TinyPack();
        await pack.Write("benches.csv", "code,unit,places\nb2,roads,\nb1,roads,3\n").MustLoadAsync(house);
        var outcome = await pack.Write("benches.csv", "code,unit,places\nb2,roads,4\nb1,roads,3\n").MustLoadAsync(house);

        Assert.Equal((1, 1), (outcome.Added, outcome.Ended));
        Assert.Equal("b1 3 1-, b2 - 1-2, b2 4 2-", await house.Database.ScalarAsync(
            "select string_agg(format('%s %s %s-%s', code, coalesce(places::text, '-'), begun, ended), ', ' order by code, begun) from seats.bench"));
        Assert.Equal("code,unit,places\nb1,roads,3\nb2,roads,4\n", await ExportAsync(house));
    }

    [Fact]
    public async Task A_file_that_a_room_adds_is_checked_against_the_others_and_by_its_own_columns()
    {
        await using var house = await OpenAsync();
        using var pack = new TinyPack();

        var loose = await pack.Write("benches.csv", "code,unit,places\nb1,rodes,3\n").LoadAsync(house);
        var wrong = await pack.Write("benches.csv", "code,unit,places\nb1,roads,many\nb1,roads,1\n").LoadAsync(house);

        Assert.Equal(["benches.csv:2:unit: There is no unit “rodes”; mend it or add it to units.csv."], loose.Errors);
        Assert.Equal(["benches.csv:2:places:", "benches.csv:3:code:"], wrong.Errors.Select(e => e.Split(' ')[0]));
    }

    static async Task<string> ExportAsync(TestHouse house)
    {
        var folder = Directory.CreateTempSubdirectory("guantong-export-").FullName;
        await using var connection = await house.Database.Source.OpenConnectionAsync();
        await house.Services.GetServices<PackPart>().OfType<BenchesPart>().Single().ExportAsync(new PackExport(connection, "tiny", folder, default));
        var text = await File.ReadAllTextAsync(Path.Combine(folder, "benches.csv"));
        Directory.Delete(folder, recursive: true);
        return text;
    }

    static async Task<TestHouse> OpenAsync()
    {
        var house = await TestHouse.OpenAsync(change: b => b.Services.AddSingleton<PackPart, BenchesPart>());
        await house.Database.ScalarAsync(Table);
        return house;
    }

    sealed record Bench(string Code, string Unit, int? Places);

    sealed class BenchesPart() : CsvPart<Bench>("benches.csv", "code,unit,places?", Benches)
    {
        static readonly EditionedTable Benches = new("seats.bench", false, ("code", NpgsqlDbType.Text), ("unit", NpgsqlDbType.Text), ("places", NpgsqlDbType.Integer));

        public override void Check(PackRows pack, PackSet set, Findings findings)
        {
            Unique(pack, b => b.Code, "code");
            foreach (var (row, bench) in pack.Of<Bench>())
                if (!set.Units.ContainsKey(new(bench.Unit))) row.Wrong("unit", "pack-ref-unit", ("value", bench.Unit));
        }

        protected override Bench ReadRow(CsvRow row) => new(row.Code("code"), row.Code("unit"), row.Text("places").Length == 0 ? null : row.Number("places"));

        protected override object?[] Values(Bench bench) => [bench.Code, bench.Unit, bench.Places];
    }
}
