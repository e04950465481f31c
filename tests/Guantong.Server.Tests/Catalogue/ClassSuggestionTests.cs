using System.Net.Http.Json;
using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Catalogue.Suggestion;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.Catalogue.Suggestion;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Platform.Verbs;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Catalogue;

/// <summary>A class is suggested on the first day, better after training, and never decided.</summary>
public sealed class ClassSuggestionTests : IAsyncLifetime
{
    const string Kiosk = "GB/T 47678.5-2026:matter:01040";

    DemoCity city = null!;

    public async Task InitializeAsync() => city = await DemoCity.OpenAsync();

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Theory]
    [InlineData("路灯不亮了", "01037", "municipal")]
    [InlineData("有人占道经营卖水果", "09006", "order")]
    [InlineData("小区门口私搭乱建", "06001", "illegal-building")]
    [InlineData("垃圾箱满溢没人收", "06042", "sanitation")]
    public async Task On_its_first_day_a_city_suggests_from_its_catalogue_and_is_never_sure(string words, string code, string tile)
    {
        var found = await AskAsync(words);
        Assert.Contains(found.Types.Take(3), t => t.Class.EndsWith(code, StringComparison.Ordinal));
        Assert.Equal(tile, found.Classes[0].Class);
        Assert.All(found.Types, t => Assert.NotEqual("likely", t.Sureness));
    }

    [Theory]
    [InlineData("")]
    [InlineData("！！！")]
    [InlineData("\0")]
    public async Task Words_that_say_nothing_get_no_suggestion(string words)
    {
        var found = await AskAsync(words);
        Assert.Empty(found.Types);
        Assert.Empty(found.Classes);
    }

    [Fact]
    public async Task Endless_words_are_refused_with_a_sentence()
    {
        using var answer = await city.House.Client.PostAsJsonAsync("/api/v1/class-suggestions", new { description = new string('路', 8001) });
        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Contains("8000", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trained_on_labelled_words_it_knows_how_people_here_speak_and_a_running_city_takes_it_up()
    {
        Assert.DoesNotContain((await AskAsync("那个绿皮亭子又歪了")).Types.Take(1), t => t.Class == Kiosk);
        var said = await RunAsync(Program.Plan.Verbs.Single(v => v.Name == "train-classes"), CsvOf(
            [.. Enumerable.Range(1, 30).Select(i => ($"{i}号路的绿皮亭子歪了", Kiosk)), .. Enumerable.Range(1, 30).Select(i => ($"{i}号院想问问社保怎么办", "none"))]));
        Assert.Contains("Cross-validated on 60 texts, 2 labels", said, StringComparison.Ordinal);
        await city.Get<ClassSuggestion>().RefreshAsync();

        var found = await AskAsync("绿皮亭子歪了");
        Assert.Equal(Kiosk, found.Types[0].Class);
        Assert.Equal("likely", found.Types[0].Sureness);
        Assert.InRange((await AskAsync("请问社保怎么办")).NoMatter, 0.5, 1);
    }

    [Fact]
    public async Task A_model_is_stored_and_read_without_a_difference()
    {
        var model = ClassTraining.Train([.. Enumerable.Range(0, 20).Select(i => new LabelledText(i % 2 == 0 ? $"路灯{i}" : $"垃圾{i}", i % 2 == 0 ? "municipal" : "sanitation"))]);
        var models = city.Get<ClassModels>();
        var read = (await models.ReadAsync(await models.AddAsync(model.Model, LabelKind.Class, model.Measured, "here"))).Model;
        Assert.Equal(model.Model.Guess("路灯坏了"), read.Guess("路灯坏了"));
        Assert.Equal(model.Model.Weights, read.Weights);
    }

    [Theory]
    [InlineData("text,label\n路灯,no-such-class\n", "labels.csv:2:label:")]
    [InlineData("words,label\n路灯,municipal\n", "labels.csv:1:text:")]
    [InlineData("text,label\n路灯,municipal\n垃圾,01001\n", "labels.csv:3:label:")]
    [InlineData("text,label\n路灯\n", "labels.csv:2:*:")]
    [InlineData("text,label\n\"路灯,municipal\n", "never closed")]
    [InlineData("text,label\n路灯,none\n灯,none\n亮,none\n", "nothing to learn")]
    [InlineData("text,label\n路灯,municipal\n垃圾,sanitation\n", "too few")]
    [InlineData("text,label\n", "no usable row")]
    public async Task A_wrong_file_is_named_by_row_and_column_and_changes_nothing(string csv, string sentence)
    {
        var failure = await Assert.ThrowsAsync<PlainFailure>(() => RunAsync(Program.Plan.Verbs.Single(v => v.Name == "train-classes"), csv));
        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
        Assert.Null(await city.Get<ClassModels>().NewestAsync());
    }

    [Fact]
    public async Task What_a_city_filed_is_gathered_with_its_class_and_what_it_rejected_as_none()
    {
        var (filed, _) = await city.ClosedAsync();
        var (rejected, _) = await city.ReportedAsync();
        await city.DoAsync("RejectReport", rejected);
        await city.ReportedAsync();
        await using var to = new StringWriter();
        Assert.Equal(2, await Server.Cases.Filing.LabelledCases.WriteAsync(city.Get<Npgsql.NpgsqlDataSource>(), to, default));
        var rows = Csv.Records(new StringReader(to.ToString())).Skip(1).Select(r => r.Fields[1]).ToList();
        Assert.Equal([filed.Type!.Value.ToString(), "none"], rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Staff_sees_guesses_as_cards_with_none_chosen_and_the_whole_list_below()
    {
        var c = Assert.IsType<Server.Cases.Intake.Receipt.Received>(await city.ReceiveAsync(new(118.650, 34.919), "垃圾箱满溢没人收")).Case;
        var by = city.Get<Server.People.PeopleDirectory>().Posts.First(p => p.Role == Domain.People.Role.IntakeOperator && p.Level == Domain.People.Level.District);
        var (_, page) = await city.PageAsync($"/staff/cases/{c.Number}", by);
        var form = page[page.IndexOf("AcceptReport-type", StringComparison.Ordinal)..];
        Assert.Contains("06042", form, StringComparison.Ordinal);
        Assert.Contains("AcceptReport-type-other", form, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", form[..form.IndexOf("AcceptReport-type-other", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Null((await city.NowAsync(c)).Type);
    }

    [SharedDataFact]
    public void Real_messages_are_told_apart_far_better_than_by_chance_and_likely_means_likely()
    {
        var rows = new LabelledFile(new CityTexts(), "en").Read(SharedData.Path("complaints-zh/messages_labelled_level1_sample.csv"), new LabelledColumns(["title", "text"], "level1"));
        var measured = CrossValidation.Measure(ClassTraining.Learnable(rows), 5, 1);
        Assert.Equal(495, measured.Texts);
        Assert.InRange(measured.First, 0.74, 1);
        Assert.InRange(measured.Three, 0.93, 1);
        Assert.InRange(measured.CalibrationError, 0, 0.08);
        Assert.InRange(measured.LikelyRight ?? 0, 0.85, 1);
    }

    async Task<Answer> AskAsync(string words)
    {
        using var answer = await city.House.Client.PostAsJsonAsync("/api/v1/class-suggestions", new { description = words });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<Answer>(JsonSerializerOptions.Web))!;
    }

    static string CsvOf(IEnumerable<(string Text, string Label)> rows) => "text,label\n" + string.Concat(rows.Select(r => $"{r.Text},{r.Label}\n"));

    async Task<string> RunAsync(Verb verb, string csv)
    {
        var folder = Directory.CreateTempSubdirectory("labels");
        try
        {
            var path = Path.Combine(folder.FullName, "labels.csv");
            await File.WriteAllTextAsync(path, csv);
            await using var output = new StringWriter();
            var options = new CityOptions { DataDirectory = folder.FullName, Database = city.House.Database.ConnectionString };
            await using var call = new VerbCall(VerbWords.Of(verb, [path, "--lang", "en"]), options, Program.Plan) { Out = output };
            Assert.Equal(0, await verb.Run(call));
            return output.ToString();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    sealed record Answer(IReadOnlyList<Suggested> Types, IReadOnlyList<Suggested> Classes, double NoMatter);

    sealed record Suggested(string Class, string Name, double Probability, string Sureness);
}
