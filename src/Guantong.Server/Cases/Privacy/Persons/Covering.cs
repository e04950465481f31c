using System.Text;
using System.Text.RegularExpressions;

namespace Guantong.Server.Cases.Privacy.Persons;

/// <summary>Covers one person's number, mail address and name in what other people wrote, however the number was spaced.</summary>
sealed class Covering
{
    const string Cover = "***";
    readonly IReadOnlyList<Regex> _marks;

    public Covering(IEnumerable<string> phones, IEnumerable<string> mails, IEnumerable<string> names)
    {
        _marks =
        [
            .. phones.Select(p => Made($@"(?<!\d)((\+|＋|00)?86[\s\-]?)?{string.Join(@"[\s\-‐–—－.·_]?", p.Select(Digit))}(?!\d)")),
            .. mails.Concat(names).Select(t => Made(Regex.Escape(t))),
        ];
    }

    /// <summary>The text without the marks; null when there were none in it.</summary>
    public string? Of(string text)
    {
        var made = _marks.Aggregate(text, (now, mark) => mark.Replace(now, Cover));
        return made == text ? null : made;
    }

    // A digit may have been typed on a Chinese keyboard in its full width.
    static string Digit(char c) => new StringBuilder("[").Append(c).Append((char)('０' + (c - '0'))).Append(']').ToString();

    static Regex Made(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
}
