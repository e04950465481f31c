namespace Guantong.Domain.Deadlines;

/// <summary>
/// A deadline needs a year whose holidays nobody has entered. Refused, because counting its days as ordinary ones would
/// promise citizens and units a wrong date.
/// </summary>
public sealed class NoCalendarException(int year) : Exception($"The work calendar has no year {year}: load its holidays first.")
{
    public int Year { get; } = year;
}
