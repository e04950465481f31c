using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Notices.Sending;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Notices.Following;

/// <summary>An address as its owner sees it: masked.</summary>
/// <param name="State"><c>on</c>, <c>stopped</c>, or <c>unconfirmed</c>.</param>
public sealed record ContactLine(Guid Id, string Channel, string Masked, string State);

/// <summary>What came of a wish about an address.</summary>
public enum ContactEnd { Done, NoMobile, NoMail, NoSubscription, TooOften, WrongCode, CodeTooOld }

/// <summary>
/// By which ways somebody may be reached. A number or mailbox that is typed here gets one code, and nothing else until the code came back:
/// nobody can let a stranger's telephone ring.
/// </summary>
public sealed class Contacts(NpgsqlDataSource database, NoticeLinks links, Entropy entropy, TimeProvider time)
{
    public const int CodeMinutes = 15;
    const int CodesPerDay = 3, MostTries = 5, MostPerOwner = 12;

    const string LineSql =
        """
        select c.id, c.channel, coalesce(c.phone, case when c.channel = 'sms' then p.phone end, c.address, case when c.channel = 'mail' then p.email end), c.stopped_at is not null, c.confirmed_at is not null
        from notices.contact c left join cases.reporter p on p.report_id = c.report_id where c.report_id = $1 or c.box_id = $2 order by c.channel, c.at
        """;

    public async Task<IReadOnlyList<ContactLine>> OfAsync(ContactOwner owner, CancellationToken cancel = default) => await Sql.ListAsync(database, LineSql,
        r => new ContactLine(r.GetGuid(0), r.GetString(1), MaskedOf(r.GetString(1), r.Text(2)), !r.GetBoolean(4) ? "unconfirmed" : r.GetBoolean(3) ? "stopped" : "on"), cancel, Sql.Or(owner.Report), Sql.Or(owner.Box));

    /// <summary>Switches an address that is there on or off; for a report also the number or mailbox that it was sent with.</summary>
    public async Task SwitchAsync(ContactOwner owner, string channel, bool on, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        if (on && owner.Report is { } report && channel is "sms" or "mail")
            await Sql.DoAsync(database,
                $"insert into notices.contact (id, report_id, channel, confirmed_at, at) select $1, $2, $3, $4, $4 from cases.reporter p where p.report_id = $2 and p.{(channel == "sms" ? "phone" : "email")} is not null on conflict do nothing", cancel, entropy.NewId(), owner.Report!.Value, channel, now);
        await Sql.DoAsync(database, $"update notices.contact set stopped_at = {(on ? "null" : "coalesce(stopped_at, $4)")} where channel = $3 and (report_id = $1 or box_id = $2)", cancel,
            on ? [Sql.Or(owner.Report), Sql.Or(owner.Box), channel] : [Sql.Or(owner.Report), Sql.Or(owner.Box), channel, now]);
    }

    /// <summary>A number or mailbox: a code is on its way there. Also sends another one.</summary>
    public async Task<ContactEnd> GiveAsync(ContactOwner owner, string channel, string typed, CancellationToken cancel = default)
    {
        var said = CaseJson.Clean(typed).Trim();
        if (channel == "sms" && !(Masking.PhoneKey(said) is ['1', ..] key && key.Length == 11)) return ContactEnd.NoMobile;
        if (channel == "mail" && !(MailAddress.TryCreate(said, out var mail) && mail.Address.Length <= 120 && mail.Address == said)) return ContactEnd.NoMail;
        if (channel is not ("sms" or "mail")) return ContactEnd.NoSubscription;
        var to = channel == "sms" ? Masking.PhoneKey(said) : said.ToLowerInvariant();
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // One at a time for one address: the count below is the limit.
        await Sql.DoAsync(connection, "select pg_advisory_xact_lock(hashtext('notices.code ' || $1))", cancel, to);
        var now = time.GetUtcNow();
        if ((long)(await Sql.OneAsync(connection,
            """
            select count(*) from notices.delivery d join notices.contact c on c.id = d.contact_id
            where d.purpose = 'code' and d.at > $1 and ((cases.phone_key(c.phone) = $2 or c.address = $2) or c.report_id = $3 or c.box_id = $4)
            """, cancel, now - TimeSpan.FromDays(1), to, Sql.Or(owner.Report), Sql.Or(owner.Box)))! >= CodesPerDay) return ContactEnd.TooOften;
        var until = Cut(now + TimeSpan.FromMinutes(CodeMinutes));
        var id = await KeepAsync(connection, owner, (channel, to), until, cancel);
        await Sql.DoAsync(connection, "update notices.contact set code_hash = $2 where id = $1", cancel, id, HashOf(await links.CodeAsync(id, until, cancel)));
        await Sql.DoAsync(connection, "insert into notices.delivery (contact_id, channel, purpose, next_at, at) values ($1, $2, 'code', $3, $3)", cancel, id, channel, now);
        await transaction.CommitAsync(cancel);
        return ContactEnd.Done;
    }

