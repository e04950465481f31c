using System.Text;
using Guantong.Server.Insight.Replay;

namespace Guantong.Bench.Matching;

/// <summary>
/// Says the same thing as a second person would: shorter, in another order, with other words for the same, numbers written otherwise,
/// with or without a greeting. By rules, so that everybody can see what the measured likeness rests on.
/// </summary>
static class Rewriting
{
    const double SayOtherwise = 0.6, DropAClause = 0.25, Polite = 0.5;

    static readonly (string One, string Other)[] Same =
    [
        ("不亮", "坏了"), ("路口", "交叉口"), ("小区", "院子"), ("没有", "没"), ("破损", "损坏"), ("门口", "门前"), ("噪音", "噪声"), ("严重", "厉害"), ("车辆", "车子"), ("占道", "占路"), ("乱停", "乱放"),
        ("晚上", "夜里"), ("每天", "天天"), ("长期", "很久"), ("堵塞", "堵了"), ("漏水", "渗水"), ("施工", "干活"), ("扰民", "影响休息"), ("垃圾", "脏东西"), ("道路", "马路"), ("下雨", "雨天"), ("居民", "住户"),
        ("业主", "住户"), ("附近", "旁边"), ("多次", "好几次"), ("经常", "老是"), ("安全隐患", "危险"), ("油烟", "烟味"), ("违章", "违规"), ("搭建", "盖"), ("井盖", "窨井盖"), ("路灯", "街灯"),
    ];

    static readonly string[] Before = ["您好，", "领导你好！", "请问", "我想反映一下，", "尊敬的领导："];
    static readonly string[] After = ["希望尽快处理，谢谢。", "请有关部门管一管。", "一直没人管。", "麻烦了。"];

    public static string Of(Message message, Dice dice)
    {
        var clauses = (dice.Roll("what is told") switch
        {
            < 0.3 => message.Title,
            < 0.7 => First(message.Text),
            _ => message.Title + "，" + First(message.Text),
        }).Split(['，', ',', '。', '；', '！', '!', '？', '?', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        clauses = [.. clauses.Where((_, i) => clauses.Count < 3 || !dice.Happens($"drop {i}", DropAClause))];
        if (clauses.Count > 1 && dice.Happens("turn round", 0.4)) clauses.Reverse();
        var said = new StringBuilder(string.Join('，', clauses));
        foreach (var (one, other) in Same) if (dice.Happens("say " + one, SayOtherwise)) said.Replace(one, other);
        if (dice.Happens("numbers", 0.5)) Numbers(said);
        if (dice.Happens("greet", Polite)) said.Insert(0, Before[dice.Pick("greeting", Before.Length)]);
        if (dice.Happens("plead", Polite)) said.Append('，').Append(After[dice.Pick("plea", After.Length)]);
        return said.ToString();
    }

    static string First(string text)
    {
        var end = text.IndexOfAny(['。', '！', '？', '\n'], Math.Min(text.Length, 12));
        return text[..Math.Min(end < 0 ? text.Length : end, 90)];
    }

    static void Numbers(StringBuilder said)
    {
        const string Han = "零一二三四五六七八九";
        for (var i = 0; i < said.Length; i++)
        {
            if (said[i] is >= '0' and <= '9') said[i] = Han[said[i] - '0'];
            else if (Han.IndexOf(said[i], StringComparison.Ordinal) is > 0 and var digit) said[i] = (char)('0' + digit);
        }
    }
}
