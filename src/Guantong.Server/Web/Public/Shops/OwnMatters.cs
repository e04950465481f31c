using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Shops;
using Guantong.Server.Assets.Shops;
using Guantong.Server.Cases;
using Guantong.Server.Files;
using Guantong.Server.Platform;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Shops;

/// <summary>A case tied to a shop as its owner sees it: what anybody may know of it, the time left, what was said, and what may be said now.</summary>
public sealed record ShopMatter(string Number, ProgressModel Progress, IReadOnlyList<ShopWord> Words, IReadOnlyList<ShopWordKind> Open, string Key)
{
    /// <summary>Until it has to be put right; null where no unit's clock runs, below zero when it is late.</summary>
    public TimeSpan? Left { get; init; }
}

/// <summary>What the owner typed that could not be taken in: it is shown again, with the photos that were received.</summary>
public sealed record TypedByShop(string Case, ShopWordKind Kind, string Words, IReadOnlyList<string> Kept, string Wrong);

/// <summary>Gathers a shop's own matters and takes its words in.</summary>
sealed class OwnMatters(ShopCases ties, ShopWords words, PublicCases cases, CaseReading reading, FileStore files, Entropy entropy, TimeProvider time)
{
    public async Task<IReadOnlyList<ShopMatter>> OfAsync(Shop shop, PageShell shell, CancellationToken cancel)
    {
        var (matters, said) = (new List<ShopMatter>(), await words.OfShopAsync(shop.Code, cancel));
        foreach (var number in await ties.CasesOfAsync(shop.Code, cancel))
        {
            if (await cases.FindAsync(number, shell, cancel) is not { } progress) continue;
            var own = said.Where(w => w.Case == number).OrderBy(w => w.SaidAt).ToList();
            var open = ShopLaw.Open(progress.State).Where(k => !own.Exists(w => w.Kind == k && w.AnsweredAt is null)).ToList();
            matters.Add(new ShopMatter(number, progress, own, open, entropy.NewId().ToString("D"))
            {
                Left = progress.Due is { } due && progress.State.IsOpen() && progress.RestsUntil is null ? due - time.GetUtcNow() : null,
            });
        }
        // What waits for the owner comes first, the most pressing before the rest.
        return [.. matters.OrderBy(m => !m.Progress.State.IsOpen()).ThenBy(m => m.Progress.Due ?? DateTimeOffset.MaxValue)];
    }

    /// <summary>Null when it was taken in, now or by an earlier press of the same form.</summary>
    public async Task<TypedByShop?> SayAsync(Shop shop, PageShell shell, IFormCollection form, CancellationToken cancel)
    {
        var number = CaseNumber.Read(form["case"].ToString()) ?? "";
        var kind = form["kind"] == "objection" ? ShopWordKind.Objection : ShopWordKind.Mended;
        var typed = new TypedByShop(number, kind, CaseJson.Clean(form["words"].ToString()).Trim(), [], "");
        // Only what was tied to this shop: the certificate opens no other case.
        if (!(await ties.CasesOfAsync(shop.Code, cancel)).Contains(number) || await reading.ByNumberAsync(number, cancel) is not { State: var c }) return typed with { Wrong = shell.Say("shop.wrong-case") };
        var (kept, refused) = await KeepAsync(form, cancel);
        typed = typed with { Kept = [.. kept.Select(h => h.Value)] };
        if (refused is not null) return typed with { Wrong = shell.Say(refused) + shell.Say($"{refused}.todo") };
        if (typed.Words.Length > ShopLaw.MostWords) return typed with { Wrong = shell.Say("shop.wrong-long", ("most", ShopLaw.MostWords), ("over", typed.Words.Length - ShopLaw.MostWords)) };
        // A repeated press is no second word, and no refusal either: the key is asked before the law.
        if (!Guid.TryParse(form["key"], out var key)) key = entropy.NewId();
        if (await words.HasKeyAsync(key, shop.Code, cancel)) return null;
        var waiting = (await words.OfCaseAsync(number, cancel)).Any(w => w.Shop == shop.Code && w.Kind == kind && w.AnsweredAt is null);
        if (ShopLaw.Judge(kind, c.Stage, kept.Count, typed.Words, waiting) is { } no) return typed with { Wrong = shell.Say($"shop.refused-{no}") };
        var said = new SaidByShop(shop.Code, number, kind, Masking.Words(typed.Words), kept, key);
        return await words.SayAsync(said, cancel) == SayEnd.Taken ? null : typed with { Wrong = shell.Say($"shop.refused-{ShopRefusal.StillWaiting}") };
    }

    async Task<(IReadOnlyList<PhotoHash> Kept, string? Refused)> KeepAsync(IFormCollection form, CancellationToken cancel)
    {
        PhotoHash[] before = [.. form["photo"].Select(h => new PhotoHash(h ?? "")).Where(h => h.IsWellFormed).Distinct().Take(ShopLaw.MostPhotos)];
        var missing = await files.MissingAsync(before, cancel);
        var kept = before.Where(h => !missing.Contains(h)).ToList();
        string? refused = null;
        // A file field that was left empty sends a file without name and bytes.
        foreach (var photo in form.Files.Where(p => p.Length > 0 || p.FileName.Length > 0).Take(ShopLaw.MostPhotos - kept.Count))
        {
            await using var bytes = photo.OpenReadStream();
            switch (await files.ReceiveAsync(bytes, null, cancel))
            {
                case Received received: kept.Add(received.Hash); break;
                case Files.Refused no: refused = $"problem.{no.Code}"; break;
            }
        }
        return ([.. kept.Distinct()], refused);
    }
}
