using System.Text.Json;
using Guantong.Server.People.Keys;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Verbs;
using Npgsql;

namespace Guantong.Server.People;

/// <summary>
/// A demonstration exists to be signed into: its passwords are random per installation, kept in clear, and shown. They are hashed
/// only when first used, because hashing hundreds of them at load would take longer than everything else together.
/// </summary>
static class DemoPasswords
{
    // Without i, l, o, 0 and 1, which people mistake for each other when they copy by hand.
    const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    const int Length = 14;

    static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>A random password of 14 letters and digits, 69 bits.</summary>
    public static string Make(Entropy entropy)
    {
        var made = new char[Length];
        for (var i = 0; i < Length;)
        {
            foreach (var b in entropy.Bytes(2 * Length))
            {
                // Bytes beyond the last full multiple would favour the first letters.
                if (i < Length && b < Letters.Length * (256 / Letters.Length)) made[i++] = Letters[b % Letters.Length];
            }
        }
        return new string(made);
    }

    /// <summary>Gives a password to every account of the demonstration that has none.</summary>
    public static async Task MakeAsync(NpgsqlConnection connection, Entropy entropy, CancellationToken cancel)
    {
        var ids = new List<Guid>();
        await using (var without = new NpgsqlCommand("""
            select id from people.account a where password_hash is null and not exists (select from people.demo_password d where d.account = a.id) order by id
            """, connection))
        await using (var rows = await without.ExecuteReaderAsync(cancel))
            while (await rows.ReadAsync(cancel)) ids.Add(rows.GetGuid(0));
        await using var write = new NpgsqlCommand("insert into people.demo_password (account, password) select * from unnest($1, $2)", connection)
        {
            Parameters = { new() { Value = ids.ToArray() }, new() { Value = ids.Select(_ => Make(entropy)).ToArray() } },
        };
        await write.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>A demonstration that turns into a real city: what was ever shown opens nothing any more.</summary>
    public static async Task RevokeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var revoke = new NpgsqlCommand("""
            with shown as (delete from people.demo_password returning account),
                 ended as (delete from people.token where account in (select account from shown))
            update people.account set password_hash = null, security_stamp = gen_random_uuid()::text where id in (select account from shown)
            """, connection);
        await revoke.ExecuteNonQueryAsync(cancel);
        await DemoKey.RevokeAsync(connection, cancel);
    }

    /// <summary>The verb demo-accounts: who can be signed in as.</summary>
    public static async Task<int> PrintAsync(VerbCall call)
    {
        var house = await call.OpenHouseAsync();
        var people = house.GetRequiredService<PeopleDirectory>();
        await people.RefreshAsync(call.Cancel);
        var texts = new PeopleTexts(house, call);
        if (people.City is null) throw new PlainFailure(texts.Of("people-no-city"));
        if (!people.City.Demo) throw new PlainFailure(texts.Of("people-not-demo", ("city", people.City.Title)));
        var database = house.GetRequiredService<NpgsqlDataSource>();
        var accounts = await ReadAsync(database, people, call.Cancel);
        var key = await DemoKey.OfAsync(database, house.GetRequiredService<Entropy>(), house.GetRequiredService<TimeProvider>(), call.Cancel);
        if (call.Has("--json"))
        {
            await call.Out.WriteLineAsync(JsonSerializer.Serialize(new { accounts, open311_api_key = key }, Plain));
            return 0;
        }
        foreach (var a in accounts) await call.Out.WriteLineAsync($"{a.User,-24} {a.Password}  {a.Role,-16} {a.Level,-9} {a.Unit}");
        await call.Out.WriteLineAsync($"open311_api_key          {key}");
        return 0;
    }

    /// <summary>Every account with a post today and a password that is still the demonstration's.</summary>
    public static async Task<IReadOnlyList<DemoAccount>> ReadAsync(NpgsqlDataSource database, PeopleDirectory people, CancellationToken cancel)
    {
        var passwords = new Dictionary<Guid, string>();
        await using (var command = database.CreateCommand("select account, password from people.demo_password"))
        await using (var rows = await command.ExecuteReaderAsync(cancel))
            while (await rows.ReadAsync(cancel)) passwords[rows.GetGuid(0)] = rows.GetString(1);
        return [.. people.Posts.Where(p => passwords.ContainsKey(p.Person.Value)).Select(p => new DemoAccount(
            p.User, passwords[p.Person.Value], Domain.People.Roles.CodeOf(p.Role), p.Unit?.Value, UnitText.CodeOf(p.Level)))];
    }
}

/// <summary>An account of a demonstration, as <c>demo-accounts --json</c> prints it.</summary>
public sealed record DemoAccount(string User, string Password, string Role, string? Unit, string Level);
