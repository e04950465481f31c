using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Protocols.Tiles.Points;

namespace Guantong.Server.Cases.Search.OnMap.Tiles;

/// <summary>What the map keeps of a case in memory: some forty bytes, texts as numbers of <see cref="SpotNames"/>, times as minutes.</summary>
public readonly record struct CaseSpot(ulong Id, int Division, int Units, int Class, int Type, int OpenedAt, int DueAt, Stage Stage, short Level, bool Urgent, bool Paused) : IPointFacts
{
    public bool IsOpen => Stage.IsOpen();

    public bool IsLate(int minute) => IsOpen && !Paused && DueAt < minute;

    /// <summary>Minutes of the time that maps count in; no time is later than any.</summary>
    public static int MinuteOf(DateTimeOffset? at) => at is { } moment ? (int)(moment.ToUnixTimeSeconds() / 60) : int.MaxValue;

    public static DateTimeOffset TimeOf(int minute) => DateTimeOffset.FromUnixTimeSeconds(minute * 60L);
}

/// <summary>
/// Texts that very many cases share, each once: divisions, classes, the sets of units that see a case, and numbers of cases that do not fit into
/// eight bytes. Only ever grows, by as much as a city has.
/// </summary>
public sealed class SpotNames
{
    /// <summary>Ids from here on are names, not numbers.</summary>
    const ulong Named = 1UL << 63;

    readonly Lock _gate = new();
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    volatile string[] _names = new string[64];
    int _count;

    public string this[int number] => _names[number];

    public int Of(string name)
    {
        lock (_gate)
        {
            if (_numbers.TryGetValue(name, out var known)) return known;
            if (_count == _names.Length)
            {
                var more = new string[_count * 2];
                _names.CopyTo(more, 0);
                _names = more;
            }
            _names[_count] = name;
            return _numbers[name] = _count++;
        }
    }

    public ulong IdOf(string number) => ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id < Named ? id : Named | (uint)Of(number);

    public string NumberOf(ulong id) => id < Named ? id.ToString(CultureInfo.InvariantCulture) : this[(int)(uint)id];
}
