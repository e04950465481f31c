using System.Collections.Concurrent;
using System.Reflection;
using Guantong.Domain.Basics;

namespace Guantong.Domain.Cases.Deeds;

/// <summary>The personal words inside a deed: what the journal must not hold.</summary>
public static class DeedWords
{
    /// <summary>The longest text one field of a deed may carry, in UTF-16 units.</summary>
    public const int MostCharacters = 5_000;

    static readonly ConcurrentDictionary<Type, PropertyInfo[]> Fields = new();

    /// <summary>Field name and words of every field that carries any.</summary>
    public static IEnumerable<(string Field, Words Words)> Of(Deed deed)
    {
        foreach (var property in Fields.GetOrAdd(deed.GetType(), WordFields))
        {
            if (property.GetValue(deed) is Words { Value.Length: > 0 } words) yield return (property.Name, words);
        }
    }

    static PropertyInfo[] WordFields(Type deed) =>
        [.. deed.GetProperties().Where(p => p.PropertyType == typeof(Words) || p.PropertyType == typeof(Words?))];
}
