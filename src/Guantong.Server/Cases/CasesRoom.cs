using Guantong.Domain.Cases;
using Guantong.Server.Cases.Batches;
using Guantong.Server.Cases.Checking;
using Guantong.Server.Cases.Dispatch;
using Guantong.Server.Cases.Closing;
using Guantong.Server.Cases.Evidence;
using Guantong.Server.Cases.Filing;
using Guantong.Server.Cases.Handling;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Cases.Intake.Calls;
using Guantong.Server.Cases.Intake.Spots;
using Guantong.Server.Cases.Privacy;
using Guantong.Server.Cases.Seals;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Duplicates;
using Guantong.Server.Cases.Search.Finding;
using Guantong.Server.Cases.Search.Following;
using Guantong.Server.Cases.Search.Live;
using Guantong.Server.Cases.Search.OnMap;
using Guantong.Server.Cases.Search.Histories;
using Guantong.Server.Cases.Search.Pressing;
using Guantong.Server.Cases.Search.Shown;
using Guantong.Server.Cases.Timers;
using Guantong.Server.Catalogue;
using Guantong.Server.Places;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Cases;

/// <summary>Room Cases: the heart. Program knows this file only.</summary>
public static class CasesRoom
{
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        new("verify-journal [--witness FILE] [--key FILE]", "recomputes every chain of the journal and every seal over it, and says what was changed", SealVerbs.VerifyAsync),
        new("seal DO… [--rotate] [--replace-lost] [--after N] [--out FILE]", "seals of the journal: now, list, key, export, prove CASE, restored", SealVerbs.SealAsync),
        new("rebuild [--compare]", "makes lists and counters again from the cases, and says what differed", CaseVerbs.RebuildAsync),
        new("gather-labels FILE [--database NAME]", "writes what people wrote with the class it was filed under, for train-classes", LabelledCases.GatherAsync),
        new(PrivacyVerbs.PersonUsage, "find, export or erase what is held of one person", PrivacyVerbs.PersonAsync),
        new(PrivacyVerbs.RetentionUsage, "deletes personal data that is past its time, or counts it", PrivacyVerbs.RetentionAsync),
    ];

    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddSingleton<CaseReading>();
        services.AddSingleton<CaseWriting>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<CaseWalk>();
        services.AddSingleton<AutoDispatch>();
        services.AddSingleton(house => new FollowUp(Stage.Filed, (walk, filed, cancel) => house.GetRequiredService<AutoDispatch>().TryAsync(walk, filed, cancel)));
        services.AddSingleton<DuplicateSearch>();
        services.AddBatches();
        services.AddSingleton<CaseNumbers>().AddSingleton<LateWork>();
        services.AddSingleton<FollowSecrets>();
        services.AddSingleton<CheckerDraw>();
        services.AddSingleton<ReportJudging>();
        services.AddSingleton<PhotoPlaces>();
        services.AddSingleton<ReportDesk>();
        AddStreet(services);
        services.AddSingleton<CallRows>().AddSingleton<CallDesk>().AddSingleton<CallReports>();
        services.AddSingleton<CaseList>();
        services.AddSingleton<OwedReports>();
        services.AddFinding();
        services.AddSingleton<Catalogue.Changes.EditGuard, CasesOfRows>();
        services.AddSingleton<CaseReader>();
        services.AddSingleton<PublicList>();
        services.AddSingleton<ReportAnswers>();
        services.AddSingleton<CaseGlances>();
        services.AddSingleton<WaitingCalls>();
        services.AddLive();
        services.AddSingleton<CallerHistory>();
        services.AddSingleton<PlaceHistory>();
        services.AddSingleton<CallBook>().AddSingleton<CasesCalls>().AddSingleton<TypeHistory>().AddSingleton<Followers>().AddSingleton<PublicNearby>();
        services.AddOnMap();
        services.AddPrivacy();
        services.AddSingleton<PhotoChecks>();
        services.AddSingleton<CaseAnswers>();
        services.AddSingleton<SamplePhoto>();
        services.AddSingleton<ChangeBell>();
        services.AddSingleton<ChangeLog>();
        services.AddSingleton<Replanning>();
        services.AddSingleton<Watch>();
        services.AddSingleton<EarlierRequests>();
        services.AddSingleton<LaneUnits>();
        services.AddSingleton<UnnamedPhotos>();
        services.AddHostedService(house => house.GetRequiredService<UnnamedPhotos>());
        services.AddSingleton<JournalCheck>();
        services.AddSingleton<Rebuilding>();
        services.AddSingleton<KeyFile>();
        services.AddSingleton<SealKeys>();
        services.AddSingleton<SealsBeside>();
        services.AddSingleton<Sealing>();
        services.AddSingleton<SealTrouble>();
        services.AddSingleton<SealCheck>();
        services.AddSingleton<SealProofs>();
        services.AddHostedService<SealLoop>();
        services.AddHostedService<WatchLoop>();
        services.AddHealthChecks().AddCheck<WatchHealth>("watch").AddCheck<SealHealth>("seals");
        foreach (var file in (DeedFacts[])[CloseCaseFacts.Here, AcceptReportFacts.Here, OrderVerificationFacts.Here, OrderCheckFacts.Here, MergeFacts.Merge, MergeFacts.Unmerge]) services.AddSingleton(file);
        return services;
    }

    static void AddStreet(IServiceCollection services)
    {
        services.AddSingleton<SpotRows>();
        services.AddSingleton<SpotDesk>();
        services.AddSingleton<StreetCases>();
        services.AddSingleton<Challenges>().AddSingleton<EvidenceRows>().AddSingleton<EvidenceDesk>();
        services.AddSingleton<Releases>().AddSingleton<ReleaseList>();
    }

    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        ReportApi.Map(api);
        SuggestionApi.Map(api);
        CaseApi.Map(api);
        DeedRoutes.Map(api);
        BatchApi.Map(api);
    }
}
