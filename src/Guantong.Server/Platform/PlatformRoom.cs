using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Guantong.Server.Platform.Health;
using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Store;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Platform.Verbs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Guantong.Server.Platform;

/// <summary>The ground every other room stands on: store, texts, time, chance, and the basics of HTTP.</summary>
public static class PlatformRoom
{
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        new("serve [--port N]", "opens the doors on http://127.0.0.1:PORT", Serve.RunAsync),
        new("migrate", "brings the database up to this version", MigrateAsync),
    ];

    public static IServiceCollection AddPlatform(this IServiceCollection services, CityOptions options, string connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<Entropy>();
        services.AddSingleton(provider => new CityTexts(strict: !provider.GetRequiredService<IHostEnvironment>().IsProduction()));
        services.AddSingleton(_ => CityDatabase.Open(connectionString));
        services.AddSingleton(provider => new Store.Migrations(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddDbContextPool<CityDb>((provider, db) => db.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = new KeyRing(provider.GetRequiredService<NpgsqlDataSource>())));
        services.AddDataProtection().SetApplicationName("guantong");
        services.AddHttpBasics(options);
        services.AddHealth();
        return services;
    }

    /// <summary>The front of the pipeline; call it before any other middleware.</summary>
    public static void UsePlatform(this WebApplication house)
    {
        house.UseHttpBasics(house.Services.GetRequiredService<CityOptions>());
        house.UseRouting();
        // Who is asking decides the limits, so the limiter comes after sign-in.
        if (house.Services.GetService<Microsoft.AspNetCore.Authentication.IAuthenticationSchemeProvider>() is not null)
        {
            house.UseAuthentication();
            house.UseAuthorization();
        }
        house.UseRateLimiter();
    }

    public static void MapPlatform(this IEndpointRouteBuilder routes) => routes.MapHealth();

    /// <summary>One JSON object per line on the console; what the frameworks say only when it matters.</summary>
    public static void AddCityLog(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "O";
            // Chinese stays readable in the log.
            console.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        });
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning).AddFilter("Npgsql", LogLevel.Warning);
        // The middleware logs what Failures has already said in our words.
        logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        // Keys are kept in the database, whose access is what protects them.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
    }

    static async Task<int> MigrateAsync(VerbCall call)
    {
        await using var database = CityDatabase.Open(await call.DatabaseAsync());
        var done = await new Store.Migrations(database).RunAsync(call.Cancel);
        foreach (var migration in done) await call.Out.WriteLineAsync($"{migration.Number:D4} {migration.Name}");
        await call.Out.WriteLineAsync(done.Count == 0 ? "The database is up to date." : $"{done.Count} migrations done.");
        return 0;
    }
}
