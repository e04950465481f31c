using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Notices.Following;

/// <summary>Numbers and addresses that want nothing more.</summary>
public sealed class NoticeDesk(NpgsqlDataSource database, NoticeLinks links, TimeProvider time)
{
    public async Task<bool> IsSilentAsync(string phone, CancellationToken cancel = default) =>
        await Sql.OneAsync(database, "select 1 from notices.silence where hash = $1", cancel, await links.SilenceAsync(phone, cancel)) is not null;

    /// <summary>Everything to the number behind a follow ends, also of later reports. False when there is no number.</summary>
    public async Task<bool> SilenceAsync(Follow follow, CancellationToken cancel = default)
    {
        if (await PhoneAsync(follow, cancel) is not { } phone) return false;
        await Sql.DoAsync(database, "insert into notices.silence (hash, at) values ($1, $2) on conflict do nothing", cancel, await links.SilenceAsync(phone, cancel), time.GetUtcNow());
        return true;
    }

    public async Task SpeakAgainAsync(Follow follow, CancellationToken cancel = default)
    {
        if (await PhoneAsync(follow, cancel) is { } phone) await Sql.DoAsync(database, "delete from notices.silence where hash = $1", cancel, await links.SilenceAsync(phone, cancel));
    }

    /// <summary>The number behind a follow in masked form, and whether it wants nothing at all.</summary>
    public async Task<(string? Masked, bool Silent)> StandAsync(Follow follow, CancellationToken cancel = default) =>
        await PhoneAsync(follow, cancel) is { } phone ? (Masking.Phone(phone), await IsSilentAsync(phone, cancel)) : (null, false);

    /// <summary>A browser or mailbox that is no more.</summary>
    public Task ForgetAddressAsync(Guid contact, CancellationToken cancel = default) => Sql.DoAsync(database, "update notices.contact set stopped_at = coalesce(stopped_at, $2) where id = $1", cancel, contact, time.GetUtcNow());

    async Task<string?> PhoneAsync(Follow follow, CancellationToken cancel) => await Sql.OneAsync(database,
        """
        select coalesce(c.phone, p.phone) from notices.contact c left join cases.reporter p on p.report_id = c.report_id
        where c.channel = 'sms' and (c.report_id = $1 or c.box_id = $2) and coalesce(c.phone, p.phone) is not null order by c.report_id is null limit 1
        """, cancel, Sql.Or(follow.Report), Sql.Or(follow.Box)) as string;
}
