using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.People;
using Guantong.Server.Platform.Store;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>Units of the four levels and crews.</summary>
sealed class UnitsPart() : CsvPart<Unit>("units.csv", "code,name,kind,level,parent?,division,lon?,lat?", PeopleIntake.Units)
{
    public override string CountText => "pack-count-units";

    public override string LooseEndsSql => """
        select 'unit ' || u.parent, 'units.csv', u.pack from people.unit u
        where u.ended is null and u.parent is not null and not exists (select from people.unit above where above.ended is null and above.id = u.parent)
        """;

    protected override Unit ReadRow(CsvRow r) => new(
        new UnitId(r.Code("code")), r.Required("name"), r.Choice("kind", [.. UnitText.Kinds]), r.Choice("level", [.. UnitText.Levels]),
        r.Text("parent") is { Length: > 0 } parent ? new UnitId(parent) : null, r.Division("division")) { Place = PlaceOf(r) };

    protected override object?[] Values(Unit u) =>
        [u.Id.Value, u.Name, UnitText.CodeOf(u.Kind), UnitText.CodeOf(u.Level), u.Parent?.Value, u.Division.Value, u.Place?.Lon, u.Place?.Lat];

    static LonLat? PlaceOf(CsvRow r)
    {
        if (r.Text("lon").Length == 0 && r.Text("lat").Length == 0) return null;
        var place = new LonLat(r.Real("lon"), r.Real("lat"));
        if (!place.IsWellFormed) r.Wrong("lon", "pack-field-real", ("value", r.Text("lon")));
        return place;
    }

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];
}

/// <summary>Who holds which post: one row is one account, one person, one post.</summary>
sealed class PeoplePart(PeopleIntake intake) : CsvPart<PersonRow>(
    "people.csv", "user,name,role,unit,level,scope_place,scope_classes?,duty?,valid_from?,valid_to?", PeopleIntake.Posts)
{
    static readonly (string, Role)[] StaffRoles = [.. Roles.Staff.Select(r => (Roles.CodeOf(r), r))];

    public override string CountText => "pack-count-people";

    public override string LooseEndsSql => """
        select 'unit ' || p.unit, 'people.csv', p.pack from people.post p
        where p.ended is null and p.unit is not null and not exists (select from people.unit u where u.ended is null and u.id = p.unit)
        """;

    public override async Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, PackRows pack, CancellationToken cancel)
    {
        var people = pack.Of<PersonRow>();
        var ids = await intake.KnowAsync(connection, [.. people.Select(p => (p.Value.User, p.Value.Name))], cancel);
        var moved = await PeopleIntake.Posts.ReplaceAsync(connection, step, people.Select(p => Values(p.Value).Prepend(ids[p.Value.User]).ToArray()), cancel);
        if (pack.Settings.Area is not null) await intake.SetPasswordsAsync(connection, pack.Settings.Demo, cancel);
        return moved;
    }

    protected override PersonRow ReadRow(CsvRow r)
    {
        var user = r.Required("user");
        // The sign-in name is compared without case; keeping it plain spares everybody look-alikes.
        if (!user.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_') || user.Length > 64) r.Wrong("user", "pack-field-user", ("value", user));
        var duty = r.Text("duty");
        if (!DutyHours.TryRead(duty, out _)) r.Wrong("duty", "pack-field-duty", ("value", duty));
        var (from, to) = r.Dates();
        return new PersonRow(
            user, r.Required("name"), r.Choice("role", StaffRoles), new UnitId(r.Code("unit")), r.Choice("level", [.. UnitText.Levels]), r.Division("scope_place"),
            [.. r.Text("scope_classes").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], duty, from, to);
    }

    // All but the person, who is known by the user name only.
    protected override object?[] Values(PersonRow p) =>
    [
        p.Name, Roles.CodeOf(p.Role), p.Unit.Value, UnitText.CodeOf(p.Level), p.ScopePlace.Value, p.ScopeClasses.ToArray(), p.Duty, p.ValidFrom ?? DateOnly.MinValue, p.ValidTo,
    ];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];
}
