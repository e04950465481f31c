using System.Text.Json;
using Guantong.Domain.Catalogue;
using Guantong.Server.Places.BaseMaps;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Points;

/// <summary>What the script of the citizens' map needs beside the list: the words of its switch, and the base map where the city has one.</summary>
static class MapData
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(PageShell shell, BaseMap map, IEnumerable<CitizenClass> classes)
    {
        string Say(string name) => shell.Say($"services.{name}");
        return JsonSerializer.Serialize(
            new
            {
                Layers = new
                {
                    Title = Say("layers"),
                    Names = new Dictionary<string, string> { ["public-cases"] = Say("layer-cases"), ["divisions"] = Say("layer-divisions") },
                    Ground = Say("ground"),
                    Grounds = new { Light = Say("ground-light"), Dark = Say("ground-dark"), Base = Say("ground-base") },
                    Simple = Say("simple-map"),
                },
                Classes = classes.ToDictionary(c => c.Code, c => ClassLook.NameOf(c, shell)),
                States = new { Taken = Say("state-taken"), Working = Say("state-working"), Done = Say("state-done") },
                Base = map.Settings is { } s ? new { Name = s.Name.Length > 0 ? s.Name : Say("ground-base"), s.Crs, s.Deepest, Attribution = s.By } : null,
            },
            Json);
    }
}
