using Guantong.Server.Cases;

namespace Guantong.Server.Web.Shared.Deeds;

/// <summary>The form of one open deed: made from the law's own description, for one version of one case.</summary>
/// <param name="Key">Made for this form: sending it twice does the deed once.</param>
/// <param name="After">What will be so afterwards, said before the decision.</param>
public sealed record DeedForm(string Deed, string Action, string Key, int Version, IReadOnlyList<FormField> Fields)
{
    public IReadOnlyList<string> After { get; init; } = [];
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];

    /// <summary>Opened on the page: the first of the list, or the one that was just refused.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Offers to go on to the next case of the same queue.</summary>
    public bool OffersNext { get; init; }

    public string Anchor => $"do-{Deed}";
    public bool TakesFiles => Fields.Any(f => f.Kind == FieldKind.Photos);
}

/// <summary>How a field is asked for.</summary>
public enum FieldKind
{
    Words,
    Line,
    Choice,

    /// <summary>Likely answers as cards; what is not among them is chosen from the list below.</summary>
    Cards,
    YesNo,
    Tick,
    Time,
    Amount,
    Point,
    Photos,

    /// <summary>Nothing to choose: said, and sent along.</summary>
    Said,
}

/// <summary>One field as it stands in a form.</summary>
public sealed record FormField(string Name, string Id, FieldKind Kind, bool Required, string Label)
{
    public string? Hint { get; init; }
    public IReadOnlyList<FormOption> Options { get; init; } = [];

    /// <summary>The longer list under the cards.</summary>
    public IReadOnlyList<FormOption> Others { get; init; } = [];
    /// <summary>What the card is called that leads to it.</summary>
    public string? OtherLabel { get; init; }
    public string Value { get; init; } = "";

    /// <summary>What was chosen from the longer list.</summary>
    public string OtherValue { get; init; } = "";

    /// <summary>Photos that are on the server already.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];
    public string? Least { get; init; }

    /// <summary>How to tell apart what is offered, in plain sentences.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}

/// <summary>One answer: its value, its text, why it is offered, and the group it stands in.</summary>
public sealed record FormOption(string Value, string Text, string? Why = null, string? Group = null)
{
    /// <summary>A short mark beside the card, and why it does not stand first.</summary>
    public string? Badge { get; init; }
    public string? Behind { get; init; }
}

/// <summary>What somebody typed and sent, kept for showing it again.</summary>
public sealed record Typed(string Deed, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, IReadOnlyList<string>> Photos)
{
    public string Of(string name) => Values.GetValueOrDefault(name, "");

    /// <summary>The words in it, for somebody who has to do something else with them.</summary>
    public IEnumerable<string> Words => DeedFields.Of(Deed).Where(f => f.Kind is "words" or "text").Select(f => Of(f.Name)).Where(w => w.Length > 0);
}
