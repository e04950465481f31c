using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Parts;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Catalogue;

/// <summary>Room Catalogue: what a city has laid down, in editions, and the loading of packs.</summary>
public static class CatalogueRoom
{
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        new("load PACK [--lang LANGUAGE]", "checks a pack of data and puts it into force", LoadVerb.RunAsync),
    ];

    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton<CityFactsSource>();
        services.AddSingleton<PackLoad>();
        services.AddSingleton<PackPart, CrosswalkPart>();
        services.AddSingleton<PackPart, DistinctionsPart>();
        services.AddHostedService<EditionWatch>();
        return services;
    }
}
