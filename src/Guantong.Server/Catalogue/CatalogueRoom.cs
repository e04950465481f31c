using Guantong.Server.Catalogue.Changes;
using Guantong.Server.Catalogue.Checklists;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Export;
using Guantong.Server.Catalogue.Packs.Offers;
using Guantong.Server.Catalogue.Packs.Parts;
using Guantong.Server.Catalogue.Suggestion;
using Guantong.Server.Catalogue.Packs.Writing;
using Guantong.Server.Catalogue.Templates;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Catalogue;

/// <summary>Room Catalogue: what a city has laid down, in editions, and the loading of packs.</summary>
public static class CatalogueRoom
{
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        new("load PACK [--preview] [--all] [--drawing FILE] [--lang LANGUAGE]", "checks a pack of data and puts it into force; --preview only shows what would change", LoadVerb.RunAsync),
        new("train-classes FILE [--text COLUMNS] [--label COLUMN] [--seed N] [--lang LANGUAGE]", "learns from a CSV of words and classes what to suggest, measures it and puts it to use", SuggestionVerbs.TrainAsync),
        new("measure-classes FILE [--text COLUMNS] [--label COLUMN] [--folds N] [--seed N] [--lang LANGUAGE]", "cross-validates the suggestion on a CSV of words and labels; changes nothing", SuggestionVerbs.MeasureAsync),
        new("take-back PACK DATE [--lang LANGUAGE]", "takes back a pack that waits for its day", TakeBackVerb.RunAsync),
        new("export FOLDER [--lang LANGUAGE]", "writes the whole city as packs that another database can load", ExportVerb.RunAsync),
    ];

    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton<CityFactsSource>();
        services.AddSingleton<Editions>();
        services.AddSingleton<PackLoad>();
        services.AddSingleton<PackOffers>();
        services.AddSingleton<CityExport>();
        services.AddSingleton<EditionTurn>();
        services.AddSingleton<EditBook>();
        services.AddSingleton<EditDesk>();
        services.AddSingleton<TableBook>();
        services.AddSingleton<Versions>();
        AddParts(services);
        services.AddSingleton<ClassModels>();
        services.AddSingleton<ClassSuggestion>();
        services.AddSingleton<ReplyTemplates>();
        services.AddSingleton<ChecklistBook>();
        services.AddHostedService<EditionWatch>();
        return services;
    }

    // The files of a pack in the order in which they are read and come into force; rooms above add theirs after these.
    static void AddParts(IServiceCollection services)
    {
        services.AddSingleton<PackPart, SettingsPart>();
        services.AddSingleton<PackPart, CitizenClassesPart>();
        services.AddSingleton<PackPart, TypesPart>();
        services.AddSingleton<PackPart, ConditionsPart>();
        services.AddSingleton<PackPart, CalendarPart>();
        services.AddSingleton<PackPart, CalendarYearsPart>();
        services.AddSingleton<PackPart, HoursPart>();
        services.AddSingleton<PackPart, PolicyPart>();
        services.AddSingleton<PackPart, ResponsibilityPart>();
        services.AddSingleton<PackPart, DivisionsPart>();
        services.AddSingleton<PackPart, DivisionAreasPart>();
        services.AddSingleton<PackPart, LargeGridsPart>();
        services.AddSingleton<PackPart, GridsPart>();
        services.AddSingleton<PackPart, AreaClassesPart>();
        services.AddSingleton<PackPart, StreetsPart>();
        services.AddSingleton<PackPart, MapPart>();
        services.AddSingleton<PackPart, UnitsPart>();
        services.AddSingleton<PackPart, PeoplePart>();
        services.AddSingleton<PackPart, ChiefsPart>();
        services.AddSingleton<PackPart, VolunteerGroupsPart>();
        services.AddSingleton<PackPart, VolunteersPart>();
        services.AddSingleton<PackPart, CompaniesPart>();
        services.AddSingleton<PackPart, RosterPart>();
        services.AddSingleton<PackPart, CrosswalkPart>();
        services.AddSingleton<PackPart, DistinctionsPart>();
        services.AddSingleton<PackPart, QuestionsPart>();
        services.AddSingleton<PackPart, TemplatesPart>();
        services.AddSingleton<PackPart, ChecklistPart>();
        services.AddSingleton<PackPart, ClassPolicyPart>();
        services.AddSingleton<PackPart, EscalationsPart>();
    }

    public static void MapCatalogue(this IEndpointRouteBuilder routes) => ClassApi.Map(routes.MapGroup("/api/v1"));
}
