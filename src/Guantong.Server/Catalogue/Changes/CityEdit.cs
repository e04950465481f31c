using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Checks;
using Guantong.Server.Catalogue.Packs.Export;
using Guantong.Server.Catalogue.Packs.Offers;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Catalogue.Packs.Writing;
using Guantong.Server.Platform.Store;
using Npgsql;

namespace Guantong.Server.Catalogue.Changes;

/// <summary>What came of putting a draft into the city's packs.</summary>
sealed record EditOutcome(IReadOnlyList<RowChange> Rows, IReadOnlyList<(Finding Finding, int? Change, string Row)> Faults, IReadOnlyList<(int Change, RowChange Wanted, Dictionary<string, string>? Now)> Stale)
{
    public bool IsSound => Faults.Count == 0 && Stale.Count == 0;
}

/// <summary>
/// Puts a draft of rows into the city by the way that every pack takes: the packs that stand are written out as files, the rows are
/// changed there, and the files are read, checked and applied as a load does it. So an edit can do nothing that a load could not, and is
/// found wrong by the same sentences. All in the caller's transaction.
/// </summary>
sealed class CityEdit(LoadHistory history, IReadOnlyList<PackPart> parts, IReadOnlyList<(string Pack, string[] Requires)> packs)
{
    readonly Dictionary<string, TableEdit> tables = new(StringComparer.Ordinal);
    readonly Dictionary<(string File, int Line), int> places = [];
    readonly List<(int, RowChange, Dictionary<string, string>?)> stale = [];

    string Top => packs.Select(p => p.Pack).LastOrDefault(p => packs.All(o => !o.Requires.Contains(p))) ?? packs[^1].Pack;

    public async Task<EditOutcome> ApplyAsync(IReadOnlyList<RowChange> rows, Next next)
    {
        using var room = new ScratchFolder();
        var touched = parts.Where(p => rows.Any(r => r.File == p.File)).ToList();
        var read = parts.Where(p => !p.StandsApart || touched.Any(t => t.StandsApart)).ToList();
        foreach (var (pack, _) in packs)
        {
            Directory.CreateDirectory(Path.Combine(room.Path, pack));
            foreach (var part in read) await part.ExportAsync(new PackExport(history.Connection, pack, Path.Combine(room.Path, pack), history.Cancel));
        }
        foreach (var part in touched) tables[part.File] = await OpenAsync(part);
        for (var i = 0; i < rows.Count; i++) Take(rows[i], i);
        var findings = new Findings();
        foreach (var table in tables.Values) Write(table, room.Path);
        if (stale.Count == 0) await ApplyAsync(room.Path, read, findings, next);
        return new EditOutcome([.. rows.Select(Settled)], [.. findings.All.Select(f => PlaceOf(f, room.Path))], stale);
    }

    async Task ApplyAsync(string folder, IReadOnlyList<PackPart> read, Findings findings, Next next)
    {
        var set = PackSet.Read(Path.Combine(folder, Top), findings, read);
        PackChecks.Check(set, findings);
        if (findings.Any) return;
        try
        {
            foreach (var part in parts.Where(p => tables.ContainsKey(p.File)))
                foreach (var (pack, _) in set.Packs.Where(p => tables[part.File].Touched.Contains(p.Rows.Settings.Name)))
                    await part.ApplyAsync(history.Connection, new EditionStep(pack.Settings.Name, next.Edition, next.Today, next.OnlyLooks), pack, history.Cancel);
        }
        catch (PostgresException twice) when (twice.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            findings.Add(PackReader.SettingsFile, 1, "", "pack-twice-elsewhere", ("detail", twice.Detail ?? twice.ConstraintName));
            return;
        }
        foreach (var loose in await history.LooseEndsAsync(parts)) findings.Add(loose.Of, 0, "", "pack-left-behind", ("what", loose.What), ("of", loose.Of), ("pack", loose.Pack));
    }

