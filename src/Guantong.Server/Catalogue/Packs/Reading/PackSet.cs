using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Domain.Places;

namespace Guantong.Server.Catalogue.Packs.Reading;

/// <summary>A pack with all that it requires, the required ones first. References are looked up in the whole set.</summary>
sealed class PackSet
{
    readonly List<(PackRows Rows, Findings Findings)> packs = [];
    Crosswalk crosswalk = Crosswalk.Empty;

    PackSet(IReadOnlyList<PackPart> parts) => Parts = parts;

    /// <summary>The files of the format, in the order in which they come into force.</summary>
    public IReadOnlyList<PackPart> Parts { get; }

    public IReadOnlyList<(PackRows Rows, Findings Findings)> Packs => packs;

    /// <summary>The pack that was asked for; its settings name the city when it has one.</summary>
    public PackRows Top => packs[^1].Rows;

    public PackSettings? City => packs.Select(p => p.Rows.Settings).LastOrDefault(s => s.Area is not null);

    public IReadOnlyDictionary<UnitId, Unit> Units { get; private set; } = new Dictionary<UnitId, Unit>();

    public IReadOnlySet<DivisionCode> Divisions { get; private set; } = new HashSet<DivisionCode>();

    public IReadOnlySet<TypeKey> Types { get; private set; } = new HashSet<TypeKey>();

    /// <summary>True for a class of today and for an older key that the crosswalk leads to one.</summary>
    public bool Knows(TypeKey key) => Types.Contains(key) || (crosswalk.SuccessorOf(key) is { } now && Types.Contains(now));

    public IReadOnlySet<string> CitizenClasses { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    public IReadOnlySet<string> LargeGrids { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    public IReadOnlySet<int> CalendarYears { get; private set; } = new HashSet<int>();

    public IEnumerable<T> All<T>(Func<PackRows, IEnumerable<T>> rows) => packs.SelectMany(p => rows(p.Rows));

    /// <summary>All rows of one kind, whichever part has read them, such as <c>All&lt;Component&gt;()</c>.</summary>
    public IEnumerable<At<T>> All<T>() => packs.SelectMany(p => p.Rows.Of<T>());

    /// <summary>Notes every row whose key another row has already, with the place of the first.</summary>
    public static void Unique<T, TKey>(IEnumerable<At<T>> rows, Func<T, TKey> key, string column) where TKey : notnull
    {
        var seen = new Dictionary<TKey, CsvRow>();
        foreach (var (row, value) in rows)
        {
            if (!seen.TryAdd(key(value), row))
                row.Wrong(column, "pack-twice", ("value", row.Text(column)), ("file", seen[key(value)].File), ("row", seen[key(value)].Line));
        }
    }

    public static PackSet Read(string folder, Findings findings, IEnumerable<PackPart> parts)
    {
        var set = new PackSet([.. parts]);
        folder = Path.GetFullPath(folder);
        set.Take(folder, findings, findings, [], new(StringComparer.Ordinal));
        set.Divisions = set.All(p => p.Divisions).Select(d => d.Value.Code).ToHashSet();
        set.Types = set.All(p => p.Types).Select(t => t.Value.Type.Key).ToHashSet();
        set.crosswalk = new Crosswalk(set.All<Correspondence>().Select(c => c.Value));
        set.CitizenClasses = set.All(p => p.CitizenClasses).Select(c => c.Value.Code).ToHashSet(StringComparer.Ordinal);
        set.LargeGrids = set.All(p => p.LargeGrids).Select(c => c.Value.Code).ToHashSet(StringComparer.Ordinal);
        set.CalendarYears = set.All(p => p.CalendarYears).Select(y => y.Value.Year).ToHashSet();
        var units = new Dictionary<UnitId, Unit>();
        foreach (var unit in set.All(p => p.Units)) units.TryAdd(unit.Value.Id, unit.Value);
        set.Units = units;
        return set;
    }

    void Take(string folder, Findings all, Findings mine, HashSet<string> open, Dictionary<string, string> done)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        open.Add(name);
        var rows = PackReader.Read(folder, mine, Parts);
        foreach (var required in rows.Settings.Requires.Where(r => !done.ContainsKey(r)))
        {
            var beside = Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? ".", required);
            if (open.Contains(required)) mine.Add(PackReader.SettingsFile, 1, "requires", "pack-requires-circle", ("pack", required));
            else if ((Directory.Exists(beside) ? beside : Shipped(required)) is { } found) Take(found, all, all.Of(required), open, done);
            else mine.Add(PackReader.SettingsFile, 1, "requires", "pack-requires-missing", ("pack", required), ("folder", beside));
        }
        open.Remove(name);
        done[name] = rows.Settings.Name;
        // From here on by their own names: a folder may be called anything.
        rows.Settings = rows.Settings with { Requires = [.. rows.Settings.Requires.Select(r => done.GetValueOrDefault(r, r))] };
        packs.Add((rows, mine));
    }

    // A city keeps its own pack where it likes; the packs that come with the product are then found beside the program.
    static string? Shipped(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var pack = Path.Combine(at.FullName, "packs", name);
            if (File.Exists(Path.Combine(pack, PackReader.SettingsFile))) return pack;
        }
        return null;
    }
}
