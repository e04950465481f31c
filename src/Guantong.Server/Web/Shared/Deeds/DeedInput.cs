using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Server.Cases;
using Guantong.Server.Files;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Shared.Deeds;

/// <summary>A posted form, read: the deed, or what has to be put right; what was typed is kept either way.</summary>
sealed record DeedInput(Deed? Deed, Typed Typed, IReadOnlyList<Mistake> Mistakes);

/// <summary>Reads a posted form by the same description of fields that it was made from.</summary>
sealed class DeedReading(FileStore files)
{
    const int LongestLine = 20_000;

    public async Task<DeedInput> ReadAsync(Seat seat, CaseState c, string deed, IFormCollection form, CancellationToken cancel)
    {
        var values = form.Keys.ToDictionary(k => k, k => Clean(form[k].FirstOrDefault(v => v is { Length: > 0 }) ?? ""), StringComparer.Ordinal);
        var photos = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var mistakes = new List<Mistake>();
        var body = new JsonObject();
        foreach (var field in DeedFields.Of(deed))
        {
            if (field.Kind != "photos")
            {
                Put(new(seat, c, deed, field), values, body, mistakes);
                continue;
            }
            var (kept, wrong) = await PhotosAsync(form, field.Name, cancel);
            photos[field.Name] = kept;
            if (kept.Count > 0) body[field.Name] = new JsonArray([.. kept.Select(h => (JsonNode?)h)]);
            if (wrong is not null) mistakes.Add(new Mistake($"{deed}-{field.Name}", seat.Say(wrong, ("most", PhotoHash.MostAtOnce))));
        }
        var typed = new Typed(deed, values, photos);
        if (mistakes.Count > 0) return new DeedInput(null, typed, mistakes);
        try
        {
            return new DeedInput(CaseJson.ReadDeed(CaseLaw.Deeds[deed], JsonSerializer.SerializeToElement(body)), typed, []);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            return new DeedInput(null, typed, [new Mistake($"do-{deed}", seat.Say("form.unreadable"))]);
        }
    }

    static void Put(Asked asked, Dictionary<string, string> values, JsonObject body, List<Mistake> mistakes)
    {
        var field = asked.Field;
        var text = values.GetValueOrDefault(field.Name, "").Trim();
        var other = values.GetValueOrDefault($"{field.Name}-other", "");
        // A card and another answer from the list below: which of the two was meant is not ours to guess.
        if (other.Length > 0 && text is not ("" or "other"))
        {
            mistakes.Add(asked.Wrong("form.two-chosen"));
            return;
        }
        if (text is "" or "other") text = other;
        if (field.Kind == "yes-no" && field.Name is not ("approved" or "passed" or "confirmed"))
        {
            body[field.Name] = text == "true";
            return;
        }
        if (text.Length == 0)
        {
            if (field.Required) mistakes.Add(asked.Wrong("form.missing"));
            return;
        }
        if (ValueOf(asked, text) is { } value) body[field.Name] = value;
        else mistakes.Add(asked.Wrong("form.not-understood"));
    }

    static JsonNode? ValueOf(Asked asked, string text) => asked.Field.Kind switch
    {
        "yes-no" => text is "true" or "false" ? JsonValue.Create(text == "true") : null,
        "number" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? JsonValue.Create(n) : null,
        "point" => Point(text),
        "time" => Time(asked.Seat, text),
        "limit" => Limit(asked.Case, text),
        _ => text.Length <= LongestLine ? JsonValue.Create(text) : null,
    };

    static JsonObject? Point(string text) => PointText.Read(text) is { Point: var point } ? new JsonObject { ["lon"] = point.Lon, ["lat"] = point.Lat } : null;

    // The field knows no zone: it is the city's own time.
    static JsonValue? Time(Seat seat, string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is > 2000 and < 9000
            ? JsonValue.Create(new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), seat.Shell.City.Zone.GetUtcOffset(local)).ToUniversalTime())
            : null;

    static JsonValue? Limit(CaseState c, string text) =>
        c.Main?.Clock.Limit is { } limit && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and < 10_000
            ? JsonValue.Create(TimeLimitText.Write(new TimeLimit(amount, limit.Measure)))
            : null;

    async Task<(IReadOnlyList<string> Kept, string? Wrong)> PhotosAsync(IFormCollection form, string name, CancellationToken cancel)
    {
        var kept = form[name].Where(h => h is not null && new PhotoHash(h).IsWellFormed).Select(h => h!).ToList();
        var missing = await files.MissingAsync([.. kept.Select(h => new PhotoHash(h))], cancel);
        kept.RemoveAll(h => missing.Contains(new PhotoHash(h)));
        string? wrong = null;
        // A file field that was left empty sends a file without name and bytes.
        var sent = form.Files.Where(f => f.Name == name && (f.Length > 0 || f.FileName.Length > 0)).ToList();
        kept = [.. kept.Distinct(StringComparer.Ordinal).Take(PhotoHash.MostAtOnce)];
        // Counted before any is taken in: what is too many costs nothing.
        var room = PhotoHash.MostAtOnce - kept.Count;
        foreach (var file in sent.Take(room))
        {
            await using var bytes = file.OpenReadStream();
            switch (await files.ReceiveAsync(bytes, null, cancel))
            {
                case Files.Received received: kept.Add(received.Hash.Value); break;
                case Files.Refused refused: wrong = $"problem.{refused.Code}"; break;
            }
        }
        return ([.. kept.Distinct(StringComparer.Ordinal)], sent.Count > room ? "form.photos-full" : wrong);
    }

    // PostgreSQL holds no zero character, and nobody types one.
    static string Clean(string text) => text.Replace("\0", "", StringComparison.Ordinal);

    sealed record Asked(Seat Seat, CaseState Case, string Deed, DeedField Field)
    {
        public Mistake Wrong(string key) => new($"{Deed}-{Field.Name}", Seat.Say(key, ("label", Seat.Say($"field.{Deed}.{Field.Name}"))));
    }
}
