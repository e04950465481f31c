using Npgsql;

namespace Guantong.Server.People.Ground;

/// <summary>Reads the standing rows of the people on the ground, for the directory in memory.</summary>
static class GroundReading
{
    const string ChiefSql = """
        select c.user_name, c.kind, c.tier, c.title, c.areas, c.phone, c.reports_to, c.valid_from, c.valid_to, coalesce(q.display_name, '')
        from people.chief c left join people.person q on q.user_name = c.user_name where c.ended is null order by c.tier, c.user_name collate "C"
        """;

    public static async Task<GroundBook> ReadAsync(NpgsqlConnection connection, CancellationToken cancel) => new(
        await AllAsync(connection, ChiefSql, ReadChief, cancel),
        await AllAsync(connection, "select code, name, name_en, division, phone from people.volunteer_group where ended is null order by code collate \"C\"",
            r => new VolunteerGroup(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4)), cancel),
        await AllAsync(connection, "select code, name, group_code, division, phone, since from people.volunteer where ended is null order by code collate \"C\"",
            r => new Volunteer(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), Day(r, 5)), cancel),
        await AllAsync(connection, "select code, name, manager, phone, divisions, valid_from, valid_to from people.property_company where ended is null order by code collate \"C\"",
            r => new PropertyCompany(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetFieldValue<string[]>(4), Day(r, 5), Day(r, 6)), cancel));

    public static Task<List<RosterRow>> RostersAsync(NpgsqlConnection connection, CancellationToken cancel) => AllAsync(
        connection, "select user_name, from_day, to_day, hours, areas, note from people.roster where ended is null order by user_name collate \"C\", from_day",
        r => new RosterRow(r.GetString(0), r.GetFieldValue<DateOnly>(1), r.GetFieldValue<DateOnly>(2), r.GetString(3), r.GetFieldValue<string[]>(4), r.GetString(5)), cancel);

    static Chief ReadChief(NpgsqlDataReader r) => new(
        r.GetString(0), GroundTables.KindOf(r.GetString(1)), r.GetInt32(2), r.GetString(3), r.GetFieldValue<string[]>(4), r.GetString(5), r.IsDBNull(6) ? null : r.GetString(6), Day(r, 7), Day(r, 8))
    {
        Name = r.GetString(9),
    };

    static DateOnly? Day(NpgsqlDataReader r, int at) => r.IsDBNull(at) ? null : r.GetFieldValue<DateOnly>(at);

    static async Task<List<T>> AllAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var all = new List<T>();
        while (await rows.ReadAsync(cancel)) all.Add(read(rows));
        return all;
    }
}
