using Guantong.Domain.Cases.Deeds;
using Npgsql;

namespace Guantong.Server.Cases.Closing;

/// <summary>Whether anybody who reported can be called after closing, as the city's policy asks: left a number, consented.</summary>
static class CloseCaseFacts
{
    const string ReachableSql =
        """
        select exists (select from cases.report r left join cases.reporter p on p.report_id = r.id
          left join lateral (select given from cases.relay_consent c where c.report_id = r.id order by at desc limit 1) c on true
          where r.case_id = $1 and (not $2 or nullif(trim(p.phone), '') is not null) and (not $3 or c.given))
        """;

    public static readonly DeedFacts Here = DeedFacts.Of<CloseCase>(async (house, scene, deed, cancel) =>
    {
        var policy = scene.City.Policy;
        await using var command = house.GetRequiredService<NpgsqlDataSource>().CreateCommand(ReachableSql);
        command.Parameters.Add(new() { Value = scene.Case.Id.Value });
        command.Parameters.Add(new() { Value = policy.RevisitNeedsPhone });
        command.Parameters.Add(new() { Value = policy.RevisitNeedsConsent });
        return new Prepared(deed with { CanBeCalled = (bool)(await command.ExecuteScalarAsync(cancel))! });
    });
}
