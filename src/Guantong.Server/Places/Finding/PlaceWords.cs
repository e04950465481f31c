using System.Globalization;
using System.Text.RegularExpressions;
using Guantong.Domain.Places;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Places.Finding;

/// <summary>So far in a direction from something that has a name.</summary>
sealed record Relative(string Anchor, Bearing Bearing, double Metres);

/// <summary>A house number and what it counts in.</summary>
sealed record HouseWords(string Of, int Number);

/// <summary>
/// How people write places, taken apart: relative sentences, house numbers, two streets that cross. Everything works on folded
/// text (<see cref="Fold"/>), so that 八号 and ８號 are one.
/// </summary>
static partial class PlaceWords
{
    const string Digits = "零一二三四五六七八九";
    static readonly string[] CrossingEnds = ["交叉路口", "交叉口", "交汇处", "交汇口", "交界处", "十字路口", "丁字路口", "交口", "路口", "口", "crossing", "corner"];
    static readonly string[] Joins = ["与", "和", "及", "跟", "同", "、", "/", "&", "+", "|", "×", "and"];
    static readonly string[] VagueEnds =
        ["附近", "旁边", "旁", "对面", "门口", "门前", "门市", "院内", "路段", "以东", "以西", "以南", "以北", "东侧", "西侧", "南侧", "北侧", "东段", "西段", "南段", "北段", "东头", "西头", "南头", "北头", "处", "内", "里", "上"];
    static readonly string[] StreetEnds = ["大街", "大道", "街道", "胡同", "路", "街", "巷", "道"];
    static readonly Dictionary<string, Bearing> Directions = new(StringComparer.Ordinal)
    {
        ["北"] = Bearing.North, ["东北"] = Bearing.NorthEast, ["东"] = Bearing.East, ["东南"] = Bearing.SouthEast, ["南"] = Bearing.South, ["西南"] = Bearing.SouthWest,
        ["西"] = Bearing.West, ["西北"] = Bearing.NorthWest, ["north"] = Bearing.North, ["northeast"] = Bearing.NorthEast, ["east"] = Bearing.East,
        ["southeast"] = Bearing.SouthEast, ["south"] = Bearing.South, ["southwest"] = Bearing.SouthWest, ["west"] = Bearing.West, ["northwest"] = Bearing.NorthWest,
    };

    /// <summary>Folded, and numerals before a number word (or behind 第) as digits.</summary>
    public static string Fold(string text) => Numerals().Replace(Folding.Of(text), m => NumberOf(m.Value));

    /// <summary>Null when it is no relative sentence.</summary>
    public static Relative? RelativeOf(string folded)
    {
        var found = BehindName().Match(folded) is { Success: true } behind ? behind : BeforeName().Match(folded);
        if (!found.Success) return null;
        if (!Directions.TryGetValue(found.Groups["dir"].Value.TrimStart('正'), out var bearing)) return null;
        var number = double.Parse(found.Groups["far"].Value, CultureInfo.InvariantCulture);
        var metres = found.Groups["unit"].Value switch { "公里" or "km" => number * 1000, "里" => number * 500, _ => number };
        return new(found.Groups["anchor"].Value.TrimEnd('，', ',', '的'), bearing, metres);
    }

    /// <summary>Null when there is no house number in it.</summary>
    public static HouseWords? HouseOf(string folded) =>
        House().Match(folded) is { Success: true } found && int.TryParse(found.Groups["no"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(found.Groups["of"].Value, number)
            : null;

    /// <summary>The number in a house number as it is written; 0 when there is none.</summary>
    public static int NumberIn(string written) =>
        FirstNumber().Match(Fold(written)) is { Success: true } found && int.TryParse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Every way in which the words may name two streets.</summary>
    public static IEnumerable<(string A, string B)> PairsOf(string folded)
    {
        foreach (var join in folded.Length < 2 ? [] : Joins)
        {
            for (var at = folded.IndexOf(join, 1, Math.Max(0, folded.Length - 1), StringComparison.Ordinal); at > 0; at = folded.IndexOf(join, at + 1, StringComparison.Ordinal))
            {
                if (at + join.Length >= folded.Length) break;
                foreach (var b in WithoutCrossingEnd(folded[(at + join.Length)..])) yield return (folded[..at], b);
            }
        }
    }

    /// <summary>The words as they are and without what says that streets meet there.</summary>
    public static IEnumerable<string> WithoutCrossingEnd(string folded)
    {
        yield return folded;
        foreach (var end in CrossingEnds)
            if (folded.Length > end.Length && folded.EndsWith(end, StringComparison.Ordinal)) yield return folded[..^end.Length];
    }

    /// <summary>Without 附近, 对面 and their like; null when there is nothing of the kind.</summary>
    public static string? WithoutVagueEnd(string folded) =>
        VagueEnds.FirstOrDefault(e => folded.Length > e.Length + 1 && folded.EndsWith(e, StringComparison.Ordinal)) is { } end ? folded[..^end.Length] : null;

    /// <summary>What is left of a street's name without its kind: people mix up 利民路 and 利民街.</summary>
    public static string StemOf(string folded) =>
        StreetEnds.FirstOrDefault(e => folded.Length > e.Length + 1 && folded.EndsWith(e, StringComparison.Ordinal)) is { } end ? folded[..^end.Length] : folded;

    /// <summary>True when a street's name is of the kind behind which people say 口 alone: 朝阳路口, 文苑一巷口.</summary>
    public static bool EndsInWay(string name) => name.EndsWith('路') || name.EndsWith('巷');

    static string NumberOf(string numeral)
    {
        var (sum, digit) = (0, 0);
        if (!numeral.Contains('十', StringComparison.Ordinal) && !numeral.Contains('百', StringComparison.Ordinal)) return string.Concat(numeral.Select(c => DigitOf(c).ToString(CultureInfo.InvariantCulture)));
        foreach (var c in numeral)
        {
            if (c == '百') (sum, digit) = (sum + (Math.Max(1, digit) * 100), 0);
            else if (c == '十') (sum, digit) = (sum + (Math.Max(1, digit) * 10), 0);
            else digit = DigitOf(c);
        }
        return (sum + digit).ToString(CultureInfo.InvariantCulture);
    }

    static int DigitOf(char c) => c == '两' ? 2 : Math.Max(0, Digits.IndexOf(c, StringComparison.Ordinal));

    [GeneratedRegex("(?<=第)[零〇一二两三四五六七八九十百]{1,6}|[零〇一二两三四五六七八九十百]{1,6}(?=号|栋|幢|米|公里)", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Numerals();

    [GeneratedRegex(@"^(?<anchor>.+?)(以|往|向|的)?(?<dir>东北|东南|西北|西南|正?[东南西北])(侧|边|面|方向|方|首|头)?(约|大约|大概)?(?<far>\d{1,5}(\.\d{1,2})?)(余|多)?(?<unit>公里|km|米|m|里)(处|左右|远|的地方)?$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex BehindName();

    [GeneratedRegex(@"^(about)?(?<far>\d{1,5}(\.\d{1,2})?)(?<unit>km|m)(?<dir>northeast|northwest|southeast|southwest|north|south|east|west)of(?<anchor>.+)$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex BeforeName();

    [GeneratedRegex(@"^(?<of>.*?[^\d#])#?(?<no>\d{1,5})(号楼|号院|号|楼|栋|幢|#)?(?<rest>(之|-)?\d{0,3}[^\d米]{0,12})$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex House();

    [GeneratedRegex(@"\d{1,5}", RegexOptions.None, 200)]
    private static partial Regex FirstNumber();
}
