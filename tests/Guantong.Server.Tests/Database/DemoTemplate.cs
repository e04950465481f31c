using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Guantong.Server.Tests.Database;

/// <summary>A second template with the demo city in it, loaded once a run: cloning it takes tens of milliseconds, loading takes seconds.</summary>
static class DemoTemplate
{
    const string Name = "guantong_demo";

    static readonly Lazy<Task<string>> Made = new(MakeAsync);

    public static Task<string> NameAsync() => Made.Value;

    static async Task<string> MakeAsync()
    {
        var cluster = await TestCluster.ConnectionStringAsync();
        await TestDatabase.MakeAsync(Name, TestCluster.Template);
        var connection = new NpgsqlConnectionStringBuilder(cluster) { Database = Name, Pooling = false }.ConnectionString;
        var folder = Directory.CreateTempSubdirectory("guantong-demo-").FullName;
        var options = new CityOptions { DataDirectory = folder, Database = connection, Port = 0 };
        await using (var house = Program.Build(options, connection, b => b.Services.AddSingleton(new CityTexts(strict: true))))
        {
            foreach (var pack in (string[])["standard", "linshu"])
            {
                var outcome = await house.Services.GetRequiredService<PackLoad>().LoadAsync(Path.Combine(PacksFolder(), pack), "zh-CN");
                if (outcome.Errors.Count > 0) throw new InvalidOperationException(string.Join('\n', outcome.Errors));
            }
        }
        Directory.Delete(folder, recursive: true);
        return Name;
    }

    static string PacksFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Guantong.slnx"))) return Path.Combine(at.FullName, "packs");
        }
        throw new InvalidOperationException("The tests run inside a working copy: Guantong.slnx was not found above them.");
    }
}
