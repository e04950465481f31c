using System.Data;
using Guantong.Domain.Catalogue;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Export;
using Guantong.Server.Catalogue.Packs.Writing;
using Guantong.Server.People;
using Guantong.Server.Places;
using Guantong.Server.Platform.Texts;
using Npgsql;

namespace Guantong.Server.Catalogue.Changes;

/// <summary>Who publishes, from which day (none: at once), and what was typed where something dangerous ends.</summary>
public sealed record Publishing(Guid By, DateOnly? Day, string? Typed);

/// <summary>What came of publishing.</summary>
/// <param name="State"><c>in-force, waiting, refused, taken-back</c>, or <c>typed</c> when the name must be typed first.</param>
public sealed record Published(string State, Edit Edit, ChangeSight Sight);

/// <summary>The one door through which an administrator's rows come into force. Loads and edits take turns.</summary>
public sealed class EditDesk(NpgsqlDataSource database, IServiceProvider rooms, CityTexts texts, TimeProvider time)
{
    /// <summary>More rows than a person looks through; a whole table is a pack.</summary>
    public const int MostRows = 2000;

    /// <summary>Ends that are not undone by a slip of the hand.</summary>
    static readonly string[] Dangerous = ["units.csv", "divisions.csv", "types.csv", "citizen-classes.csv", "large-grids.csv", "calendar-years.csv"];

    readonly PackPart[] parts = [.. rooms.GetServices<PackPart>()];
    readonly EditBook book = rooms.GetRequiredService<EditBook>();
    readonly CityFactsSource facts = rooms.GetRequiredService<CityFactsSource>();
    readonly PeopleDirectory people = rooms.GetRequiredService<PeopleDirectory>();

    /// <summary>What the rows would do, as things stand; changes nothing.</summary>
    public async Task<ChangeSight> CheckAsync(IReadOnlyList<RowChange> rows, string language, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var history = new LoadHistory(connection, cancel);
        await history.RunAsync(PackWriting.TakeTurn);
        return (await TryAsync(history, rows, language, onlyLooks: true)).Sight;
    }

    /// <summary>The facts as they would be with these rows; none when they are faulty. Nothing is written.</summary>
    public async Task<CityFacts?> WithAsync(IReadOnlyList<RowChange> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return facts.Current;
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var history = new LoadHistory(connection, cancel);
        await history.RunAsync(PackWriting.TakeTurn);
        var (sight, edition) = await TryAsync(history, rows, CityTexts.Chinese, onlyLooks: false);
        return sight.IsSound ? await new CityFactsReader(connection, edition, cancel) { Day = people.Today }.ReadAsync() : null;
    }

    /// <summary>Puts a draft into force, or onto the list of what comes. Pressed twice it is done once.</summary>
    public async Task<Published> PublishAsync(Guid id, Publishing how, string language, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var history = new LoadHistory(connection, cancel);
        await history.RunAsync(PackWriting.TakeTurn);
        var edit = await EditBook.LockedAsync(connection, id, cancel);
        var nothing = new ChangeSight(facts.Current.Edition, edit.Rows, []);
        if (edit.State is not ("draft" or "waiting" or "failed")) return new(edit.State, edit, nothing);
        var (sight, edition) = await TryAsync(history, edit.Rows, language, onlyLooks: false);
        if (!sight.IsSound) return new("refused", edit, sight);
        if (sight.Typed is { } name && how.Typed?.Trim() != name) return new("typed", edit, sight);
        var now = (how.By, time.GetUtcNow());
        if (how.Day is { } day && day > people.Today)
        {
            // The rows were only tried: they wait as rows, so that what others publish meanwhile is not undone by them.
            await transaction.RollbackAsync(cancel);
            await using var waiting = await connection.BeginTransactionAsync(cancel);
            await EditBook.WaitAsync(connection, id, day, now, cancel);
            await waiting.CommitAsync(cancel);
            return new("waiting", edit with { State = "waiting", Day = day }, sight);
        }
        await history.RunAsync(PackWriting.TakeEdition);
        await history.MoveToAsync(edition, people.Today, now.Item2, "edit");
        await EditBook.InForceAsync(connection, edit with { Rows = sight.Rows }, edition, now, cancel);
        await PeopleIntake.MarkMovedAsync(connection, cancel);
        await transaction.CommitAsync(cancel);
        await RefreshAsync(cancel);
        return new("in-force", edit with { State = "in-force", Edition = edition, Rows = sight.Rows }, sight);
    }

    /// <summary>Puts the edits into force whose day has come, in the name of who let them wait; one that no longer fits is marked so.</summary>
    public async Task OpenDueAsync(CancellationToken cancel)
    {
        foreach (var due in await book.DueAsync(people.Today, cancel))
        {
            var done = await PublishAsync(due.Id, new Publishing(due.SettledBy ?? due.By, null, null), CityTexts.Chinese, cancel);
            // The name was typed when it was put onto the list.
            if (done.State == "typed") done = await PublishAsync(due.Id, new Publishing(due.SettledBy ?? due.By, null, done.Sight.Typed), CityTexts.Chinese, cancel);
            if (done.State == "refused") await book.FailAsync(due.Id, [.. done.Sight.Faults.Select(f => f.Sentence), .. done.Sight.Conflicts.Select(c => texts.Of("admin.stale-row", CityTexts.Chinese, ("row", c.Row), ("file", c.File)))], cancel);
        }
    }

