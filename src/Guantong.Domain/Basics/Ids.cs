namespace Guantong.Domain.Basics;

/// <summary>The identity of a case: a version-7 UUID, so that key order is time order.</summary>
public readonly record struct CaseId(Guid Value)
{
    public override string ToString() => Value.ToString("D");
}

/// <summary>The identity of one report: a version-7 UUID. A case holds one or more reports.</summary>
public readonly record struct ReportId(Guid Value)
{
    public override string ToString() => Value.ToString("D");
}

/// <summary>The identity of a member of staff, never of a reporter: a version-7 UUID.</summary>
public readonly record struct PersonId(Guid Value)
{
    public override string ToString() => Value.ToString("D");
}

/// <summary>The code of a unit (department, township office, community office, crew, centre), unique in one city and stable over the years.</summary>
public readonly record struct UnitId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>SHA-256 of a received photo's bytes, 64 lower-case hexadecimal digits.</summary>
public readonly record struct PhotoHash(string Value)
{
    /// <summary>How many photos one report, and one deed, may name: the one number for every door.</summary>
    public const int MostAtOnce = 9;

    /// <summary>True for 64 lower-case hexadecimal digits.</summary>
    public bool IsWellFormed => Value is { Length: 64 } && Value.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    public override string ToString() => Value;
}

/// <summary>
/// Something a person wrote. It lives in an erasable row; the journal keeps only a salted commitment to it,
/// so that a person can be forgotten and the chain still holds.
/// </summary>
public readonly record struct Words(string Value)
{
    /// <summary>True when nothing readable was written.</summary>
    public bool AreEmpty => string.IsNullOrWhiteSpace(Value);

    public override string ToString() => Value ?? "";
}
