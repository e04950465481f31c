namespace Guantong.Server.Web.Shared;

/// <summary>One dot of a row of steps: its word and, where it is worth showing, when it was reached.</summary>
public sealed record StepMark(string Word, DateTimeOffset? At = null);
