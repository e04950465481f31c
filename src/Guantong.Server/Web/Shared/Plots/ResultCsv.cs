using System.Globalization;
using System.Text;
using Guantong.Domain.Evaluation;
using Guantong.Server.Insight.Results;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Web.Shared.Plots;

/// <summary>A table of results as a file that a spreadsheet opens: UTF-8 with its mark, and nothing in it that could run as a formula.</summary>
static class ResultCsv
{
    public static IResult Of(PageShell shell, (ResultGroup Group, ResultPeriod Period) what, IEnumerable<(string Key, string Name, Figures Figures)> rows, IReadOnlyList<Measure> measures)
    {
        var rates = Rates.All.Where(r => measures.Contains(r.Part) && r.Whole.All(measures.Contains)).ToList();
        var text = new StringBuilder();
        Line([shell.Say("results.code"), shell.Say($"results.group-{what.Group}"), .. measures.Select(m => shell.Say($"measure.{m.Code}")), .. rates.Select(r => shell.Say($"rate.{r.Code}")), shell.Say("results.unit-minutes"), shell.Say("results.city-minutes")]);
        foreach (var (key, name, figures) in rows)
        {
            Line([
                key, name, .. measures.Select(m => figures[m].ToString(CultureInfo.InvariantCulture)), .. rates.Select(r => r.Of(figures)?.ToString("0.0000", CultureInfo.InvariantCulture) ?? ""),
                Minutes(figures.UnitMedian), Minutes(figures.CityMedian),
            ]);
        }
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
        return Results.File(bytes, "text/csv; charset=utf-8", $"results-{what.Period}-{what.Group.ToString().ToLowerInvariant()}.csv");

        void Line(IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Csv.SpreadsheetField)).Append("\r\n");
    }

    static string Minutes(TimeSpan? span) => span is { } time ? ((long)Math.Round(time.TotalMinutes)).ToString(CultureInfo.InvariantCulture) : "";
}
