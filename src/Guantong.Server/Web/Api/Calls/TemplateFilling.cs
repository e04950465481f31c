using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Server.Catalogue.Templates;
using Guantong.Server.Platform;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Api.Calls;

/// <summary>Templates with what is known of a case put in. What this seat may not see of a case does not get into a sentence either.</summary>
sealed class TemplateFilling(ReplyTemplates templates, CaseSights sights, CityOptions options)
{
    public async Task<IReadOnlyList<TemplateAnswer>> OfAsync(Seat seat, string? kind, string? citizenClass, string? number, CancellationToken cancel)
    {
        var c = number is null ? null : (await sights.FindAsync(seat, number, cancel))?.State;
        var values = ValuesOf(seat, c);
        return
        [
            .. (await templates.OfAsync(kind, citizenClass ?? c?.CitizenClass, cancel)).Select(t =>
            {
                var text = seat.Shell.IsEnglish ? t.English : t.Chinese;
                var filled = Placeholders.Fill(text, values);
                return new TemplateAnswer(t.Key, t.Kind, t.Class, text, filled.Text, filled.Missing);
            }),
        ];
    }

    Dictionary<string, string> ValuesOf(Seat seat, CaseState? c)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["hotline"] = options.Hotline, ["city"] = seat.Shell.City.Name, ["operator"] = seat.Post.Name,
            ["today"] = TimeZoneInfo.ConvertTime(seat.Now, seat.Shell.City.Zone).ToString(seat.Shell.IsEnglish ? "d MMM yyyy" : "yyyy年M月d日", CultureInfo.InvariantCulture),
        };
        if (c is null) return values;
        values["number"] = CaseNumber.Shown(c.Number);
        values["place"] = seat.Division(c.Division);
        values["class"] = seat.Title(c);
        values["stage"] = seat.Say($"plain.{c.Stage}");
        values["result"] = seat.Stage(c.Stage);
        if (c.Main is { } main) values["unit"] = seat.Unit(main.Unit);
        if (c.CitizenClock?.Due is { } due) values["due"] = seat.Shell.DayTime(due);
        return values;
    }
}
