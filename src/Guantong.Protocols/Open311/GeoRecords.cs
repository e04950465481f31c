namespace Guantong.Protocols.Open311;

/// <summary>A service a citizen may ask for. <see cref="Metadata"/>: it has a definition with questions. <see cref="Type"/> is realtime, batch or blackbox.</summary>
public sealed record GeoServiceEntry(string Code, string Name, string? Description, bool Metadata, string Type, IReadOnlyList<string> Keywords, string? Group);

/// <summary>The questions of one service.</summary>
public sealed record GeoDefinition(string ServiceCode, IReadOnlyList<GeoAttribute> Attributes);

/// <summary>One question. <see cref="Variable"/> false: only something to read, no answer is expected. <see cref="Order"/> is unique within its service.</summary>
public sealed record GeoAttribute(bool Variable, string Code, GeoDatatype Datatype, bool Required, string? DatatypeDescription, int Order, string Description, IReadOnlyList<GeoValue> Values);

/// <summary>An answer to choose.</summary>
public sealed record GeoValue(string Key, string Name);

/// <summary>What an answer must be.</summary>
public enum GeoDatatype
{
    String,
    Number,
    Datetime,
    Text,
    SingleValueList,
    MultiValueList,
}

/// <summary>A service request as it is listed. A member that is null is written empty (XML) or as null (JSON).</summary>
public sealed record GeoRequest(string Id, bool IsOpen, string ServiceCode, string ServiceName)
{
    public string? StatusNotes { get; init; }
    public string? Description { get; init; }
    public string? AgencyResponsible { get; init; }
    public string? ServiceNotice { get; init; }
    public DateTimeOffset Requested { get; init; }

    /// <summary>When it was closed, if it is closed.</summary>
    public DateTimeOffset Updated { get; init; }
    public DateTimeOffset? Expected { get; init; }
    public string? Address { get; init; }
    public string? AddressId { get; init; }
    public string? Zipcode { get; init; }

    /// <summary>WGS-84 degrees.</summary>
    public double? Lat { get; init; }
    public double? Long { get; init; }
    public string? MediaUrl { get; init; }

    /// <summary>Written only when extensions were asked for; null leaves them out.</summary>
    public GeoExtras? Extras { get; init; }
}

/// <summary>What extensions=true adds (Extensions page of the specification): free members, and the notes of the request.</summary>
public sealed record GeoExtras(IReadOnlyList<KeyValuePair<string, string?>> Attributes, IReadOnlyList<GeoNote> Notes);

/// <summary>Something that happened to a request.</summary>
public sealed record GeoNote(DateTimeOffset At, string Description, string Type);

/// <summary>The answer to a POST: an id now, or a token to ask for it later, never both.</summary>
public sealed record GeoSubmission(string? ServiceRequestId, string? Token, string? ServiceNotice, string? AccountId);

/// <summary>What a token stands for.</summary>
public sealed record GeoToken(string ServiceRequestId, string Token);

/// <summary>One thing that is wrong. <see cref="Code"/> may be finer than the status of the answer.</summary>
public sealed record GeoError(int Code, string Description);

/// <summary>A change of a request's public state (servicerequestupdates, as FixMyStreet speaks it).</summary>
public sealed record GeoUpdate(string UpdateId, string ServiceRequestId, bool IsOpen, DateTimeOffset At, string Description);

/// <summary>Service Discovery: who to ask, how to get a key, and where the endpoints are.</summary>
public sealed record GeoDiscovery(DateTimeOffset Changeset, string Contact, string KeyService, IReadOnlyList<GeoEndpoint> Endpoints);

/// <summary>One endpoint. <see cref="Type"/> is production or test.</summary>
public sealed record GeoEndpoint(string Specification, string Url, DateTimeOffset Changeset, string Type, IReadOnlyList<string> Formats);
