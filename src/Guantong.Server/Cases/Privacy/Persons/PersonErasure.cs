using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Server.Files;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Privacy.Persons;

/// <summary>A wish to erase a person's data. <see cref="AtOnce"/>: also what was said on cases that are still open.</summary>
public sealed record ErasureWish(PersonKeys Keys, bool AtOnce, Guid? AskedBy, string? Address, string Key);

/// <summary>What came of it; <see cref="Waiting"/> reports lie on open cases and lose their words when those end.</summary>
public sealed record Erased(string Number, int Reports, int Waiting, int Words, int Redacted, int Photos, bool Before);

/// <summary>
/// Erases one person. At once and always: name, number, mail address, messages, follow link, keys, and the person's number in
/// anybody else's words. With the end of the case, or at once where that is asked for: what was said, where, and the photos. What
/// stays is the case: its stages, its clocks, its point, and commitments whose salts are gone (docs/decisions/0009).
/// </summary>
public sealed class PersonErasure(NpgsqlDataSource database, ErasedSubjects subjects, PhotoErasure photos, AccessLog log, IEnumerable<PersonalTable> tables, Entropy entropy, TimeProvider time)
{
    public async Task<Erased?> EraseAsync(ErasureWish wish, CancellationToken cancel = default)
    {
        var salt = await subjects.SaltAsync(cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // Two officers may press for the same person: the second finds what the first has left, which is nothing.
        await ExecuteAsync(connection, "select pg_advisory_xact_lock(hashtext('cases.erasure'))", cancel);
        if (await BeforeAsync(connection, wish.Key, cancel) is { } before) return before;
        var reports = (await PersonFinder.ReportsAsync(connection, wish.Keys, cancel)).Where(r => !r.Erased).ToList();
        var beside = await ForgetBesideAsync(connection, wish.Keys, cancel);
        if (reports.Count == 0 && beside == 0) return null;

        var now = time.GetUtcNow();
        var (id, number) = (entropy.NewId(), $"E{now:yyyyMMdd}-{Convert.ToHexString(entropy.Bytes(3))}");
        await ExecuteAsync(connection, "insert into cases.erasure (id, number, kind, asked_at, asked_by, key) values ($1, $2, 'reporter', $3, $4, $5)", cancel, id, number, now, Or(wish.AskedBy), wish.Key);
        await KeepAnswerAsync(connection, (id, salt, now), Phones(reports).Concat(wish.Keys.Phone is { Length: >= 7 } said ? [said] : []).Distinct(StringComparer.Ordinal), reports, cancel);
        var redacted = await CoverAsync(connection, id, reports, cancel);
        await ForgetContactAsync(connection, [.. reports.Select(r => r.Id)], cancel);
        var (ended, open) = (reports.Where(r => wish.AtOnce || !r.CaseIsOpen).ToList(), reports.Where(r => !wish.AtOnce && r.CaseIsOpen).ToList());
        await ExecuteAsync(connection, "update cases.report set erase_when_ended = $2 where id = any($1)", cancel, open.Select(r => r.Id).ToArray(), id);
        var words = await EraseSaidAsync(connection, id, ended, cancel);
        var gone = await photos.RemoveAsync(connection, await UnsharedAsync(connection, ended, cancel), cancel);
        await ExecuteAsync(connection, "update cases.erasure set done_at = case when $2 = 0 then $3::timestamptz end, reports = $4, waiting = $2, words = $5, redacted = $6, photos = $7 where id = $1", cancel,
            id, open.Count, now, reports.Count, words, redacted, gone);
        await log.WriteAsync(wish.AskedBy, "erase-person", number, wish.Address, cancel);
        await transaction.CommitAsync(cancel);
        return new Erased(number, reports.Count, open.Count, words, redacted, gone, Before: false);
    }

    /// <summary>Finishes what waited for the end of a case. Called by the retention run, a few at a time; returns how many reports.</summary>
    public async Task<int> FinishWaitingAsync(int most, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await ExecuteAsync(connection, "select pg_advisory_xact_lock(hashtext('cases.erasure'))", cancel);
        var ended = await PersonFinder.ReportsAsync(connection,
            "r.id = any(array(select w.id from cases.report w join cases.case_list c on c.case_id = w.case_id where w.erase_when_ended is not null and c.stage > 10 order by w.id limit $1))", most, cancel);
        foreach (var of in await ByErasureAsync(connection, ended, cancel))
        {
            var words = await EraseSaidAsync(connection, of.Key, [.. of], cancel);
            var gone = await photos.RemoveAsync(connection, await UnsharedAsync(connection, [.. of], cancel), cancel);
            await ExecuteAsync(connection,
                "update cases.erasure set waiting = waiting - $2, words = words + $3, photos = photos + $4, done_at = case when waiting - $2 = 0 then $5::timestamptz end where id = $1", cancel,
                of.Key, of.Count(), words, gone, time.GetUtcNow());
        }
        await transaction.CommitAsync(cancel);
        return ended.Count;
    }

    static async Task<Erased?> BeforeAsync(NpgsqlConnection connection, string key, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select number, reports, waiting, words, redacted, photos from cases.erasure where key = $1", connection) { Parameters = { new() { Value = key } } };
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? new Erased(r.GetString(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5), Before: true) : null;
    }

    static async Task<ILookup<Guid, PersonReport>> ByErasureAsync(NpgsqlConnection connection, IReadOnlyList<PersonReport> reports, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select id, erase_when_ended from cases.report where id = any($1)", connection) { Parameters = { new() { Value = reports.Select(r => r.Id).ToArray() } } };
        var by = new Dictionary<Guid, Guid>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) by[r.GetGuid(0)] = r.GetGuid(1);
        return reports.ToLookup(x => by[x.Id]);
    }

