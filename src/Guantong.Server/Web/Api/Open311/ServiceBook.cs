using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Protocols.Open311;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Web.Api.Open311;

/// <summary>A service: one class of matter, or a whole tile for whoever does not know exactly.</summary>
sealed record OfferedClass(string Code, CaseType? Type, CitizenClass Tile)
{
    /// <summary>A sensitive class may be reported, but a public list names only its tile.</summary>
    public bool IsNamed => Type is { Sensitive: false };
}

/// <summary>
/// The services of one edition (docs/decisions/0011-open311-services.md): each tile, and each matter that has a filing condition.
/// Components are what something is wrong with, not what can be wrong: they are no services.
/// </summary>
sealed class ServiceBook
{
    static readonly ConditionalWeakTable<CityFacts, ServiceBook> Known = [];

    readonly Dictionary<string, OfferedClass> _byCode;
    readonly Dictionary<TypeKey, OfferedClass> _byType;
    readonly Dictionary<string, OfferedClass> _byTile;

    ServiceBook(CityFacts city)
    {
        var tiles = city.CitizenClasses.OrderBy(c => c.Order).ToList();
        var conditioned = city.Conditions.Values.Select(c => c.Type).ToHashSet();
        var types = city.Types.Values.Where(t => t.Key.Kind == MatterKind.Matter && conditioned.Contains(t.Key))
            .OrderBy(t => t.Key.Standard, StringComparer.Ordinal).ThenBy(t => t.Key.Code, StringComparer.Ordinal).ToLookup(t => t.CitizenClass, StringComparer.Ordinal);
        All = [.. tiles.Select(t => new OfferedClass(t.Code, null, t)), .. tiles.SelectMany(tile => types[tile.Code].Select(t => new OfferedClass(CodeOf(t.Key), t, tile)))];
        _byCode = All.GroupBy(s => s.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _byType = All.Where(s => s.Type is not null).ToDictionary(s => s.Type!.Key);
        _byTile = All.Where(s => s.Type is null).ToDictionary(s => s.Code, StringComparer.Ordinal);
        Unsorted = tiles.Count > 0 ? _byTile[tiles[^1].Code] : null;
        Named = [.. All.Where(s => s.IsNamed).Select(s => s.Type!.Key.ToString())];
    }

    public IReadOnlyList<OfferedClass> All { get; }

    /// <summary>The last tile, 其他/不清楚: where a case stands that nobody has sorted yet. Null before a city was loaded.</summary>
    public OfferedClass? Unsorted { get; }

    /// <summary>The types that a public list names.</summary>
    public IReadOnlyList<string> Named { get; }

    public static ServiceBook Of(CityFacts city) => Known.GetValue(city, c => new ServiceBook(c));

    public OfferedClass? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The service under which everybody sees a case.</summary>
    public OfferedClass? Of(CaseState c, CityFacts city)
    {
        if (c.Type is { } key && _byType.TryGetValue(key, out var exact) && exact.IsNamed) return exact;
        var tile = (c.Type is { } type ? city.Types.GetValueOrDefault(type)?.CitizenClass : null) ?? c.CitizenClass;
        return tile is not null && _byTile.TryGetValue(tile, out var whole) ? whole : Unsorted;
    }

    /// <summary>The questions of a service in a language; a tile has none.</summary>
    public static IReadOnlyList<GeoAttribute> QuestionsOf(OfferedClass service, CityFacts city, string language)
    {
        if (service.Type is not { } type || !city.Questions.TryGetValue(type.Key, out var questions)) return [];
        string Said(string chinese, string english) => language == CityTexts.English && english.Length > 0 ? english : chinese;
        return [.. questions.Select(q => new GeoAttribute(
            q.Variable, q.Attribute, (GeoDatatype)q.Kind, q.Required, Said(q.Hint, q.HintEn) is { Length: > 0 } hint ? hint : null, q.Order, Said(q.Text, q.TextEn),
            [.. q.Values.Select(v => new GeoValue(v.Key, Said(v.Name, v.NameEn)))]))];
    }

    /// <summary>
    /// <c>GB/T 47678.5-2026</c> and <c>06010</c> give <c>gbt47678-5-2026-06010</c>: made of the key alone, so the same class has
    /// the same code in every city and every edition. A standard whose name is not ASCII is told by a print of it.
    /// </summary>
    public static string CodeOf(TypeKey key)
    {
        var slug = new StringBuilder();
        foreach (var c in key.Standard.Where(c => c is not ('/' or ' ')))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (c is '-' or '.' or '_') slug.Append('-');
        }
        if (key.Standard.Any(c => !char.IsAscii(c))) slug.Append('-').Append(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.Standard)).AsSpan(0, 3)));
        return $"{slug.ToString().Trim('-')}-{key.Code}";
    }
}
