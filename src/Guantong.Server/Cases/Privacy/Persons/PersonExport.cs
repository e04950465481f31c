using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Guantong.Domain.Basics;
using Guantong.Server.Files;
using Guantong.Server.People;
using Guantong.Server.Platform.Texts;
using Npgsql;

namespace Guantong.Server.Cases.Privacy.Persons;

/// <summary>
/// Everything that is held of a person as one ZIP (PIPL art. 45): <c>data.json</c> for machines, <c>index.html</c> to read, the
/// photos as they were sent. No other person's data: who worked on the case appears by role.
/// </summary>
public sealed class PersonExport(NpgsqlDataSource database, PhotoErasure originals, FileStore files, CityTexts texts, AccessLog log, IEnumerable<PersonalTable> tables, TimeProvider time)
{
    static readonly JsonSerializerOptions Readable = new(CaseJson.Stored) { WriteIndented = true };

    /// <summary>Writes the ZIP; false when nothing is held.</summary>
    public async Task<bool> WriteAsync(PersonKeys keys, Stream to, (Guid? Person, string? Address) by, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var reports = await PersonFinder.ReportsAsync(connection, keys, cancel);
        var beside = await BesideAsync(connection, keys, cancel);
        if (reports.Count == 0 && beside.Count == 0) return false;
        var data = new JsonObject { ["made_at"] = time.GetUtcNow(), ["reports"] = await ReportsAsync(connection, reports, cancel) };
        foreach (var (kind, rows) in beside) data[kind] = rows;
        if (reports.Count == 0) await log.WriteAsync(by.Person, "export-person", "calls", by.Address, cancel);
        foreach (var r in reports) await log.WriteAsync(by.Person, "export-person", r.Id.ToString(), by.Address, cancel);
        await using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        await AddAsync(zip, "data.json", data.ToJsonString(Readable), cancel);
        await AddAsync(zip, "index.html", Page(data), cancel);
        foreach (var photo in reports.SelectMany(r => r.Photos).Distinct(StringComparer.Ordinal)) await AddPhotoAsync(zip, new PhotoHash(photo), cancel);
        return true;
    }

    static async Task<JsonArray> ReportsAsync(NpgsqlConnection connection, IReadOnlyList<PersonReport> reports, CancellationToken cancel)
    {
        var hanging = await PersonFinder.HangingAsync(connection, cancel);
        var all = new JsonArray();
        foreach (var report in reports)
        {
            Guid[] one = [report.Id];
            var entry = new JsonObject { ["case"] = report.Number, ["case_is_open"] = report.CaseIsOpen };
            entry["report"] = (await RowsAsync(connection, "select to_jsonb(r) - 'follow_hash' from cases.report r where r.id = any($1)", one, cancel)).FirstOrDefault()?.DeepClone();
            entry["words"] = await RowsAsync(connection, $"select jsonb_build_object('field', w.field, 'words', w.words) from cases.words w where w.words is not null and {PersonFinder.OwnWords} order by w.seq, w.field", one, cancel);
            // The persons behind a unit's messages and the keys of forms are not this person's data.
            foreach (var (table, column) in hanging) entry[table.Split('.')[^1]] = await RowsAsync(connection, $"select to_jsonb(t) - 'person' - 'called_by' - 'caller' - 'key' from {table} t where t.{column} = any($1)", one, cancel);
            entry["steps"] = await RowsAsync(connection, "select jsonb_build_object('at', j.at, 'deed', j.deed, 'role', j.role) from cases.journal j join cases.report r on r.case_id = j.case_id where r.id = any($1) order by j.seq", one, cancel);
            entry["seen_in_clear"] = await RowsAsync(connection,
                "select jsonb_build_object('at', u.at, 'role', u.role, 'field', u.field, 'reason', u.reason) from cases.unmasking u join cases.report r on r.case_id = u.case_id where r.id = any($1) and u.field <> 'Inspector' order by u.at", one, cancel);
            entry["addresses"] = await RowsAsync(connection, $"select jsonb_build_object('at', k.at, 'address', substr(k.caller, 9)) from cases.deed_key k where {PersonFinder.OwnKeys} and k.caller like 'address:%'", one, cancel);
            all.Add(entry);
        }
        return all;
    }

