using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Platform.Http;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Intake;

/// <summary>What somebody says, by any door. Name and phone are for the centre only.</summary>
public sealed record ReportInput(Channel Channel, string? Description, string? Address, LonLat? Point, string? CitizenClass, TypeKey? Type, IReadOnlyList<PhotoHash> Photos)
{
    public const int MostName = 100;
    public const int MostPhone = 40;

    public DateTimeOffset? EventTime { get; init; }
    public string? ReporterName { get; init; }
    public string? ReporterPhone { get; init; }

    /// <summary>The reporter lets the handling unit write through the product; null where nothing was ticked.</summary>
    public bool? RelayConsent { get; init; }
    public string? Email { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? DeviceId { get; init; }
    public string? AccountId { get; init; }

    /// <summary>A division that words name, where there is no point: the report lies there, the exact place is still to be found.</summary>
    public DivisionCode? Within { get; init; }

    public IReadOnlyList<GivenAnswer>? Answers { get; init; }

    /// <summary>Whoever reports says that it is urgent.</summary>
    public bool? Urgent { get; init; }

    /// <summary>The partner whose system sent it.</summary>
    public string? Partner { get; init; }

    /// <summary>What the point came in as; null for CGCS2000, which it is in by now either way.</summary>
    public Datum? CameAs { get; init; }

    /// <summary>What the sending phone's clock said; no part of what was said, so a report sent again is still the same.</summary>
    [JsonIgnore]
    public DeviceTime? Clock { get; init; }

    /// <summary>The place is a photo's and not the reporter's word.</summary>
    public bool? PlaceFromPhoto { get; init; }
}

/// <summary>What came of a report.</summary>
public abstract record Receipt
{
    public sealed record Received(CaseState Case, ReportId Report, string Secret, bool Before) : Receipt;

    public sealed record No(Refusal Why) : Receipt;

    public sealed record KeyReused : Receipt;
}

/// <summary>Opens a case for a report: judged by the law, written durably in one round trip.</summary>
public sealed class ReportDesk(CaseDesk desk, CaseReading reading, CaseNumbers numbers, FollowSecrets secrets, ReportJudging judging, PhotoPlaces photoPlaces)
{
    public async Task<Receipt> ReceiveAsync(ReportInput input, Actor actor, string caller, string key, CancellationToken cancel = default)
    {
        // The key stands for what was asked, not for what the house adds.
        var deedKey = new DeedKey(caller, key, BodyHash(input));
        input = await photoPlaces.CompleteAsync(input, cancel);
        while (true)
        {
            var (city, change, refused) = judging.Judge(input, actor, deedKey);
            // What was taken in under this key stays taken in, whatever the city would say of it today.
            if (refused is { } why) return await BeforeAsync(deedKey, cancel) ?? new Receipt.No(why);
            var now = change!.Motion.Now;
            var number = await numbers.NextAsync(now, cancel);
            change = change with { After = change.After with { Number = number } };
            var report = judging.NewReport(deedKey);
            var secret = await secrets.OfAsync(report, cancel);
            switch (await desk.TryWriteAsync([change], city, deedKey, (batch, after) => AddReport(batch, after, report, input, secret), cancel))
            {
                case Written.Yes: return new Receipt.Received(change.After, report, secret, Before: false);
                case Written.PhotoMissing: return await BeforeAsync(deedKey, cancel) ?? new Receipt.No(Refusal.PhotoNotReceived);
            }
            if (await BeforeAsync(deedKey, cancel) is { } before) return before;
        }
    }

    /// <summary>The same key again: the same answer, made anew, if the same was asked.</summary>
    async Task<Receipt?> BeforeAsync(DeedKey key, CancellationToken cancel)
    {
        if (await reading.KeyAsync(key, cancel) is not { } used) return null;
        if (!used.BodyHash.AsSpan().SequenceEqual(key.BodyHash) || await reading.ByIdAsync(used.Case, cancel) is not { } stored) return new Receipt.KeyReused();
        var report = await reading.FirstReportAsync(used.Case, cancel);
        return new Receipt.Received(stored.State, report, await secrets.OfAsync(report, cancel), Before: true);
    }

    static void AddReport(NpgsqlBatch batch, CaseState after, ReportId report, ReportInput input, string secret)
    {
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            """
            insert into cases.report (id, case_id, origin_case, channel, at, event_at, lon, lat, citizen_class, photos, follow_hash, partner, datum, place_from)
            values ($1, $2, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """)
        {
            Parameters =
            {
                new() { Value = report.Value }, new() { Value = after.Id.Value }, new() { Value = (short)input.Channel }, new() { Value = after.ReportedAt },
                new() { Value = input.EventTime is { } at ? CaseJournal.Cut(at) : DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
                new() { Value = (object?)input.Point?.Lon ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Double },
                new() { Value = (object?)input.Point?.Lat ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Double },
                new() { Value = (object?)input.CitizenClass ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = input.Photos.Select(p => p.Value).ToArray() }, new() { Value = FollowSecrets.HashOf(secret) },
                new() { Value = (object?)Spoken(input.Partner)?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = Datums.CodeOf(input.CameAs ?? Datum.Cgcs2000) }, new() { Value = input.PlaceFromPhoto == true ? "photo" : "said" },
            },
        });
        if (input.Clock?.SecondsAhead(after.ReportedAt) is { } ahead) DeviceClocks.Add(batch, after, ahead);
        if (input.RelayConsent is true) AddConsent(batch, after, report);
        ReportPersons.Add(batch, report.Value, input);
    }

    static void AddConsent(NpgsqlBatch batch, CaseState after, ReportId report) =>
        batch.BatchCommands.Add(new NpgsqlBatchCommand("insert into cases.relay_consent (report_id, at, given) values ($1, $2, true)")
        {
            Parameters = { new() { Value = report.Value }, new() { Value = after.ReportedAt } },
        });

    internal static Words? Spoken(string? text) => CaseJson.Clean(text ?? "").Trim() is { Length: > 0 } words ? new Words(words) : null;

    static byte[] BodyHash(ReportInput input) => SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(input, CaseJson.Wire)));
}
