using Guantong.Server.Catalogue.Packs.Difference;
using Guantong.Server.Catalogue.Packs.Offers;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs.Writing;

/// <summary>What is to become of a set of packs.</summary>
/// <param name="Preview">True to look only: everything is rolled back.</param>
/// <param name="AnyDate">True for a simulated city, whose clock may stand before the day on which the pack comes into force.</param>
/// <param name="Most">How many rows of each file a difference shows.</param>
/// <param name="Base">The edition that the difference was shown against; another one in force refuses the set.</param>
/// <param name="Offer">The offer that this settles.</param>
/// <param name="By">Who puts it into force; none: the verb, or the day itself.</param>
sealed record PackIntent(bool Preview = false, bool AnyDate = false, int Most = 0, long? Base = null, Guid? Offer = null, Guid? By = null);

/// <summary>What became of it.</summary>
/// <param name="Edition">The edition in force after it.</param>
/// <param name="Moved">What began and ended; null when nothing differed or nothing was written yet.</param>
/// <param name="ComesOn">The day it waits for.</param>
/// <param name="Overtaken">True when another edition came between the difference and this; nothing was written.</param>
sealed record PackWritten(long Edition, RowsMoved? Moved, DateOnly? ComesOn = null, bool Overtaken = false)
{
    public PackDifference? Difference { get; init; }
}

/// <summary>The edition that is being made, and the day on which.</summary>
sealed record Next(long Edition, DateOnly Today, bool OnlyLooks = false);

/// <summary>Writes a set of packs that was read and checked, in one transaction: into force, onto the list of what comes, or only to see what would differ.</summary>
sealed class PackWriting(NpgsqlDataSource database, IReadOnlyList<PackPart> parts, Guid newOffer, TimeProvider time)
{
    /// <summary>Loads take turns; 7001 is the edition's own lock, held only while it moves.</summary>
    public const string TakeTurn = "select pg_advisory_xact_lock(7002)";
    public const string TakeEdition = "select pg_advisory_xact_lock(7001)";

    /// <summary>With findings nothing was written.</summary>
    public async Task<PackWritten> WriteAsync(PackSet set, Findings findings, TimeZoneInfo zone, PackIntent intent, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var history = new LoadHistory(connection, cancel);
        await history.RunAsync(TakeTurn);
        var standing = await history.CurrentAsync();
        if (intent.Offer is { } settled && await history.SettledAsync(settled, due: intent.Base is null && !intent.Preview) is { } earlier) return earlier with { Edition = earlier.Edition == 0 ? standing : earlier.Edition };
        if (intent.Base is { } seen && seen != standing) return new PackWritten(standing, null, Overtaken: true);

        await transaction.SaveAsync("before", cancel);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
        var (moved, comesOn) = await ApplyAsync(set, findings, history, new Next(standing + 1, today, intent.Preview));
        if (findings.Any) return new PackWritten(standing, null);
        if (comesOn <= today || intent.AnyDate) comesOn = null;
        if (intent.Preview)
            return new PackWritten(standing, moved, comesOn) { Difference = new(standing, comesOn, await new DifferenceReading(connection, standing + 1, intent.Most, cancel).ReadAsync(parts)) };
        var written = new PackWritten(standing, null);
        if (comesOn is { } day)
        {
            await transaction.RollbackAsync("before", cancel);
            await history.WaitAsync(PackZip.Of(set, zone.Id), day, intent.Offer ?? newOffer, intent.By, time.GetUtcNow());
            written = new PackWritten(standing, null, day);
        }
        else if (moved is not null)
        {
            await history.RunAsync(TakeEdition);
            await history.MoveToAsync(standing + 1, today, time.GetUtcNow(), "load");
            written = new PackWritten(standing + 1, moved);
        }
        if (intent.Offer is { } offer && comesOn is null) await history.SettleAsync(offer, written.Edition, intent.By, time.GetUtcNow());
        await transaction.CommitAsync(cancel);
        return written;
    }

    /// <summary>Puts what differs into the tables; none moved when nothing differs. The day is the latest that a changed pack names.</summary>
    public async Task<(RowsMoved? Moved, DateOnly? ComesOn)> ApplyAsync(PackSet set, Findings findings, LoadHistory history, Next next)
    {
        (RowsMoved? Moved, DateOnly? ComesOn) all = default;
        try
        {
            for (var rank = 0; rank < set.Packs.Count && !findings.Any; rank++)
            {
                if (await StepAsync(set, rank, next, history) is not { } mine) continue;
                var from = set.Packs[rank].Rows.Settings.EditionFrom;
                all = ((all.Moved ?? default) + mine, all.ComesOn is { } sofar && !(from > sofar) ? sofar : from ?? all.ComesOn);
            }
        }
        catch (PostgresException twice) when (twice.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            findings.Add(PackReader.SettingsFile, 1, "", "pack-twice-elsewhere", ("detail", twice.Detail ?? twice.ConstraintName));
            return default;
        }
        if (all.Moved is null || findings.Any) return (null, null);
        foreach (var loose in await history.LooseEndsAsync(parts)) findings.Add(PackReader.SettingsFile, 1, "", "pack-left-behind", ("what", loose.What), ("of", loose.Of), ("pack", loose.Pack));
        return all;
    }

    async Task<RowsMoved?> StepAsync(PackSet set, int rank, Next next, LoadHistory history)
    {
        var (pack, findings) = set.Packs[rank];
        var last = await history.LastAsync(pack.Settings.Name);
        if (last?.Sha256 == pack.Sha256) return null;
        if (pack.Settings.Area is not null && await history.OtherCityAsync(pack.Settings.Name) is { } other)
        {
            findings.Add(PackReader.SettingsFile, 1, "area", "pack-other-city", ("city", other));
            return null;
        }
        var step = new EditionStep(pack.Settings.Name, next.Edition, DayOf(pack.Settings, last, next.Today), next.OnlyLooks);
        var moved = default(RowsMoved);
        foreach (var part in parts) moved += await part.ApplyAsync(history.Connection, step, pack, history.Cancel);
        await history.RememberAsync(step, new LoadHistory.Load(pack.Sha256, pack.Settings.EditionFrom), rank, moved, time.GetUtcNow());
        return moved;
    }

    // The first load says since when its rows hold. A later one with a later date of its own does too; a mere correction holds from today.
    static DateOnly DayOf(PackSettings settings, LoadHistory.Load? last, DateOnly today)
    {
        if (last is null) return settings.EditionFrom ?? DateOnly.MinValue;
        return settings.EditionFrom is { } from && from > (last.EditionFrom ?? DateOnly.MinValue) ? from : today;
    }
}
