using System.Globalization;
using System.Text;

namespace Guantong.Packs.Linshu;

/// <summary>The comma-separated lists: plain ones to read (no quotes in our own inputs), RFC 4180 to write, always with LF.</summary>
static class Lists
{
    public static List<string[]> Read(string folder, string name) =>
        [.. File.ReadAllLines(Path.Combine(folder, name)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','))];

    public static string Text(string header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows) text.AppendJoin(',', row.Select(Field)).Append('\n');
        return text.ToString();
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    static string Field(string value) =>
        value.AsSpan().IndexOfAny(',', '"', '\n') < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A township of the county; its centre in metres east and north of the county town.</summary>
sealed record Township(string Code, string Name, string User, double East, double North, double Reach, string[] VillageNames)
{
    public bool IsStreet => Code[6] == '0';
    public string Unit => "town-" + User;

    public static Township Of(string[] row) =>
        new(row[0], row[1], row[2], Lists.Number(row[3]), Lists.Number(row[4]), Lists.Number(row[5]), row[6].Split(';', StringSplitOptions.RemoveEmptyEntries));

    // Village communities are numbered from 201 on, as the statistical codes do.
    public IEnumerable<Quarter> Villages() => VillageNames.Select((name, n) => new Quarter($"{Code[..9]}{201 + n}", name, $"{User}{n + 1}"));
}

/// <summary>An urban community: its seed in the lattice of the town and its large grid.</summary>
sealed record Community(string Code, string Name, string User, double Column, double Row, string Large)
{
    public static Community Of(string[] row) => new(row[0], row[1], row[2], Lists.Number(row[3]), Lists.Number(row[4]), row[5]);
}

/// <summary>A community of the town or a village community.</summary>
sealed record Quarter(string Code, string Name, string User)
{
    public string Unit => "comm-" + User;
    public string Township => Code[..9] + "000";
}

/// <summary>A department with its crews; a contractor is marked in the crew's name.</summary>
sealed record Department(string Code, string Name, string Level, string Parent, string[] Crews)
{
    public string Division => Level == "city" ? LinshuPack.City : LinshuPack.County;

    public static Department Of(string[] row) => new(row[0], row[1], row[2], row[3], row[4].Split(';'));
}