    /// <summary>Rows of the person that hang on no report.</summary>
    async Task<IReadOnlyList<(string Kind, JsonArray Rows)>> BesideAsync(NpgsqlConnection connection, PersonKeys keys, CancellationToken cancel)
    {
        var found = new List<(string, JsonArray)>();
        if (keys.Phone is not { } phone) return found;
        foreach (var table in tables)
            if (await RowsAsync(connection, $"select to_jsonb(x) from {table.Name} x where {PersonFinder.ByPhone}", phone, cancel) is { Count: > 0 } rows) found.Add((table.Kind, rows));
        return found;
    }

    static async Task<JsonArray> RowsAsync(NpgsqlConnection connection, string sql, object ids, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = ids } } };
        var rows = new JsonArray();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) rows.Add(JsonNode.Parse(r.GetString(0)));
        return rows;
    }

    string Page(JsonObject data)
    {
        string Say(string key) => WebUtility.HtmlEncode(texts.Of(key, CityTexts.Chinese) + " / " + texts.Of(key, CityTexts.English));
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>").Append(Say("person.export-title"))
            .Append("</title><style>body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}dt{color:#555}dd{margin:0 0 .4rem;overflow-wrap:anywhere}section{border-top:1px solid #ccc}img{max-width:20rem}</style><h1>")
            .Append(Say("person.export-title")).Append("</h1><p>").Append(Say("person.export-hint")).Append("</p>");
        foreach (var report in data["reports"]!.AsArray())
        {
            page.Append("<section>");
            Add(page, report!, "");
            foreach (var photo in report!["report"]?["photos"]?.AsArray() ?? []) page.Append("<p><img alt=\"\" src=\"photos/").Append(WebUtility.HtmlEncode(photo!.GetValue<string>())).Append(".jpg\"></p>");
            page.Append("</section>");
        }
        foreach (var (_, rows) in data.Where(d => d.Key is not ("made_at" or "reports")))
        {
            page.Append("<section>");
            Add(page, rows!, "");
            page.Append("</section>");
        }
        return page.Append("</html>").ToString();
    }

    static void Add(StringBuilder page, JsonNode node, string name)
    {
        switch (node)
        {
            case JsonObject members:
                page.Append("<dl>");
                foreach (var (key, value) in members.Where(m => m.Value is not null and not JsonArray { Count: 0 }))
                {
                    page.Append("<dt>").Append(WebUtility.HtmlEncode(key)).Append("</dt><dd>");
                    Add(page, value!, key);
                    page.Append("</dd>");
                }
                page.Append("</dl>");
                break;
            case JsonArray items:
                foreach (var item in items.OfType<JsonNode>()) Add(page, item, name);
                break;
            default:
                page.Append("<div>").Append(WebUtility.HtmlEncode(node.ToString())).Append("</div>");
                break;
        }
    }

    async Task AddPhotoAsync(ZipArchive zip, PhotoHash photo, CancellationToken cancel)
    {
        if (originals.OpenOriginal(photo) is { } original)
        {
            await using (original) await CopyAsync(zip, $"photos/{photo.Value}.jpg", original, cancel);
            return;
        }
        if (await files.OpenCleanedAsync(photo, PhotoSize.Large, cancel) is Shown shown) await using (shown.Content) await CopyAsync(zip, $"photos/{photo.Value}.jpg", shown.Content, cancel);
    }

    static async Task AddAsync(ZipArchive zip, string name, string text, CancellationToken cancel)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await CopyAsync(zip, name, bytes, cancel);
    }

    static async Task CopyAsync(ZipArchive zip, string name, Stream from, CancellationToken cancel)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        await from.CopyToAsync(entry, cancel);
    }
}
