using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;

namespace Guantong.Server.Insight.Replay.Staff;

/// <summary>
/// Something somebody is going to do: when, and what they try, the likeliest mistake first. The law says no to mistakes, and
/// the next try follows. A try gives null when there turns out to be nothing to do.
/// </summary>
public sealed record Move(string Name, DateTimeOffset At, Actor Actor, string Caller, IReadOnlyList<Func<World, Deed?>> Tries);
