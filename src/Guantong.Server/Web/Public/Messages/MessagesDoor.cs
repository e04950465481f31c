namespace Guantong.Server.Web.Public.Messages;

/// <summary>Messages on the citizens' side: the inbox, the stop, what is followed.</summary>
static class MessagesDoor
{
    public static IServiceCollection AddMessagePages(this IServiceCollection services) => services.AddSingleton<PublicMessages>().AddSingleton<AreaNames>();

    public static void MapMessagePages(this IEndpointRouteBuilder routes)
    {
        routes.MapInboxPages();
        routes.MapStopPages();
        routes.MapFollowAreaPages();
    }
}
