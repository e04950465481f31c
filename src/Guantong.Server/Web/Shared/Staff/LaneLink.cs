namespace Guantong.Server.Web.Shared.Staff;

/// <summary>A way in the head of a page; with a count where its list has one. Counter and list ask the same question.</summary>
public sealed record LaneLink(string Path, string Text, long? Count = null);
