using System.Reflection;
using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Domain.Places;
using Guantong.Tests;

namespace Guantong.Domain.Tests.Cases.Walks;

/// <summary>Deeds nobody would send, and ordinary deeds with one field changed.</summary>
sealed class RandomDeeds(Random random, TestCity city)
{
    static readonly Type[] Kinds = [.. CaseLaw.Deeds.Values.OrderBy(t => t.Name, StringComparer.Ordinal)];
    static readonly string?[] Texts = [null, "", " ", "x", "litter", "hole", "环卫-1", "sanitation", "\u0000", "😀", new string('长', 6_000)];
    static readonly UnitId[] Units = [default, new(""), new("nobody"), TestCity.Centre, TestCity.SanitationCrew, TestCity.Sanitation, TestCity.SanitationNorth, TestCity.Roads, TestCity.CityRoads, TestCity.NorthOffice, TestCity.NorthGateOffice, TestCity.SouthOffice];
    static readonly LonLat[] Points = [default, TestCity.Place, new(double.NaN, 1), new(double.PositiveInfinity, -91), new(118.7, 34.9)];
    static readonly TimeLimit[] Limits = [new(0, TimeMeasure.WorkingHours), new(-1, TimeMeasure.ContinuousHours), new(decimal.MaxValue, TimeMeasure.WorkingHours), new(1e-20m, TimeMeasure.WorkingHours), new(2, TimeMeasure.WorkingHours), new(1, (TimeMeasure)77)];
    static readonly TypeKey[] Keys = [default, TestCity.Litter, TestCity.Hole, TestCity.Begging, new("?", (MatterKind)9, "?")];
    static readonly DivisionCode[] Divisions = [default, new(""), TestCity.NorthGate, TestCity.South, new("999999999999")];

    /// <summary>Any deed at all.</summary>
    public Deed Any()
    {
        var kind = Kinds[random.Next(Kinds.Length)];
        var constructor = ConstructorOf(kind);
        return (Deed)constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType))]);
    }

    /// <summary>The same deed with one field made anew.</summary>
    public Deed Changed(Deed deed)
    {
        var constructor = ConstructorOf(deed.GetType());
        var parameters = constructor.GetParameters();
        if (parameters.Length == 0) return deed;
        var values = parameters.Select(p => deed.GetType().GetProperty(p.Name!)!.GetValue(deed)).ToArray();
        var at = random.Next(values.Length);
        values[at] = Value(parameters[at].ParameterType);
        return (Deed)constructor.Invoke(values);
    }

    static ConstructorInfo ConstructorOf(Type deed) => deed.GetConstructors().MaxBy(c => c.GetParameters().Length)!;

    object? Value(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type);
        if (bare is not null) return random.Next(3) == 0 ? null : Value(bare);
        if (type.IsEnum) return Enum.ToObject(type, random.Next(-1, 8));
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(int)) return One([int.MinValue, -1, 0, 1, 2, 5, int.MaxValue]);
        if (type == typeof(string)) return One(Texts);
        if (type == typeof(Words)) return new Words(One(Texts)!);
        if (type == typeof(UnitId)) return One(Units);
        if (type == typeof(CaseId)) return new CaseId(random.Next(2) == 0 ? Guid.Empty : new Guid(1, 0, 0x7000, new byte[8]));
        if (type == typeof(LonLat)) return One(Points);
        if (type == typeof(TypeKey)) return One(Keys);
        if (type == typeof(DivisionCode)) return One(Divisions);
        if (type == typeof(TimeLimit)) return One([null, .. Limits]);
        if (type == typeof(DateTimeOffset)) return One([DateTimeOffset.MinValue, DateTimeOffset.MaxValue, city.Now, city.Now.AddHours(3), city.Now.AddDays(20), city.Now.AddDays(-1), city.Now.AddYears(3)]);
        if (type == typeof(Situation)) return One([null, TestCity.AtPlace]);
        if (type == typeof(Draw)) return One([null, Draw.Nobody, city.DrawnChecker]);
        if (type == typeof(IReadOnlyList<PhotoHash>)) return One<IReadOnlyList<PhotoHash>?>([null, [], [default], [TestCity.Photo]]);
        throw new NotSupportedException($"Teach {nameof(RandomDeeds)} to make a {type}.");
    }

    T One<T>(T[] choices) => choices[random.Next(choices.Length)];
}