    /// <summary>Rows that hang on no report: callers, by their number.</summary>
    async Task<int> ForgetBesideAsync(NpgsqlConnection connection, PersonKeys keys, CancellationToken cancel)
    {
        var gone = 0;
        if (keys.Phone is not { } phone) return gone;
        foreach (var table in tables) gone += await ExecuteAsync(connection, $"delete from {table.Name} x where {PersonFinder.ByPhone}", cancel, phone);
        return gone;
    }

    static async Task KeepAnswerAsync(NpgsqlConnection connection, (Guid Id, byte[] Salt, DateTimeOffset Now) of, IEnumerable<string> phones, IReadOnlyList<PersonReport> reports, CancellationToken cancel)
    {
        var (id, salt, now) = of;
        var hashes = ErasedSubjects.HashesOf(salt, phones, Mails(reports), reports.Select(r => r.FollowHash));
        await ExecuteAsync(connection, "insert into cases.erased_subject (erasure, kind, hash, at) select $1, k, h, $4 from unnest($2::text[], $3::bytea[]) as t (k, h) on conflict do nothing", cancel,
            id, hashes.Select(h => h.Kind).ToArray(), hashes.Select(h => h.Hash).ToArray(), now);
    }

    /// <summary>Everything that hangs on the reports, the link, and the keys: whose hashes cover what was said, and which carry an address or a print of the sender.</summary>
    async Task ForgetContactAsync(NpgsqlConnection connection, Guid[] reports, CancellationToken cancel)
    {
        var addresses = new List<string>();
        await using (var command = new NpgsqlCommand($"select substr(k.caller, 9) from cases.deed_key k where {PersonFinder.OwnKeys} and k.caller like 'address:%'", connection) { Parameters = { new() { Value = reports } } })
        await using (var r = await command.ExecuteReaderAsync(cancel))
            while (await r.ReadAsync(cancel)) addresses.Add(r.GetString(0));
        await log.ForgetAddressesAsync(connection, addresses, cancel);
        await ExecuteAsync(connection,
            $"""
            update cases.deed_key k set body_hash = sha256(gen_random_uuid()::text::bytea || gen_random_uuid()::text::bytea),
              caller = case when k.caller like 'address:%' then 'erased:' || gen_random_uuid() else k.caller end,
              key = case when k.key like 'same:%' then 'erased:' || gen_random_uuid() else k.key end where {PersonFinder.OwnKeys}
            """, cancel, reports);
        foreach (var (table, column) in await PersonFinder.HangingAsync(connection, cancel)) await ExecuteAsync(connection, $"delete from {table} where {column} = any($1)", cancel, reports);
        await ExecuteAsync(connection, "update cases.report set follow_hash = sha256(gen_random_uuid()::text::bytea || gen_random_uuid()::text::bytea) where id = any($1)", cancel, reports);
    }

    static async Task<int> EraseSaidAsync(NpgsqlConnection connection, Guid id, IReadOnlyList<PersonReport> reports, CancellationToken cancel)
    {
        var ids = reports.Select(r => r.Id).ToArray();
        // Without its salt a commitment cannot be tried against a list of likely words.
        var words = await ExecuteAsync(connection, $"update cases.words w set words = null, salt = ''::bytea where w.words is not null and {PersonFinder.OwnWords}", cancel, ids);
        await ExecuteAsync(connection, "delete from cases.evidence e where e.seq = 1 and e.case_id = any($1)", cancel, reports.Select(r => r.Origin).ToArray());
        await ExecuteAsync(connection, "update cases.report set photos = '{}', erased_by = $2, erase_when_ended = null where id = any($1)", cancel, ids, id);
        return words;
    }

