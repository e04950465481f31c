using Guantong.Domain.Catalogue;

namespace Guantong.Domain.People;

/// <summary>What of a person is asked to be seen in clear.</summary>
public enum PersonalField
{
    /// <summary>The reporter's telephone and mail address: enough for a call back.</summary>
    Phone,

    /// <summary>The reporter's name with it.</summary>
    NameAndPhone,

    /// <summary>Who of the supervision axis found, verified or checked it.</summary>
    Inspector,
}

/// <summary>
/// Which role sees what of a person on a case (PIPL art. 6: no more than the purpose needs). Units, crews and chiefs see neither
/// reporter nor inspector; the centre sees masked forms, and the clear one only for a reason.
/// </summary>
public static class PersonalSight
{
    /// <summary>The centre decides by what was said, word for word; everybody else reads it with numbers, plates and names masked.</summary>
    public static bool ReadsOriginalWords(Role role) => role.IsOfTheCentre();

    /// <summary>Sees that there is a reporter, and the masked name and number.</summary>
    public static bool SeesMaskedReporter(Role role) => role.IsOfTheCentre() || role == Role.Auditor;

    /// <summary>Sees that somebody was drawn and the masked name of inspectors and checkers.</summary>
    public static bool SeesMaskedInspector(Role role) => role.IsOfTheCentre() || role is Role.Auditor or Role.Checker;

    /// <summary>Reads what a reporter told the centre about the work: not those who did it.</summary>
    public static bool HearsRevisits(Role role) => !(role.IsUnitOfficer() || role is Role.Crew or Role.Chief);

    /// <summary>Learns that a reporter was pressed to be content. To everybody else of the centre the reporter was dissatisfied, and that is all.</summary>
    public static bool SeesPressure(Role role) => role is Role.Leader or Role.Supervisor or Role.Auditor;

    /// <summary>The steps whose doer is a person to be protected: a finder, and whoever verifies or checks.</summary>
    public static bool IsProtected(string deed, string role) =>
        deed == "ReceiveReport" || role == Roles.CodeOf(Role.Inspector) || role == Roles.CodeOf(Role.Checker) || role == Roles.CodeOf(Role.Chief) || role == Roles.CodeOf(Role.Reporter);

    /// <summary>Who may ask for the clear form, with a reason that is written down.</summary>
    public static bool MayUnmask(Role role, PersonalField field, Policy policy) => (field, role) switch
    {
        (PersonalField.Inspector, Role.ShiftLeader) => policy.ShiftLeaderUnmasks,
        (PersonalField.Inspector, Role.Supervisor or Role.Leader) => true,
        (PersonalField.Inspector, _) => false,
        (_, Role.IntakeOperator) => policy.IntakeUnmasks,
        (_, Role.Revisit) => policy.RevisitUnmasks,
        (_, Role.ShiftLeader) => policy.ShiftLeaderUnmasks,
        _ => false,
    };
}
