using Guantong.Domain.Basics;
using Guantong.Domain.Places;
using Guantong.Domain.Shops;

namespace Guantong.Server.Assets.Shops;

/// <summary>A shop with its front on a street and its agreement. The keeper's name is shown masked, and to staff only.</summary>
public sealed record Shop(string Code, string Name, string Address, LonLat At, Pledge Pledge)
{
    public string? Trade { get; init; }

    /// <summary>The code of its street.</summary>
    public string? Street { get; init; }
    public Frontage? Front { get; init; }
    public string? Keeper { get; init; }

    public double MetresTo(LonLat point) => Front?.MetresTo(point) ?? At.MetresTo(point);
}

/// <summary>A shop and how far its front is from where somebody asked.</summary>
public sealed record NearShop(Shop Shop, double Metres);

/// <summary>What the owner said to a case, and what was answered.</summary>
public sealed record ShopWord(Guid Id, string Shop, string Case, ShopWordKind Kind, string Words, IReadOnlyList<PhotoHash> Photos, DateTimeOffset SaidAt, DateTimeOffset DueAt)
{
    public PersonId? SeenBy { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public ShopWordEnd? End { get; init; }
    public string? Answer { get; init; }
    public PersonId? AnsweredBy { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }

    public bool IsLate(DateTimeOffset now) => AnsweredAt is null && now > DueAt;
}
