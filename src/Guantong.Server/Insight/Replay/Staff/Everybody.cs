namespace Guantong.Server.Insight.Replay.Staff;

/// <summary>All the staff together: what each would do with a case, and which of it comes first.</summary>
static class Everybody
{
    static readonly Func<Sight, IEnumerable<Move?>>[] Roles =
        [IntakeStaff.Of, Checkers.Of, ShiftLeaders.Of, Dispatchers.Of, UnitOfficers.Of, Crews.Of, Requests.Of, Together.Of, Pressers.Of, Afterwards.Of];

    /// <summary>The first move that has not failed and is not before the moment at which this run was taken up: those had failed then.</summary>
    public static Move? Next(Sight s, DateTimeOffset notBefore)
    {
        Move? first = null;
        foreach (var move in Roles.SelectMany(role => role(s)))
        {
            if (move is null || move.At < notBefore || s.Story.Failed.Contains(move.Name)) continue;
            if (first is null || move.At < first.At || (move.At == first.At && string.CompareOrdinal(move.Name, first.Name) < 0)) first = move;
        }
        return first;
    }
}
