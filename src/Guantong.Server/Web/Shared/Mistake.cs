namespace Guantong.Server.Web.Shared;

/// <summary>One thing to put right in a form: the id of the field it stands at, and a sentence in the reader's language.</summary>
public sealed record Mistake(string Field, string Text);

public static class MistakeLists
{
    /// <summary>The sentence at a field, or null.</summary>
    public static string? At(this IReadOnlyList<Mistake> mistakes, string field) => mistakes.FirstOrDefault(m => m.Field == field)?.Text;
}
