using Guantong.Server.Files.Cleaning;
using Guantong.Server.Files.Covers;
using Guantong.Server.Files.Facts;
using Guantong.Server.Files.Keeping;
using Guantong.Server.Files.Looks;
using Guantong.Server.Platform;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Guantong.Server.Files;

/// <summary>Room Files: photos are received, cleaned and kept. Who may see one is decided by the rooms above.</summary>
public static class FilesRoom
{
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.TryAddSingleton(new PhotoCleanerLimits());
        services.TryAddSingleton(provider => new PhotoFolder(provider.GetRequiredService<CityOptions>().DataDirectory));
        services.AddSingleton<PhotoRows>();
        services.AddSingleton<PhotoSweep>();
        services.AddSingleton<PhotoErasure>();
        services.AddSingleton<PhotoCleaner>();
        services.AddSingleton<PhotoCleaning>();
        services.AddSingleton(provider => new FileStore(
            provider.GetRequiredService<PhotoFolder>(), provider.GetRequiredService<PhotoRows>(), provider.GetRequiredService<PhotoCleaning>()));
        services.AddSingleton<PhotoFactsSource>();
        services.AddSingleton<OriginalReading>();
        services.AddSingleton<OriginalRetention>();
        services.AddSingleton<OrphanSweep>();
        services.AddSingleton(house => new Covering(
            house.GetRequiredService<FileStore>(), house.GetRequiredService<PhotoFolder>(), house.GetRequiredService<PhotoCleanerLimits>(),
            house.GetRequiredService<Npgsql.NpgsqlDataSource>(), house.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Views>();
        services.AddHostedService<CleaningWatch>();
        services.AddHostedService<Upkeep>();
        return services;
    }

    public static void MapFiles(this IEndpointRouteBuilder routes) => PutFile.Map(routes);
}
