using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.People.Ground;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>Chiefs of streets, shops and lanes. Each is a person with the role chief; the name stands in people.csv.</summary>
sealed class ChiefsPart() : CsvPart<Chief>("chiefs.csv", "user,kind,tier,title,areas,phone,reports_to?,valid_from?,valid_to?", GroundTables.Chiefs)
{
    public override string CountText => "pack-count-chiefs";

    public override string LooseEndsSql => """
        select 'user ' || c.user_name, 'chiefs.csv', c.pack from people.chief c
        where c.ended is null and not exists (select from people.post p join people.person q on q.id = p.person where p.ended is null and q.user_name = c.user_name and p.role = 'chief')
        union all
        select 'unit ' || left(a, 12), 'chiefs.csv', c.pack from people.chief c, unnest(c.areas) a
        where c.ended is null and length(a) = 12 and not exists (select from places.division d where d.valid_to is null and d.code = a)
        """;

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, c => c.User, "user");
        var posts = set.All<PersonRow>().Select(p => p.Value).GroupBy(p => p.User, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var tiers = set.All<Chief>().GroupBy(c => c.Value.User, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Value.Tier, StringComparer.Ordinal);
        var grids = GroundChecks.GridsOf(set);
        foreach (var (row, chief) in pack.Of<Chief>())
        {
            if (!posts.TryGetValue(chief.User, out var post)) row.Wrong("user", "pack-ref-user", ("value", chief.User));
            else if (post.Role != Role.Chief) row.Wrong("user", "pack-chief-role", ("value", chief.User), ("role", Roles.CodeOf(post.Role)));
            if (chief.Tier is < 1 or > 3) row.Wrong("tier", "pack-chief-tier", ("value", chief.Tier));
            if (chief.ReportsTo is { } above && tiers.GetValueOrDefault(above, 99) is var tier && tier >= chief.Tier)
                row.Wrong("reports_to", tier == 99 ? "pack-chief-above" : "pack-chief-above-tier", ("value", above), ("tier", tier));
            GroundChecks.Areas(row, chief.Areas, set, grids);
        }
    }

    protected override Chief ReadRow(CsvRow r)
    {
        var (from, to) = r.Dates();
        var areas = GroundChecks.List(r, "areas");
        if (areas.Length == 0) r.Required("areas");
        return new Chief(r.Code("user"), r.Choice("kind", [.. GroundTables.Kinds]), r.Number("tier"), r.Required("title"), areas, GroundChecks.Phone(r), r.Text("reports_to") is { Length: > 0 } above ? above : null, from, to);
    }

    protected override object?[] Values(Chief c) =>
        [c.User, GroundTables.CodeOf(c.Kind), c.Tier, c.Title, c.Areas.ToArray(), c.Phone, c.ReportsTo, c.From ?? DateOnly.MinValue, c.To];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];
}

/// <summary>Associations of volunteers.</summary>
sealed class VolunteerGroupsPart() : CsvPart<VolunteerGroup>("volunteer-groups.csv", "code,name,name_en?,division,phone", GroundTables.Groups)
{
    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, g => g.Code, "code");
        foreach (var (row, group) in pack.Of<VolunteerGroup>())
            if (!set.Divisions.Contains(new(group.Division))) row.Wrong("division", "pack-ref-division", ("value", group.Division));
    }

    protected override VolunteerGroup ReadRow(CsvRow r) => new(r.Code("code"), r.Required("name"), r.Text("name_en"), r.Division("division").Value, GroundChecks.Phone(r));

    protected override object?[] Values(VolunteerGroup g) => [g.Code, g.Name, g.NameEn, g.Division, g.Phone];
}

/// <summary>Volunteers, each in one association and at home in one community.</summary>
sealed class VolunteersPart() : CsvPart<Volunteer>("volunteers.csv", "code,name,group,division,phone?,since?", GroundTables.Volunteers)
{
    public override string CountText => "pack-count-volunteers";

    public override string LooseEndsSql => """
        select 'volunteer group ' || v.group_code, 'volunteers.csv', v.pack from people.volunteer v
        where v.ended is null and not exists (select from people.volunteer_group g where g.ended is null and g.code = v.group_code)
        """;

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, v => v.Code, "code");
        var groups = set.All<VolunteerGroup>().Select(g => g.Value.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (row, volunteer) in pack.Of<Volunteer>())
        {
            if (!groups.Contains(volunteer.Group)) row.Wrong("group", "pack-ref-group", ("value", volunteer.Group));
            if (!set.Divisions.Contains(new(volunteer.Division))) row.Wrong("division", "pack-ref-division", ("value", volunteer.Division));
        }
    }

    protected override Volunteer ReadRow(CsvRow r) =>
        new(r.Code("code"), r.Required("name"), r.Code("group"), r.Division("division").Value, r.Text("phone").Length == 0 ? "" : GroundChecks.Phone(r), r.Date("since"));

    protected override object?[] Values(Volunteer v) => [v.Code, v.Name, v.Group, v.Division, v.Phone, v.Since];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];
}

/// <summary>Property companies and the communities in which they keep compounds.</summary>
sealed class CompaniesPart() : CsvPart<PropertyCompany>("property-companies.csv", "code,name,manager?,phone,divisions,valid_from?,valid_to?", GroundTables.Companies)
{
    public override string LooseEndsSql => """
        select 'division ' || d, 'property-companies.csv', c.pack from people.property_company c, unnest(c.divisions) d
        where c.ended is null and not exists (select from places.division p where p.valid_to is null and p.code = d)
        """;

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, c => c.Code, "code");
        foreach (var (row, company) in pack.Of<PropertyCompany>())
            foreach (var division in company.Divisions.Where(d => !set.Divisions.Contains(new(d)))) row.Wrong("divisions", "pack-ref-division", ("value", division));
    }

    protected override PropertyCompany ReadRow(CsvRow r)
    {
        var (from, to) = r.Dates();
        var divisions = GroundChecks.List(r, "divisions");
        if (divisions.Length == 0) r.Required("divisions");
        return new PropertyCompany(r.Code("code"), r.Required("name"), r.Text("manager"), GroundChecks.Phone(r), divisions, from, to);
    }

    protected override object?[] Values(PropertyCompany c) => [c.Code, c.Name, c.Manager, c.Phone, c.Divisions.ToArray(), c.From ?? DateOnly.MinValue, c.To];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];
}
