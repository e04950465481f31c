namespace Guantong.Protocols.Open311;

/// <summary>What a POST says: words without HTML, a place in at least one of three ways, and who says it.</summary>
public sealed record GeoReport(string? ServiceCode)
{
    public const int MostDescription = 4000;
    const int MostAddress = 500;
    const int MostName = 100;
    const int MostPhone = 40;
    const int MostEmail = 254;
    const int MostDevice = 200;
    const int MostUrl = 2000;

    public double? Lat { get; init; }
    public double? Long { get; init; }
    public string? AddressString { get; init; }
    public string? AddressId { get; init; }
    public string? Description { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? DeviceId { get; init; }
    public string? AccountId { get; init; }

    /// <summary>Claimed by the sender, an absolute http(s) address; nobody has looked there.</summary>
    public string? MediaUrl { get; init; }

    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Answers { get; init; } = [];

    /// <summary>True when the sender says who they are in any way: then the same report again is a repetition, not a second voice.</summary>
    public bool NamesItsSender => (DeviceId ?? AccountId ?? Email ?? Phone) is not null;

    /// <summary>Reads the parameters; every mistake is named, not only the first.</summary>
    public static (GeoReport Report, IReadOnlyList<GeoMistake> Mistakes) Read(GeoParameters sent)
    {
        var wrong = new List<GeoMistake>();
        string? Words(string name, int most)
        {
            if (sent[name] is not { } text) return null;
            var plain = GeoText.Plain(text);
            if (plain.Length > most) wrong.Add(new(GeoFault.TooLong, name, $"{plain.Length} > {most}"));
            return plain.Length == 0 ? null : plain;
        }
        var report = new GeoReport(sent["service_code"])
        {
            Lat = ReadDegrees(sent, "lat", wrong),
            Long = ReadDegrees(sent, "long", wrong),
            AddressString = Words("address_string", MostAddress),
            AddressId = Words("address_id", MostName),
            Description = Words("description", MostDescription),
            Email = Words("email", MostEmail),
            Phone = Words("phone", MostPhone),
            FirstName = Words("first_name", MostName),
            LastName = Words("last_name", MostName),
            DeviceId = Words("device_id", MostDevice),
            AccountId = Words("account_id", MostDevice),
            MediaUrl = ReadUrl(sent, wrong),
            Answers = sent.Attributes(),
        };
        if (report.ServiceCode is null) wrong.Add(new(GeoFault.ServiceCodeMissing, "service_code"));
        if ((sent["lat"] is null) != (sent["long"] is null)) wrong.Add(new(GeoFault.HalfALocation, sent["lat"] is null ? "lat" : "long"));
        else if (sent["lat"] is null && report.AddressString is null && report.AddressId is null) wrong.Add(new(GeoFault.NoLocation, "lat, long, address_string, address_id"));
        return (report, wrong);
    }

    /// <summary>The answers against the questions: what is missing, unknown, of the wrong kind, or given twice where one is asked for.</summary>
    public IReadOnlyList<GeoMistake> Against(IReadOnlyList<GeoAttribute> questions)
    {
        const int MostAnswer = 1000;
        var wrong = new List<GeoMistake>();
        foreach (var (code, answers) in Answers)
        {
            if (questions.FirstOrDefault(q => q.Code == code && q.Variable) is not { } question)
            {
                wrong.Add(GeoMistake.Of(GeoFault.AttributeUnknown, $"attribute[{code}]", code));
                continue;
            }
            if (answers.Count > 1 && question.Datatype != GeoDatatype.MultiValueList) wrong.Add(GeoMistake.Of(GeoFault.AttributeTwice, $"attribute[{code}]", answers[1]));
            if (answers.FirstOrDefault(a => a.Length > MostAnswer) is { } endless) wrong.Add(new(GeoFault.TooLong, $"attribute[{code}]", $"{endless.Length} > {MostAnswer}"));
            else if (answers.FirstOrDefault(a => !GeoDatatypes.Accepts(question, a.Trim())) is { } bad) wrong.Add(GeoMistake.Of(GeoFault.AttributeWrong, $"attribute[{code}]", bad));
        }
        wrong.AddRange(questions.Where(q => q is { Required: true, Variable: true } && Answers.All(a => a.Key != q.Code)).Select(q => new GeoMistake(GeoFault.AttributeMissing, $"attribute[{q.Code}]", q.Description)));
        return wrong;
    }

    static double? ReadDegrees(GeoParameters sent, string name, List<GeoMistake> wrong)
    {
        if (sent[name] is not { } text) return null;
        if (GeoParameters.Number(text) is { } degrees && Math.Abs(degrees) <= (name == "lat" ? 90 : 180)) return degrees;
        wrong.Add(GeoMistake.Of(GeoFault.BadLocation, name, text));
        return null;
    }

    static string? ReadUrl(GeoParameters sent, List<GeoMistake> wrong)
    {
        if (sent["media_url"] is not { } text) return null;
        if (text.Length <= MostUrl && GeoText.Legal(text) == text && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0) return text;
        wrong.Add(GeoMistake.Of(GeoFault.BadMediaUrl, "media_url", text));
        return null;
    }
}
