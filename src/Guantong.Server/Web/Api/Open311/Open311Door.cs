using Guantong.Server.Platform.Http;
using Microsoft.AspNetCore.Mvc;

namespace Guantong.Server.Web.Api.Open311;

/// <summary>The door for other cities' software: Open311 GeoReport v2 at <c>/open311/v2/</c> (docs/open311.md).</summary>
public static class Open311Door
{
    const string Root = "/open311";
    static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddOpen311Door(this IServiceCollection services) => services
        .AddSingleton(new ProblemDialect(Root, GeoAnswer.TellAsync))
        .AddSingleton<GeoCalls>()
        .AddSingleton<DiscoveryAnswers>()
        .AddSingleton<RequestLists>()
        .AddSingleton<Addresses>()
        .AddSingleton<Repetition>()
        .AddSingleton<Submissions>();

    public static void MapOpen311Door(this IEndpointRouteBuilder routes)
    {
        var root = routes.MapGroup(Root).ExcludeFromDescription();
        root.MapMethods("/discovery.{format}", Reading, DiscoverAsync);
        var v2 = root.MapGroup("/v2");
        v2.MapMethods("/discovery.{format}", Reading, DiscoverAsync);
        v2.MapMethods("/services.{format}", Reading, (HttpContext http, string format, GeoCalls calls) => calls.OfAsync(http, format, ServiceAnswers.AllAsync));
        v2.MapMethods("/services/{code}.{format}", Reading, (HttpContext http, string code, string format, GeoCalls calls) => calls.OfAsync(http, format, call => ServiceAnswers.DefinitionAsync(call, code)));
        v2.MapMethods("/requests.csv", Reading, (HttpContext http, RequestLists lists) => lists.BulkAsync(http));
        v2.MapMethods("/requests.{format}", Reading, (HttpContext http, string format, GeoCalls calls, RequestLists lists) => calls.OfAsync(http, format, lists.ListAsync));
        v2.MapPost("/requests.{format}", (HttpContext http, string format, Submissions submissions) => submissions.TakeAsync(http, format))
            .WithMetadata(new RequestSizeLimitAttribute(Submissions.MostBytes));
        v2.MapMethods("/requests/{id}.{format}", Reading, (HttpContext http, string id, string format, GeoCalls calls, RequestLists lists) => calls.OfAsync(http, format, call => lists.OneAsync(call, id)));
        v2.MapMethods("/tokens/{token}.{format}", Reading, (HttpContext http, string token, string format, GeoCalls calls, RequestLists lists) => calls.OfAsync(http, format, call => lists.TokenAsync(call, token)));
        v2.MapMethods("/servicerequestupdates.{format}", Reading, (HttpContext http, string format, GeoCalls calls, RequestLists lists) => calls.OfAsync(http, format, lists.UpdatesAsync));
    }

    static Task<IResult> DiscoverAsync(HttpContext http, string format, GeoCalls calls, DiscoveryAnswers answers) => calls.OfAsync(http, format, answers.OfAsync);
}
