using Guantong.Server.Catalogue.Packs.Difference;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.People;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Catalogue.Packs;

/// <summary>The verb load: one line for each mistake, or a short summary of what is now in force, or of what would be.</summary>
static class LoadVerb
{
    public static async Task<int> RunAsync(VerbCall call)
    {
        var folder = call.Arguments[0];
        var house = await call.OpenHouseAsync();
        var texts = new PeopleTexts(house, call);
        var load = house.GetRequiredService<PackLoad>();
        var outcome = call.Has("--preview")
            ? await load.PreviewAsync(folder, texts.Language, call.Has("--all") ? int.MaxValue : PackDifference.Few, call.Cancel)
            : await load.LoadAsync(folder, texts.Language, cancel: call.Cancel);
        if (outcome.Errors.Count > 0) return await RefuseAsync(call, texts, outcome);
        if (outcome.Difference is { } difference) await ShowAsync(call, texts, outcome, difference);
        else await SayAsync(call, texts, outcome, house.GetRequiredService<PeopleDirectory>());
        return 0;
    }

    static async Task<int> RefuseAsync(VerbCall call, PeopleTexts texts, PackOutcome outcome)
    {
        foreach (var error in outcome.Errors) await call.Error.WriteLineAsync(error);
        await call.Error.WriteLineAsync(texts.Of(outcome.Errors.Count >= Findings.Most ? "load-refused-many" : "load-refused", ("count", outcome.Errors.Count)));
        if (outcome.Faults.Count == 0) return Doorstep.Failed;
        if (call.Value("--drawing") is { } file)
        {
            await File.WriteAllTextAsync(file, Path.GetExtension(file).ToLowerInvariant() is ".geojson" or ".json" ? FaultDrawing.GeoJson(outcome.Faults) : FaultDrawing.Svg(outcome.Faults), call.Cancel);
            await call.Error.WriteLineAsync(texts.Of("load-drawn", ("count", outcome.Faults.Count), ("file", Path.GetFullPath(file))));
        }
        else await call.Error.WriteLineAsync(texts.Of("load-draw", ("count", outcome.Faults.Count)));
        return Doorstep.Failed;
    }

    static async Task ShowAsync(VerbCall call, PeopleTexts texts, PackOutcome outcome, PackDifference difference)
    {
        if (difference.Files.Count == 0)
        {
            await call.Out.WriteLineAsync(texts.Of("load-nothing", ("pack", outcome.Pack), ("edition", outcome.Edition)));
            return;
        }
        foreach (var file in difference.Files)
        {
            await call.Out.WriteLineAsync(texts.Of("preview-file", ("file", $"{file.Pack}/{file.File}"), ("added", file.Added), ("changed", file.Changed), ("ended", file.Ended)));
            foreach (var row in file.Rows) await call.Out.WriteLineAsync(Line(row));
            if (file.Left > 0) await call.Out.WriteLineAsync(texts.Of("preview-more", ("count", file.Left)));
        }
        if (difference.ComesOn is { } day) await call.Out.WriteLineAsync(texts.Of("preview-comes", ("day", PackExport.Field(day))));
        await call.Out.WriteLineAsync(texts.Of("preview-end", ("edition", difference.Base)));
    }

    static string Line(RowDifference row) => row.Move switch
    {
        Move.Added => $"  + {row.Key}: {string.Join(", ", row.Columns.Select(c => $"{c.Column} {c.New}"))}",
        Move.Ended => $"  - {row.Key}",
        _ => $"  ~ {row.Key}: {string.Join(", ", row.Columns.Select(c => $"{c.Column} “{c.Old}” → “{c.New}”"))}",
    };

    static async Task SayAsync(VerbCall call, PeopleTexts texts, PackOutcome outcome, PeopleDirectory people)
    {
        if (outcome.ComesOn is { } day)
        {
            await call.Out.WriteLineAsync(texts.Of("load-waits", ("pack", outcome.Pack), ("day", PackExport.Field(day))));
            return;
        }
        if (!outcome.Changed)
        {
            await call.Out.WriteLineAsync(texts.Of("load-nothing", ("pack", outcome.Pack), ("edition", outcome.Edition)));
            return;
        }
        await call.Out.WriteLineAsync(texts.Of("load-done", ("pack", outcome.Pack), ("edition", outcome.Edition), ("added", outcome.Added), ("ended", outcome.Ended)));
        await call.Out.WriteLineAsync(texts.Of("load-counts", ("counts", string.Join(" · ", outcome.Counts.Select(c => texts.Of(c.Key, ("count", c.Value)))))));
        foreach (var warning in outcome.Warnings) await call.Error.WriteLineAsync(warning);
        if (people.City is { Demo: true }) await call.Out.WriteLineAsync(texts.Of("load-demo"));
        else if (people.City is not null) await call.Out.WriteLineAsync(texts.Of("load-no-accounts"));
    }
}
