using System.Globalization;
using Guantong.Server.Cases.Privacy.Persons;
using Guantong.Server.Cases.Privacy.Retention;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Cases.Privacy;

/// <summary>A citizen's rights from the command line, for a city whose privacy officer has a terminal and no post.</summary>
static class PrivacyVerbs
{
    public const string PersonUsage = "person ACTION [--phone PHONE] [--email EMAIL] [--name NAME] [--link LINK] [--user USER] [--out FILE] [--at-once]";

    public static async Task<int> PersonAsync(VerbCall call)
    {
        var action = call.Arguments[0];
        if (action is not ("find" or "export" or "erase")) throw new UsageFailure($"person takes find, export or erase, not \"{action}\".");
        if (action == "export" && call.Value("--out") is null) throw new UsageFailure("person export needs --out FILE.");
        var house = await call.OpenHouseAsync();
        if (call.Value("--user") is { } user) return await StaffAsync(call, house, action, user);
        var keys = PersonKeys.Of(call.Value("--phone"), call.Value("--email"), call.Value("--name"), call.Value("--link"));
        if (!keys.Finds) throw new UsageFailure("A person is found by --phone, --email or --link; --name only narrows what a phone finds.");
        var holdings = await house.GetRequiredService<PersonFinder>().HoldingsAsync(keys, call.Cancel);
        if (holdings.Reports.All(r => r.Erased))
        {
            var before = await house.GetRequiredService<ErasedSubjects>().FindAsync(keys, call.Cancel);
            await call.Out.WriteLineAsync(before is null ? "Nothing is held of this person." : string.Create(CultureInfo.InvariantCulture, $"Nothing is held of this person: erased on {before.At:yyyy-MM-dd} under request {before.Number}."));
            return 0;
        }
        return action switch
        {
            "find" => await FindAsync(call, holdings),
            "export" => await ExportAsync(call, house, keys),
            _ => await EraseAsync(call, house, keys),
        };
    }

    static async Task<int> FindAsync(VerbCall call, PersonHoldings holdings)
    {
        foreach (var (kind, count) in holdings.Counts) await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{kind,-18}{count,6}"));
        foreach (var r in holdings.Reports) await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{r.Number}  {r.At:yyyy-MM-dd}  {(r.CaseIsOpen ? "open" : "ended")}"));
        return 0;
    }

    static async Task<int> ExportAsync(VerbCall call, IServiceProvider house, PersonKeys keys)
    {
        var path = call.Value("--out")!;
        if (File.Exists(path)) throw new PlainFailure($"{path} exists already: give another name.");
        await using (var to = File.Create(path)) await house.GetRequiredService<PersonExport>().WriteAsync(keys, to, (null, null), call.Cancel);
        await call.Out.WriteLineAsync($"Written to {path}. Hand it over in person, then delete it.");
        return 0;
    }

    static async Task<int> EraseAsync(VerbCall call, IServiceProvider house, PersonKeys keys)
    {
        var wish = new ErasureWish(keys, call.Has("--at-once"), null, null, house.GetRequiredService<Entropy>().NewId().ToString("n"));
        var erased = await house.GetRequiredService<PersonErasure>().EraseAsync(wish, call.Cancel);
        await call.Out.WriteLineAsync(erased is null
            ? "Nothing is held of this person."
            : string.Create(CultureInfo.InvariantCulture, $"Erased under request {erased.Number}: {erased.Reports} reports ({erased.Waiting} wait for the end of their case), {erased.Words} texts, {erased.Photos} photos; covered in {erased.Redacted} texts of others."));
        return 0;
    }

    static async Task<int> StaffAsync(VerbCall call, IServiceProvider house, string action, string user)
    {
        if (action != "erase") throw new UsageFailure("Of a member of staff (--user) the person verb erases only.");
        switch (await house.GetRequiredService<StaffErasure>().EraseAsync(user, (null, null), call.Cancel))
        {
            case StaffErased.Done:
                await call.Out.WriteLineAsync($"{user} has no name here any more; the audit keeps the id.");
                return 0;
            case StaffErased.StillInOffice:
                throw new PlainFailure($"{user} still holds a post: end it in the city's people.csv and load the pack first.");
            default:
                throw new PlainFailure($"There is no account {user}, or its name is gone already.");
        }
    }

    public const string RetentionUsage = "retention [--dry-run]";

    public static async Task<int> RetentionAsync(VerbCall call)
    {
        var house = await call.OpenHouseAsync();
        await house.GetRequiredService<CityFactsSource>().RefreshAsync(call.Cancel);
        var run = house.GetRequiredService<RetentionRun>();
        if ((call.Has("--dry-run") ? await run.DryAsync(call.Cancel) : await run.RunAsync(call.Cancel)) is not { } lines) throw new PlainFailure("Another node is deleting just now. Look again in a moment.");
        await call.Out.WriteLineAsync($"{"kind",-12}{"days",6}{"due",10}  {"oldest",-12}{(call.Has("--dry-run") ? "" : "removed")}");
        foreach (var l in lines)
        {
            var days = l.Kind == "waiting" ? "-" : l.Days == 0 ? "ever" : l.Days.ToString(CultureInfo.InvariantCulture);
            await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{l.Kind,-12}{days,6}{l.Due.Rows,10}  {l.Due.Oldest,-12:yyyy-MM-dd}{(call.Has("--dry-run") ? "" : l.Removed.ToString(CultureInfo.InvariantCulture))}"));
        }
        return 0;
    }
}
