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
    string Name, string Title, string TitleEn, DivisionCode? Area, bool Demo, string TimeZone, IReadOnlyList<string> Requires, DateOnly? EditionFrom)
{
    /// <summary>The keys of pack.csv, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["name", "title", "title_en", "area", "demo", "time_zone", "requires", "edition_from"];
}

sealed record CalendarDay(DateOnly Date, bool Works, string Name);

sealed record CalendarYearRow(int Year, bool Provisional, string Source);

sealed record PackHours(bool Patrol, int FromMonth, int FromDay, int ToMonth, int ToDay, IReadOnlyList<HourSpan> Spans, string Text);

sealed record PolicyRow(string Key, string Value);

/// <summary>A duty with the days from which and before which it is held; none: without end.</summary>
sealed record DutyRow(Responsibility Duty, DateOnly? From, DateOnly? To);

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
    public required PackSettings Settings { get; set; }
    public IReadOnlyList<At<CitizenClass>> CitizenClasses => Of<CitizenClass>();
    public IReadOnlyList<At<TypeRow>> Types => Of<TypeRow>();
    public IReadOnlyList<At<FilingCondition>> Conditions => Of<FilingCondition>();
    public IReadOnlyList<At<CalendarDay>> CalendarDays => Of<CalendarDay>();
    public IReadOnlyList<At<CalendarYearRow>> CalendarYears => Of<CalendarYearRow>();
    public IReadOnlyList<At<PackHours>> Hours => Of<PackHours>();
    public IReadOnlyList<At<PolicyRow>> Policy => Of<PolicyRow>();
    public IReadOnlyList<At<Division>> Divisions => Of<Division>();
    public IReadOnlyList<At<LargeGrid>> LargeGrids => Of<LargeGrid>();
    public IReadOnlyList<At<AreaClassRow>> AreaClasses => Of<AreaClassRow>();
    public IReadOnlyList<At<Unit>> Units => Of<Unit>();
    public IReadOnlyList<At<PersonRow>> People => Of<PersonRow>();
    public IReadOnlyList<At<DutyRow>> Responsibilities => Of<DutyRow>();
    public IReadOnlyList<Area> DivisionAreas { get; set; } = [];
    public IReadOnlyList<Area> Grids { get; set; } = [];

    /// <summary>Leaves what a part has read from its file, so that Check and Apply of this part and of others find it.</summary>
    public void Put<T>(IReadOnlyList<At<T>> rows) => found[typeof(T)] = rows;

    /// <summary>What a part has read; nothing when the file is not there.</summary>
    public IReadOnlyList<At<T>> Of<T>() => found.TryGetValue(typeof(T), out var rows) ? (IReadOnlyList<At<T>>)rows : [];
}
