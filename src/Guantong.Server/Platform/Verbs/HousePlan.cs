namespace Guantong.Server.Platform.Verbs;

/// <summary>How Program builds the house: all verbs, and the application with every room in it. The last argument of Build may replace services, such as the clock.</summary>
public sealed record HousePlan(IReadOnlyList<Verb> Verbs, Func<CityOptions, string, Action<WebApplicationBuilder>?, WebApplication> Build);
