using Guantong.Server.Notices.Templates;
using Guantong.Server.Notices.Writing;
using Npgsql;

namespace Guantong.Server.Notices.Following;

/// <summary>A message as it is read.</summary>
public sealed record InboxLine(long Id, string Step, string Text, DateTimeOffset At, bool IsNew, string Kind, Guid? Report, string? Number);

/// <summary>Messages as their readers see them: newest first, in today's words.</summary>
public sealed class Inbox(NpgsqlDataSource database, MessageRows rows, MessageWords words)
{
    const int PerPage = 30;
    const string Columns = "m.id, m.step, m.facts, m.at, m.read_at is null, f.kind, f.report_id, n.number";
    const string From = "notices.message m join notices.follow f on f.id = m.follow_id left join cases.number n on n.case_id = m.case_id";

    /// <summary>Of one own report, or of one link that follows a case.</summary>
    public Task<IReadOnlyList<InboxLine>> OfOneAsync(Guid follow, string language, CancellationToken cancel = default) =>
        ReadAsync($"select {Columns} from {From} where f.id = $1 order by m.id desc limit 100", language, cancel, follow);

    public Task<IReadOnlyList<InboxLine>> OfBoxAsync(Box box, string language, long before, CancellationToken cancel = default) =>
        ReadAsync($"select {Columns} from {From} where f.box_id = $1 and m.id < $2 order by m.id desc limit {PerPage}", language, cancel, box.Id, before);

    /// <summary>How many there are of one own report or link, and how many of them nobody has read.</summary>
    public async Task<(int All, int Unread)> CountAsync(Guid follow, CancellationToken cancel = default) =>
        (await Sql.ListAsync(database, "select count(*)::int, count(*) filter (where read_at is null)::int from notices.message where follow_id = $1", r => (r.GetInt32(0), r.GetInt32(1)), cancel, follow)).Single();

    public async Task<int> UnreadAsync(Box box, CancellationToken cancel = default) =>
        (int)(long)(await Sql.OneAsync(database, "select count(*) from notices.message m join notices.follow f on f.id = m.follow_id where f.box_id = $1 and m.read_at is null", cancel, box.Id))!;

    /// <summary>What was shown is read; what came in meanwhile is not.</summary>
    public Task ReadAsync(IEnumerable<InboxLine> shown, DateTimeOffset at, CancellationToken cancel = default) =>
        shown.Where(l => l.IsNew).Select(l => l.Id).ToArray() is { Length: > 0 } ids ? Sql.DoAsync(database, "update notices.message set read_at = $2 where id = any($1) and read_at is null", cancel, ids, at) : Task.CompletedTask;

    async Task<IReadOnlyList<InboxLine>> ReadAsync(string sql, string language, CancellationToken cancel, params object[] values)
    {
        var found = await Sql.ListAsync(database, sql, r => (Line: new InboxLine(r.GetInt64(0), r.GetString(1), "", r.GetFieldValue<DateTimeOffset>(3), r.GetBoolean(4), r.GetString(5), r.Id(6), r.Text(7)), Facts: r.GetString(2)), cancel, values);
        var lines = new List<InboxLine>();
        foreach (var (line, facts) in found)
        {
            if (await rows.TemplateAsync(line.Step, MessageChannels.App, cancel) is not { } template) continue;
            var said = await words.SayAsync(template, new Addressed(line.Step, StepFacts.Read(facts), language, line.Report, null), cancel);
            lines.Add(line with { Text = said.Text });
        }
        return lines;
    }
}
