using Npgsql;

namespace Guantong.Server.Cases.Search.Finding;

/// <summary>Goes through the ids of the index from the newest to the oldest, in steps as long as the words are rare.</summary>
sealed class Walk
{
    const int Growth = 16;

    long _to;
    long _length = Stretches.Smallest;
    double _met;
    long _walked;

    Walk(long to) => _to = to;

    /// <summary>The oldest id that was looked at.</summary>
    public long Reached => _to;

    public bool IsAtItsEnd => _to <= 0;

    public static async Task<Walk> BeginAsync(NpgsqlConnection connection, long? before, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select coalesce(max(id), -1) + 1 from cases.word_index", connection);
        var end = (long)(await command.ExecuteScalarAsync(cancel))!;
        // Up to the end of its stretch: the rows beyond are left out by their ids.
        return new Walk(RoundedUp(Math.Min(end, before ?? end)));
    }

    /// <summary>The stretches of the next step, so long that no more rows are to be expected in it than may still be looked at; null at the end.</summary>
    public int[]? Next(int mayMeet)
    {
        if (_to <= 0) return null;
        var from = Math.Max(0, _to - Length(mayMeet));
        var step = Stretches.Covering(from, _to).ToArray();
        (_walked, _to) = (_walked + _to - from, from);
        return step;
    }

    public void Met(int rows) => _met += rows;

    long Length(int mayMeet)
    {
        if (_walked == 0) return _length;
        _length *= Growth;
        var expected = _met == 0 ? long.MaxValue : (long)(Math.Max(1, mayMeet) / (_met / _walked));
        _length = Math.Max(Stretches.Smallest, Math.Min(_length, expected) / Stretches.Smallest * Stretches.Smallest);
        return _length;
    }

    static long RoundedUp(long id) => (id + Stretches.Smallest - 1) / Stretches.Smallest * Stretches.Smallest;
}
