using Guantong.Domain.Catalogue;
using Guantong.Server.Catalogue.Changes;
using Guantong.Server.Catalogue.Packs.Checks;
using Guantong.Server.Catalogue.Packs.Difference;
using Guantong.Server.Catalogue.Packs.Export;
using Guantong.Server.Catalogue.Packs.Offers;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Catalogue.Packs.Writing;
using Guantong.Server.People;
using Guantong.Server.Places;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs;

/// <summary>What a load did. <see cref="Errors"/> are sentences with their place; when there are any, nothing was changed.</summary>
public sealed record PackOutcome(IReadOnlyList<string> Errors, bool Changed, long Edition, string Pack, int Added, int Ended, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>The day on which it comes into force by itself; none: it is in force.</summary>
    public DateOnly? ComesOn { get; init; }

    /// <summary>True when another edition came after the difference was shown; nothing was changed.</summary>
    public bool Overtaken { get; init; }

    /// <summary>What would differ, when only that was asked for.</summary>
    public PackDifference? Difference { get; init; }

    /// <summary>The areas that overlap, and the holes between them.</summary>
    public IReadOnlyList<DrawnFault> Faults { get; init; } = [];

    /// <summary>The faulty areas as a picture; null when there are none.</summary>
    public string? Drawing() => Faults.Count == 0 ? null : FaultDrawing.Svg(Faults);

    /// <summary>What the packs that wait for their day could no longer do.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>Reads a pack and all it requires, checks everything, then writes all of it in one transaction or nothing.</summary>
public sealed class PackLoad(NpgsqlDataSource database, IServiceProvider rooms, CityTexts texts, TimeProvider time)
{
    readonly PackPart[] parts = [.. rooms.GetServices<PackPart>()];
    readonly PackOffers offers = rooms.GetRequiredService<PackOffers>();
    readonly CityFactsSource facts = rooms.GetRequiredService<CityFactsSource>();
    readonly LocatorSource places = rooms.GetRequiredService<LocatorSource>();
    readonly PeopleDirectory directory = rooms.GetRequiredService<PeopleDirectory>();
    readonly Entropy entropy = rooms.GetRequiredService<Entropy>();

    internal IReadOnlyList<PackPart> Parts => parts;

    /// <param name="anyDate">True for a simulated city, whose clock may stand before the day on which the pack comes into force.</param>
    public Task<PackOutcome> LoadAsync(string folder, string language, bool anyDate = false, CancellationToken cancel = default) =>
        RunAsync(folder, language, new PackIntent(AnyDate: anyDate), cancel);

    /// <summary>What loading would change; changes nothing.</summary>
    /// <param name="most">How many rows of each file are shown.</param>
    public Task<PackOutcome> PreviewAsync(string folder, string language, int most = PackDifference.Few, CancellationToken cancel = default) =>
        RunAsync(folder, language, new PackIntent(Preview: true, Most: most), cancel);

    /// <summary>What an uploaded pack would change.</summary>
    public Task<PackOutcome> PreviewAsync(Guid offer, string language, int most, CancellationToken cancel = default) =>
        RunAsync(offer, language, new PackIntent(Preview: true, Most: most), cancel);

    /// <summary>Puts an uploaded pack into force, or onto the list of what comes; refused when another edition came after its difference was shown.</summary>
    public Task<PackOutcome> PublishAsync(Guid offer, long seen, Guid by, string language, CancellationToken cancel = default) =>
        RunAsync(offer, language, new PackIntent(Base: seen, Offer: offer, By: by), cancel);

    /// <summary>Puts a pack whose day has come into force.</summary>
    internal Task<PackOutcome> OpenAsync(Guid offer, CancellationToken cancel) => RunAsync(offer, CityTexts.Chinese, new PackIntent(Offer: offer), cancel);

    /// <summary>Reads and checks an uploaded zip and keeps it to be shown; no offer when it has mistakes.</summary>
    public async Task<(PackOutcome Outcome, Guid? Offer)> TakeAsync(Stream zip, Guid by, string language, CancellationToken cancel)
    {
        var findings = new Findings();
        using var room = new ScratchFolder();
        if (PackZip.Unpack(zip, room.Path, findings) is not { } folder || TryRead(folder, findings) is not { } set) return (Refused("zip", findings, language), null);
        await CheckAsync(set, findings, cancel);
        if (findings.Any) return (Refused(set.Top.Settings.Title, findings, language), null);
        return (new PackOutcome([], false, facts.Current.Edition, set.Top.Settings.Title, 0, 0, Counts(set)), await offers.ShowAsync(PackZip.Of(set, ZoneOf(set).Id), by, cancel));
    }

    /// <summary>The facts of a day: those that were in force at its end, or those that will be when what waits has come.</summary>
    public async Task<CityFacts> OnAsync(DateOnly day, CancellationToken cancel = default)
    {
        if (day <= directory.Today) return await facts.AtAsync(TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(default), directory.Zone).AddTicks(-1), cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var history = new LoadHistory(connection, cancel);
        await history.RunAsync(PackWriting.TakeTurn);
        var edition = await history.CurrentAsync();
        foreach (var waiting in (await offers.WaitingAsync(cancel)).Where(o => o.Day <= day))
        {
            var findings = new Findings();
            using var room = new ScratchFolder();
            if (await offers.FilesAsync(waiting.Id, cancel) is not { } files || PackZip.Unpack(new MemoryStream(files), room.Path, findings) is not { } folder) continue;
            if (TryRead(folder, findings) is not { } set) continue;
            var (moved, _) = await Writing().ApplyAsync(set, findings, history, new Next(edition + 1, waiting.Day!.Value));
            if (moved is not null) edition++;
        }
        foreach (var edit in await rooms.GetRequiredService<EditBook>().DueAsync(day, cancel))
        {
            await transaction.SaveAsync("edit", cancel);
            var outcome = await new CityEdit(history, parts, await CityExport.PacksAsync(connection, cancel)).ApplyAsync(edit.Rows, new Next(edition + 1, edit.Day!.Value));
            if (outcome.IsSound) edition++;
            else await transaction.RollbackAsync("edit", cancel);
        }
        // Nothing is committed: the days that have not come stay unwritten.
        return await new CityFactsReader(connection, edition, cancel) { Day = day }.ReadAsync();
    }

    async Task<PackOutcome> RunAsync(Guid offer, string language, PackIntent intent, CancellationToken cancel)
    {
        var findings = new Findings();
        using var room = new ScratchFolder();
        if (await offers.FilesAsync(offer, cancel) is { } files)
            return PackZip.Unpack(new MemoryStream(files), room.Path, findings) is { } folder ? await RunAsync(folder, language, intent, cancel) : Refused("zip", findings, language);
        // Settled already: what became of it is the answer to every further press.
        var settled = await offers.FindAsync(offer, cancel);
        return new PackOutcome([], false, settled?.Edition ?? facts.Current.Edition, settled?.Title ?? "", 0, 0, new Dictionary<string, int>(StringComparer.Ordinal)) { Overtaken = settled?.State != "in-force" };
    }

    async Task<PackOutcome> RunAsync(string folder, string language, PackIntent intent, CancellationToken cancel)
    {
        var findings = new Findings();
        if (!Directory.Exists(folder)) findings.Add(folder, 1, "", "pack-folder-missing");
        if (findings.Any || TryRead(folder, findings) is not { } set) return Refused(folder, findings, language);
        await CheckAsync(set, findings, cancel);
        if (findings.Any) return Refused(folder, findings, language);
        var written = await Writing().WriteAsync(set, findings, ZoneOf(set), intent, cancel);
        if (findings.Any) return Refused(folder, findings, language);
        if (written.Moved is not null && !intent.Preview)
        {
            await facts.RefreshAsync(cancel);
            await places.RefreshAsync(directory.Today, cancel);
        }
        return new PackOutcome([], written.Moved is not null || written.ComesOn is not null, written.Edition, set.Top.Settings.Title, written.Moved?.Added ?? 0, written.Moved?.Ended ?? 0, Counts(set))
        {
            ComesOn = written.ComesOn,
            Overtaken = written.Overtaken,
            Difference = written.Difference,
            Warnings = written.Moved is null || intent.Preview ? [] : await WarnAsync(intent.Offer, language, cancel),
        };
    }

    PackWriting Writing() => new(database, parts, entropy.NewId(), time);

    // A city's own zone; a layer is loaded by the clock of the city that stands here.
    TimeZoneInfo ZoneOf(PackSet set) => set.City is { } city ? TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone) : directory.Zone;

    // What waits was checked against another edition; that it still fits is better known now than on its day.
    async Task<IReadOnlyList<string>> WarnAsync(Guid? opened, string language, CancellationToken cancel)
    {
        var warnings = new List<string>();
        foreach (var waiting in (await offers.WaitingAsync(cancel)).Where(o => o.Id != opened))
        {
            var trial = await PreviewAsync(waiting.Id, language, 0, cancel);
            warnings.AddRange(trial.Errors.Select(e => texts.Of("load-waiting-broken", language, ("pack", waiting.Title), ("day", waiting.Day), ("error", e))));
        }
        return warnings;
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

    async Task CheckAsync(PackSet set, Findings findings, CancellationToken cancel)
    {
        PackChecks.Check(set, findings);
        await new EndedUnits(database).NameAsync(findings, cancel);
    }

    PackOutcome Refused(string folder, Findings findings, string language) =>
        new([.. findings.All.Select(f => $"{f.File}:{f.Row}:{f.Column}: {texts.Of(f.Key, language, f.Args)}")], false, 0, folder, 0, 0, new Dictionary<string, int>(StringComparer.Ordinal)) { Faults = findings.Faults };

    Dictionary<string, int> Counts(PackSet set) =>
        new(parts.Where(p => p.CountText is not null).Select(p => KeyValuePair.Create(p.CountText!, set.Packs.Sum(pack => p.Count(pack.Rows)))).Where(c => c.Value > 0), StringComparer.Ordinal);
}
