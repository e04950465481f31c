using Guantong.Server.Cases.Privacy.Persons;
using Guantong.Server.Cases.Privacy.Relays;
using Guantong.Server.Cases.Privacy.Retention;

namespace Guantong.Server.Cases.Privacy;

/// <summary>What the folder Privacy brings into the room.</summary>
static class PrivacyParts
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<Reporters>();
        services.AddSingleton<Unmaskings>();
        services.AddSingleton<UnmaskingLog>();
        services.AddSingleton<PersonFinder>();
        services.AddSingleton<Erasures>();
        services.AddSingleton<ErasedSubjects>();
        services.AddSingleton<PersonErasure>();
        services.AddSingleton<PersonExport>();
        services.AddSingleton<RelayRows>();
        services.AddSingleton<Relay>();
        services.AddSingleton<RetentionKinds>();
        services.AddSingleton<RetentionRun>();
        services.AddHostedService<RetentionLoop>();
        services.AddHealthChecks().AddCheck<RetentionHealth>("retention");
        return services;
    }
}
