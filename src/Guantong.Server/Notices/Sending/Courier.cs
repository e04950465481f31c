using Guantong.Domain.People;
using Guantong.Protocols.Messages;
using Guantong.Server.Catalogue;
using Guantong.Server.Notices.Following;
using Guantong.Server.Notices.Templates;
using Guantong.Server.Notices.Writing;
using Guantong.Server.People;

namespace Guantong.Server.Notices.Sending;

/// <summary>What a courier needs to say a message.</summary>
public sealed class Saying(MessageRows rows, MessageWords words, NoticeLinks links, TimeProvider time)
{
    /// <summary>The message in words; null with the reason when it cannot be said.</summary>
    public async Task<(Outgoing? Message, string? Why)> OfAsync(Delivery d, CancellationToken cancel)
    {
        var step = d.Purpose == "code" ? MessageSteps.Code : d.Step!;
        if (await rows.TemplateAsync(step, d.Channel, cancel) is not { } template) return (null, "no-template");
        if (d.Purpose == "code" && !(d.CodeUntil > time.GetUtcNow())) return (null, "code-too-old");
        var to = new Addressed(step, d.Facts is { } facts ? StepFacts.Read(facts) : new StepFacts(), d.Language, d.Report, d.Follow is { } follow ? await links.TokenAsync(follow, cancel) : null);
        var values = await words.ValuesAsync(to, cancel);
        if (d is { Purpose: "code", CodeUntil: { } until })
        {
            values["code"] = await links.CodeAsync(d.Contact, until, cancel);
            values["minutes"] = Contacts.CodeMinutes.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        var filled = MessageFilling.Fill(template.In(to.Language == Platform.Texts.CityTexts.English), values);
        if (filled.Missing.Count > 0) return (null, $"not-known:{string.Join(',', filled.Missing)}");
        return (new Outgoing(d.Key, d.Channel, d.Channel == MessageChannels.Sms ? Masking.PhoneKey(d.Phone) : d.Address ?? "", filled.Text, words.Title(to)) { Template = template.Code, Values = values, Keys = d.Keys }, null);
    }
}

/// <summary>Carries messages out: by the first provider that may be asked, by the next where that one fails, later where all do.</summary>
public sealed partial class Courier(
    Deliveries deliveries, Providers providers, IEnumerable<IMessageRoad> roads, Saying saying, NoticeDesk desk, NoticeWriting writing, CityFactsSource facts, TimeProvider time)
{
    const int AtOnce = 100;
    const int SideBySide = 4;
    const int MobileDigits = 11;
    const int MostAtOneProvider = 4;
    static readonly TimeSpan WhileNobodyIsOpen = TimeSpan.FromMinutes(1);

    /// <summary>One round; how many were tried.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var taken = await deliveries.TakeAsync(AtOnce, cancel);
        await Parallel.ForEachAsync(taken, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel }, async (d, stop) => await CarryAsync(d, stop));
        return taken.Count;
    }

    async Task CarryAsync(Delivery d, CancellationToken cancel)
    {
        if (await WhyNotAsync(d, cancel) is { } why)
        {
            await deliveries.SkipAsync(d, why, cancel);
            return;
        }
        // What waited for another reason may have come into the night.
        if (d is { Purpose: "step", Step: { } step } && writing.MayLeave(step) is var leaves && leaves > time.GetUtcNow())
        {
            await deliveries.PutOffAsync(d, leaves, "night", cancel);
            return;
        }
        var (message, wrong) = await saying.OfAsync(d, cancel);
        if (message is null) await deliveries.DieAsync(d, wrong!, cancel);
        else await AskAsync(d, message, cancel);
    }

    /// <summary>Providers in their turn, until one takes it.</summary>
    async Task AskAsync(Delivery d, Outgoing message, CancellationToken cancel)
    {
        var last = "no-provider-open";
        var tried = 0;
        // It may have been taken where it was asked last: as long as that one only rests, nobody else says it a second time.
        if (d is { Provider: { } asked, Attempts: <= MostAtOneProvider } && await providers.RestOfAsync(d.Channel, asked, cancel) is { } rest)
        {
            await deliveries.PutOffAsync(d, rest, "answer-lost", cancel);
            return;
        }
        foreach (var provider in await providers.OpenAsync(d.Channel, d.Provider, cancel))
        {
            if (roads.FirstOrDefault(r => r.Name == provider.Road) is not { } road || !await providers.TakeAsync(provider, cancel)) continue;
            tried++;
            await deliveries.AskingAsync(d, provider.Name, cancel);
            var result = await road.SendAsync(provider, message, cancel);
            if (result.How is not (Sent.Taken or Sent.Unsure)) await providers.GiveBackAsync(provider, cancel);
            if (result.How is Sent.Taken or Sent.Refused or Sent.Gone) await providers.WellAsync(provider, cancel);
            else await providers.UnwellAsync(provider, result.Why ?? "", cancel);
            switch (result.How)
            {
                case Sent.Taken:
                    // Whoever was asked before and never answered may have said it too: that cannot be undone, and is written down.
                    await deliveries.SentAsync(d, d.Channel == MessageChannels.Sms ? SmsLength.Of(message.Text).Parts : 1, d.Provider is { } silent && silent != provider.Name, cancel);
                    return;
                case Sent.Refused:
                    await deliveries.DieAsync(d, result.Why ?? "refused", cancel);
                    return;
                case Sent.Gone:
                    await deliveries.DieAsync(d, "address-gone", cancel);
                    await desk.ForgetAddressAsync(d.Contact, cancel);
                    return;
                case Sent.Unsure:
                    // Another provider now might say it a second time.
                    await deliveries.LaterAsync(d, result.Why ?? "unsure", cancel);
                    return;
                default:
                    last = result.Why ?? "failed";
                    await deliveries.AskingAsync(d, provider.Name == d.Provider ? null : d.Provider, cancel);
                    break;
            }
        }
        if (tried == 0) await deliveries.PutOffAsync(d, time.GetUtcNow() + WhileNobodyIsOpen, last, cancel);
        else await deliveries.LaterAsync(d, last, cancel);
    }

    async Task<string?> WhyNotAsync(Delivery d, CancellationToken cancel)
    {
        if (d.Stopped) return "stopped";
        if (d.Channel == MessageChannels.Sms)
        {
            if (d.Phone is not { Length: > 0 } phone) return "no-number";
            if (Masking.PhoneKey(phone) is not ['1', ..] key || key.Length != MobileDigits) return "no-mobile";
            if (d.Purpose == "step" && await desk.IsSilentAsync(phone, cancel)) return "stopped-number";
        }
        else if (d.Address is not { Length: > 0 }) return "no-address";
        return d.Purpose == "step" && d.Lately >= facts.Current.Policy.MessagesPerDay ? "too-many" : null;
    }
}
