using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Guantong.Bench.City;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Npgsql;

namespace Guantong.Bench.Filling;

/// <summary>What one cast takes over from nobody: who it is, where it lies, how long ago it was.</summary>
sealed record Cast(Guid Case, Guid Report, string Number, Spot Spot, TimeSpan Shift, long Position);

/// <summary>A row of COPY text, cut where casts differ: text at even places, what stands between at odd ones.</summary>
sealed partial record MouldRow(string[] Parts)
{
    public void Write(StringBuilder to, Cast cast, IReadOnlyDictionary<string, string> known)
    {
        for (var i = 0; i < Parts.Length; i++)
        {
            if (i % 2 == 0) to.Append(Parts[i]);
            else if (known.TryGetValue(Parts[i], out var value)) to.Append(value);
            else to.Append(Moved(Parts[i], cast.Shift));
        }
    }

    public static MouldRow Cut(string row, IReadOnlyDictionary<string, string> names)
    {
        foreach (var (text, name) in names) row = row.Replace(text, $"\u0001{name}\u0001", StringComparison.Ordinal);
        return new MouldRow(Moment().Replace(row, "\u0001$0\u0001").Split('\u0001'));
    }

    /// <summary>Moments in JSON have a T, those of COPY a blank; both are UTC.</summary>
    static string Moved(string moment, TimeSpan by)
    {
        var at = DateTimeOffset.Parse(moment.EndsWith("+00", StringComparison.Ordinal) ? moment + ":00" : moment, CultureInfo.InvariantCulture) + by;
        return moment.Contains('T', StringComparison.Ordinal)
            ? at.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture)
            : at.ToString("yyyy-MM-dd HH:mm:ss.ffffff'+00'", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?\+00(:00)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moment();
}

/// <summary>A real case and all its rows, from which any number of others are cast.</summary>
sealed class Mould
{
    /// <summary>Tables whose rows are copied as they are, with the column that names the case.</summary>
    public static readonly (string Table, string Column)[] Tables =
    [
        ("number", "case_id"), ("words", "case_id"), ("report", "case_id"), ("evidence", "case_id"), ("deed_key", "case_id"), ("change", "case_id"),
        ("case_list", "case_id"), ("case_party", "case_id"), ("timer", "case_id"),
    ];

    readonly Dictionary<string, MouldRow[]> _rows = new(StringComparer.Ordinal);
    readonly List<(JournalRow Row, MouldRow Data)> _journal = [];
    MouldRow _state = null!;
    CaseState _case = null!;

    public int Changes => _rows["change"].Length;
    public DateTimeOffset UnitDue => _case.Main!.Clock.Due!.Value;
    public bool IsOpen => _case.Stage.IsOpen();

    public static async Task<Mould> OfAsync(NpgsqlConnection connection, CaseState @case, Spot spot)
    {
        var mould = new Mould { _case = @case };
        var names = Names(@case, spot, (Guid)(await ScalarAsync(connection, $"select id from cases.report where case_id = '{@case.Id}'"))!);
        foreach (var (table, column) in Tables)
            mould._rows[table] = [.. (await CopyAsync(connection, $"select * from cases.{table} where {column} = '{@case.Id}'")).Select((row, n) => MouldRow.Cut(Unique(table, row, n), names))];
        mould._state = MouldRow.Cut((string)(await ScalarAsync(connection, $"select state::text from cases.case where id = '{@case.Id}'"))!, names);
        await using var command = new NpgsqlCommand($"select at, deed, role, actor, unit, stage_from, stage_to, round, data::text, state_hash from cases.journal where case_id = '{@case.Id}' order by seq", connection);
        await using var r = await command.ExecuteReaderAsync();
        while (await r.ReadAsync())
        {
            var row = new JournalRow(@case.Id, mould._journal.Count + 1, r.GetFieldValue<DateTimeOffset>(0), null, r.GetString(1), r.GetString(2),
                r.IsDBNull(3) ? null : new PersonId(r.GetGuid(3)), r.IsDBNull(4) ? null : new UnitId(r.GetString(4)), (Stage)r.GetInt16(5), (Stage)r.GetInt16(6), r.GetInt32(7), "", (byte[])r[9], []);
            mould._journal.Add((row, MouldRow.Cut(r.GetString(8), names)));
        }
        return mould;
    }

