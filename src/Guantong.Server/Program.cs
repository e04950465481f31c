using Guantong.Server.Assets;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.Exchange;
using Guantong.Server.Files;
using Guantong.Server.Insight;
using Guantong.Server.Notices;
using Guantong.Server.Patrols;
using Guantong.Server.People;
using Guantong.Server.Places;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Verbs;
using Guantong.Server.Web;

return await Doorstep.RunAsync(args, Guantong.Server.Program.Plan);

namespace Guantong.Server
{
    /// <summary>Verbs, and one line per room and per door. Nothing else lives here.</summary>
    public static class Program
    {
        public static HousePlan Plan { get; } = new(
            Verbs:
            [
                .. PlatformRoom.Verbs,
                .. PeopleRoom.Verbs,
                .. CatalogueRoom.Verbs,
                .. CasesRoom.Verbs,
                .. ExchangeRoom.Verbs,
                .. InsightRoom.Verbs,
            ],
            Build: Build);

        /// <summary>The whole house on one database, not yet started. Tests change services through <paramref name="change"/>.</summary>
        public static WebApplication Build(CityOptions options, string connectionString, Action<WebApplicationBuilder>? change = null)
        {
            var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
            builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
            builder.Logging.AddCityLog();
            AddRooms(builder.Services, options, connectionString);
            change?.Invoke(builder);
            var house = builder.Build();
            MapRooms(house);
            return house;
        }

        // One line per room, in the order of the house.
        static void AddRooms(IServiceCollection services, CityOptions options, string connectionString)
        {
            services.AddPlatform(options, connectionString);
            services.AddPeople();
            services.AddFiles();
            services.AddPlaces();
            services.AddCatalogue();
            services.AddAssets();
            services.AddCases();
            services.AddPatrols();
            services.AddNotices();
            services.AddExchange();
            services.AddInsight();
            services.AddWeb();
        }

        // One line per room with routes and per door.
        static void MapRooms(WebApplication house)
        {
            house.UsePlatform();
            house.UsePeople();
            var routes = new Routes(house);
            routes.MapPlatform();
            routes.MapPeople();
            routes.MapFiles();
            routes.MapCatalogue();
            routes.MapPlaces();
            routes.MapAssets();
            routes.MapCases();
            routes.MapPatrols();
            routes.MapExchange();
            routes.MapWeb();
            routes.Open();
        }
    }
}