    /// <summary>Photos that nobody else sent and no step of the work shows.</summary>
    static async Task<IReadOnlyList<PhotoHash>> UnsharedAsync(NpgsqlConnection connection, IReadOnlyList<PersonReport> reports, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            select p from unnest($1::text[]) p where not exists (select from cases.report r where r.photos @> array[p]) and not exists (select from cases.evidence e where e.photos @> array[p])
            """, connection) { Parameters = { new() { Value = reports.SelectMany(r => r.Photos).Distinct(StringComparer.Ordinal).ToArray() } } };
        var unshared = new List<PhotoHash>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) unshared.Add(new(r.GetString(0)));
        return unshared;
    }

    /// <summary>The person's number and mail address in anybody's words, and the name in those of the person's own cases.</summary>
    static async Task<int> CoverAsync(NpgsqlConnection connection, Guid id, IReadOnlyList<PersonReport> reports, CancellationToken cancel)
    {
        var (phones, mails) = (Phones(reports), Mails(reports));
        var names = reports.Select(r => r.Name).OfType<string>().Where(n => n.Length > 1).Distinct(StringComparer.Ordinal).ToArray();
        var (everywhere, here) = (new Covering(phones, mails, []), new Covering(phones, mails, names));
        var covered = 0;
        foreach (var place in WrittenPlaces)
        {
            var found = new List<(string Row, string Text, bool Own)>();
            await using (var command = new NpgsqlCommand(place.Read, connection) { CommandTimeout = 0 })
            {
                command.Parameters.Add(new() { Value = phones });
                command.Parameters.Add(new() { Value = mails });
                command.Parameters.Add(new() { Value = names });
                command.Parameters.Add(new() { Value = reports.Select(r => r.Case).Concat(reports.Select(r => r.Origin)).Distinct().ToArray() });
                command.Parameters.Add(new() { Value = reports.Select(r => r.Id).ToArray() });
                await using var r = await command.ExecuteReaderAsync(cancel);
                while (await r.ReadAsync(cancel)) found.Add((r.GetString(0), r.GetString(1), r.GetBoolean(2)));
            }
            foreach (var (row, text, own) in found)
            {
                if ((own ? here : everywhere).Of(text) is not { } without) continue;
                await ExecuteAsync(connection, place.Write, cancel, row, without, id);
                covered++;
            }
        }
        return covered;
    }

    const string Marked =
        "(exists (select from unnest($1::text[]) one where cases.phone_key({0}) like '%' || one || '%') or exists (select from unnest($2::text[]) one where lower({0}) like '%' || one || '%') or ({1} = any($4) and exists (select from unnest($3::text[]) one where {0} like '%' || one || '%')))";

    static readonly (string Read, string Write)[] WrittenPlaces =
    [
        ($"select w.ctid::text, w.words, w.case_id = any($4) from cases.words w where w.words is not null and {Where("w.words", "w.case_id")} for update",
            "update cases.words set words = $2, salt = ''::bytea, redacted_by = $3 where ctid = $1::tid"),
        ($"select u.ctid::text, u.words, u.case_id = any($4) from cases.unmasking u where u.words is not null and {Where("u.words", "u.case_id")} for update",
            "update cases.unmasking set words = $2 where ctid = $1::tid and $3::uuid is not null"),
        ($"select m.ctid::text, m.words, m.report_id = any($5) from cases.relay_message m where m.words is not null and m.report_id <> all($5) and {Where("m.words", "(select r.case_id from cases.report r where r.id = m.report_id)")} for update",
            "update cases.relay_message set words = $2 where ctid = $1::tid and $3::uuid is not null"),
    ];

    static string Where(string text, string @case) => Marked.Replace("{0}", text, StringComparison.Ordinal).Replace("{1}", @case, StringComparison.Ordinal);

    static string[] Phones(IEnumerable<PersonReport> reports) => [.. reports.Select(r => Masking.PhoneKey(r.Phone)).Where(p => p.Length >= 7).Distinct(StringComparer.Ordinal)];

    static string[] Mails(IEnumerable<PersonReport> reports) => [.. reports.Select(r => r.Email?.Trim().ToLowerInvariant()).OfType<string>().Where(m => m.Contains('@', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    static object Or(Guid? id) => id is { } given ? given : new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values) command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
