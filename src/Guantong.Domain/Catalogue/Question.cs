namespace Guantong.Domain.Catalogue;

/// <summary>What an answer to a question must be: the six kinds of GeoReport v2, by the names packs write.</summary>
public enum AnswerKind
{
    String,
    Number,
    Datetime,
    Text,
    SingleValueList,
    MultiValueList,
}

/// <summary>One answer to choose, in both languages.</summary>
public sealed record QuestionValue(string Key, string Name, string NameEn);

/// <summary>
/// A question that a reporter of this class is asked (GeoReport v2 service definition). <see cref="Variable"/> false: a hint to
/// read, no answer is expected. <see cref="Order"/> is unique within its class. English texts may be empty: then the Chinese stand.
/// </summary>
public sealed record Question(TypeKey Type, string Attribute, AnswerKind Kind, bool Variable, bool Required, int Order)
{
    public required string Text { get; init; }
    public string TextEn { get; init; } = "";
    public string Hint { get; init; } = "";
    public string HintEn { get; init; } = "";
    public IReadOnlyList<QuestionValue> Values { get; init; } = [];
}
