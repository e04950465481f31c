using Guantong.Domain.Evaluation;
using Guantong.Server.Cases.Search;
using Guantong.Server.Insight.Results;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Operator.ResultPages.Pages;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Plots;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.ResultPages;

/// <summary>The cases behind a number, as they are shown.</summary>
public sealed record ResultCasesModel(ResultQuery Query, Measure Measure, long Total, CaseRowsPage Page, bool IsFirst);

/// <summary>结果: the figures of one's scope, the cases behind each of them, and every table as a file.</summary>
static class ResultsPages
{
    const int PerPage = 50;

    public static void MapResultsPages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/results", ShowAsync);
        staff.MapGet("/results/cases", CasesAsync);
        staff.MapGet("/results/{group}.csv", CsvAsync);
    }

    static async Task<IResult> ShowAsync(HttpContext http, ResultsMaking making, CaseList list, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (ResultScope.Of(seat.Actor) is not { } scope) return NotYours;
        var model = await making.OfAsync(seat, scope, ResultQuery.Read(seat, http.Request.Query), cancel);
        var status = model.Mistakes.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page.Of<ResultsPage>(status, ("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, list, cancel)), ("Model", model with { Whole = GroupIn(http.Request.Query["whole"].ToString()) }));
    }

    static ResultGroup? GroupIn(string text) => text.Length > 0 && char.IsAsciiLetter(text[0]) && Enum.TryParse<ResultGroup>(text, ignoreCase: true, out var group) ? group : null;

    static async Task<IResult> CasesAsync(HttpContext http, ResultFigures figures, ResultList cases, CaseRows rows, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (ResultScope.Of(seat.Actor) is not { } scope) return NotYours;
        var query = ResultQuery.Read(seat, http.Request.Query);
        if (Measures.Named(http.Request.Query["measure"]) is not { } measure || query.Mistakes.Count > 0) return new Problem(StatusCodes.Status400BadRequest, "no-such-results");
        var total = (await figures.AllAsync(scope, query.Filter, cancel))[measure];
        var after = http.Request.Query["after"].ToString() is { Length: > 0 } text ? text : null;
        var page = await cases.PageAsync(scope, (query.Filter, measure), after, PerPage, cancel);
        var model = new ResultCasesModel(query, measure, total, new CaseRowsPage(await rows.OfAsync(seat, page.Cases, cancel), page.Next), after is null);
        return Page.Of<ResultCasesPage>(("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, http.RequestServices.GetRequiredService<CaseList>(), cancel)), ("Model", model));
    }

    static async Task<IResult> CsvAsync(HttpContext http, string group, ResultsMaking making, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (ResultScope.Of(seat.Actor) is not { } scope) return NotYours;
        var query = ResultQuery.Read(seat, http.Request.Query);
        if (GroupIn(group) is not { } wanted || query.Mistakes.Count > 0) return new Problem(StatusCodes.Status400BadRequest, "no-such-results");
        var model = await making.OfAsync(seat, scope, query, cancel);
        var rows = model.Tables.FirstOrDefault(t => t.Group == wanted)?.Rows ?? [];
        return ResultCsv.Of(seat.Shell, (wanted, query.Filter.Period), rows.Select(r => (r.Key, r.Name, r.Figures)), Measures.All);
    }

    static Problem NotYours => new(StatusCodes.Status403Forbidden, "no-results-for-post");
}
