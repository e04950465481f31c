using System.Text.RegularExpressions;

namespace Guantong.Domain.People;

/// <summary>
/// The forms in which personal data is shown to those who may not know it (PIPL art. 51: de-identification). Enough to tell two
/// persons apart, too little to reach either: <c>138****1234</c>, <c>张*</c>, <c>z***@example.cn</c>.
/// </summary>
public static partial class Masking
{
    const int LeastNameLetters = 3;

    /// <summary>A telephone number: of eleven digits the first three and the last four stay; of shorter ones less.</summary>
    public static string Phone(string text)
    {
        var digits = text.Count(char.IsDigit);
        var isLandline = text.FirstOrDefault(char.IsDigit) is '0' or '０';
        var (first, last) = isLandline && digits >= 10 ? (4, 3) : digits >= 11 ? (digits - 8, 4) : digits >= 7 ? (digits - 7, 3) : (0, 0);
        var (seen, stars, made) = (0, 0, new System.Text.StringBuilder());
        foreach (var c in text.Where(c => char.IsDigit(c)))
        {
            seen++;
            if (seen <= first || seen > digits - last) made.Append(c);
            else if (stars++ < 4) made.Append('*');
        }
        return made.ToString();
    }

    /// <summary>A person's name: its first character, and a star for each of the others, two at most.</summary>
    public static string Name(string text) => text.Trim() is { Length: > 1 } name ? name[..1] + new string('*', Math.Min(2, name.Length - 1)) : "*";

    /// <summary>A mail address: the first letter and the domain.</summary>
    public static string Email(string text) => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? text[..1] + "***" + text[at..] : "***";

    /// <summary>An identity number: the first and the last character.</summary>
    public static string IdentityNumber(string text) => text.Length < 2 ? "*" : text[..1] + new string('*', text.Length - 2) + text[^1..];

    /// <summary>A number plate: the place of registration and the last character.</summary>
    public static string Plate(string text) => text[..2] + "****" + text[^1..];

    /// <summary>
    /// Free text with every telephone and identity number, plate, mail address and account of a messenger in its masked form, and so
    /// each of the names that are known to belong to a reporter. Hotlines of five digits, case numbers and codes of components stay.
    /// </summary>
    public static string Words(string text, IEnumerable<string>? names = null)
    {
        var made = Mail().Replace(text, m => Email(m.Value));
        made = Identity().Replace(made, m => IdentityNumber(m.Value));
        made = Mobile().Replace(made, m => Phone(m.Groups["number"].Value));
        made = Landline().Replace(made, m => Phone(m.Value));
        made = Plates().Replace(made, m => Plate(m.Value));
        made = Messenger().Replace(made, m => m.Groups["what"].Value + "****");
        made = Introduced().Replace(made, m => m.Groups["how"].Value + Name(m.Groups["name"].Value));
        foreach (var name in (names ?? []).Select(n => n.Trim()).Where(IsTelling).OrderByDescending(n => n.Length)) made = made.Replace(name, Name(name), StringComparison.OrdinalIgnoreCase);
        return made;
    }

    /// <summary>The digits of a telephone number as two writings of it share them: no signs, no country code. Empty when there are none.</summary>
    public static string PhoneKey(string? text)
    {
        var digits = string.Concat((text ?? "").Where(char.IsDigit).Select(c => (char)('0' + (int)char.GetNumericValue(c))));
        if (digits.StartsWith("0086", StringComparison.Ordinal)) digits = digits[4..];
        else if (digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal)) digits = digits[2..];
        return digits;
    }

    // One Chinese character or two Latin letters stand in too many other words.
    static bool IsTelling(string name) => name.Length >= (name.Any(c => c > '\u2E80') ? 2 : LeastNameLetters);

    const string Between = @"[\s\-‐–—－.·_]?";

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]+[@＠][A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<!\d)[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Identity();

    [GeneratedRegex(@"(?<!\d)((\+|＋|00)?86" + Between + @")?(?<number>[1１]" + Between + "[3-9３-９](" + Between + @"\d){9})(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<!\d)[（(]?[0０]\d{2,3}[）)]?" + Between + @"[2-9２-９]\d{6,7}(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Landline();

    [GeneratedRegex(@"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-HJ-NP-Za-hj-np-z][·•\s\-]?[A-Za-z0-9]{4,5}[A-Za-z0-9学警港澳挂使领]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Plates();

    [GeneratedRegex(@"(?<what>(微信号?|QQ号?|WeChat|VX)\s*(是|为)?[:：]?\s*)[A-Za-z0-9_\-]{5,30}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Messenger();

    // Only after words that introduce a person, and only where a usual surname follows: "我叫了城管" names nobody.
    [GeneratedRegex("(?<how>(我叫|我的名字是|姓名|联系人|举报人|反映人|报料人)(是|为)?[:：]?\\s*)(?<name>[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文][\\p{IsCJKUnifiedIdeographs}]{1,2})(?![\\p{IsCJKUnifiedIdeographs}])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Introduced();
}
