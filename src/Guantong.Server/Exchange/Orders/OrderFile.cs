using System.Globalization;
using System.Text.Json;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue.Packs.Reading;

namespace Guantong.Server.Exchange.Orders;

/// <summary>Reads orders from a file as hotlines give it out: CSV with our column names or the Chinese ones, or JSON as the API takes it.</summary>
static class OrderFile
{
    static readonly Dictionary<string, string> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["number"] = "number", ["工单编号"] = "number", ["工单号"] = "number", ["words"] = "words", ["诉求内容"] = "words", ["反映内容"] = "words", ["place"] = "place", ["事发地点"] = "place", ["地址"] = "place",
        ["lon"] = "lon", ["经度"] = "lon", ["lat"] = "lat", ["纬度"] = "lat", ["datum"] = "datum", ["坐标系"] = "datum", ["grid"] = "grid", ["单元网格"] = "grid", ["class"] = "class", ["诉求类别"] = "class", ["分类"] = "class",
        ["name"] = "name", ["来电人"] = "name", ["phone"] = "phone", ["联系电话"] = "phone", ["来电号码"] = "phone", ["called_at"] = "called_at", ["来电时间"] = "called_at",
        ["accept_due"] = "accept_due", ["受理时限"] = "accept_due", ["签收时限"] = "accept_due", ["reply_due"] = "reply_due", ["答复时限"] = "reply_due", ["办结时限"] = "reply_due",
    };

    static readonly string[] Moments = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>The orders that can be read, each with its row; what is wrong with the others is in the findings.</summary>
    public static IReadOnlyList<(int Row, OrderInput Order)> Read(string path, TimeZoneInfo zone, Findings findings)
    {
        var file = Path.GetFileName(path);
        if (!File.Exists(path)) { findings.Add(file, 1, "", "exchange.file-missing"); return []; }
        if (PackText.Read(path, file, findings) is not { } text) return [];
        var isJson = Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) || text.TrimStart() is ['[' or '{', ..];
        var orders = isJson ? Json(file, text, findings) : Csv(file, text, zone, findings);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (row, order) in orders.Where(o => o.Order.Cleaned().Number is not null))
        {
            if (!seen.TryAdd(order.Cleaned().Number!, row)) findings.Add(file, row, "number", "exchange.file-twice", ("value", order.Number), ("row", seen[order.Cleaned().Number!]));
        }
        return orders;
    }

    static List<(int Row, OrderInput Order)> Json(string file, string text, Findings findings)
    {
        var orders = new List<(int Row, OrderInput Order)>();
        try
        {
            using var document = JsonDocument.Parse(text);
            JsonElement[] all = document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : [document.RootElement];
            for (var i = 0; i < all.Length; i++)
            {
                try
                {
                    Keep(file, i + 1, all[i].Deserialize<OrderInput>(CaseJson.Wire)!, orders, findings);
                }
                catch (JsonException wrong)
                {
                    findings.Add(file, i + 1, (wrong.Path ?? "").TrimStart('$', '.'), "exchange.file-member");
                }
            }
        }
        catch (JsonException broken)
        {
            findings.Add(file, (int)(broken.LineNumber ?? 0) + 1, "", "exchange.file-json");
        }
        return orders;
    }

    static List<(int Row, OrderInput Order)> Csv(string file, string text, TimeZoneInfo zone, Findings findings)
    {
        var orders = new List<(int Row, OrderInput Order)>();
        var (records, fault) = CsvRecords.Read(text);
        if (fault is { } broken) findings.Add(file, broken.Line, "", broken.Key);
        if (records.Count == 0) { if (fault is null) findings.Add(file, 1, "", "pack-csv-empty"); return orders; }
        var header = records[0].Fields.Select(f => Columns.GetValueOrDefault(f.Trim())).ToList();
        // Columns that we have no use for are passed over: hotlines give out many.
        if (!header.Contains("number")) { findings.Add(file, 1, "number", "pack-column-missing"); return orders; }
        if (header.OfType<string>().GroupBy(h => h, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) { findings.Add(file, 1, twice.Key, "pack-column-twice"); return orders; }
        foreach (var record in records.Skip(1))
        {
            if (record.Fields.Count != header.Count) { findings.Add(file, record.Line, "", "pack-csv-width", ("found", record.Fields.Count), ("wanted", header.Count)); continue; }
            string? Field(string name) => header.IndexOf(name) is >= 0 and var at && record.Fields[at].Trim() is { Length: > 0 } said ? said : null;
            var clear = true;
            T? Value<T>(string name, Func<string, T?> read, string key) where T : struct
            {
                if (Field(name) is not { } said) return null;
                var value = read(said);
                if (value is null) { clear = false; findings.Add(file, record.Line, name, key, ("value", said)); }
                return value;
            }
            var order = new OrderInput
            {
                Number = Field("number"), Words = Field("words"), Place = Field("place"), Datum = Field("datum"), Grid = Field("grid"), Class = Field("class"), CallerName = Field("name"), CallerPhone = Field("phone"),
                Lon = Value<double>("lon", Real, "pack-field-real"), Lat = Value<double>("lat", Real, "pack-field-real"),
                CalledAt = Value<DateTimeOffset>("called_at", t => Moment(t, zone), "exchange.file-time"),
                AcceptDue = Value<DateTimeOffset>("accept_due", t => Moment(t, zone), "exchange.file-time"),
                ReplyDue = Value<DateTimeOffset>("reply_due", t => Moment(t, zone), "exchange.file-time"),
            };
            if (clear) Keep(file, record.Line, order, orders, findings);
        }
        return orders;
    }

    static void Keep(string file, int row, OrderInput order, List<(int Row, OrderInput Order)> orders, Findings findings)
    {
        if (order.Wrong() is { } where) findings.Add(file, row, where, where == "number" && string.IsNullOrWhiteSpace(order.Number) ? "pack-field-empty" : "exchange.file-value");
        else orders.Add((row, order));
    }

    static double? Real(string text) => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    /// <summary>With an offset as it says; without one, by the city's clocks.</summary>
    static DateTimeOffset? Moment(string text, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && !zone.IsInvalidTime(local)) return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        return text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUniversalTime() : null;
    }
}
