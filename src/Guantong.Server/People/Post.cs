using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Domain.Places;

namespace Guantong.Server.People;

/// <summary>What one person is here for: role, unit, scope and hours. An administrator made by hand has no unit.</summary>
public sealed record Post(PersonId Person, string User, string Name, Role Role, UnitId? Unit, Level Level, Scope Scope, DutyHours Duty, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public Actor Actor { get; } = new(Person, Role, Unit, Scope);

    /// <summary>True on the days that the pack gives the post; the last day does not count.</summary>
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } end || day < end);
}

/// <summary>Which city this database is.</summary>
public sealed record CityCard(string Name, string Title, string TitleEn, DivisionCode Area, TimeZoneInfo Zone, bool Demo);
