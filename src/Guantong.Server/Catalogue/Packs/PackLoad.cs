using Guantong.Server.Catalogue.Packs.Checks;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.People;
using Guantong.Server.Places;
using Guantong.Server.Platform.Store;
using Guantong.Server.Platform.Texts;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs;

/// <summary>What a load did. <see cref="Errors"/> are sentences with their place; when there are any, nothing was changed.</summary>
public sealed record PackOutcome(IReadOnlyList<string> Errors, bool Changed, long Edition, string Pack, int Added, int Ended, IReadOnlyDictionary<string, int> Counts);

/// <summary>Reads a pack and all it requires, checks everything, then writes all of it in one transaction or nothing.</summary>
public sealed class PackLoad(NpgsqlDataSource database, IServiceProvider rooms, CityTexts texts, TimeProvider time)
{
    readonly PackPart[] parts = [.. rooms.GetServices<PackPart>()];
    readonly CityFactsSource facts = rooms.GetRequiredService<CityFactsSource>();
    readonly LocatorSource places = rooms.GetRequiredService<LocatorSource>();
    readonly PeopleDirectory directory = rooms.GetRequiredService<PeopleDirectory>();

    /// <summary>Loads take turns; 7001 is the edition's own lock, held only while it moves.</summary>
    const string TakeTurn = "select pg_advisory_xact_lock(7002)";
    const string TakeEdition = "select pg_advisory_xact_lock(7001)";

    /// <param name="anyDate">True for a simulated city, whose clock may stand before the day on which the pack comes into force.</param>
    public async Task<PackOutcome> LoadAsync(string folder, string language, bool anyDate = false, CancellationToken cancel = default)
    {
        var findings = new Findings();
        if (!Directory.Exists(folder)) findings.Add(folder, 1, "", "pack-folder-missing");
        if (findings.Any) return Refused(folder, findings, language);
        if (TryRead(folder, findings) is not { } set) return Refused(folder, findings, language);
        PackChecks.Check(set, findings);
        if (!findings.Any && !anyDate) CheckDates(set);
        if (findings.Any) return Refused(folder, findings, language);

        var (edition, moved) = await WriteAsync(set, findings, cancel);
        if (findings.Any) return Refused(folder, findings, language);
        await facts.RefreshAsync(cancel);
        await places.RefreshAsync(directory.Today, cancel);
        return new PackOutcome([], moved is not null, edition, set.Top.Settings.Title, moved?.Added ?? 0, moved?.Ended ?? 0, Counts(set));
    }

    PackSet? TryRead(string folder, Findings findings)
    {
        try
        {
            return PackSet.Read(folder, findings, parts);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            findings.Add(folder, 1, "", "pack-unreadable", ("reason", unreadable.Message));
            return null;
        }
    }

    /// <summary>Writes what differs from what is in force; what moved is null when nothing did. With findings nothing was written.</summary>
    async Task<(long Edition, RowsMoved? Moved)> WriteAsync(PackSet set, Findings findings, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var history = new LoadHistory(connection, cancel);
        await history.RunAsync(TakeTurn);
        var edition = await history.CurrentAsync() + 1;
        RowsMoved? moved = null;
        try
        {
            for (var rank = 0; rank < set.Packs.Count && !findings.Any; rank++)
                if (await StepAsync(set, rank, edition, history) is { } mine) moved = (moved ?? default) + mine;
        }
        catch (PostgresException twice) when (twice.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            findings.Add(PackReader.SettingsFile, 1, "", "pack-twice-elsewhere", ("detail", twice.Detail ?? twice.ConstraintName));
            return default;
        }
        if (moved is null || findings.Any) return (edition - 1, null);
        foreach (var loose in await history.LooseEndsAsync(parts)) findings.Add(PackReader.SettingsFile, 1, "", "pack-left-behind", ("what", loose.What), ("of", loose.Of), ("pack", loose.Pack));
        if (findings.Any) return default;
        await history.RunAsync(TakeEdition);
        await history.MoveToAsync(edition);
        await transaction.CommitAsync(cancel);
        return (edition, moved);
    }

    async Task<RowsMoved?> StepAsync(PackSet set, int rank, long edition, LoadHistory history)
    {
        var (pack, findings) = set.Packs[rank];
        var last = await history.LastAsync(pack.Settings.Name);
        if (last?.Sha256 == pack.Sha256) return null;
        if (pack.Settings.Area is not null && await history.OtherCityAsync(pack.Settings.Name) is { } other)
        {
            findings.Add(PackReader.SettingsFile, 1, "area", "pack-other-city", ("city", other));
            return null;
        }
        var step = new EditionStep(pack.Settings.Name, edition, DayOf(pack.Settings, last));
        var moved = await ApplyAsync(history.Connection, step, pack, history.Cancel);
        await history.RememberAsync(step, new LoadHistory.Load(pack.Sha256, pack.Settings.EditionFrom), rank, moved, time.GetUtcNow());
        return moved;
    }

    async Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, PackRows pack, CancellationToken cancel)
    {
        var moved = default(RowsMoved);
        foreach (var part in parts) moved += await part.ApplyAsync(connection, step, pack, cancel);
        return moved;
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

    Dictionary<string, int> Counts(PackSet set) =>
        new(parts.Where(p => p.CountText is not null).Select(p => KeyValuePair.Create(p.CountText!, set.Packs.Sum(pack => p.Count(pack.Rows)))).Where(c => c.Value > 0), StringComparer.Ordinal);
}
