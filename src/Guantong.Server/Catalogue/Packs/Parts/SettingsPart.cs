using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.People;
using Guantong.Server.Platform.Store;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>pack.csv: who the pack is, what it requires, and which city when it is one. Read before all others.</summary>
sealed class SettingsPart(PeopleIntake people) : PackPart
{
    static readonly EditionedTable Settings = new("catalogue.pack_setting", false, ("key", NpgsqlDbType.Text), ("value", NpgsqlDbType.Text));

    public override string File => PackReader.SettingsFile;

    public override IReadOnlyList<EditionedTable> Tables => [Settings];

    public override void Read(PackRows pack, Findings findings)
    {
        // PackReader has read them: they say which packs are read at all.
    }

    public override async Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, PackRows pack, CancellationToken cancel)
    {
        var s = pack.Settings;
        var moved = await Settings.ReplaceAsync(connection, step, Rows(s).Where(r => r.Value.Length > 0).Select(r => new object?[] { r.Key, r.Value }), cancel);
        var city = s.Area is { } area ? new CityCard(s.Name, s.Title, s.TitleEn, area, TimeZoneInfo.FindSystemTimeZoneById(s.TimeZone), s.Demo) : null;
        // The city's card says nothing that the settings do not: it is not counted twice.
        await people.ApplyCityAsync(connection, step, city, cancel);
        return moved;
    }

    public override Task ExportAsync(PackExport export) => export.WriteCsvAsync(File, ["key", "value"], InOrderAsync(export));

    static async IAsyncEnumerable<IReadOnlyList<string>> InOrderAsync(PackExport export)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in Settings.StandingAsync(export.Connection, export.Pack, export.Cancel)) found[(string)row[0]!] = (string)row[1]!;
        foreach (var key in PackSettings.Keys.Where(found.ContainsKey)) yield return [key, found[key]];
    }

    static IEnumerable<(string Key, string Value)> Rows(PackSettings s) =>
    [
        ("name", s.Name), ("title", s.Title), ("title_en", s.TitleEn), ("area", s.Area?.Value ?? ""), ("demo", s.Area is null ? "" : PackExport.Field(s.Demo)),
        ("time_zone", s.Area is null ? "" : s.TimeZone), ("requires", string.Join(';', s.Requires)), ("edition_from", PackExport.Field(s.EditionFrom)),
    ];
}
