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
        // While its case lasts, a caller's row stays with it; so does one whose call has not ended.
        services.AddSingleton(new PersonalTable("cases.call_person", "call")
        {
            Past = "x.draft is null and not exists (select from cases.report r join cases.case_list l on l.case_id = r.case_id where r.id = x.report_id and (l.stage <= 10 or l.stage_since > $1))",
        });
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