    async Task<(ChangeSight Sight, long Edition)> TryAsync(LoadHistory history, IReadOnlyList<RowChange> rows, string language, bool onlyLooks)
    {
        var standing = await history.CurrentAsync();
        var packs = await CityExport.PacksAsync(history.Connection, history.Cancel);
        if (packs.Count == 0) return (new ChangeSight(standing, rows, []) { Faults = [new(null, "", "", "", texts.Of("admin.no-packs", language))] }, standing);
        var city = new CityEdit(history, parts, packs);
        var outcome = await city.ApplyAsync(rows, new Next(standing + 1, people.Today, onlyLooks));
        var settled = outcome.IsSound ? await city.StandingAsync(outcome.Rows) : outcome.Rows;
        var sight = new ChangeSight(standing, settled, Counts(settled))
        {
            Faults = [.. outcome.Faults.Select(f => new ChangeFault(f.Change, f.Finding.File, f.Row, f.Finding.Column, texts.Of(f.Finding.Key, language, f.Finding.Args)))],
            Conflicts = [.. await ConflictsAsync(outcome, history.Cancel)],
            Dangers = [.. settled.Where(r => r.Move == RowMove.End && Dangerous.Contains(r.File)).Select(r => new ChangeDanger(r.File, Title(r), NameOf(r)))],
        };
        if (sight.IsSound && await EmptiesAsync(history.Connection, history.Cancel))
            sight = sight with { Faults = [new(null, "people.csv", "", "", texts.Of("admin.last-administrator", language))] };
        return (sight.IsSound ? await GuardedAsync(sight, history, language) : sight, standing + 1);
    }

    async Task<ChangeSight> GuardedAsync(ChangeSight sight, LoadHistory history, string language)
    {
        var (touched, faults) = (new List<string>(), new List<ChangeFault>());
        foreach (var guard in rooms.GetServices<EditGuard>())
            foreach (var word in await guard.LookAsync(history.Connection, sight.Rows, history.Cancel))
            {
                var sentence = texts.Of(word.Key, language, word.Args);
                if (word.Refuses is { } change) faults.Add(new(change, sight.Rows[change].File, Title(sight.Rows[change]), "", sentence));
                else touched.Add(sentence);
            }
        return sight with { Touched = touched, Faults = faults };
    }

    async Task<IEnumerable<ChangeConflict>> ConflictsAsync(EditOutcome outcome, CancellationToken cancel)
    {
        if (outcome.Stale.Count == 0) return [];
        var later = (await book.SinceAsync(0, cancel)).Reverse().ToList();
        return outcome.Stale.Select(s =>
        {
            var by = later.FirstOrDefault(e => e.Rows.Any(r => IsOf(r, s.Wanted)));
            return new ChangeConflict(s.Change, s.Wanted.File, Title(s.Wanted), s.Now, by?.Edition, by?.SettledBy, by?.SettledAt);
        });
    }

    /// <summary>Whether two changes are about one row.</summary>
    internal bool IsOf(RowChange one, RowChange other) => one.File == other.File && KeysOf(one).Intersect(KeysOf(other), StringComparer.Ordinal).Any();

    public string Title(RowChange change) => KeysOf(change).First().Replace("\u001f", " · ", StringComparison.Ordinal);

    IEnumerable<string> KeysOf(RowChange change)
    {
        var keys = parts.FirstOrDefault(p => p.File == change.File)?.Faces.Where(f => f.InKey).Select(f => f.Name).ToList() ?? [];
        foreach (var side in new[] { change.Before, change.After })
            if (side is not null) yield return string.Join('\u001f', keys.Select(k => side.GetValueOrDefault(k, "")));
    }

    static string NameOf(RowChange row) => row.Before!.GetValueOrDefault("name") is { Length: > 0 } name ? name : row.Before!.Values.First(v => v.Length > 0);

    static List<ChangeCount> Counts(IReadOnlyList<RowChange> rows) =>
        [.. rows.GroupBy(r => r.File).Select(g => new ChangeCount(g.Key, g.Count(r => r.Move == RowMove.Add), g.Count(r => r.Move == RowMove.Change), g.Count(r => r.Move == RowMove.End)))];

    /// <summary>True when nobody would be left who can administer, and there is somebody now.</summary>
    async Task<bool> EmptiesAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (people.Posts.All(p => p.Role != Domain.People.Role.Administrator)) return false;
        await using var command = new NpgsqlCommand(
            "select not exists (select from people.post where ended is null and role = 'administrator' and valid_from <= $1 and (valid_to is null or valid_to > $1))", connection);
        command.Parameters.Add(new() { Value = people.Today });
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    async Task RefreshAsync(CancellationToken cancel)
    {
        await facts.RefreshAsync(cancel);
        await rooms.GetRequiredService<LocatorSource>().RefreshAsync(people.Today, cancel);
    }
}
