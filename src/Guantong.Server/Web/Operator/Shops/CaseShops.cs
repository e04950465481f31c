using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Shops;
using Guantong.Server.Assets.Shops;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Shops;

/// <summary>Shops on the page of a case: those it was tied to, with what their owners said, and fronts near its place to choose from.</summary>
public sealed record CaseShopsModel(IReadOnlyList<Shop> Tied, IReadOnlyList<NearShop> Near, IReadOnlyList<ShopWord> Words, bool MayTie, bool MayAnswer)
{
    /// <summary>An answer that was not taken: it is shown again.</summary>
    public TypedAnswer? Again { get; init; }

    public static CaseShopsModel None { get; } = new([], [], [], false, false);

    public bool IsEmpty => Tied.Count == 0 && Near.Count == 0 && Words.Count == 0;
}

/// <summary>An answer to an owner as it was typed, and what is wrong with it.</summary>
public sealed record TypedAnswer(Guid Word, string End, string Answer, string Wrong);

/// <summary>Gathers the shops of a case.</summary>
sealed class CaseShops(ShopSearch shops, ShopCases ties, ShopWords words)
{
    /// <summary>A front farther away than this is somebody else's.</summary>
    const double Metres = 25;
    const int Most = 6;

    static readonly object AgainKey = new();

    /// <summary>The page that answers this request shows what was typed again.</summary>
    public static void Again(HttpContext http, TypedAnswer typed) => http.Items[AgainKey] = typed;

    public async Task<CaseShopsModel> OfAsync(Seat seat, CaseState c, HttpContext http)
    {
        var cancel = http.RequestAborted;
        var codes = await ties.ShopsOfAsync(c.Number, cancel);
        var mayTie = MayTie(seat);
        // Whose front is near is proposed to those who may tie, and never tied by itself.
        var near = mayTie && c.Stage.IsOpen() && c.Point is { } at ? await shops.NearAsync(at, Metres, cancel) : [];
        return new CaseShopsModel(codes.Count == 0 ? [] : await shops.TheseAsync(codes, cancel), [.. near.Where(n => !codes.Contains(n.Shop.Code)).Take(Most)], await words.OfCaseAsync(c.Number, cancel), mayTie, MayAnswer(seat, c))
        {
            Again = http.Items[AgainKey] as TypedAnswer,
        };
    }

    public static bool MayTie(Seat seat) => seat.Actor.Role.IsOfTheCentre() || seat.Actor.Role.IsUnitOfficer();

    /// <summary>The unit that has the case; the dispatching centre where none has it yet, and beside it.</summary>
    public static bool MayAnswer(Seat seat, CaseState c) =>
        seat.Actor.Role is Role.Dispatcher or Role.ShiftLeader || (seat.Actor.Role.IsUnitOfficer() && c.Main is { } main && main.Unit == seat.Actor.Unit);
}
