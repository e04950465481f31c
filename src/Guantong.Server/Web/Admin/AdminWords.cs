using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Web.Admin;

/// <summary>How files, columns and their words are called; what nobody has named is shown by its own name.</summary>
sealed class AdminWords(CityTexts texts)
{
    public string Table(string file, string language) => Named($"admin.table.{NameOf(file)}", language, file);

    /// <summary>Under which heading a file stands.</summary>
    public static string Group(string file) => NameOf(file) switch
    {
        "units" or "people" or "rosters" or "chiefs" or "volunteers" or "volunteer-groups" or "property-companies" => "people",
        "responsibility" => "duties",
        "conditions" or "policy" or "calendar" or "calendar-years" or "hours" or "area-classes" => "rules",
        "types" or "citizen-classes" or "distinctions" or "crosswalk" or "questions" => "classes",
        "divisions" or "large-grids" or "service-kinds" or "service-points" or "components" => "places",
        _ => "other",
    };

    public string Column(string file, string column, string language) => Named($"admin.column.{NameOf(file)}.{column}", language, Named($"admin.column.{column}", language, column));

    public string Choice(ColumnFace face, string code, string language) => texts.Has($"admin.choice.{face.Name}.{code}") ? texts.Of($"admin.choice.{face.Name}.{code}", language) : Named($"admin.choice.{code}", language, code);

    string Named(string key, string language, string otherwise) => texts.Has(key) ? texts.Of(key, language) : otherwise;

    static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
