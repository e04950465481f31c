using Guantong.Domain.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Npgsql;

namespace Guantong.Server.Cases;

/// <summary>
/// Hands out case numbers from blocks, so that intake never queues behind one row. A block grows with the demand and
/// starts again at one each day: a small city sees no gaps, a busy one loses at most a block on a restart.
/// </summary>
public sealed class CaseNumbers(NpgsqlDataSource database, CityFactsSource facts, PeopleDirectory people) : IDisposable
{
    const int LargestBlock = 128;

    const string TakeSql =
        """
        insert into cases.number_day as d (day, next) values ($1, 1 + $2)
        on conflict (day) do update set next = d.next + $2 returning next - $2
        """;

    /// <summary>No block: the number after the last one that a case has. Nothing is lost with a run that was killed.</summary>
    const string FollowSql = "select coalesce(max(substr(number, 15)::integer), 0) + 1 from cases.number where number between $1 || '0' and $1 || '9999999999'";

    readonly SemaphoreSlim _gate = new(1);
    DateOnly _day;
    int _next;
    int _end;
    int _block = 1;
    DateTimeOffset _takenAt;

    /// <summary>A replay, which is alone, takes numbers one by one, so that a resumed run numbers like an unbroken one.</summary>
    public bool OneByOne { get; init; }

    public async Task<string> NextAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        var city = facts.Current;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, people.Zone).DateTime);
        await _gate.WaitAsync(cancel);
        try
        {
            if (OneByOne) return CaseNumber.Of(city.Area.Value, day, await FollowingAsync(CaseNumber.Of(city.Area.Value, day, 0)[..14], cancel));
            if (day != _day || _next >= _end) await TakeAsync(day, now, cancel);
            return CaseNumber.Of(city.Area.Value, day, _next++);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    async Task<int> FollowingAsync(string dayPrefix, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(FollowSql);
        command.Parameters.Add(new() { Value = dayPrefix });
        return (int)(await command.ExecuteScalarAsync(cancel))!;
    }

    async Task TakeAsync(DateOnly day, DateTimeOffset now, CancellationToken cancel)
    {
        var isBusy = day == _day && now - _takenAt < TimeSpan.FromSeconds(1);
        _block = !isBusy ? 1 : Math.Min(LargestBlock, _block * 2);
        await using var command = database.CreateCommand(TakeSql);
        command.Parameters.Add(new() { Value = day });
        command.Parameters.Add(new() { Value = _block });
        _next = (int)(await command.ExecuteScalarAsync(cancel))!;
        _end = _next + _block;
        _day = day;
        _takenAt = now;
    }
}
