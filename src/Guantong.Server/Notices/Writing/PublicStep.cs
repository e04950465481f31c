using System.Text.Json;
using System.Text.Json.Serialization;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Cases;
using Guantong.Server.Notices.Templates;

namespace Guantong.Server.Notices.Writing;

/// <summary>What a message knows of its step: ids, codes and times, never a word that somebody wrote.</summary>
public sealed record StepFacts
{
    public string? Number { get; init; }
    public string? Type { get; init; }
    public string? Class { get; init; }
    public string? Division { get; init; }
    public string? Unit { get; init; }
    public DateTimeOffset? Due { get; init; }
    public DateTimeOffset? Until { get; init; }
    public string? Into { get; init; }

    /// <summary>Of a daily summary: how many are new, how many done, and some of their numbers.</summary>
    public int? New { get; init; }
    public int? Done { get; init; }
    public IReadOnlyList<string>? Numbers { get; init; }

    public static readonly JsonSerializerOptions Json = new(CaseJson.Stored) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string Written => JsonSerializer.Serialize(this, Json);

    public static StepFacts Read(string json) => JsonSerializer.Deserialize<StepFacts>(json, Json)!;
}

/// <summary>A row of the change log as this room reads it.</summary>
public sealed record LoggedStep(long Position, Guid Case, int Seq, string Deed, Stage To, string Data, DateTimeOffset At, CaseState State)
{
    public bool Approved => Field("approved") is { ValueKind: JsonValueKind.True };

    public bool Passed => Field("passed") is { ValueKind: JsonValueKind.True };

    /// <summary>The case that this one was joined to.</summary>
    public Guid? Into => Field("intoCase") is { ValueKind: JsonValueKind.String } id && id.TryGetGuid(out var into) ? into : null;

    JsonElement? Field(string name)
    {
        using var data = JsonDocument.Parse(Data);
        return data.RootElement.TryGetProperty(name, out var value) ? value.Clone() : null;
    }
}

/// <summary>Which deeds citizens are told of, and as what.</summary>
public static class PublicStep
{
    static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        [nameof(ReceiveReport)] = MessageSteps.Received,
        [nameof(AcceptReport)] = "accepted",
        [nameof(RejectReport)] = "rejected",
        [nameof(MergeReport)] = MessageSteps.Merged,
        [nameof(UnmergeReport)] = MessageSteps.Unmerged,
        [nameof(DispatchCase)] = "assigned",
        [nameof(SubDispatch)] = "assigned",
        [nameof(RuleOnDuty)] = "assigned",
        [nameof(AcceptWork)] = "working",
        [nameof(ReturnCase)] = "returned",
        [nameof(Arrive)] = "arrived",
        [nameof(FinishWork)] = "done",
        [nameof(ResumeCase)] = "resumed",
        [nameof(CloseCase)] = "closed",
        [nameof(RedoCase)] = "redo",
        [nameof(DeclineReopening)] = "reopening-declined",
        [nameof(CancelCase)] = "cancelled",
        [nameof(ForceClose)] = "ended",
    };

    /// <summary>What the reporter and followers of the case are told; null: nothing.</summary>
    public static string? Of(LoggedStep step) => step.Deed switch
    {
        nameof(DecideExtension) => step.Approved ? "extended" : null,
        nameof(DecideSuspension) => step.Approved ? "suspended" : null,
        nameof(RecordCheck) => step.Passed ? "checked" : "rework",
        nameof(ReopenCase) => step.To == Stage.Accepted ? "reopened" : "reopening-asked",
        _ => Plain.GetValueOrDefault(step.Deed),
    };

    /// <summary>What followers of an area are told: that something is to be done there, and that it was done.</summary>
    public static string? OfArea(LoggedStep step) => step.Deed switch
    {
        nameof(FileCase) => step.State.Round == 1 ? MessageSteps.AreaNew : null,
        nameof(CloseCase) => MessageSteps.AreaClosed,
        _ => null,
    };

    /// <summary>What the message knows. Of a sensitive class neither the class nor anything finer than the township.</summary>
    public static StepFacts FactsOf(LoggedStep step, bool sensitive, string? into)
    {
        var c = step.State;
        var withUnit = c.Stage >= Stage.Dispatched;
        return new StepFacts
        {
            Number = c.Number,
            Type = sensitive ? null : c.Type?.ToString(),
            Class = c.CitizenClass,
            Division = (sensitive ? c.Division?.At(Domain.People.Level.Township) : c.Division)?.Value,
            Unit = withUnit ? c.Main?.Unit.Value : null,
            // Also of a clock that has stopped meanwhile: whoever reads late still says what was promised.
            Due = withUnit ? c.Main?.Clock.Due : null,
            Until = c.Pause?.Until,
            Into = into,
        };
    }
}
