using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Catalogue;
using Guantong.Server.Notices.Templates;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Notices.Writing;

/// <summary>Whom a message is for, and about what: enough to say it.</summary>
/// <param name="Report">The reporter's report; null for a follower, who is told only what everybody may know.</param>
/// <param name="Token">Of the link in the message; null leaves links out.</param>
public sealed record Addressed(string Step, StepFacts Facts, string Language, Guid? Report, string? Token);

/// <summary>
/// Says a message in words, at the moment at which it is read or sent: names of today, and of what somebody wrote only what is still
/// held and may still be shown.
/// </summary>
public sealed class MessageWords(CityFactsSource facts, PeopleDirectory people, CityOptions options, Following.NoticeLinks links, FollowSecrets secrets, CaseReader reader)
{
    /// <summary>Steps that somebody gave a reason for.</summary>
    static readonly string[] WithReason = ["rejected", "cancelled", "ended", "suspended", "reopening-declined"];

    public async Task<FilledMessage> SayAsync(MessageTemplate template, Addressed to, CancellationToken cancel = default) =>
        MessageFilling.Fill(template.In(to.Language == CityTexts.English), await ValuesAsync(to, cancel));

    public async Task<Dictionary<string, string>> ValuesAsync(Addressed to, CancellationToken cancel = default)
    {
        var (f, english, city) = (to.Facts, to.Language == CityTexts.English, facts.Current);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["number"] = f.Number is { } number ? CaseNumber.Shown(number) : "",
            ["class"] = ClassOf(f, city, english),
            ["area"] = f.Division is { } code && city.Divisions.TryGetValue(new DivisionCode(code), out var area) ? area.Name : "",
            ["unit"] = f.Unit is { } unit && city.Units.TryGetValue(new UnitId(unit), out var known) ? known.Name : "",
            ["due"] = Moment(f.Due, english),
            ["until"] = f.Until is { } until ? Local(until).ToString(english ? "d MMM" : "M月d日", CultureInfo.InvariantCulture) : "",
            ["into"] = f.Into is { } into ? CaseNumber.Shown(into) : "",
            ["city"] = CityName(english),
            ["hotline"] = options.Hotline,
            ["new"] = Count(f.New),
            ["done"] = Count(f.Done),
            ["numbers"] = string.Join(english ? ", " : "、", (f.Numbers ?? []).Select(CaseNumber.Shown)),
        };
        if (to.Token is { } token)
        {
            values["link"] = links.Address($"/m/{token}");
            values["stop"] = links.Address($"/m/{token}/stop");
        }
        if (to.Report is { } report && WithReason.Contains(to.Step)) values["reason"] = await ReasonAsync(to.Step, report, cancel) ?? "";
        return values;
    }

    /// <summary>The line above a message where a channel has one.</summary>
    public string Title(Addressed to) => to.Facts.Number is { } number ? $"{CityName(to.Language == CityTexts.English)} · {CaseNumber.Shown(number)}" : CityName(to.Language == CityTexts.English);

    async Task<string?> ReasonAsync(string step, Guid report, CancellationToken cancel) =>
        await reader.FollowedAsync(await secrets.OfAsync(new ReportId(report), cancel), cancel) is { } followed
            ? step switch { "suspended" => followed.Case.SuspensionReason, "reopening-declined" => followed.WhyNotReopened, _ => followed.EndReason }
            : null;

    static string ClassOf(StepFacts f, CityFacts city, bool english)
    {
        if (f.Type is { } key && TypeKey.TryRead(key, out var read) && city.Types.TryGetValue(read, out var type) && !type.Sensitive && (!english || type.NameEn.Length > 0)) return type.NameIn(english);
        return city.CitizenClasses.FirstOrDefault(c => c.Code == f.Class) is { } tile ? english && tile.NameEn.Length > 0 ? tile.NameEn : tile.Name : "";
    }

    string CityName(bool english)
    {
        var title = (english ? people.City?.TitleEn : people.City?.Title) is { Length: > 0 } given ? given : people.City?.Title ?? "贯通";
        var cut = title.IndexOfAny(['（', '(']);
        return cut < 1 ? title : title[..cut].TrimEnd();
    }

    string Moment(DateTimeOffset? at, bool english) => at is { } due ? Local(due).ToString(english ? "d MMM HH:mm" : "M月d日 HH:mm", CultureInfo.InvariantCulture) : "";

    static string Count(int? n) => n?.ToString(CultureInfo.InvariantCulture) ?? "";

    DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, people.Zone);
}
