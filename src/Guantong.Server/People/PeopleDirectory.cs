using System.Security.Claims;
using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Server.People.Ground;
using Npgsql;

namespace Guantong.Server.People;

/// <summary>
/// The staff of the city in memory, so that knowing who acts costs a request no SQL. It is read anew when the database's
/// version has moved; the watch of room Catalogue asks every few seconds, and before it shows a new edition.
/// </summary>
public sealed class PeopleDirectory(NpgsqlDataSource database, TimeProvider time) : IDisposable
{
    /// <summary>The claim that names the person of a signed-in principal.</summary>
    public const string PersonClaim = "person";

    readonly SemaphoreSlim oneLoads = new(1);
    volatile PeopleSnapshot snapshot = PeopleSnapshot.Empty;

    /// <summary>The city of this database; null while no city pack was loaded.</summary>
    public CityCard? City => snapshot.City;

    /// <summary>Moves with every change of posts, persons and sessions that were ended.</summary>
    public long Version => snapshot.Version;

    /// <summary>The city's own time; UTC+8 until a city was loaded.</summary>
    public TimeZoneInfo Zone => snapshot.Zone;

    /// <summary>Every post that is valid today.</summary>
    public IReadOnlyList<Post> Posts => [.. snapshot.Posts.Where(p => p.IsValidOn(Today))];

    public DateOnly Today => DayAt(time.GetUtcNow());

    /// <summary>A moment on the city's own clocks.</summary>
    public DateTime LocalOf(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, City?.Zone ?? TimeZoneInfo.Utc).DateTime;

    /// <summary>The post that this person holds today; null when it ended, has not begun, or never was.</summary>
    public Post? PostOf(PersonId person) => snapshot.ByPerson.TryGetValue(person, out var post) && post.IsValidOn(Today) ? post : null;

    /// <summary>The person's name, also of somebody who has left; empty when nobody has that id.</summary>
    public string NameOf(PersonId person) => snapshot.Names.GetValueOrDefault(person, "");

    /// <summary>Who holds the role and is on duty at that moment, by roster where there is one, in the order of user names, so that a draw can be repeated.</summary>
    public IReadOnlyList<Post> OnDuty(Role role, DateTimeOffset at)
    {
        var held = snapshot;
        var local = TimeZoneInfo.ConvertTime(at, held.Zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        return [.. held.ByRole[role].Where(p => p.IsValidOn(day) && held.Rosters.Covers(p, local))];
    }

    /// <summary>True while the post is on duty, by the roster of its unit where there is one, on a day on which it is held.</summary>
    public bool IsOnDuty(Post post, DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone).DateTime;
        return post.IsValidOn(DateOnly.FromDateTime(local)) && snapshot.Rosters.Covers(post, local);
    }

    /// <summary>Chiefs, volunteers and companies that keep communities.</summary>
    public GroundBook Ground => snapshot.Ground;

    public DutyRoster Rosters => snapshot.Rosters;

    /// <summary>Who acts: the post of a signed-in member of staff; null for anybody else.</summary>
    public Actor? ActorOf(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirst(PersonClaim)?.Value, out var id) ? PostOf(new PersonId(id))?.Actor : null;

    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        await oneLoads.WaitAsync(cancel);
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancel);
            snapshot = await PeopleSnapshot.ReadAsync(connection, snapshot, cancel);
        }
        finally
        {
            oneLoads.Release();
        }
    }

    public void Dispose() => oneLoads.Dispose();

    DateOnly DayAt(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, snapshot.Zone).DateTime);
}