    /// <summary>Writes one more case like this one: every row consistent, the journal chained anew.</summary>
    public void Write(IReadOnlyDictionary<string, StringBuilder> to, Cast cast)
    {
        var known = Values(cast);
        foreach (var (table, _) in Tables)
        {
            for (var i = 0; i < _rows[table].Length; i++)
            {
                known["nth"] = (cast.Position + i).ToString(CultureInfo.InvariantCulture);
                known["key"] = Convert.ToHexStringLower(BitConverter.GetBytes(HashCode.Combine(cast.Case, i))) + known["nth"];
                _rows[table][i].Write(to[table], cast, known);
                to[table].Append('\n');
            }
        }
        var state = Text(_state, cast, known);
        to["case"].Append(CultureInfo.InvariantCulture, $"{cast.Case}\t{_case.Version}\t{(int)_case.Stage}\t{state}\n");
        var (prev, last) = (CaseJournal.Beginning, CaseJournal.StateHash(state));
        foreach (var (row, data) in _journal)
        {
            var own = row with { Case = new CaseId(cast.Case), At = row.At + cast.Shift, Data = Text(data, cast, known), Prev = prev, StateHash = row.Seq == _case.Version ? last : row.StateHash };
            Append(to["journal"], own, prev = own.Hash());
        }
    }

    static Dictionary<string, string> Names(CaseState c, Spot spot, Guid report) => new(StringComparer.Ordinal)
    {
        [c.Id.ToString()] = "case", [report.ToString()] = "report", [c.Number] = "number",
        [spot.Grid] = "grid", [spot.Community] = "community",
        [spot.Point.Lon.ToString(CultureInfo.InvariantCulture)] = "lon", [spot.Point.Lat.ToString(CultureInfo.InvariantCulture)] = "lat",
    };

    static Dictionary<string, string> Values(Cast cast) => new(StringComparer.Ordinal)
    {
        ["case"] = cast.Case.ToString(), ["report"] = cast.Report.ToString(), ["number"] = cast.Number, ["grid"] = cast.Spot.Grid, ["community"] = cast.Spot.Community,
        ["lon"] = cast.Spot.Point.Lon.ToString(CultureInfo.InvariantCulture), ["lat"] = cast.Spot.Point.Lat.ToString(CultureInfo.InvariantCulture),
        ["follow"] = $"\\\\x{cast.Case:n}{cast.Report:n}",
    };

    /// <summary>What must differ from row to row though it names no case: positions, keys, secrets.</summary>
    static string Unique(string table, string row, int n)
    {
        var fields = row.Split('\t');
        if (table == "change") fields[5] = "\u0001nth\u0001";
        if (table == "deed_key") fields[1] = "\u0001key\u0001";
        if (table == "report") fields[10] = "\u0001follow\u0001";
        return string.Join('\t', fields);
    }

    static void Append(StringBuilder to, JournalRow r, byte[] hash) => to.Append(CultureInfo.InvariantCulture,
        $"{r.Case}\t{r.Seq}\t{r.At:yyyy-MM-dd HH:mm:ss.ffffff}+00\t\\N\t{r.Deed}\t{r.Role}\t{r.Actor?.ToString() ?? "\\N"}\t{r.Unit?.Value ?? "\\N"}\t{(int)r.From}\t{(int)r.To}\t{r.Round}\t{r.Data}\t\\\\x{Convert.ToHexStringLower(r.StateHash)}\t\\\\x{Convert.ToHexStringLower(r.Prev)}\t\\\\x{Convert.ToHexStringLower(hash)}\n");

    static string Text(MouldRow row, Cast cast, IReadOnlyDictionary<string, string> known)
    {
        var text = new StringBuilder();
        row.Write(text, cast, known);
        return text.ToString();
    }

    static async Task<List<string>> CopyAsync(NpgsqlConnection connection, string select)
    {
        using var reader = await connection.BeginTextExportAsync($"copy ({select}) to stdout");
        var rows = new List<string>();
        while (await reader.ReadLineAsync() is { } row) rows.Add(row);
        return rows;
    }

    static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
