using Guantong.Protocols.Messages;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.Notices.Templates;
using Guantong.Server.Notices.Writing;
using Guantong.Server.Platform;
using Guantong.Domain.Cases;

namespace Guantong.Server.Notices.Sending;

/// <summary>A template as it would be read: filled, with what is missing, and how many short messages it takes.</summary>
public sealed record Preview(MessageTemplate Template, string Chinese, string English, IReadOnlyList<string> Missing, SmsLength ChineseLength, SmsLength EnglishLength);

/// <summary>Looking at templates before anybody is sent one, and sending one to oneself.</summary>
public sealed class Trial(MessageRows rows, MessageWords words, CaseReading reading, CityFactsSource facts, Providers providers, IEnumerable<IMessageRoad> roads, Entropy entropy, TimeProvider time)
{
    /// <summary>A token of the length that real ones have, so that parts are counted right.</summary>
    const string SampleToken = "xxxxxxxxxxxxxxxx";

    /// <summary>All templates with a real case, or with a made-up one where there is no such number.</summary>
    public async Task<(IReadOnlyList<Preview> All, string? Number)> AllAsync(string? typed, CancellationToken cancel = default)
    {
        var state = typed is { Length: > 0 } && CaseNumber.Read(typed) is { } number ? (await reading.ByNumberAsync(number, cancel))?.State : null;
        var list = new List<Preview>();
        foreach (var template in await rows.TemplatesAsync(cancel)) list.Add(await OfAsync(template, state, cancel));
        return (list, state?.Number);
    }

    async Task<Preview> OfAsync(MessageTemplate template, CaseState? state, CancellationToken cancel)
    {
        var sample = state is null ? Sample() : PublicStep.FactsOf(new LoggedStep(0, state.Id.Value, 0, "", state.Stage, "{}", time.GetUtcNow(), state), state.Type is { } key && facts.Current.Types.GetValueOrDefault(key) is { Sensitive: true }, state.Number);
        async Task<FilledMessage> Fill(string language, string reason)
        {
            var values = await words.ValuesAsync(new Addressed(template.Step, sample, language, null, SampleToken), cancel);
            foreach (var (name, value) in ((string, string)[])[("reason", reason), ("code", "246810"), ("minutes", "15"), ("new", "3"), ("done", "2"), ("numbers", values["number"])])
                if (values.GetValueOrDefault(name) is not { Length: > 0 }) values[name] = value;
            return MessageFilling.Fill(template.In(language == "en"), values);
        }
        var (zh, en) = (await Fill("zh-CN", facts.Current.Types.Count > 0 ? "不在本市范围" : ""), await Fill("en", "it lies outside the city"));
        return new Preview(template, zh.Text, en.Text, [.. zh.Missing.Union(en.Missing)], SmsLength.Of(zh.Text), SmsLength.Of(en.Text));
    }

    StepFacts Sample()
    {
        var (city, now) = (facts.Current, time.GetUtcNow());
        return new StepFacts
        {
            Number = now.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture) + "000123", Class = city.CitizenClasses.Count > 0 ? city.CitizenClasses[0].Code : null,
            Unit = city.Units.Values.OrderBy(u => u.Id.Value, StringComparer.Ordinal).FirstOrDefault()?.Id.Value, Due = now.AddHours(6), Until = now.AddDays(10), Into = now.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture) + "000122",
            Division = city.Divisions.Keys.Select(d => d.Value).Order(StringComparer.Ordinal).LastOrDefault(),
        };
    }

    /// <summary>Sends a preview to an address, past the queue; the provider that took it, or why nobody did.</summary>
    public async Task<(string? Provider, string? Why)> SendAsync(Preview preview, string to, CancellationToken cancel = default)
    {
        var why = "no-provider-open";
        foreach (var provider in await providers.OpenAsync(preview.Template.Channel, null, cancel))
        {
            if (roads.FirstOrDefault(r => r.Name == provider.Road) is not { } road || !await providers.TakeAsync(provider, cancel)) continue;
            var result = await road.SendAsync(provider, new Outgoing($"gt-try-{entropy.NewId():n}", preview.Template.Channel, to, preview.Chinese, "Guantong") { Template = preview.Template.Code }, cancel);
            if (result.How == Sent.Taken) return (provider.Name, null);
            await providers.GiveBackAsync(provider, cancel);
            why = result.Why ?? "refused";
            // It may have arrived: nobody else is asked.
            if (result.How != Sent.Failed) break;
        }
        return (null, why);
    }
}
