using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Evidence;
using Guantong.Server.Cases.Search.Shown;
using Guantong.Server.Files.Covers;

namespace Guantong.Server.Web.Operator.Photos;

/// <summary>The page on which parts of a photo are covered: what is covered, what was typed, and whether the public may see the photo.</summary>
public sealed record CoverModel(string Number, PhotoHash Photo, IReadOnlyList<Cover> History)
{
    public Cover? Now => History.Count > 0 ? History[^1] : null;
    public int Version => Now?.Version ?? 0;
    public IReadOnlyList<BlackBox> Covered => Now?.Boxes ?? [];
    public bool MayUncover { get; init; }
    public bool MaySeeOriginals { get; init; }

    /// <summary>Boxes that were typed or drawn and not taken, as text; and which of those before were to stay.</summary>
    public IReadOnlyList<string> Typed { get; init; } = [];
    public IReadOnlyCollection<BlackBox>? Kept { get; init; }
    public string Reason { get; init; } = "";
    public IReadOnlyList<Shared.Mistake> Mistakes { get; init; } = [];

    /// <summary>Null where the photo is none that the public could see.</summary>
    public bool? IsPublic { get; init; }
    public ReleaseLine? Decided { get; init; }
    public bool IsSensitive { get; init; }
}

/// <summary>A box as people write it: four shares in percent: left, top, width, height.</summary>
static class BoxText
{
    const int Parts = 4;
    const decimal InPercent = BlackBox.Whole / 100m;

    public static string Write(BlackBox box) => string.Join(", ", new[] { box.Left, box.Top, box.Width, box.Height }.Select(part => (part / InPercent).ToString("0.##", CultureInfo.InvariantCulture)));

    /// <summary>Null where it is not four numbers; whether the box lies on the photo is the law's question.</summary>
    public static BlackBox? Read(string text)
    {
        var parts = text.Split([',', '，', ' ', ';', '；', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != Parts) return null;
        var numbers = new int[Parts];
        for (var i = 0; i < Parts; i++)
        {
            if (!decimal.TryParse(parts[i].TrimEnd('%', '％'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var percent) || Math.Abs(percent) > 1000) return null;
            numbers[i] = (int)Math.Round(percent * InPercent);
        }
        return new BlackBox(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
