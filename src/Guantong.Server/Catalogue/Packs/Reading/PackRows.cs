using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using NetTopologySuite.Geometries;

namespace Guantong.Server.Catalogue.Packs.Reading;

/// <summary>A value of a pack together with the row that it stands in, so that a later check can still point there.</summary>
sealed record At<T>(CsvRow Row, T Value);

/// <summary>What pack.csv says of the pack itself. No area: the pack is a layer for cities to stand on, such as the standard.</summary>
sealed record PackSettings(
    string Name, string Title, string TitleEn, DivisionCode? Area, bool Demo, string TimeZone, IReadOnlyList<string> Requires, DateOnly? EditionFrom);

sealed record CalendarDay(DateOnly Date, bool Works, string Name);

sealed record CalendarYearRow(int Year, bool Provisional, string Source);

sealed record PackHours(bool Patrol, int FromMonth, int FromDay, int ToMonth, int ToDay, IReadOnlyList<HourSpan> Spans, string Text);

sealed record PolicyRow(string Key, string Value);

sealed record AreaClassRow(DivisionCode Division, char Class);

sealed record TypeRow(CaseType Type, string BigName, string BigNameEn);

sealed record PersonRow(
    string User, string Name, Role Role, UnitId Unit, Level Level, DivisionCode ScopePlace, IReadOnlyList<string> ScopeClasses, string Duty,
    DateOnly? ValidFrom, DateOnly? ValidTo);

sealed record LargeGrid(string Code, string Name, string Leader);

sealed record Area(string Code, string Large, Geometry Shape, string File, int Position);

/// <summary>Everything that one folder holds, read and well-formed row by row, not yet checked against itself.</summary>
sealed class PackRows
{
    readonly Dictionary<Type, object> found = [];

    public required string Folder { get; init; }
    public required string Sha256 { get; init; }
    public required PackSettings Settings { get; init; }
    public IReadOnlyList<At<CitizenClass>> CitizenClasses { get; init; } = [];
    public IReadOnlyList<At<TypeRow>> Types { get; init; } = [];
    public IReadOnlyList<At<FilingCondition>> Conditions { get; init; } = [];
    public IReadOnlyList<At<CalendarDay>> CalendarDays { get; init; } = [];
    public IReadOnlyList<At<CalendarYearRow>> CalendarYears { get; init; } = [];
    public IReadOnlyList<At<PackHours>> Hours { get; init; } = [];
    public IReadOnlyList<At<PolicyRow>> Policy { get; init; } = [];
    public IReadOnlyList<At<Division>> Divisions { get; init; } = [];
    public IReadOnlyList<Area> DivisionAreas { get; init; } = [];
    public IReadOnlyList<At<LargeGrid>> LargeGrids { get; init; } = [];
    public IReadOnlyList<Area> Grids { get; init; } = [];
    public IReadOnlyList<At<AreaClassRow>> AreaClasses { get; init; } = [];
    public IReadOnlyList<At<Unit>> Units { get; init; } = [];
    public IReadOnlyList<At<PersonRow>> People { get; init; } = [];
    public IReadOnlyList<At<Responsibility>> Responsibilities { get; init; } = [];

    /// <summary>Leaves what a part has read from its file, so that Check and Apply of this part and of others find it.</summary>
    public void Put<T>(IReadOnlyList<At<T>> rows) => found[typeof(T)] = rows;

    /// <summary>What a part has read; nothing when the file is not there.</summary>
    public IReadOnlyList<At<T>> Of<T>() => found.TryGetValue(typeof(T), out var rows) ? (IReadOnlyList<At<T>>)rows : [];
}
