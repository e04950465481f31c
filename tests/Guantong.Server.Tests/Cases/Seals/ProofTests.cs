using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Guantong.Domain.People;
using Guantong.Server.Cases.Seals;
using Guantong.Server.People;
using Guantong.Server.Tests.Architecture;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Cases.Seals;

/// <summary>The proof is checked by the program that docs/operate/seals.md prints, which knows nothing of ours.</summary>
public sealed class ProofTests
{
    [Fact]
    public async Task A_proof_holds_for_a_stranger_with_the_public_key()
    {
        await using var city = await SealedCity.OpenAsync();
        await city.City.ReportAsync();
        var c = city.Cases[1];

        var (exit, says) = await StrangerAsync(city, await ProofAsync(city, c));

        Assert.True(exit == 0, says);
        Assert.Contains($"{c.Version} rows", says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the unit in a row")]
    [InlineData("the deed in a leaf")]
    [InlineData("a step on the way")]
    [InlineData("the root of the seal")]
    [InlineData("another row's journal")]
    public async Task A_proof_with_anything_changed_in_it_does_not_hold(string what)
    {
        await using var city = await SealedCity.OpenAsync();
        var proof = await ProofAsync(city, city.Cases[0]);
        var row = proof["rows"]![3]!;
        if (what == "the unit in a row") row["journal"]!["fields"]![7] = "somebody";
        if (what == "the deed in a leaf") row["leaf"] = ((string)row["leaf"]!).Replace("DispatchCase", "CloseCase", StringComparison.Ordinal);
        if (what == "a step on the way") row["steps"]![0] = new JsonObject { ["left"] = new string('0', 64) };
        if (what == "the root of the seal") proof["seals"]![0]!["root"] = new string('0', 64);
        if (what == "another row's journal") row["journal"] = proof["rows"]![4]!["journal"]!.DeepClone();

        var (exit, says) = await StrangerAsync(city, proof);

        Assert.True(exit != 0, says);
    }

    [Fact]
    public async Task A_proof_is_given_to_staff_who_may_see_the_case_and_the_seals_to_anybody()
    {
        await using var city = await SealedCity.OpenAsync();
        var path = $"/api/v1/cases/{city.Cases[0].Number}/proof";
        var auditor = city.City.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Auditor);

        Assert.Equal(401, (await city.City.PageAsync(path)).Status);
        var (status, text) = await city.City.PageAsync(path, auditor);
        Assert.Equal((200, "guantong-proof-1"), (status, (string?)JsonNode.Parse(text)!["format"]));
        Assert.Equal(await File.ReadAllTextAsync(await city.WitnessAsync()), await city.City.House.Client.GetStringAsync("/api/v1/seals.jsonl"));
        Assert.Single((await city.City.House.Client.GetStringAsync("/api/v1/seals.jsonl?after=2")).Trim().Split('\n'));
        Assert.Equal(HttpStatusCode.BadRequest, (await city.City.House.Client.GetAsync("/api/v1/seals.jsonl?after=x")).StatusCode);
    }

    static async Task<JsonObject> ProofAsync(SealedCity city, Domain.Cases.CaseState c) =>
        (JsonObject)JsonNode.Parse((await city.City.Get<SealProofs>().OfAsync(c.Id, c.Number)).ToJsonString())!;

    static async Task<(int Exit, string Says)> StrangerAsync(SealedCity city, JsonObject proof)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(SourceFile.Root, "docs", "operate", "seals.md"));
        var from = page.IndexOf("```js\n", StringComparison.Ordinal) + 6;
        var (program, file, key) = (Path.Combine(city.Folder, "check-proof.mjs"), Path.Combine(city.Folder, "proof.json"), Path.Combine(city.Folder, "city.pem"));
        await File.WriteAllTextAsync(program, page[from..page.IndexOf("```", from, StringComparison.Ordinal)]);
        await File.WriteAllTextAsync(file, proof.ToJsonString());
        using (var own = city.City.Get<KeyFile>().Here()!) await File.WriteAllTextAsync(key, own.Key.ExportSubjectPublicKeyInfoPem());
        using var node = Process.Start(new ProcessStartInfo("node", [program, file, key]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, failed) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        return (node.ExitCode, await said + await failed);
    }
}
