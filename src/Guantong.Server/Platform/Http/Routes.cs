using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Guantong.Server.Platform.Http;

/// <summary>
/// Where rooms and doors put their routes. Groups of routes are compiled each time somebody asks for them, and a house is asked
/// twice (authorization at the start, routing at the first request): here they are compiled once, when first asked for.
/// </summary>
public sealed class Routes(WebApplication house) : IEndpointRouteBuilder
{
    readonly List<EndpointDataSource> _groups = [];

    public IServiceProvider ServiceProvider => house.Services;

    public ICollection<EndpointDataSource> DataSources => _groups;

    public IApplicationBuilder CreateApplicationBuilder() => ((IEndpointRouteBuilder)house).CreateApplicationBuilder();

    /// <summary>Gives them to the house; routes put here later are not seen.</summary>
    public void Open() => ((IEndpointRouteBuilder)house).DataSources.Add(new CompiledOnce(_groups));

    sealed class CompiledOnce(IEnumerable<EndpointDataSource> groups) : EndpointDataSource
    {
        readonly Lazy<IReadOnlyList<Endpoint>> _endpoints = new(() => [.. groups.SelectMany(group => group.Endpoints)]);

        public override IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

        public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;
    }
}
