using System.Data;
using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.People.Ground;
using Npgsql;

namespace Guantong.Server.People;

/// <summary>The directory's content at one version; never changes.</summary>
sealed class PeopleSnapshot
{
    const string CitySql = "select name, title, title_en, area, time_zone, demo from people.city where ended is null";
    const string PersonSql = "select id, display_name from people.person";
    const string PostSql = """
        select p.person, q.user_name, q.display_name, p.role, p.unit, p.level, p.scope_place, p.scope_classes, p.duty, p.valid_from, p.valid_to
        from people.post p join people.person q on q.id = p.person where p.ended is null order by q.user_name collate "C"
        """;

    static readonly TimeZoneInfo UsualZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static readonly PeopleSnapshot Empty = new(-1, null, [], [])
    {
        Ground = GroundBook.Empty, Rosters = DutyRoster.Empty,
    };

    PeopleSnapshot(long version, CityCard? city, IReadOnlyList<Post> posts, Dictionary<PersonId, string> names)
    {
        Version = version;
        City = city;
        Posts = posts;
        Names = names;
        ByPerson = posts.ToDictionary(p => p.Person);
        ByRole = posts.ToLookup(p => p.Role);
    }

    public required GroundBook Ground { get; init; }
    public required DutyRoster Rosters { get; init; }
    public long Version { get; }
    public CityCard? City { get; }
    public TimeZoneInfo Zone => City?.Zone ?? UsualZone;
    public IReadOnlyList<Post> Posts { get; }
    public IReadOnlyDictionary<PersonId, Post> ByPerson { get; }
    public ILookup<Role, Post> ByRole { get; }
    public IReadOnlyDictionary<PersonId, string> Names { get; }

    /// <summary>The content as it stands, or <paramref name="held"/> when the version has not moved.</summary>
    public static async Task<PeopleSnapshot> ReadAsync(NpgsqlConnection connection, PeopleSnapshot held, CancellationToken cancel)
    {
        await using var reading = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var version = new NpgsqlCommand("select version from people.directory", connection);
        var standing = (long)(await version.ExecuteScalarAsync(cancel))!;
        if (standing == held.Version) return held;
        var city = (await AllAsync(connection, CitySql, ReadCity, cancel)).SingleOrDefault();
        var names = await AllAsync(connection, PersonSql, r => (new PersonId(r.GetGuid(0)), r.GetString(1)), cancel);
        var posts = await AllAsync(connection, PostSql, r => ReadPost(r, city), cancel);
        return new PeopleSnapshot(standing, city, posts, names.ToDictionary(n => n.Item1, n => n.Item2))
        {
            Ground = await GroundReading.ReadAsync(connection, cancel),
            Rosters = new DutyRoster(await GroundReading.RostersAsync(connection, cancel), posts),
        };
    }

    static CityCard ReadCity(NpgsqlDataReader r) => new(
        r.GetString(0), r.GetString(1), r.GetString(2), new DivisionCode(r.GetString(3)), TimeZoneInfo.FindSystemTimeZoneById(r.GetString(4)), r.GetBoolean(5));

    static Post ReadPost(NpgsqlDataReader r, CityCard? city)
    {
        Roles.TryRead(r.GetString(3), out var role);
        var level = Enum.Parse<Level>(r.GetString(5), ignoreCase: true);
        // Made by hand: the whole city, whichever it is; before there is one, nothing.
        var place = r.IsDBNull(6) ? city?.Area ?? new DivisionCode("000000000000") : new DivisionCode(r.GetString(6));
        var scope = new Scope(level, place, r.GetFieldValue<string[]>(7).ToHashSet(StringComparer.Ordinal));
        DutyHours.TryRead(r.GetString(8), out var duty);
        return new Post(
            new PersonId(r.GetGuid(0)), r.GetString(1), r.GetString(2), role, r.IsDBNull(4) ? null : new UnitId(r.GetString(4)), level, scope, duty,
            r.GetFieldValue<DateOnly>(9), r.IsDBNull(10) ? null : r.GetFieldValue<DateOnly>(10));
    }

    static async Task<List<T>> AllAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var all = new List<T>();
        while (await rows.ReadAsync(cancel)) all.Add(read(rows));
        return all;
    }
}
