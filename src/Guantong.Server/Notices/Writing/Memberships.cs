using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Catalogue;
using Guantong.Server.Notices.Following;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Npgsql;

namespace Guantong.Server.Notices.Writing;

/// <summary>
/// Who belongs to which case, as the log tells it: whoever reads late still tells a step to those who belonged to the case at that
/// step, also when it was merged meanwhile.
/// </summary>
public sealed class Memberships(NoticeLinks links, CityFactsSource facts, Entropy entropy, TimeProvider time)
{
    /// <summary>Doors behind which a person stands who can be told something.</summary>
    static readonly short[] People = [(short)Channel.Snapshot, (short)Channel.Hotline, (short)Channel.Station, (short)Channel.Transfer, (short)Channel.OpenApi];

    // What came here by a merge has its own beginning in the log: where that is still to be read, it is not here yet.
    const string MissingSql =
        """
        select r.id, r.origin_case, r.case_id, p.phone is not null from cases.report r left join cases.reporter p on p.report_id = r.id
        where (r.origin_case = $1 or (r.case_id = $1 and exists (select from cases.change c where c.case_id = r.origin_case and c.seq = 1 and c.position < $3))) and r.channel = any($2) and r.erased_by is null and r.erase_when_ended is null
          and not exists (select from notices.follow f where f.report_id = r.id)
        """;

    /// <summary>The reporters of a case become those who are told, with the number they left where the city tells by SMS.</summary>
    public async Task EnsureAsync(NpgsqlConnection connection, LoggedStep step, CancellationToken cancel)
    {
        var missing = new List<(Guid Report, Guid[] Path, bool HasPhone)>();
        await using (var command = Sql.Command(connection, MissingSql, step.Case, People, step.Position))
        await using (var r = await command.ExecuteReaderAsync(cancel))
        {
            while (await r.ReadAsync(cancel))
            {
                var (origin, holder) = (r.GetGuid(1), r.GetGuid(2));
                // At its own beginning a report stands in its own case, wherever it has gone since: the log will tell.
                var path = step.Deed == nameof(ReceiveReport) || origin == holder ? (Guid[])[step.Deed == nameof(ReceiveReport) ? step.Case : holder] : [origin, holder];
                missing.Add((r.GetGuid(0), path, r.GetBoolean(3)));
            }
        }
        foreach (var (report, path, hasPhone) in missing)
        {
            var now = time.GetUtcNow();
            await Sql.DoAsync(connection,
                "insert into notices.follow (id, kind, report_id, path, case_id, language, link_hash, at) values ($1, 'report', $1, $2, $3, $4, $5, $6) on conflict do nothing", cancel,
                report, path, path[^1], CityTexts.Chinese, NoticeLinks.HashOf(await links.TokenAsync(report, cancel)), now);
            if (hasPhone && facts.Current.Policy.MessagesBySms)
                await Sql.DoAsync(connection, "insert into notices.contact (id, report_id, channel, confirmed_at, at) values ($1, $2, 'sms', $3, $3) on conflict do nothing", cancel, entropy.NewId(), report, now);
        }
    }

    /// <summary>All who belong to a case go with it into another.</summary>
    public Task MoveAsync(NpgsqlConnection connection, Guid from, Guid into, CancellationToken cancel) =>
        Sql.DoAsync(connection, "update notices.follow set path = path || $2::uuid, case_id = $2 where case_id = $1", cancel, from, into);

    /// <summary>Those who came with a case go back with it.</summary>
    public Task TakeBackAsync(NpgsqlConnection connection, Guid back, CancellationToken cancel) =>
        Sql.DoAsync(connection, "update notices.follow set path = path[1:array_position(path, $1)], case_id = $1 where path @> array[$1] and case_id <> $1", cancel, back);
}
