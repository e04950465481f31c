using Guantong.Domain.Catalogue;

namespace Guantong.Server.Catalogue;

/// <summary>Words of the catalogue as packs and tables write them.</summary>
public static class CatalogueText
{
    public static IReadOnlyList<(string Text, MatterKind Value)> Kinds { get; } = [("matter", MatterKind.Matter), ("component", MatterKind.Component)];

    public static IReadOnlyList<(string Text, DutyKind Value)> Duties { get; } =
        [("own", DutyKind.Own), ("helping", DutyKind.Helping), ("taken-back", DutyKind.TakenBack)];

    public static IReadOnlyList<(string Text, Succession Value)> Successions { get; } =
        [("same", Succession.Same), ("reworded", Succession.Reworded), ("moved", Succession.Moved), ("none", Succession.None)];

    public static string CodeOf(Succession succession) => Successions.First(s => s.Value == succession).Text;

    public static Succession SuccessionOf(string text) => Successions.First(s => s.Text == text).Value;

    public static string CodeOf(MatterKind kind) => Kinds.First(k => k.Value == kind).Text;

    public static string CodeOf(DutyKind duty) => Duties.First(d => d.Value == duty).Text;

    public static MatterKind KindOf(string text) => Kinds.First(k => k.Text == text).Value;

    public static DutyKind DutyOf(string text) => Duties.First(d => d.Text == text).Value;
}
