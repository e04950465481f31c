using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue;
using Guantong.Server.Notices.Templates;
using Guantong.Server.People;
using Npgsql;

namespace Guantong.Server.Notices.Writing;

/// <summary>One step of a case, ready to be told.</summary>
public sealed record Telling(Guid Case, int Seq, string Step, StepFacts Facts, DateTimeOffset At);

/// <summary>Writes messages and their ways out, each for all at once: ten thousand followers are one statement.</summary>
public sealed class NoticeWriting(MessageRows rows, CityFactsSource facts, PeopleDirectory people, TimeProvider time)
{
    /// <summary>What was stopped is written down too, so that the desk can say why nothing left. An address that nobody has confirmed gets nothing.</summary>
    internal const string DeliveriesSql =
        """
        insert into notices.delivery (message_id, contact_id, channel, state, reason, next_at, at)
        select told.id, c.id, c.channel, case when w.why is null then 'waiting' else 'skipped' end, w.why, {0}, {1}
        from told join notices.follow f on f.id = told.follow_id
        join notices.contact c on c.report_id = f.report_id or c.box_id = f.box_id
        cross join lateral (select case when f.ended_at is not null or c.stopped_at is not null then 'stopped' when not c.channel = any({3}) then 'no-provider' end as why) w
        where c.channel = any({2}) and c.confirmed_at is not null
          and (c.report_id is not null or not exists (select from notices.contact own where own.report_id = f.report_id and own.channel = c.channel and own.stopped_at is null))
        on conflict (message_id, contact_id) do nothing
        """;

    const string CaseSql =
        """
        with told as (
          insert into notices.message (follow_id, key, case_id, step, facts, at, written_at)
          select f.id, $2, $1, $3, $4::json, $5, $6 from notices.follow f
          where f.case_id = $1 and (f.kind = 'report' or f.ended_at is null) and f.pace = 'at-once'
          on conflict (follow_id, key) do nothing returning id, follow_id),
        later as (
          insert into notices.digest_item (follow_id, case_id, step, at)
          select f.id, $1, $3, $6 from notices.follow f where f.case_id = $1 and f.ended_at is null and f.pace = 'daily' on conflict do nothing)
        """;

    // Whoever reported this or follows it is told already.
    const string AreaSql =
        """
        with near as (
          select f.id, f.pace from notices.follow f
          where f.kind = 'area' and f.ended_at is null
            and ((f.place_kind = 'grid' and f.code = $10) or (f.place_kind = 'division' and f.code = any($11))
              or (f.place_kind = 'circle' and f.lat between $13 - 0.05 and $13 + 0.05 and ST_DistanceSphere(ST_MakePoint(f.lon, f.lat), ST_MakePoint($12, $13)) <= f.metres))
            and not exists (select from notices.follow o where o.box_id = f.box_id and o.case_id = $1 and o.ended_at is null)),
        told as (
          insert into notices.message (follow_id, key, case_id, step, facts, at, written_at)
          select id, $2, $1, $3, $4::json, $5, $6 from near where pace = 'at-once' on conflict (follow_id, key) do nothing returning id, follow_id),
        later as (insert into notices.digest_item (follow_id, case_id, step, at) select id, $1, $3, $6 from near where pace = 'daily' on conflict do nothing)
        """;

    public async Task TellCaseAsync(NpgsqlConnection connection, Telling telling, CancellationToken cancel)
    {
        if (await rows.TemplateAsync(telling.Step, MessageChannels.App, cancel) is null) return;
        await Sql.DoAsync(connection, CaseSql + Deliveries(), cancel, await ValuesAsync(telling, cancel));
    }

    public async Task TellAreaAsync(NpgsqlConnection connection, Telling telling, CaseState c, CancellationToken cancel)
    {
        if (await rows.TemplateAsync(telling.Step, MessageChannels.App, cancel) is null || (c.Point is null && c.Place is null)) return;
        await Sql.DoAsync(connection, AreaSql + Deliveries(), cancel,
        [
            .. await ValuesAsync(telling, cancel), c.Place?.MicroGrid ?? "", c.Division is { } at ? Around(at) : [], c.Point?.Lon ?? 0d, c.Point?.Lat ?? 0d,
        ]);
    }

    /// <summary>When something that is written now may leave.</summary>
    public DateTimeOffset MayLeave(string step)
    {
        var (now, policy) = (time.GetUtcNow(), facts.Current.Policy);
        return MessageSteps.IsAskedFor(step) ? now : QuietHours.NextOutside(now, people.Zone, policy.MessagesQuietFromHour, policy.MessagesQuietToHour);
    }

    /// <summary>A division and all that hold it.</summary>
    static string[] Around(DivisionCode at) => [.. Enum.GetValues<Level>().Select(l => at.At(l).Value).Append(at.Value).Distinct()];

    static string Deliveries() => string.Format(System.Globalization.CultureInfo.InvariantCulture, DeliveriesSql, "$7", "$6", "$8", "$9");

    async Task<object[]> ValuesAsync(Telling t, CancellationToken cancel) =>
    [
        t.Case, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{t.Case:n}:{t.Seq}:{t.Step}"), t.Step, t.Facts.Written, t.At, time.GetUtcNow(), MayLeave(t.Step),
        await rows.ChannelsAsync(t.Step, cancel), await OpenChannelsAsync(cancel),
    ];

    /// <summary>Channels that somebody carries.</summary>
    internal async Task<string[]> OpenChannelsAsync(CancellationToken cancel) => [.. (await rows.ProvidersAsync(null, cancel)).Select(p => p.Channel).Distinct()];
}
