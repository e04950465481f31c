using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Privacy;

/// <summary>Why somebody wants to see a person in clear. The text of each is <c>unmask.reason-{code}</c>.</summary>
public static class UnmaskReasons
{
    public static readonly IReadOnlyList<string> All = ["call-back", "ask-details", "emergency", "citizen-asks", "complaint", "inspection", "other"];
}

/// <summary>A wish to see a person in clear. <see cref="Key"/> makes a form pressed twice one wish.</summary>
public sealed record UnmaskWish(CaseId Case, PersonalField Field, string Reason, string Words, string Key, string? Address);

/// <summary>What came of it.</summary>
public enum UnmaskEnd
{
    Granted,
    NotYourRole,
    NoReason,
    NoWords,
}

/// <summary>What may be seen in clear, and until when.</summary>
public sealed record ClearView(PersonalField Field, IReadOnlyList<Reporter> Reporters, DateTimeOffset Until);

/// <summary>
/// The only way to a name or number in clear: one case at a time, for a reason, written down before it is shown, and shown for two
/// minutes to the one who asked. What cannot be written down is not shown.
/// </summary>
public sealed class Unmaskings(NpgsqlDataSource database, Reporters reporters, CityFactsSource facts, AccessLog log, Entropy entropy, TimeProvider time)
{
    public const int LeastWords = 2;
    public const int MostWords = 200;
    public static readonly TimeSpan Shown = TimeSpan.FromMinutes(2);

    /// <summary>Whether the caller may see the case is the door's to check.</summary>
    public async Task<(UnmaskEnd End, Guid? View)> AskAsync(Actor actor, UnmaskWish wish, CancellationToken cancel = default)
    {
        if (actor.Person is not { } person || !PersonalSight.MayUnmask(actor.Role, wish.Field, facts.Current.Policy)) return (UnmaskEnd.NotYourRole, null);
        if (!UnmaskReasons.All.Contains(wish.Reason)) return (UnmaskEnd.NoReason, null);
        var words = CaseJson.Clean(wish.Words).Trim();
        if (words.Length is < LeastWords or > MostWords) return (UnmaskEnd.NoWords, null);
        var now = time.GetUtcNow();
        // Two that press at once write two rows; one that presses twice writes one and gets it again.
        await using var command = database.CreateCommand(
            """
            with made as (
              insert into cases.unmasking (id, at, person, role, case_id, field, reason, words, address, shown_until, key) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
              on conflict (person, key) do nothing returning id, true as new)
            select id, new from made union all select id, false from cases.unmasking where person = $3 and key = $11 and case_id = $5 limit 1
            """);
        object[] values = [entropy.NewId(), now, person.Value, Roles.CodeOf(actor.Role), wish.Case.Value, wish.Field.ToString(), wish.Reason, words];
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        command.Parameters.Add(new() { Value = (object?)wish.Address ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = now + Shown });
        command.Parameters.Add(new() { Value = wish.Key });
        var (view, isNew) = await OneAsync(command, cancel);
        // A row that another press committed meanwhile is in the way and yet not in this statement's sight: the next one sees it.
        if (view is null) (view, isNew) = await OneAsync(command, cancel);
        if (view is null) return (UnmaskEnd.NoReason, null);
        if (isNew) await log.WriteAsync(person.Value, wish.Field == PersonalField.Inspector ? "read-inspector" : "read-reporter", wish.Case.ToString(), wish.Address, cancel);
        return (UnmaskEnd.Granted, view);
    }

    /// <summary>What a granted wish shows; null for anybody else, another case, or later.</summary>
    public async Task<ClearView?> OpenAsync(Actor actor, Guid view, CaseId id, CancellationToken cancel = default)
    {
        if (actor.Person is not { } person) return null;
        await using var command = database.CreateCommand("select field, shown_until from cases.unmasking where id = $1 and person = $2 and case_id = $3 and shown_until > $4");
        foreach (var value in (object[])[view, person.Value, id.Value, time.GetUtcNow()]) command.Parameters.Add(new() { Value = value });
        PersonalField field;
        DateTimeOffset until;
        await using (var r = await command.ExecuteReaderAsync(cancel))
        {
            if (!await r.ReadAsync(cancel) || !Enum.TryParse(r.GetString(0), out field)) return null;
            until = r.GetFieldValue<DateTimeOffset>(1);
        }
        // The post may have changed since it was granted.
        if (!PersonalSight.MayUnmask(actor.Role, field, facts.Current.Policy)) return null;
        var found = field == PersonalField.Inspector ? [] : await reporters.ReadAsync(id, cancel);
        if (field == PersonalField.Phone) found = [.. found.Select(r => r with { Name = r.Name is { } name ? Masking.Name(name) : null })];
        return new ClearView(field, found, until);
    }

    static async Task<(Guid? View, bool IsNew)> OneAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? (r.GetGuid(0), r.GetBoolean(1)) : (null, false);
    }
}
