using System.Text;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Tests;
using Xunit;

namespace Guantong.Domain.Tests.Cases;

/// <summary>
/// Stage × deed × role, as the law answers it, against the committed file beside this test that was reviewed by eye.
/// The deed is the one the law offers that person; where it offers none, a well-made one of that kind.
/// </summary>
public sealed class LawMatrixTests
{
    static readonly string Snapshot = RepositoryFiles.PathOf("tests", "Guantong.Domain.Tests", "Cases", "law-matrix.txt");

    readonly TestCity city = new();

    [Fact]
    public void The_law_answers_every_stage_deed_and_role_as_reviewed()
    {
        var text = new StringBuilder("""
            Stage × deed × role: → the next stage, otherwise the code of the refusal.
            A deed that a stage does not list is refused to everybody as not-at-this-stage; a role that a deed does not list, as not-your-role.
            * granted though the law offers no example (the product's own deeds between two cases).

            """);
        foreach (var stage in Enum.GetValues<Stage>()) Block(text, stage.ToString(), city.CaseAt(stage));
        foreach (var (title, make) in Variants()) Block(text, title, make());

        Assert.True(RepositoryFiles.WasAlready(Snapshot, text.ToString()),
            "The law answers otherwise than reviewed. The new answers are in tests/Guantong.Domain.Tests/Cases/law-matrix.txt: read the difference line by line against docs/case-law.md, then commit it.");
    }

    [Fact]
    public void There_is_a_well_made_deed_of_every_kind() =>
        Assert.Equal(CaseLaw.Deeds.Keys.Order(StringComparer.Ordinal), SensibleDeeds.Of(city, city.Unopened()).Select(d => d.Name).Order(StringComparer.Ordinal));

    IEnumerable<(string, Func<CaseState>)> Variants()
    {
        yield return ("Filed, round 2", () => city.CaseAt(Stage.Filed, round: 2));
        yield return ("Dispatched, the township's", () => city.CaseAt(Stage.Dispatched, unit: TestCity.NorthOffice));
        yield return ("Dispatched, sent back once before", SentBackOnce);
        yield return ("Dispatched, after a ruling", () => city.Do(city.CaseAt(Stage.Ruling), city.Supervisor, new RuleOnDuty(TestCity.Sanitation, "环卫-1", TestCity.Say())));
        yield return ("Handling, suspended", () => city.Suspended(city.CaseAt(Stage.Handling)));
        yield return ("Handling, extension asked", () => city.Do(city.CaseAt(Stage.Handling), city.Department, new AskExtension(null, TestCity.Say())));
        yield return ("Handling, suspension asked", () => city.Do(city.CaseAt(Stage.Handling), city.Department, new AskSuspension(city.Now.AddDays(7), TestCity.Say(), [TestCity.Photo])));
        yield return ("Handling, the township's, roads called", () => city.Whistled(city.CaseAt(Stage.Handling, unit: TestCity.NorthOffice)));
        yield return ("Handling, helped by the township", () => city.Do(city.CaseAt(Stage.Handling), city.Dispatcher, new AddHelper(TestCity.NorthOffice, null)));
        yield return ("Handling, rework", () => city.Reworked());
        yield return ("Finished, helper at it", () => city.Do(city.Do(city.CaseAt(Stage.Handling), city.Dispatcher, new AddHelper(TestCity.NorthOffice, null)), city.Crew, new FinishWork(null, null, null)));
        yield return ("ToCheck, checker drawn", () => city.Do(city.CaseAt(Stage.ToCheck), city.Product, new OrderCheck(city.DrawnChecker)));
        yield return ("Closed, dissatisfied", () => city.Dissatisfied(city.CaseAt(Stage.Closed)));
        yield return ("Handling, overdue", Overdue);
    }

    CaseState SentBackOnce() =>
        city.Do(city.Do(city.CaseAt(Stage.Dispatched, unit: TestCity.NorthOffice), city.Township, TestCity.Return()), city.Dispatcher, new DispatchCase(TestCity.Sanitation, null, null));

    CaseState Overdue()
    {
        var late = city.CaseAt(Stage.Handling);
        city.Time.Advance(TimeSpan.FromDays(1));
        return late;
    }

    void Block(StringBuilder text, string title, CaseState @case)
    {
        text.Append("\n== ").Append(title).Append('\n');
        foreach (var deed in SensibleDeeds.Of(city, @case))
        {
            var answers = Enum.GetValues<Role>().Select(role => (role, answer: Answer(@case, deed, role))).ToList();
            if (answers.TrueForAll(a => a.answer == "not-at-this-stage")) continue;
            text.Append("  ").Append(deed.Name.PadRight(20)).AppendJoin(" | ", Groups(answers)).Append('\n');
        }
    }

    static IEnumerable<string> Groups(List<(Role Role, string Answer)> answers) =>
        answers.Where(a => a.Answer != "not-your-role").GroupBy(a => a.Answer, StringComparer.Ordinal).OrderByDescending(g => g.Key[0])
            .Select(g => $"{g.Key}: {string.Join(' ', g.Select(a => Roles.CodeOf(a.Role)))}");

    string Answer(CaseState @case, Deed deed, Role role)
    {
        var who = Meets(@case, role);
        var offered = city.Open(@case, who).FirstOrDefault(o => o.Name == deed.Name);
        return city.Judge(@case, who, offered?.Example ?? deed) switch
        {
            Granted granted => $"→ {granted.After.Stage}{(offered is null ? "*" : "")}",
            Refused refused => refused.Code,
            _ => "?",
        };
    }

    /// <summary>The actor of a role that this case meets: the main unit's own officer and crew, the checker who was drawn.</summary>
    Actor Meets(CaseState @case, Role role) => role switch
    {
        Role.Crew when @case.Main is { } main => city.CrewOf(main.Unit),
        _ => city.ActorOf(role),
    };
}
