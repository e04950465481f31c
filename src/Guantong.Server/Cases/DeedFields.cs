using System.Reflection;
using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.Places;

namespace Guantong.Server.Cases;

/// <summary>One field of a deed's form: its name on the wire, what it holds, whether it may be left out, and its fixed choices.</summary>
public sealed record DeedField(string Name, string Kind, bool Required, IReadOnlyList<string> Choices);

/// <summary>The fields of every deed, read from the deed itself: so a new deed has its form and its API description at once.</summary>
public static class DeedFields
{
    static readonly NullabilityInfoContext Nullability = new();

    static readonly Dictionary<Type, string> Kinds = new()
    {
        [typeof(Words)] = "words",
        [typeof(UnitId)] = "unit",
        [typeof(TypeKey)] = "type",
        [typeof(DivisionCode)] = "division",
        [typeof(LonLat)] = "point",
        [typeof(DateTimeOffset)] = "time",
        [typeof(TimeLimit)] = "limit",
        [typeof(bool)] = "yes-no",
        [typeof(int)] = "number",
    };

    static readonly Dictionary<string, IReadOnlyList<DeedField>> ByDeed =
        CaseLaw.Deeds.ToDictionary(d => d.Key, d => (IReadOnlyList<DeedField>)[.. Of(d.Value)], StringComparer.Ordinal);

    public static IReadOnlyList<DeedField> Of(string deed) => ByDeed[deed];

    static IEnumerable<DeedField> Of(Type deed)
    {
        var order = deed.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters().Select(p => p.Name).ToList();
        foreach (var property in deed.GetProperties().Where(p => order.Contains(p.Name)).OrderBy(p => order.IndexOf(p.Name)))
        {
            if (!property.IsDefined(typeof(FilledAttribute))) yield return Field(property);
        }
    }

    static DeedField Field(PropertyInfo property)
    {
        var inner = Nullable.GetUnderlyingType(property.PropertyType);
        var type = inner ?? property.PropertyType;
        var optional = inner is not null || (!type.IsValueType && Nullability.Create(property).ReadState == NullabilityState.Nullable);
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        return new DeedField(name, KindOf(property.Name, type), !optional, type.IsEnum ? Enum.GetNames(type) : []);
    }

    static string KindOf(string name, Type type) =>
        type.IsEnum ? "choice"
        : type == typeof(IReadOnlyList<PhotoHash>) ? "photos"
        : name is "Condition" ? "condition"
        : name is "Into" ? "case"
        : name is "DutyItem" ? "duty-item"
        : type == typeof(UnitId) && name is "Crew" ? "crew"
        : Kinds.GetValueOrDefault(type, "text");
}
