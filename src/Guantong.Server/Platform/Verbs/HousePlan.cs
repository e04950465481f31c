namespace Guantong.Server.Platform.Verbs;

/// <summary>How Program builds the house: all verbs, and the application with every room in it.</summary>
public sealed record HousePlan(IReadOnlyList<Verb> Verbs, Func<CityOptions, string, WebApplication> Build);
