using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;

namespace Guantong.Domain.Cases;

/// <summary>退单 and its time: how long a unit may send a case back (case law, ReturnCase).</summary>
public static class Returning
{
    /// <summary>The time a unit has to send back a case of a class: short for urgent ones.</summary>
    public static TimeLimit Window(CityFacts city, TypeKey type) =>
        city.Types.TryGetValue(type, out var known) && known.Urgent ? city.Policy.UrgentReturnWindow : city.Policy.ReturnWindow;

    /// <summary>The moment (UTC) until which a case of this class that a unit got at <paramref name="since"/> may be sent back.</summary>
    public static DateTimeOffset Until(CityFacts city, TypeKey type, DateTimeOffset since) => city.Calendar.Due(since, Window(city, type));
}
