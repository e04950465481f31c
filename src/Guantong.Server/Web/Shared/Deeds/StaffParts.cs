using Guantong.Server.Web.Shared.Evidence;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Shared.Deeds;

/// <summary>What both doors of the staff stand on: seats, sights, rows and forms.</summary>
static class StaffParts
{
    public static IServiceCollection AddStaffParts(this IServiceCollection services)
    {
        services.AddSingleton<Seats>();
        services.AddSingleton<AppStart>();
        services.AddSingleton<CaseSights>();
        services.AddSingleton<CaseEvidence>();
        services.AddSingleton<CaseRows>();
        services.AddSingleton<RelayPosts>();
        services.AddSingleton<DeedForms>();
        services.AddSingleton<DeedReading>();
        services.AddSingleton<DeedPosts>();
        return services;
    }
}
