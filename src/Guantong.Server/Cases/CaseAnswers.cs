using System.Text.Json;
using System.Text.Json.Nodes;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Search;
using Guantong.Server.Catalogue;

namespace Guantong.Server.Cases;

/// <summary>A deed that is open for the caller: how to ask for it, and a body that would be accepted (null when a photo or a case has to be named first).</summary>
public sealed record OpenAnswer(string Deed, IReadOnlyList<DeedField> Fields, JsonNode? Example);

/// <summary>A case as the API gives it.</summary>
public sealed record CaseAnswer(
    string Number, string Stage, int Version, int Round, string Level, bool Paused, string? Pending, string? Class, string? Type, string? Division, string? MicroGrid,
    double? Lon, double? Lat, string? Unit, DateTimeOffset ReportedAt, DateTimeOffset StageSince, DateTimeOffset? Due, IReadOnlyList<OpenAnswer> Open)
{
    /// <summary>What lon and lat refer to.</summary>
    public string Datum { get; init; } = Datums.CodeOf(Domain.Places.Datum.Cgcs2000);

    /// <summary>The same with its point in the datum that was asked for.</summary>
    public CaseAnswer In(Datum datum)
    {
        if (Lon is not { } lon || Lat is not { } lat) return this with { Datum = Datums.CodeOf(datum) };
        var point = Coordinates.FromCgcs2000(new LonLat(lon, lat), datum);
        return this with { Lon = point.Lon, Lat = point.Lat, Datum = Datums.CodeOf(datum) };
    }
}

/// <summary>Makes answers about a case for somebody: the open deeds come from the law, with examples that it grants.</summary>
public sealed class CaseAnswers(CityFactsSource facts, CaseList list, CaseReading reading, SamplePhoto sample, TimeProvider time)
{
    public async Task<CaseAnswer> ForAsync(CaseState c, Actor actor, CancellationToken cancel)
    {
        var due = CaseListRow.Of(c, facts.Current).Due;
        return new CaseAnswer(
            c.Number, c.Stage.ToString(), c.Version, c.Round, c.Level.ToString(), c.Pause is not null, c.Pending?.Kind.ToString(), c.CitizenClass, c.Type?.ToString(), c.Division?.Value,
            c.Place?.MicroGrid, c.Point?.Lon, c.Point?.Lat, c.Main?.Unit.Value, c.ReportedAt, c.StageSince, due, await OpenAsync(c, actor, cancel));
    }

    /// <summary>The deeds that this person could do now.</summary>
    public async Task<IReadOnlyList<OpenAnswer>> OpenAsync(CaseState c, Actor actor, CancellationToken cancel)
    {
        var hints = new Hints(await MergeTargetAsync(c, actor, cancel), sample.Hash) { Survivor = await reading.SurvivorAsync(c, cancel) };
        return
        [
            .. CaseLaw.Open(c, actor, facts.Current, time.GetUtcNow(), hints)
                .Select(o => new OpenAnswer(o.Name, DeedFields.Of(o.Name), o.IsComplete ? JsonSerializer.SerializeToNode(o.Example, o.Example.GetType(), CaseJson.Wire) : null)),
        ];
    }

    async Task<(string, CaseId, Stage)?> MergeTargetAsync(CaseState c, Actor actor, CancellationToken cancel)
    {
        if (actor.Role is not (Role.IntakeOperator or Role.ShiftLeader or Role.Dispatcher) || c.Point is not { } at || !c.Stage.IsOpen()) return null;
        var near = await list.NearAsync(at, facts.Current.Policy.DuplicateMetres, c.Id, cancel);
        foreach (var line in near.Where(l => l.Class == c.CitizenClass || c.CitizenClass is null))
        {
            if (await list.MaySeeAsync(actor, line.Id, cancel)) return (line.Number, line.Id, line.Stage);
        }
        return null;
    }
}
