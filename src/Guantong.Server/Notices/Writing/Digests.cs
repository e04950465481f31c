using System.Globalization;
using Guantong.Server.Catalogue;
using Guantong.Server.Notices.Templates;
using Guantong.Server.People;
using Npgsql;

namespace Guantong.Server.Notices.Writing;

/// <summary>Once a day, what happened where somebody asked for a summary becomes one message.</summary>
public sealed class Digests(NpgsqlDataSource database, NoticeWriting writing, MessageRows rows, CityFactsSource facts, PeopleDirectory people, TimeProvider time)
{
    // What is summed up leaves the list in the statement that writes the summary: it is said once. A thing that both began and ended counts as done.
    const string DigestSql =
        """
        with items as (delete from notices.digest_item where at < $1 returning follow_id, case_id, step),
        cases as (select follow_id, case_id, bool_or(step in ('area-closed', 'closed')) as done from items group by follow_id, case_id),
        sums as (
          select c.follow_id, json_build_object('new', count(*) filter (where not c.done), 'done', count(*) filter (where c.done), 'numbers', (array_agg(n.number order by n.number desc))[1:5]) as facts
          from cases c join cases.number n on n.case_id = c.case_id group by c.follow_id),
        told as (
          insert into notices.message (follow_id, key, step, facts, at, written_at)
          select s.follow_id, $2, 'digest', s.facts, $3, $3 from sums s join notices.follow f on f.id = s.follow_id where f.ended_at is null
          on conflict (follow_id, key) do nothing returning id, follow_id)
        """;

    /// <summary>Writes what is due; 0 when there is nothing, or another node is at it.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var cut = LastCut();
        if (await Sql.OneAsync(database, "select 1 from notices.digest_item where at < $1 limit 1", cancel, cut) is null) return 0;
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (!await NoticeReader.TakeTurnAsync(connection, cancel)) return 0;
        var now = time.GetUtcNow();
        var sql = DigestSql + string.Format(CultureInfo.InvariantCulture, NoticeWriting.DeliveriesSql, "$4", "$3", "$5", "$6");
        // Made anew for each run: what came in after today's summary is said by tomorrow's.
        var key = $"digest:{now.UtcTicks.ToString(CultureInfo.InvariantCulture)}";
        await Sql.DoAsync(connection, sql, cancel, cut, key, now, writing.MayLeave(MessageSteps.Digest), await rows.ChannelsAsync(MessageSteps.Digest, cancel), await writing.OpenChannelsAsync(cancel));
        await transaction.CommitAsync(cancel);
        return 1;
    }

    /// <summary>The last moment at which summaries were due.</summary>
    DateTimeOffset LastCut()
    {
        var local = people.LocalOf(time.GetUtcNow());
        var cut = local.Date.AddHours(Math.Clamp(facts.Current.Policy.MessagesDigestHour, 0, 23));
        if (cut > local) cut = cut.AddDays(-1);
        return new DateTimeOffset(cut, people.Zone.GetUtcOffset(cut)).ToUniversalTime();
    }
}
