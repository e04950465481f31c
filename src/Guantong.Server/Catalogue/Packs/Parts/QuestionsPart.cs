using Guantong.Domain.Catalogue;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary><c>questions.csv</c>: what a reporter of a class is asked, by Open311 and by whoever shows a form.</summary>
sealed class QuestionsPart() : CsvPart<Question>("questions.csv",
    "standard,kind,code,attribute,datatype,variable?,required?,order,description,description_en?,datatype_description?,datatype_description_en?,values?,values_en?", Table)
{
    public const string Columns = "standard, kind, code, attribute, datatype, variable, required, place, description, description_en, hint, hint_en, choices";

    const NpgsqlDbType Text = NpgsqlDbType.Text;

    static readonly EditionedTable Table = new(
        "catalogue.question", false, ("standard", Text), ("kind", Text), ("code", Text), ("attribute", Text), ("datatype", Text), ("variable", NpgsqlDbType.Boolean),
        ("required", NpgsqlDbType.Boolean), ("place", NpgsqlDbType.Integer), ("description", Text), ("description_en", Text), ("hint", Text), ("hint_en", Text), ("choices", NpgsqlDbType.Array | Text))
    {
        Key = ["standard", "kind", "code", "attribute"],
    };

    static readonly (string Text, AnswerKind Value)[] Datatypes =
    [
        ("string", AnswerKind.String), ("number", AnswerKind.Number), ("datetime", AnswerKind.Datetime), ("text", AnswerKind.Text),
        ("singlevaluelist", AnswerKind.SingleValueList), ("multivaluelist", AnswerKind.MultiValueList),
    ];

    public override string CountText => "pack-count-questions";

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, q => (q.Type, q.Attribute), "attribute");
        Unique(pack, q => (q.Type, q.Order), "order");
        foreach (var (row, question) in pack.Of<Question>())
            if (!set.Types.Contains(question.Type)) row.Wrong("code", "pack-ref-type", ("value", question.Type));
    }

    /// <summary>A row of the table, its columns in the order of <see cref="Columns"/>.</summary>
    public static Question Read(NpgsqlDataReader r) => new(
        new(r.GetString(0), CatalogueText.KindOf(r.GetString(1)), r.GetString(2)), r.GetString(3), Datatypes.First(d => d.Text == r.GetString(4)).Value, r.GetBoolean(5), r.GetBoolean(6), r.GetInt32(7))
    {
        Text = r.GetString(8),
        TextEn = r.IsDBNull(9) ? "" : r.GetString(9),
        Hint = r.IsDBNull(10) ? "" : r.GetString(10),
        HintEn = r.IsDBNull(11) ? "" : r.GetString(11),
        Values = [.. r.GetFieldValue<string[]>(12).Select(v => v.Split('=', 3)).Select(v => new QuestionValue(v[0], v[1], v[2]))],
    };

    protected override Question ReadRow(CsvRow row)
    {
        var standard = row.Required("standard");
        if (standard.Contains(':', StringComparison.Ordinal)) row.Wrong("standard", "pack-field-code", ("value", standard));
        var attribute = row.Code("attribute");
        // It stands between square brackets in a form's field: attribute[CODE].
        if (attribute.AsSpan().IndexOfAny("[]=&") >= 0) row.Wrong("attribute", "pack-field-code", ("value", attribute));
        var kind = row.Choice("datatype", Datatypes);
        var isHint = row.Text("variable") == "false";
        if (row.Text("variable").Length > 0) row.Flag("variable");
        var values = ReadValues(row);
        if (kind is AnswerKind.SingleValueList or AnswerKind.MultiValueList ? values.Count == 0 : values.Count > 0) row.Wrong("values", "pack-question-values", ("value", row.Text("datatype")));
        return new Question(new TypeKey(standard, row.Choice("kind", [.. CatalogueText.Kinds]), row.Code("code")), attribute, kind, !isHint, !isHint && row.Flag("required"), ReadOrder(row))
        {
            Text = row.Required("description"),
            TextEn = row.Text("description_en"),
            Hint = row.Text("datatype_description"),
            HintEn = row.Text("datatype_description_en"),
            Values = values,
        };
    }

    protected override object?[] Values(Question q) =>
    [
        q.Type.Standard, CatalogueText.CodeOf(q.Type.Kind), q.Type.Code, q.Attribute, Datatypes.First(d => d.Value == q.Kind).Text, q.Variable, q.Required, q.Order, q.Text,
        Or(q.TextEn), Or(q.Hint), Or(q.HintEn), q.Values.Select(v => $"{v.Key}={v.Name}={v.NameEn}").ToArray(),
    ];

    protected override IReadOnlyList<string> Fields(object?[] values)
    {
        var choices = ((string[])values[12]!).Select(v => v.Split('=', 3)).ToList();
        return
        [
            .. values.Take(8).Select(PackExport.Field), .. values.Skip(8).Take(4).Select(PackExport.Field),
            string.Join(';', choices.Select(c => $"{c[0]}={c[1]}")), string.Join(';', choices.Where(c => c[2].Length > 0).Select(c => $"{c[0]}={c[2]}")),
        ];
    }

    static int ReadOrder(CsvRow row)
    {
        var order = row.Number("order");
        if (order < 1 && row.Text("order").Length > 0) row.Wrong("order", "pack-field-number", ("value", row.Text("order")));
        return order;
    }

    static List<QuestionValue> ReadValues(CsvRow row)
    {
        var english = Pairs(row, "values_en").GroupBy(p => p.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);
        var values = Pairs(row, "values").Select(p => new QuestionValue(p.Key, p.Name, english.GetValueOrDefault(p.Key, ""))).ToList();
        if (values.Select(v => v.Key).Distinct(StringComparer.Ordinal).Count() < values.Count || english.Keys.Any(k => values.All(v => v.Key != k)))
            row.Wrong(values.Select(v => v.Key).Distinct(StringComparer.Ordinal).Count() < values.Count ? "values" : "values_en", "pack-question-keys");
        return values;
    }

    static List<(string Key, string Name)> Pairs(CsvRow row, string column)
    {
        var pairs = new List<(string, string)>();
        foreach (var part in row.Text(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var halves = part.Split('=', StringSplitOptions.TrimEntries);
            if (halves is [{ Length: > 0 } key, { Length: > 0 } name]) pairs.Add((key, name));
            else row.Wrong(column, "pack-question-pair", ("value", part));
        }
        return pairs;
    }

    static string? Or(string text) => text.Length == 0 ? null : text;
}
