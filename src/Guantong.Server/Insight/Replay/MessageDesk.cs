using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Insight.Replay.Staff;

namespace Guantong.Server.Insight.Replay;

/// <summary>Brings a message to the real intake, by a door, with a pin and a class of its own drawing.</summary>
public sealed class MessageDesk(Setting setting, ReportDesk desk)
{
    /// <summary>Who calls: with the message's id it is the idempotency key, and so the way back from a case to its message.</summary>
    public const string Caller = "replay";

    /// <summary>The longest text that the law takes.</summary>
    const int LongestText = 5_000;

    const double RightClass = 0.66, WrongClass = 0.14;

    /// <summary>How many reporters were told that their words are too many, and shortened them.</summary>
    public int Shortened { get; private set; }

    public async Task<Receipt> ReceiveAsync(Message message, DateTimeOffset now)
    {
        var dice = new Dice(setting.Seed, "message " + message.Id);
        var (channel, actor) = Door(dice, now);
        var input = Input(message, dice, channel);
        var receipt = await desk.ReceiveAsync(input, actor, Caller, message.Id, CancellationToken.None);
        if (receipt is not Receipt.No { Why: Refusal.TooLong }) return receipt;
        Shortened++;
        return await desk.ReceiveAsync(input with { Description = input.Description![..(LongestText - 1)] + "…" }, actor, Caller, message.Id, CancellationToken.None);
    }

    ReportInput Input(Message message, Dice dice, Channel channel)
    {
        var meant = setting.Wording.Of(message);
        var @class = meant is { } type ? setting.City.Types[type].CitizenClass : "other";
        var point = setting.Placing.Of(message, @class);
        var known = channel is not (Channel.Snapshot or Channel.OpenApi) && dice.Happens("knows the type", 0.5) ? meant : null;
        return new ReportInput(channel, $"{message.Title}\n{message.Text}".Trim(), point is null ? message.Title : null, point, known is null ? Class(dice, @class) : null, known,
            dice.Happens("photo", 0.4) ? [setting.Photo] : [])
        {
            EventTime = message.At,
            ReporterName = message.User,
        };
    }

    /// <summary>Citizens choose the right tile mostly, a wrong one sometimes, and now and then none.</summary>
    string? Class(Dice dice, string right)
    {
        var roll = dice.Roll("class");
        return roll < RightClass ? right : roll < RightClass + WrongClass ? setting.City.CitizenClasses[dice.Pick("wrong class", setting.City.CitizenClasses.Count)].Code : null;
    }

    (Channel, Actor) Door(Dice dice, DateTimeOffset now)
    {
        var citizen = Actor.Reporter(setting.City.Area);
        var (channel, role) = dice.Roll("door") switch
        {
            < 0.55 => (Channel.Snapshot, (Role?)null),
            < 0.78 => (Channel.Hotline, Role.IntakeOperator),
            < 0.84 => (Channel.OpenApi, null),
            < 0.90 => (Channel.Transfer, Role.Department),
            < 0.95 => (Channel.Inspector, Role.Inspector),
            < 0.98 => (Channel.Chief, Role.Chief),
            _ => (Channel.Station, Role.Community),
        };
        if (role is not { } staff) return (channel, citizen);
        // At night nobody is out there; people then write themselves.
        var found = setting.Roster.OnDuty(setting.Roster.All(staff), now, dice.Roll("who"));
        return found is var (who, at) && at == now ? (channel, who.Actor) : (Channel.Snapshot, citizen);
    }
}
