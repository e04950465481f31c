using System.Globalization;
using System.Reflection;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;

namespace Guantong.Server.Catalogue;

/// <summary>
/// The rows of policy.csv: the key is the property of <see cref="Policy"/> in kebab case, so that a new choice of the law needs
/// no second list here.
/// </summary>
static class PolicyText
{
    static readonly Dictionary<string, PropertyInfo> Properties =
        typeof(Policy).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).ToDictionary(p => Kebab(p.Name), StringComparer.Ordinal);

    public static bool Knows(string key) => Properties.ContainsKey(key);

    /// <summary>Every key with its property, in the order of the law's own list.</summary>
    public static IReadOnlyCollection<KeyValuePair<string, PropertyInfo>> All => Properties;

    /// <summary>The value of a key as a pack writes it.</summary>
    public static string Write(Policy policy, string key) => Properties[key].GetValue(policy) switch
    {
        bool flag => flag ? "true" : "false",
        TimeLimit limit => TimeLimitText.Write(limit),
        IReadOnlyList<TimeLimit> limits => string.Join(';', limits.Select(TimeLimitText.Write)),
        IReadOnlyDictionary<string, decimal> shares => string.Join(';', shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key}={s.Value}"))),
        IReadOnlyDictionary<string, string> files => SiteFileText.Write(files),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => other?.ToString() ?? "",
    };

    /// <summary>The policy with one row applied; false when the key is unknown or the value does not fit it.</summary>
    public static bool TryApply(Policy policy, string key, string value, out Policy applied)
    {
        applied = policy;
        if (!Properties.TryGetValue(key, out var property) || Read(property.PropertyType, value) is not { } read) return false;
        applied = policy with { };
        property.SetValue(applied, read);
        return true;
    }

    static object? Read(Type type, string value)
    {
        if (type == typeof(bool)) return value switch { "true" => true, "false" => false, _ => null };
        if (type == typeof(int)) return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        if (type == typeof(decimal)) return decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
        if (type == typeof(TimeLimit)) return TimeLimitText.TryRead(value, out var limit) ? limit : null;
        if (type == typeof(IReadOnlyDictionary<string, decimal>)) return Shares(value);
        if (type == typeof(IReadOnlyDictionary<string, string>)) return SiteFileText.Read(value);
        if (type != typeof(IReadOnlyList<TimeLimit>)) throw new NotSupportedException($"Policy has a property of {type}: teach PolicyText to read it.");
        var limits = new List<TimeLimit>();
        foreach (var part in value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TimeLimitText.TryRead(part, out var one)) return null;
            limits.Add(one);
        }
        return limits;
    }

    /// <summary>Shares from 0 to 1 by name, <c>*=1;sanitation=0.3</c>; each name once, and the star for all others.</summary>
    static Dictionary<string, decimal>? Shares(string value)
    {
        var shares = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var part in value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, var text]) return null;
            if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) || share is < 0 or > 1 || !shares.TryAdd(name, share)) return null;
        }
        return shares.ContainsKey("*") ? shares : null;
    }

    static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
