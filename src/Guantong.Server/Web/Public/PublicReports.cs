using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Catalogue;
using Guantong.Server.Files;
using Guantong.Server.Platform;
using Guantong.Server.Web.Shared;
using Receipt = Guantong.Server.Cases.Intake.Receipt;

namespace Guantong.Server.Web.Public;

/// <summary>What came of a form: the secret of its follow link, or what to put right. <see cref="Form"/> is what is shown again, with the photos that are kept.</summary>
sealed record Sent(ReportForm Form, string? Secret, IReadOnlyList<Mistake> Mistakes)
{
    public string? Number { get; init; }

    /// <summary>The key stands for another report.</summary>
    public bool KeyReused { get; init; }
}

/// <summary>Takes a citizens' form in: photos first, whole or refused; then the report, once for each key.</summary>
sealed class PublicReports(ReportDesk desk, FileStore files, CityFactsSource facts, PhotoPlaces photoPlaces, Entropy entropy)
{
    public async Task<Sent> TakeAsync(ReportForm form, IFormFileCollection photos, PageShell shell, CancellationToken cancel)
    {
        var (kept, wrong) = await KeepAsync(form, photos, shell, cancel);
        form = form with { Kept = kept };
        var bare = new ReportInput(Channel.Snapshot, null, null, null, null, null, [.. kept.Select(h => new PhotoHash(h))]);
        Mistake[] mistakes = [.. wrong, .. form.Mistakes(shell, (await photoPlaces.CompleteAsync(bare, cancel)).Point is not null)];
        // A place of which nobody knows where it is goes, so that words for it can take its turn.
        if (form.CameAs is null) form = form with { Lon = "", Lat = "", Accuracy = "", Datum = "" };
        if (mistakes.Length > 0) return new Sent(form, null, mistakes);

        var input = new ReportInput(Channel.Snapshot, Said(form.Words), Said(form.Place), form.Point, ClassOf(form), TypeOf(form), [.. kept.Select(h => new PhotoHash(h))])
        {
            ReporterName = Said(form.Name),
            ReporterPhone = Said(form.Phone),
            CameAs = form.KeptDatum,
            RelayConsent = form.Relay ? true : null,
            EventTime = form.Pressed?.Event,
            Clock = form.Pressed,
        };
        // The key is 122 random bits made for one form: it needs no caller beside it, and a phone that changes networks keeps it.
        return await desk.ReceiveAsync(input, Actor.Reporter(facts.Current.Area), "form", form.Key, cancel) switch
        {
            Receipt.Received received => new Sent(form, received.Secret, []) { Number = received.Case.Number },
            // The position goes, so that words for the place can take its turn: no refusal without a way on.
            Receipt.No { Why: Refusal.OutsideTheCity } => new Sent(form with { Lon = "", Lat = "", Accuracy = "", Datum = "" }, null, [new Mistake("place", shell.Say("public.wrong-outside", ("city", shell.City.Name)))]),
            Receipt.No no => new Sent(form, null, [new Mistake(FieldOf(no.Why), shell.Say($"refusal.{Refusals.CodeOf(no.Why)}"))]),
            // Somebody went back, wrote something else and sent the same form again: that is another report.
            _ => new Sent(form with { Key = entropy.NewId().ToString("D") }, null, [new Mistake("words", shell.Say("public.wrong-key"))]) { KeyReused = true },
        };
    }

    async Task<(IReadOnlyList<string> Kept, IReadOnlyList<Mistake> Wrong)> KeepAsync(ReportForm form, IFormFileCollection photos, PageShell shell, CancellationToken cancel)
    {
        var missing = await files.MissingAsync([.. form.Kept.Select(h => new PhotoHash(h))], cancel);
        var kept = form.Kept.Where(h => !missing.Contains(new PhotoHash(h))).ToList();
        var refused = missing.Count;
        string? wrong = null;
        // A file field that was left empty sends a file without name and bytes.
        var sent = photos.Where(p => p.Length > 0 || p.FileName.Length > 0).ToList();
        var room = PhotoHash.MostAtOnce - kept.Count;
        // Counted before any is taken in: what is too many costs nothing.
        if (sent.Count > room) wrong = shell.Say("public.photo-full", ("most", PhotoHash.MostAtOnce));
        foreach (var photo in sent.Take(room))
        {
            await using var bytes = photo.OpenReadStream();
            switch (await files.ReceiveAsync(bytes, null, cancel))
            {
                case Received received: kept.Add(received.Hash.Value); break;
                case Files.Refused { Code: FileRefusals.DiskFull }: wrong = shell.Say("problem.file.disk-full") + shell.Say("problem.file.disk-full.todo"); break;
                default: refused++; break;
            }
        }
        if (wrong is null && refused > 0) wrong = shell.Say("public.wrong-photo", ("n", refused));
        return ([.. kept.Distinct(StringComparer.Ordinal)], wrong is null ? [] : [new Mistake("photos", wrong)]);
    }

    /// <summary>Photos that came with one of the form's other buttons are kept, so that nobody has to take them again.</summary>
    public async Task<ReportForm> KeptAsync(ReportForm form, IFormFileCollection photos, PageShell shell, CancellationToken cancel) =>
        form with { Kept = (await KeepAsync(form, photos, shell, cancel)).Kept };

    // A guess counts under its own tile only: whoever changed the tile afterwards has said no to it.
    TypeKey? TypeOf(ReportForm form) =>
        TypeKey.TryRead(form.Type, out var key) && facts.Current.Types.GetValueOrDefault(key) is { Sensitive: false } type && (form.Class.Length == 0 || type.CitizenClass == form.Class) ? key : null;

    string? ClassOf(ReportForm form) => facts.Current.CitizenClasses.Any(c => c.Code == form.Class) ? form.Class : null;

    static string? Said(string text) => text.Length > 0 ? text : null;

    static string FieldOf(Refusal why) => why == Refusal.PhotoNotReceived ? "photos" : "words";
}