    public async Task<ContactEnd> ConfirmAsync(ContactOwner owner, string code, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var waiting = await Sql.ListAsync(database,
            "update notices.contact set code_tries = code_tries + 1 where (report_id = $1 or box_id = $2) and confirmed_at is null and code_hash is not null returning id, code_hash, code_until, code_tries",
            r => (Id: r.GetGuid(0), Hash: (byte[])r[1], Until: r.GetFieldValue<DateTimeOffset>(2), Tries: r.GetInt32(3)), cancel, Sql.Or(owner.Report), Sql.Or(owner.Box));
        var given = HashOf(new string([.. code.Where(char.IsAsciiDigit)]));
        var match = waiting.FirstOrDefault(w => CryptographicOperations.FixedTimeEquals(w.Hash, given));
        if (match.Hash is null) return ContactEnd.WrongCode;
        if (match.Until < now || match.Tries > MostTries) return ContactEnd.CodeTooOld;
        await Sql.DoAsync(database, "update notices.contact set confirmed_at = $2, stopped_at = null, code_hash = null, code_until = null where id = $1", cancel, match.Id, now);
        return ContactEnd.Done;
    }

    /// <summary>A browser that takes push messages.</summary>
    public async Task<ContactEnd> SubscribeAsync(ContactOwner owner, string endpoint, string keys, CancellationToken cancel = default)
    {
        if (endpoint.Length > 1000 || keys.Length > 500 || !Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || PushKeys.Read(keys) is not { } read || read.Key.Length != 65 || read.Secret.Length != 16)
            return ContactEnd.NoSubscription;
        if ((long)(await Sql.OneAsync(database, "select count(*) from notices.contact where report_id = $1 or box_id = $2", cancel, Sql.Or(owner.Report), Sql.Or(owner.Box)))! >= MostPerOwner) return ContactEnd.TooOften;
        await Sql.DoAsync(database,
            $"""
            insert into notices.contact (id, report_id, box_id, channel, address, keys, confirmed_at, at) values ($1, $2, $3, 'push', $4, $5, $6, $6)
            on conflict {owner.Conflict} do update set address = $4, keys = $5, stopped_at = null
            """, cancel, entropy.NewId(), Sql.Or(owner.Report), Sql.Or(owner.Box), endpoint, keys, time.GetUtcNow());
        return ContactEnd.Done;
    }

    async Task<Guid> KeepAsync(NpgsqlConnection connection, ContactOwner owner, (string Channel, string To) of, DateTimeOffset until, CancellationToken cancel) => (Guid)(await Sql.OneAsync(connection,
        $"""
        insert into notices.contact as c (id, report_id, box_id, channel, phone, address, code_until, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict {owner.Conflict} do update set phone = $5, address = $6, code_until = $7, code_tries = 0, confirmed_at = null, stopped_at = null returning c.id
        """, cancel, entropy.NewId(), Sql.Or(owner.Report), Sql.Or(owner.Box), of.Channel, Sql.Or(of.Channel == "sms" ? of.To : null), Sql.Or(of.Channel == "sms" ? null : of.To), until, time.GetUtcNow()))!;

    static DateTimeOffset Cut(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());

    static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));

    static string MaskedOf(string channel, string? address) => address is null ? "" : channel switch { "sms" => Masking.Phone(address), "mail" => Masking.Email(address), _ => "" };
}

/// <summary>Whose address it is: a report's or an inbox's.</summary>
public readonly record struct ContactOwner(Guid? Report, Guid? Box)
{
    public static ContactOwner Of(Box box) => new(null, box.Id);

    public static ContactOwner OfReport(Guid report) => new(report, null);

    internal string Conflict => Report is not null ? "(report_id, channel) where report_id is not null" : "(box_id, channel, coalesce(address, phone)) where box_id is not null";
}
