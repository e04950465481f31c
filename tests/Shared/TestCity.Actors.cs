using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Domain.Places;

namespace Guantong.Tests;

/// <summary>Somebody in every role; where it matters, somebody else of the same role.</summary>
public sealed partial class TestCity
{
    public Actor IntakeOperator { get; } = At(1, Role.IntakeOperator, Centre);
    public Actor ShiftLeader { get; } = At(2, Role.ShiftLeader, Centre);
    public Actor Dispatcher { get; } = At(3, Role.Dispatcher, Centre);
    public Actor Revisit { get; } = At(4, Role.Revisit, Centre);
    public Actor Leader { get; } = At(5, Role.Leader, Centre);
    public Actor Supervisor { get; } = At(6, Role.Supervisor, Coordination);
    public Actor Auditor { get; } = At(7, Role.Auditor, Centre);
    public Actor Administrator { get; } = At(8, Role.Administrator, Centre);

    public Actor Inspector { get; } = At(10, Role.Inspector, TestCity.Supervision);
    public Actor Checker { get; } = At(11, Role.Checker, TestCity.Supervision);
    public Actor OtherChecker { get; } = At(12, Role.Checker, TestCity.Supervision);
    public Actor Chief { get; } = At(13, Role.Chief, NorthGateOffice, Level.Community, NorthGate);

    public Actor Department { get; } = At(20, Role.Department, Sanitation);
    public Actor DepartmentBranch { get; } = At(21, Role.Department, SanitationNorth, Level.Township, North);
    public Actor OtherDepartment { get; } = At(22, Role.Department, Roads);
    public Actor CityDepartment { get; } = At(23, Role.Department, CityRoads, Level.City, City);
    public Actor Township { get; } = At(24, Role.Township, NorthOffice, Level.Township, North);
    public Actor OtherTownship { get; } = At(25, Role.Township, SouthOffice, Level.Township, South);
    public Actor Community { get; } = At(26, Role.Community, NorthGateOffice, Level.Community, NorthGate);
    public Actor Crew { get; } = At(30, Role.Crew, SanitationCrew);
    public Actor OtherCrew { get; } = At(31, Role.Crew, RoadsCrew);
    public Actor TownshipCrew { get; } = At(32, Role.Crew, NorthCrew, Level.Township, North);

    public Actor CityDispatcher { get; } = At(40, Role.Dispatcher, CityCentre, Level.City, City);
    public Actor CityLeader { get; } = At(41, Role.Leader, CityCentre, Level.City, City);

    /// <summary>A leader in the line of the unit that has the case.</summary>
    public Actor DepartmentLeader { get; } = At(42, Role.Leader, Sanitation);

    public Actor Reporter { get; } = Actor.Reporter(County);
    public Actor Product { get; } = Actor.Product(County);

    /// <summary>One actor of each role, as a case with the sanitation department in North Gate meets them.</summary>
    public Actor ActorOf(Role role) => Everybody.First(a => a.Role == role);

    /// <summary>Everybody named above; of each role, the one that an ordinary case meets comes first.</summary>
    public IReadOnlyList<Actor> Everybody =>
    [
        IntakeOperator, ShiftLeader, Dispatcher, Revisit, Leader, Supervisor, Auditor, Administrator, Inspector, Checker, OtherChecker, Chief,
        Department, DepartmentBranch, OtherDepartment, CityDepartment, Township, OtherTownship, Community, Crew, OtherCrew, TownshipCrew,
        CityDispatcher, CityLeader, DepartmentLeader, Reporter, Product,
    ];

    /// <summary>The duty officer of a unit.</summary>
    public Actor OfficerOf(UnitId unit) => Everybody.First(a => a.Unit == unit && a.Role.IsUnitOfficer());

    /// <summary>The crew that works for a unit.</summary>
    public Actor CrewOf(UnitId unit) => Everybody.First(a => a.Role == Role.Crew && a.Unit is { } crew && (Facts.Units[crew].Parent == unit || Facts.IsBelow(unit, Facts.Units[crew].Parent!.Value)));

    static Actor At(byte person, Role role, UnitId unit, Level level = Level.District, DivisionCode? place = null) =>
        new(PersonOf(person), role, unit, new Scope(level, place ?? County, new HashSet<string>(StringComparer.Ordinal)));

    static PersonId PersonOf(byte n) => new(new Guid(0x70657273, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, n));
}