    async Task<TableEdit> OpenAsync(PackPart part)
    {
        var sides = new List<(string, List<EditedRow>)>();
        foreach (var (pack, _) in packs)
        {
            var rows = new List<EditedRow>();
            await foreach (var values in part.Tables[0].StandingAsync(history.Connection, pack, history.Cancel)) rows.Add(new EditedRow([.. part.Shown(part.Tables[0], values).Select(c => c.Value)]));
            sides.Add((pack, rows));
        }
        return new TableEdit(part, sides, Top);
    }

    void Take(RowChange change, int place)
    {
        var table = tables[change.File];
        if (table.Take(change, place)) return;
        var like = table.FieldsOf(change.Before ?? change.After)!;
        stale.Add((place, change, table.Standing(like) is var (_, row) ? table.Named(row.Fields) : null));
    }

    // The place of every line is remembered: what the checks say of it is said of the change it came from.
    void Write(TableEdit table, string folder)
    {
        foreach (var (pack, rows) in table.Packs.Where(p => table.Touched.Contains(p.Pack)))
        {
            var path = Path.Combine(folder, pack, table.Part.File);
            if (rows.Count == 0)
            {
                System.IO.File.Delete(path);
                continue;
            }
            using var file = new StreamWriter(path, append: false) { NewLine = "\n" };
            file.WriteLine(string.Join(',', table.Part.Faces.Select(f => f.Name)));
            var line = 2;
            foreach (var row in rows)
            {
                var text = string.Join(',', row.Fields.Select(Platform.Texts.Csv.Field));
                // A row whose only field is empty would be a blank line, which is no row.
                file.WriteLine(text.Length == 0 ? "\"\"" : text);
                if (row.Change is { } place) places[(Shown(pack, table.Part.File), line)] = place;
                line += 1 + text.Count(c => c == '\n');
            }
        }
    }

    string Shown(string pack, string file) => pack == Top ? file : $"{pack}/{file}";

    (Finding, int?, string) PlaceOf(Finding finding, string folder)
    {
        int? change = places.TryGetValue((finding.File, finding.Row), out var place) ? place : null;
        return (finding, change, change is null ? KeyAt(finding, folder) : "");
    }

    /// <summary>What the row that a finding points to is called, for people who see no line numbers.</summary>
    string KeyAt(Finding finding, string folder)
    {
        var file = finding.File[(finding.File.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var path = Path.Combine(folder, finding.File.Contains('/', StringComparison.Ordinal) ? finding.File : Path.Combine(Top, finding.File));
        if (finding.Row < 2 || !System.IO.File.Exists(path) || parts.FirstOrDefault(p => p.File == file) is not { Faces.Count: > 0 } part) return "";
        var records = CsvRecords.Read(System.IO.File.ReadAllText(path)).Records;
        if (records.FirstOrDefault(r => r.Line == finding.Row) is not { } record) return "";
        return string.Join(" · ", part.Faces.Where(f => f.InKey).Select(f => record.Fields.ElementAtOrDefault(records[0].Fields.ToList().IndexOf(f.Name)) ?? "").Where(k => k.Length > 0));
    }

    // As the tables will give it back: every column, trimmed.
    RowChange Settled(RowChange change)
    {
        var table = tables[change.File];
        return change with { Before = Whole(table, change.Before), After = Whole(table, change.After) };
    }

    static Dictionary<string, string>? Whole(TableEdit table, IReadOnlyDictionary<string, string>? named) => table.FieldsOf(named) is { } fields ? table.Named(fields) : null;

    /// <summary>The rows of the draft as they stand after it was applied: limits, lists and flags in the one way that tables write them.</summary>
    public async Task<IReadOnlyList<RowChange>> StandingAsync(IReadOnlyList<RowChange> rows)
    {
        foreach (var part in parts.Where(p => tables.ContainsKey(p.File)).ToList()) tables[part.File] = await OpenAsync(part);
        return
        [
            .. rows.Select(r => r.After is { } after && tables[r.File].FieldsOf(after) is { } like && tables[r.File].Standing(like) is var (_, row) ? r with { After = tables[r.File].Named(row.Fields) } : r),
        ];
    }
}
