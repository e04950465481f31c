using Guantong.Server.Cases.Privacy.Persons;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Exchange.Letters;
using Guantong.Server.Exchange.Orders;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Exchange;

/// <summary>Room Exchange: what other systems send, and what they are told. Work orders of the 12345 hotline are the first of it.</summary>
public static class ExchangeRoom
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        new("take-orders FILE [--source NAME] [--dry-run] [--lang LANGUAGE]", "takes work orders of a hotline from a CSV or JSON file", TakeOrdersVerb.RunAsync),
        new("letters DO… [--lang LANGUAGE]", "list, retry all, retry ID, send: letters to the hotline that have not been sent", LetterVerb.RunAsync),
    ];

    public static IServiceCollection AddExchange(this IServiceCollection services)
    {
        services.AddSingleton<PackPart, OrderClassesPart>();
        services.AddSingleton<OrderRows>();
        services.AddSingleton<OrderClasses>();
        services.AddSingleton<OrderPlaces>();
        services.AddSingleton<OrderDesk>();
        services.AddSingleton<OrderReplies>();
        services.AddSingleton<OrderBook>();
        services.AddSingleton(new PersonalTable("exchange.order_person", "order"));
        services.AddHttpClient(HttpRoad.ClientName, client => client.Timeout = Patience).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<ILetterRoad, HttpRoad>();
        services.AddSingleton<ILetterRoad, FolderRoad>();
        services.AddSingleton<LetterRows>();
        services.AddSingleton<StatusLetters>();
        services.AddSingleton<Postman>();
        services.AddHostedService<LetterLoop>();
        services.AddHealthChecks().AddCheck<LetterHealth>("letters");
        return services;
    }

    public static void MapExchange(this IEndpointRouteBuilder routes) => OrderApi.Map(routes.MapGroup("/api/v1/exchange"));
}
