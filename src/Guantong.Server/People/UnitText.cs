using Guantong.Domain.People;

namespace Guantong.Server.People;

/// <summary>Kinds and levels of units as packs, tables and the API write them.</summary>
public static class UnitText
{
    public static IReadOnlyList<(string Text, UnitKind Value)> Kinds { get; } =
    [
        ("centre", UnitKind.Centre), ("coordinating-office", UnitKind.CoordinatingOffice), ("supervision", UnitKind.Supervision),
        ("department", UnitKind.Department), ("township", UnitKind.Township), ("community", UnitKind.Community), ("crew", UnitKind.Crew),
    ];

    public static IReadOnlyList<(string Text, Level Value)> Levels { get; } =
        [("city", Level.City), ("district", Level.District), ("township", Level.Township), ("community", Level.Community)];

    public static string CodeOf(UnitKind kind) => Kinds.First(k => k.Value == kind).Text;

    public static string CodeOf(Level level) => Levels.First(l => l.Value == level).Text;

    public static UnitKind KindOf(string text) => Kinds.First(k => k.Text == text).Value;

    public static Level LevelOf(string text) => Levels.First(l => l.Text == text).Value;
}
