using Guantong.Server.Catalogue.Packs.Reading;

namespace Guantong.Server.Catalogue.Packs.Checks;

/// <summary>Work hours and patrol hours each give every day of the year exactly one line; otherwise a deadline would have no hours to run in.</summary>
static class HoursCheck
{
    public static void Check(PackSet set)
    {
        foreach (var (pack, findings) in set.Packs.Where(p => p.Rows.Hours.Count > 0))
        {
            foreach (var use in pack.Hours.GroupBy(h => h.Value.Patrol))
            {
                if (FirstDayNotCoveredOnce([.. use]) is not { } fault) continue;
                if (fault.Second is { } row) row.Wrong("from", "pack-hours-overlap", ("day", fault.Day));
                else findings.Add(use.First().Row.File, use.Last().Row.Line, "to", "pack-hours-gap", ("use", use.Key ? "patrol" : "work"), ("day", fault.Day));
            }
            foreach (var hours in pack.Hours)
                for (var i = 1; i < hours.Value.Spans.Count; i++)
                    if (hours.Value.Spans[i].From < hours.Value.Spans[i - 1].To) hours.Row.Wrong("spans", "pack-field-spans", ("value", hours.Value.Text));
        }
    }

    static (string Day, CsvRow? Second)? FirstDayNotCoveredOnce(List<At<PackHours>> rows)
    {
        for (var day = new DateOnly(2024, 1, 1); day.Year == 2024; day = day.AddDays(1))
        {
            var holders = rows.Where(r => Covers(r.Value, (day.Month * 100) + day.Day)).ToList();
            if (holders.Count != 1) return (day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture), holders.Count > 1 ? holders[1].Row : null);
        }
        return null;
    }

    public static bool Covers(PackHours hours, int monthDay)
    {
        var (from, to) = ((hours.FromMonth * 100) + hours.FromDay, (hours.ToMonth * 100) + hours.ToDay);
        return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
    }
}
