namespace Guantong.Domain.Cases.Deeds;

/// <summary>
/// Something somebody does to a case. Nullable members may be left out; members marked <see cref="FilledAttribute"/>
/// are facts that the house fills in before the law is asked, never the caller.
/// </summary>
public abstract record Deed
{
    /// <summary>The name in law, route and form: the type's own.</summary>
    public string Name => GetType().Name;
}

/// <summary>Marks a member that the house fills in.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FilledAttribute : Attribute;
