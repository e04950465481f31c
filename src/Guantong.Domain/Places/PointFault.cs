namespace Guantong.Domain.Places;

/// <summary>What somebody finds wrong with what is said of a service point. It is work for whoever keeps the point, never a case by itself.</summary>
public enum PointFault
{
    /// <summary>Shut although it should be open.</summary>
    Shut,

    /// <summary>It is not there any more.</summary>
    Gone,

    /// <summary>Its hours are others.</summary>
    Hours,

    /// <summary>It stands somewhere else.</summary>
    Place,

    /// <summary>What should be there is not: paper, a ramp, a room for babies.</summary>
    Facts,
    Other,
}

/// <summary>How a note on a service point ends.</summary>
public enum PointNoteEnd
{
    /// <summary>What was wrong was put right: the place or what is said of it.</summary>
    Mended,

    /// <summary>Somebody looked, and it is as it is said.</summary>
    Right,

    /// <summary>It is for another office, or for a case of its own; the answer names it.</summary>
    PassedOn,
}

/// <summary>Texts of both, as tables and addresses write them.</summary>
public static class PointNoteTexts
{
    public static string CodeOf(PointFault fault) => fault.ToString().ToLowerInvariant();

    public static bool TryRead(string? code, out PointFault fault) => Read(Enum.GetValues<PointFault>(), CodeOf, code, out fault);

    public static string CodeOf(PointNoteEnd end) => end == PointNoteEnd.PassedOn ? "passed-on" : end.ToString().ToLowerInvariant();

    public static bool TryRead(string? code, out PointNoteEnd end) => Read(Enum.GetValues<PointNoteEnd>(), CodeOf, code, out end);

    static bool Read<T>(T[] all, Func<T, string> codeOf, string? code, out T found)
    {
        var at = Array.FindIndex(all, v => codeOf(v) == code);
        found = at < 0 ? default! : all[at];
        return at >= 0;
    }
}
