using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Intake;

/// <summary>An answer to a question of the report's class, in the words that were shown; or an address of media that the sender claims.</summary>
public sealed record GivenAnswer(string Kind, string Code, string? Question, string Answer)
{
    public const string ToQuestion = "question";
    public const string ClaimedMedia = "media-url";

    public static GivenAnswer Media(string url) => new(ClaimedMedia, "media_url", null, url);
}

/// <summary>Writes who reported and what they answered: rows of their own, erased when their time has come.</summary>
static class ReportPersons
{
    public static void Add(NpgsqlBatch batch, Guid report, ReportInput input)
    {
        AddReporter(batch, report, input);
        if (input.Answers is not { Count: > 0 } answers) return;
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            "insert into cases.report_answer (report_id, place, kind, code, question, answer) select $1, n - 1, k, c, q, a from unnest($2::text[], $3::text[], $4::text[], $5::text[]) with ordinality as t (k, c, q, a, n)")
        {
            Parameters =
            {
                new() { Value = report }, new() { Value = answers.Select(a => a.Kind).ToArray() }, new() { Value = answers.Select(a => CaseJson.Clean(a.Code)).ToArray() },
                new() { Value = answers.Select(a => a.Question).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text }, new() { Value = answers.Select(a => CaseJson.Clean(a.Answer)).ToArray() },
            },
        });
    }

    static void AddReporter(NpgsqlBatch batch, Guid report, ReportInput input)
    {
        string?[] said = [.. new[] { input.ReporterName ?? WholeName(input), input.ReporterPhone, input.Email, input.FirstName, input.LastName, input.DeviceId, input.AccountId }.Select(s => ReportDesk.Spoken(s)?.Value)];
        if (said.All(s => s is null)) return;
        var command = new NpgsqlBatchCommand("insert into cases.reporter (report_id, name, phone, email, first_name, last_name, device_id, account_id) values ($1, $2, $3, $4, $5, $6, $7, $8)");
        command.Parameters.Add(new() { Value = report });
        foreach (var text in said) command.Parameters.Add(new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        batch.BatchCommands.Add(command);
    }

    // 王 + 小明 stand together; names in letters keep their blank and their order.
    static string? WholeName(ReportInput input) => (input.FirstName, input.LastName) switch
    {
        (null, null) => null,
        ({ } first, { } last) => first.All(char.IsAscii) && last.All(char.IsAscii) ? $"{first} {last}" : last + first,
        var (first, last) => first ?? last,
    };
}
