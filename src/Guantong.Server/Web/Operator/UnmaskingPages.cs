using System.Globalization;
using System.Text;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Privacy;
using Guantong.Server.Cases.Search;
using Guantong.Server.People;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Web.Operator.Pages.Privacy;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>What the auditor asked for, as it was typed.</summary>
public sealed record UnmaskingQuery(string User, string Number, string Field, string Reason, string From, string To)
{
    public static UnmaskingQuery Read(IQueryCollection q) => new(q["user"].ToString().Trim(), q["number"].ToString().Trim(), q["field"].ToString(), q["reason"].ToString(), q["from"].ToString(), q["to"].ToString());

    public string Path(string page, string? before = null) => page + "?" + string.Join('&',
        new[] { ("user", User), ("number", Number), ("field", Field), ("reason", Reason), ("from", From), ("to", To), ("before", before ?? "") }.Where(p => p.Item2.Length > 0).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"));
}

/// <summary>The list as it is shown.</summary>
public sealed record UnmaskingModel(UnmaskingQuery Query, IReadOnlyList<UnmaskingRow> Rows, IReadOnlyList<UnmaskingVolume> Volumes, string? Next);

/// <summary>Who looked at whom in clear, and why: for auditors and administrators, with a CSV.</summary>
static class UnmaskingPages
{
    public const string Path = "/staff/privacy/unmaskings";
    public const string CsvPath = "/staff/privacy/unmaskings.csv";
    const int PerPage = 50;

    public static void MapUnmaskingPages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/privacy/unmaskings", ShowAsync);
        staff.MapGet("/privacy/unmaskings.csv", CsvAsync);
    }

    static bool MayRead(Seat seat) => seat.Actor.Role is Role.Auditor or Role.Administrator;

    static async Task<IResult> ShowAsync(HttpContext http, UnmaskingLog log, CaseList list, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!MayRead(seat)) return Results.NotFound();
        var query = UnmaskingQuery.Read(http.Request.Query);
        var filter = FilterOf(seat, query) with { Before = Guid.TryParse(http.Request.Query["before"].ToString(), out var before) ? before : null, Most = PerPage + 1 };
        var rows = await log.RowsAsync(filter, cancel);
        var next = rows.Count > PerPage ? query.Path(Path, rows[PerPage - 1].Id.ToString("n")) : null;
        var model = new UnmaskingModel(query, [.. rows.Take(PerPage)], await log.VolumesAsync(filter, cancel), next);
        return Page.Of<UnmaskingsPage>(("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, list, cancel)), ("Model", model));
    }

    static async Task<IResult> CsvAsync(HttpContext http, UnmaskingLog log, AccessLog access, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!MayRead(seat)) return Results.NotFound();
        var rows = await log.RowsAsync(FilterOf(seat, UnmaskingQuery.Read(http.Request.Query)) with { Most = UnmaskingLog.MostRows }, cancel);
        await access.WriteAsync(seat.Actor.Person?.Value, "export-unmaskings", null, http.Connection.RemoteIpAddress?.ToString(), cancel);
        var text = new StringBuilder("\uFEFF");
        Line(text, ["time", "user", "name", "role", "case", "field", "reason", "words", "address"]);
        foreach (var row in rows)
        {
            Line(text, [TimeZoneInfo.ConvertTime(row.At, seat.Shell.City.Zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), UserOf(seat, row.Person), seat.Person(new(row.Person)), row.Role,
                CaseNumber.Shown(row.CaseNumber), seat.Say($"unmask.field-{row.Field}"), seat.Say($"unmask.reason-{row.Reason}"), row.Words ?? "", row.Address ?? ""]);
        }
        return Results.Text(text.ToString(), "text/csv", Encoding.UTF8);
    }

    static string UserOf(Seat seat, Guid person) => seat.People.PostOf(new(person))?.User ?? person.ToString("n")[..8];

    static void Line(StringBuilder text, string[] cells) => text.AppendJoin(',', cells.Select(Csv.SpreadsheetField)).Append("\r\n");

    static UnmaskingFilter FilterOf(Seat seat, UnmaskingQuery q) => new()
    {
        // A user nobody has is a filter that finds nothing, not none.
        Person = q.User.Length == 0 ? null : seat.People.Posts.FirstOrDefault(p => p.User == q.User)?.Person.Value ?? Guid.Empty,
        CaseNumber = q.Number.Length == 0 ? null : CaseNumber.Read(q.Number) ?? "none",
        Field = Enum.TryParse<PersonalField>(q.Field, out var field) ? field.ToString() : null,
        Reason = UnmaskReasons.All.Contains(q.Reason) ? q.Reason : null,
        From = DayOf(seat, q.From, 0),
        To = DayOf(seat, q.To, 1),
    };

    static DateTimeOffset? DayOf(Seat seat, string text, int plus)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var local = day.AddDays(plus).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, seat.Shell.City.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
