using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Cases.Search.Exports;

/// <summary>The columns of an exported list, and a case as a line of them: text, numbers, and moments on the city's own clocks.</summary>
public sealed class ExportLines(CityTexts texts, CityFactsSource facts, PeopleDirectory people)
{
    /// <summary>Key of the heading, and how wide a sheet shows it.</summary>
    static readonly (string Key, int Width)[] Columns =
    [
        ("number", 22), ("stage", 10), ("type", 24), ("address", 34), ("division", 24), ("description", 50), ("unit", 20), ("channel", 12), ("urgent", 8), ("round", 8),
        ("reports", 8), ("opened", 17), ("since", 17), ("due", 17), ("closed", 17),
    ];

    /// <summary>The first of the columns that hold moments.</summary>
    public static readonly int FirstMoment = Array.FindIndex(Columns, c => c.Key == "opened");

    public static IReadOnlyList<int> Widths { get; } = [.. Columns.Select(c => c.Width)];

    public IReadOnlyList<string> Header(string language) => [.. Columns.Select(c => texts.Of($"export.{c.Key}", language))];

    public string Say(string key, string language) => texts.Of(key, language);

    public IReadOnlyList<object?> Of(CaseLine line, CaseGlance glance, string language)
    {
        var city = facts.Current;
        var english = language == CityTexts.English;
        var type = TypeKey.TryRead(line.Type, out var key) && city.Types.TryGetValue(key, out var known) ? known.NameIn(english)
            : city.CitizenClasses.FirstOrDefault(c => c.Code == line.Class) is { } @class ? (english ? @class.NameEn : @class.Name) : "";
        return
        [
            line.Number, texts.Of($"stage.{line.Stage}", language), type, glance.Address ?? "", Division(city, line.Division), glance.Description ?? "",
            line.Unit.Length > 0 && city.Units.TryGetValue(new(line.Unit), out var unit) ? unit.Name : line.Unit, texts.Of($"channel.{line.Channel}", language),
            line.Urgent ? texts.Of("export.yes", language) : "", line.Round, line.Reports, people.LocalOf(line.OpenedAt), people.LocalOf(line.StageSince),
            line.Due is { } due ? people.LocalOf(due) : null, line.ClosedAt is { } closed ? people.LocalOf(closed) : null,
        ];
    }

    static string Division(CityFacts city, string code)
    {
        if (code.Length == 0) return "";
        string Name(DivisionCode d) => city.Divisions.TryGetValue(d, out var known) ? known.Name : "";
        var division = new DivisionCode(code);
        return division.Level == Level.Community ? $"{Name(division.At(Level.Township))} {Name(division)}".Trim() : Name(division);
    }
}
