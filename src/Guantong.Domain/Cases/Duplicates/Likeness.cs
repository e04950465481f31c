using System.Text;

namespace Guantong.Domain.Cases.Duplicates;

/// <summary>
/// How alike two descriptions are, 0 to 1, by their runs of two characters: Chinese has no blanks between words and a run of two is
/// most often one. What everybody writes (greetings, pleas) says nothing and is taken out first; digits count as digits however they
/// are written. Half of it is what the two share of both (Dice), half what the shorter one finds of itself in the longer (overlap):
/// people say the same thing at very different length.
/// </summary>
public static class Likeness
{
    /// <summary>Characters of a text that are read.</summary>
    public const int MostCharacters = 1000;

    /// <summary>Fewer runs than these say too little to compare.</summary>
    const int LeastRuns = 2;

    const string Numerals = "零一二三四五六七八九";

    // The longest first, so that what holds another is taken whole.
    static readonly string[] StopPhrases =
    [
        .. new[]
        {
            "尊敬的领导", "尊敬的市长", "尊敬的书记", "领导您好", "领导你好", "各位领导", "领导", "您好", "你好", "请问", "打扰了", "谢谢领导", "谢谢您", "谢谢", "感谢", "万分感谢", "此致敬礼", "辛苦了",
            "希望有关部门", "请有关部门", "请相关部门", "希望相关部门", "有关部门", "相关部门", "主管部门", "希望能够", "希望能", "希望", "能不能", "能否", "可否", "恳请", "请求", "请尽快", "尽快", "及时", "早日",
            "处理一下", "解决一下", "处理", "解决", "反映一下", "我想反映", "我要反映", "反映", "反应", "投诉", "举报", "咨询", "我是一名", "我是", "我们是", "我们", "本人", "市民", "居民", "群众", "老百姓", "百姓",
            "一直没有", "没有人管", "没人管", "无人管理", "到现在", "目前", "现在", "一直", "已经", "非常", "十分", "严重影响", "影响", "问题", "情况", "附近", "这边", "这里", "那里", "什么时候", "为什么", "可以", "不知道",
        }.OrderByDescending(p => p.Length).ThenBy(p => p, StringComparer.Ordinal),
    ];

    /// <summary>Null when one of the two says too little.</summary>
    public static double? Of(string? a, string? b)
    {
        var (mine, other) = (Runs(a), Runs(b));
        return Of(mine, other);
    }

    /// <summary>The same for runs that were made before: a search compares one text with many.</summary>
    public static double? Of(IReadOnlySet<int> a, IReadOnlySet<int> b)
    {
        if (a.Count < LeastRuns || b.Count < LeastRuns) return null;
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        var shared = few.Count(many.Contains);
        return (2.0 * shared / (a.Count + b.Count) + (double)shared / few.Count) / 2;
    }

    /// <summary>The runs of two characters of a text. They do not tell in which order they stood.</summary>
    public static IReadOnlySet<int> Runs(string? text)
    {
        var runs = new HashSet<int>();
        if (string.IsNullOrWhiteSpace(text)) return runs;
        var plain = Plain(text.Length <= MostCharacters ? text : text[..MostCharacters]);
        foreach (var phrase in StopPhrases) plain = plain.Replace(phrase, " ", StringComparison.Ordinal);
        for (var i = 0; i + 1 < plain.Length; i++)
        {
            if (plain[i] != ' ' && plain[i + 1] != ' ') runs.Add((plain[i] << 16) | plain[i + 1]);
        }
        return runs;
    }

    /// <summary>NFKC, lower case, every digit an ASCII one, everything that is neither letter nor digit left out.</summary>
    static string Plain(string text)
    {
        var made = new StringBuilder(text.Length);
        foreach (var c in Composed(text))
        {
            if (Numerals.IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit) made.Append((char)('0' + digit));
            else if (c is '〇') made.Append('0');
            else if (c is '两') made.Append('2');
            else if (char.IsDigit(c)) made.Append((char)('0' + (int)char.GetNumericValue(c)));
            else if (char.IsLetter(c)) made.Append(char.ToLowerInvariant(c));
        }
        return made.ToString();
    }

    // Half of a character that lies outside the basic plane cannot be normalised; such a text is read as it stands.
    static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
