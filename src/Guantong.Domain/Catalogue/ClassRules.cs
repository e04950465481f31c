using System.Globalization;

namespace Guantong.Domain.Catalogue;

/// <summary>
/// A row of <c>class-policy.csv</c>: what a city decides otherwise for some classes than for all. <see cref="TypeCode"/> is a code or
/// the beginning of one, empty for every class of the kind; the longest match decides.
/// </summary>
public sealed record ClassPolicy(MatterKind Kind, string TypeCode, string Key, string Value)
{
    public bool Matches(TypeKey type) => type.Kind == Kind && type.Code.StartsWith(TypeCode, StringComparison.Ordinal);
}

/// <summary>What holds for one class: the city's policy, changed by the rows for that class.</summary>
public sealed record ClassRules
{
    /// <summary>Likely duplicates lie no further apart than this.</summary>
    public int DuplicateMetres { get; init; }

    /// <summary>A case that has ended is a likely duplicate for so many hours after its report.</summary>
    public int DuplicateHours { get; init; }

    /// <summary>One that is still open, for so many.</summary>
    public int DuplicateOpenHours { get; init; }

    /// <summary>The likelihood in percent from which a case is shown as a likely duplicate.</summary>
    public int DuplicatePercent { get; init; }

    /// <summary>The product dispatches by itself as soon as it is filed, where exactly one responsible unit fits and is on duty.</summary>
    public bool AutoDispatch { get; init; }

    /// <summary>The keys that a row may name.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["duplicate-metres", "duplicate-hours", "duplicate-open-hours", "duplicate-percent", "auto-dispatch"];

    public static ClassRules Of(Policy policy) => new()
    {
        DuplicateMetres = policy.DuplicateMetres,
        DuplicateHours = policy.DuplicateHours,
        DuplicateOpenHours = policy.DuplicateOpenHours,
        DuplicatePercent = policy.DuplicatePercent,
    };

    /// <summary>The rules with one row applied; null when the key is unknown or the value does not fit it.</summary>
    public ClassRules? With(string key, string value) => key switch
    {
        "auto-dispatch" => value switch { "true" => this with { AutoDispatch = true }, "false" => this with { AutoDispatch = false }, _ => null },
        "duplicate-metres" => Whole(value, 5_000) is { } metres ? this with { DuplicateMetres = metres } : null,
        "duplicate-hours" => Whole(value, 8_760) is { } hours ? this with { DuplicateHours = hours } : null,
        "duplicate-open-hours" => Whole(value, 8_760) is { } open ? this with { DuplicateOpenHours = open } : null,
        "duplicate-percent" => Whole(value, 100) is { } percent ? this with { DuplicatePercent = percent } : null,
        _ => null,
    };

    static int? Whole(string text, int most) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}
