using System.Text.Json.Nodes;
using Guantong.Domain.Cases;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Guantong.Server.Web.Api;

/// <summary>The door for programs: one description of every route, at <c>/api/v1/openapi.json</c>. The bodies of deeds are described from the deeds themselves.</summary>
public static class ApiDoor
{
    const string Document = "v1";
    const string Deeds = "/api/v1/cases/{number}/deeds/";

    public static IServiceCollection AddApiDoor(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Guantong 贯通", Version = Document };
            foreach (var (path, item) in document.Paths.Where(p => p.Key.StartsWith(Deeds, StringComparison.Ordinal))) Describe(path[Deeds.Length..], item);
            return Task.CompletedTask;
        });
    });

    public static void MapApiDoor(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/{documentName}/openapi.json");
        LocateApi.Map(routes);
        routes.MapSeals();
    }

    static void Describe(string deed, IOpenApiPathItem item)
    {
        if (item.Operations?.Values.FirstOrDefault() is not { } operation || !CaseLaw.Deeds.ContainsKey(deed)) return;
        var fields = DeedFields.Of(deed);
        operation.Parameters ??= [];
        operation.Parameters.Add(Header("Idempotency-Key", "A new unique value for each action; the same one when it is sent again."));
        operation.Parameters.Add(Header("If-Match", "The version of the case that the caller looked at."));
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = fields.Where(f => f.Required).Select(f => f.Name).ToHashSet(StringComparer.Ordinal),
                        Properties = fields.ToDictionary(f => f.Name, SchemaOf, StringComparer.Ordinal),
                        AdditionalPropertiesAllowed = false,
                    },
                },
            },
        };
    }

    static OpenApiParameter Header(string name, string description) =>
        new() { Name = name, In = ParameterLocation.Header, Required = true, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    static IOpenApiSchema SchemaOf(DeedField field) => field.Kind switch
    {
        "yes-no" => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        "number" => new OpenApiSchema { Type = JsonSchemaType.Integer },
        "photos" => new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9a-f]{64}$" } },
        "time" => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
        "point" => new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["lon"] = new OpenApiSchema { Type = JsonSchemaType.Number }, ["lat"] = new OpenApiSchema { Type = JsonSchemaType.Number },
                ["datum"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = $"{Datums.Allowed}; cgcs2000 when left out" },
            },
        },
        _ => new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = field.Kind,
            Enum = field.Choices.Count > 0 ? [.. field.Choices.Select(c => (JsonNode)c)] : null,
        },
    };
}
