namespace Guantong.Domain.Catalogue.Suggestion;

/// <summary>How sure a guess is, in the words people are shown.</summary>
public enum Sureness
{
    /// <summary>Right less than five times in ten.</summary>
    Unsure,

    /// <summary>Right five to eight times in ten.</summary>
    Possible,

    /// <summary>Right at least eight times in ten, by what was measured on cases the model had not seen.</summary>
    Likely,
}

/// <summary>
/// One answer of a model: a label and the probability (0 to 1) that it is the right one. A guess never decides: somebody
/// chooses, with or without it.
/// </summary>
public sealed record Guess(string Label, double Probability)
{
    public Sureness Sureness => Probability >= 0.8 ? Sureness.Likely : Probability >= 0.5 ? Sureness.Possible : Sureness.Unsure;
}

/// <summary>A text whose label is known.</summary>
public sealed record LabelledText(string Text, string Label);
