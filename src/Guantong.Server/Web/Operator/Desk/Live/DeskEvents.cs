using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Guantong.Server.Cases.Search.Live;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.Live;

/// <summary>
/// What one seat is told, from a place on. A desk that is open costs its place in the ring and the counts it was last told; what it is
/// told is made once for all seats that read the same words.
/// </summary>
sealed class DeskEvents(DeskFeed feed, LaneBoard board, Sessions sessions, PeopleDirectory people, CityFactsSource facts, TimeProvider time)
{
    static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <summary>Goes on until the session ends, the post changes or the reader leaves. The first event comes at once.</summary>
    public async IAsyncEnumerable<SseItem<byte[]>> FollowAsync(Seat seat, string? token, long? after, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var open = feed.Open();
        await feed.RefreshAsync(cancel);
        var reader = new DeskReader(seat, feed, board, facts, time);
        foreach (var item in reader.Begin(after)) yield return item;
        while (await IsSeatedAsync(seat, token, cancel))
        {
            foreach (var item in reader.Next()) yield return item;
            if (reader.HasMore) continue;
            if (await reader.CountsAsync(cancel) is { } counts) yield return counts;
            await feed.WaitAsync(reader.Seq, reader.IsDirty ? Soon : Beat, cancel);
            if (!reader.HasMore && !reader.IsDirty) yield return reader.Alive();
        }
    }

    /// <summary>The same up to now, for who asks now and then.</summary>
    public async Task<IReadOnlyList<SseItem<byte[]>>> UpToNowAsync(Seat seat, long? after, CancellationToken cancel)
    {
        await feed.RefreshAsync(cancel);
        var reader = new DeskReader(seat, feed, board, facts, time);
        List<SseItem<byte[]>> items = [.. reader.Begin(after)];
        do items.AddRange(reader.Next());
        while (reader.HasMore);
        if (await reader.CountsAsync(cancel) is { } counts) items.Add(counts);
        items.Add(reader.Alive());
        return items;
    }

    /// <summary>A session that ended or a post that moved ends the stream: the desk signs in again or begins anew, and nobody looks on from a place that is no longer theirs.</summary>
    async ValueTask<bool> IsSeatedAsync(Seat seat, string? token, CancellationToken cancel)
    {
        if (token is null || await sessions.AccountOfAsync(token, cancel) != seat.Post.Person.Value) return false;
        return people.PostOf(seat.Post.Person) is { } post && post.Role == seat.Post.Role && post.Unit == seat.Post.Unit
            && post.Scope.Level == seat.Actor.Scope.Level && post.Scope.Place == seat.Actor.Scope.Place && post.Scope.Classes.SetEquals(seat.Actor.Scope.Classes);
    }
}
