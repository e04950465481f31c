using Guantong.Server.People;
using Guantong.Server.Places;
using Guantong.Server.Platform.Store;
using Guantong.Server.Platform.Texts;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs;

/// <summary>What a load did. <see cref="Errors"/> are sentences with their place; when there are any, nothing was changed.</summary>
public sealed record PackOutcome(IReadOnlyList<string> Errors, bool Changed, long Edition, string Pack, int Added, int Ended, IReadOnlyDictionary<string, int> Counts);

/// <summary>Reads a pack and all it requires, checks everything, then writes all of it in one transaction or nothing.</summary>
public sealed class PackLoad(NpgsqlDataSource database, PeopleIntake people, CityFactsSource facts, LocatorSource places, PeopleDirectory directory, CityTexts texts, TimeProvider time)
{
    /// <summary>Loads take turns; 7001 is the edition's own lock, held only while it moves.</summary>
    const string TakeTurn = "select pg_advisory_xact_lock(7002)";
    const string TakeEdition = "select pg_advisory_xact_lock(7001)";

    /// <param name="anyDate">True for a simulated city, whose clock may stand before the day on which the pack comes into force.</param>
    public async Task<PackOutcome> LoadAsync(string folder, string language, bool anyDate = false, CancellationToken cancel = default)
    {
        var findings = new Findings();
        if (!Directory.Exists(folder)) findings.Add(folder, 1, "", "pack-folder-missing");
        if (findings.Any) return Refused(folder, findings, language);
        var set = PackSet.Read(folder, findings);
        if (!findings.Any) PackChecks.Check(set);
        if (!findings.Any && !anyDate) CheckDates(set);
        if (findings.Any) return Refused(folder, findings, language);

        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var history = new LoadHistory(connection, cancel);
        await history.RunAsync(TakeTurn);
        var edition = await history.CurrentAsync() + 1;
        var (moved, changed) = (default(RowsMoved), false);
        for (var rank = 0; rank < set.Packs.Count; rank++)
        {
            var pack = set.Packs[rank].Rows;
            var last = await history.LastAsync(pack.Settings.Name);
            if (last is { } known && known.Sha256 == pack.Sha256) continue;
            if (pack.Settings.Area is not null && await history.OtherCityAsync(pack.Settings.Name) is { } other)
            {
                set.Packs[rank].Findings.Add(PackReader.SettingsFile, 1, "area", "pack-other-city", ("city", other));
                return Refused(folder, findings, language);
            }
            var step = new EditionStep(pack.Settings.Name, edition, DayOf(pack.Settings, last));
            var mine = await ApplyAsync(connection, step, pack, cancel);
            await history.RememberAsync(step, new LoadHistory.Load(pack.Sha256, pack.Settings.EditionFrom), rank, mine, time.GetUtcNow());
            (moved, changed) = (moved + mine, true);
        }
        if (changed)
        {
            foreach (var loose in await history.LooseEndsAsync()) findings.Add(PackReader.SettingsFile, 1, "", "pack-left-behind", ("what", loose.What), ("of", loose.Of), ("pack", loose.Pack));
            if (findings.Any) return Refused(folder, findings, language);
            await history.RunAsync(TakeEdition);
            await history.MoveToAsync(edition);
            await transaction.CommitAsync(cancel);
        }
        await facts.RefreshAsync(cancel);
        await places.RefreshAsync(directory.Today, cancel);
        return new PackOutcome([], changed, changed ? edition : edition - 1, set.Top.Settings.Title, moved.Added, moved.Ended, Counts(set));
    }

    async Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, PackRows pack, CancellationToken cancel)
    {
        var moved = await PlaceIntake.ApplyAsync(connection, step, PackSheets.Places(pack), cancel);
        moved += await people.ApplyAsync(connection, step, PackSheets.People(pack), cancel);
        return moved + await CatalogueIntake.ApplyAsync(connection, step, pack, cancel);
    }

    // A pack of next year's rules must not come into force today by mistake.
    void CheckDates(PackSet set)
    {
        foreach (var (pack, findings) in set.Packs)
        {
            if (pack.Settings.EditionFrom is { } from && from > Today(pack.Settings))
                findings.Add(PackReader.SettingsFile, 1, "edition_from", "pack-future", ("date", from.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    // The first load says since when its rows hold. A later one with a later date of its own does too; a mere correction holds from today.
    DateOnly DayOf(PackSettings settings, LoadHistory.Load? last)
    {
        if (last is null) return settings.EditionFrom ?? DateOnly.MinValue;
        return settings.EditionFrom is { } from && from > (last.EditionFrom ?? DateOnly.MinValue) ? from : Today(settings);
    }

    DateOnly Today(PackSettings settings) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone)).DateTime);

    PackOutcome Refused(string folder, Findings findings, string language) =>
        new([.. findings.All.Select(f => $"{f.File}:{f.Row}:{f.Column}: {texts.Of(f.Key, language, f.Args)}")], false, 0, folder, 0, 0, new Dictionary<string, int>(StringComparer.Ordinal));

    static Dictionary<string, int> Counts(PackSet set) => new(StringComparer.Ordinal)
    {
        ["types"] = set.Types.Count,
        ["conditions"] = set.All(p => p.Conditions).Count(),
        ["divisions"] = set.Divisions.Count,
        ["grids"] = set.All(p => p.Grids).Count(),
        ["units"] = set.Units.Count,
        ["people"] = set.All(p => p.People).Count(),
        ["duties"] = set.All(p => p.Responsibilities).Count(),
        ["years"] = set.CalendarYears.Count,
    };
}
