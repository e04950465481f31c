using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Cases.Search;

/// <summary>A field that a step filled, by its name on the form and in words.</summary>
public sealed record ChangedField(string Field, string Name, string Value);

/// <summary>A step that somebody else did meanwhile. Who it was is left out where this viewer may not know.</summary>
public sealed record ChangeSince(
    int Seq, DateTimeOffset At, string Deed, string DeedName, string Role, string RoleName, string? By, string? Unit, string From, string To, string ToName, IReadOnlyList<ChangedField> Fields);

/// <summary>Says what happened since the version that a seat looked at, so that a desk can show it beside what was being typed.</summary>
public sealed class ChangesSince(CaseReader reader, CityFactsSource facts, PeopleDirectory people, CityTexts texts)
{
    public async Task<IReadOnlyList<ChangeSince>> OfAsync(CaseState now, int seen, Actor viewer, string language, CancellationToken cancel = default)
    {
        // What the file holds is what this viewer may see: hidden people and masked words stay so here.
        if (await reader.FileAsync(now.Number, viewer, cancel) is not { } file) return [];
        return [.. file.Steps.Where(s => s.Seq > seen).Select(s => new ChangeSince(
            s.Seq, s.At, s.Deed, texts.Of($"deed.{s.Deed}", language), s.Role, texts.Of($"role.{s.Role}", language),
            s.Actor is { } who ? people.NameOf(who) : null, s.Unit is { } unit ? NameOf(unit) : null,
            s.From.ToString(), s.To.ToString(), texts.Of($"stage.{s.To}", language), [.. FieldsOf(s, language)]))];
    }

    IEnumerable<ChangedField> FieldsOf(CaseStep step, string language)
    {
        using var data = JsonDocument.Parse(step.Data);
        foreach (var field in DeedFields.Of(step.Deed))
        {
            if (!data.RootElement.TryGetProperty(field.Name, out var value) || field.Kind is "photos" or "point") continue;
            var key = $"field.{step.Deed}.{field.Name}";
            if (ValueOf(field, value, step) is { Length: > 0 } text) yield return new ChangedField(field.Name, texts.Has(key) ? texts.Of(key, language) : field.Name, text);
        }
    }

    string? ValueOf(DeedField field, JsonElement value, CaseStep step) => field.Kind switch
    {
        "words" => step.Words.FirstOrDefault(w => string.Equals(w.Key, field.Name, StringComparison.OrdinalIgnoreCase)).Value,
        "unit" or "crew" => value.GetString() is { } unit ? NameOf(new UnitId(unit)) : null,
        "type" => TypeKey.TryRead(value.GetString() ?? "", out var key) && facts.Current.Types.TryGetValue(key, out var type) ? type.Name : value.GetString(),
        _ => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? null : value.ToString(),
    };

    string NameOf(UnitId id) => facts.Current.Units.TryGetValue(id, out var unit) ? unit.Name : id.Value;
}
