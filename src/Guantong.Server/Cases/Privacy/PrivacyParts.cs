namespace Guantong.Server.Cases.Privacy;

/// <summary>What the folder Privacy brings into the room.</summary>
static class PrivacyParts
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<Reporters>();
        services.AddSingleton<Unmaskings>();
        services.AddSingleton<UnmaskingLog>();
        return services;
    }
}
