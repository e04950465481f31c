using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Server.People;

namespace Guantong.Server.Catalogue.Packs.Reading;

/// <summary>The files of a pack that say which units there are and who holds which post.</summary>
sealed class StaffFiles(string folder, Findings findings)
{
    static readonly (string, Level)[] AllLevels = [.. UnitText.Levels];

    static readonly (string, UnitKind)[] Kinds = [.. UnitText.Kinds];

    static readonly (string, Role)[] StaffRoles = [.. Roles.Staff.Select(r => (Roles.CodeOf(r), r))];

    public IReadOnlyList<At<Unit>> Units() => PackReader.Each(folder, "units.csv", "code,name,kind,level,parent?,division", findings, r => new Unit(
        new UnitId(r.Code("code")), r.Required("name"), r.Choice("kind", Kinds), r.Choice("level", AllLevels),
        r.Text("parent") is { Length: > 0 } parent ? new UnitId(parent) : null, r.Division("division")));

    public IReadOnlyList<At<PersonRow>> People() => PackReader.Each(
        folder, "people.csv", "user,name,role,unit,level,scope_place,scope_classes?,duty?,valid_from?,valid_to?", findings, ReadPerson);

    static PersonRow ReadPerson(CsvRow r)
    {
        var user = r.Required("user");
        // The sign-in name is compared without case; keeping it plain spares everybody look-alikes.
        if (!user.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_') || user.Length > 64) r.Wrong("user", "pack-field-user", ("value", user));
        var duty = r.Text("duty");
        if (!DutyHours.TryRead(duty, out _)) r.Wrong("duty", "pack-field-duty", ("value", duty));
        var (from, to) = (r.Date("valid_from"), r.Date("valid_to"));
        if (from >= to) r.Wrong("valid_to", "pack-dates-order", ("from", from), ("to", to));
        return new PersonRow(
            user, r.Required("name"), r.Choice("role", StaffRoles), new UnitId(r.Code("unit")), r.Choice("level", AllLevels), r.Division("scope_place"),
            [.. r.Text("scope_classes").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], duty, from, to);
    }
}
