namespace Guantong.Server.Web.Public.Points;

/// <summary>A sheet of paper with a code: what it is, the code, where it leads, and what is worth reading without a phone.</summary>
public sealed record Sheet(string Icon, string Colour, string Name, string Kind, string Code, string Address)
{
    public IReadOnlyList<string> Lines { get; init; } = [];
    public string Foot { get; init; } = "";
}
