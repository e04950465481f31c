using Npgsql;

namespace Guantong.Server.Catalogue.Changes;

/// <summary>What a room has to say to a draft.</summary>
/// <param name="Key">The text.</param>
/// <param name="Refuses">The change that must not come into force; none: it is only said.</param>
public sealed record EditWord(string Key, int? Refuses, params (string Name, object? Value)[] Args);

/// <summary>
/// A room above this one that looks at every draft before it comes into force, because what it holds hangs on the city's rows: cases on
/// units, say. It is registered like a part of a pack. Asked inside the transaction, after the rows were applied.
/// </summary>
public abstract class EditGuard
{
    public abstract Task<IReadOnlyList<EditWord>> LookAsync(NpgsqlConnection connection, IReadOnlyList<RowChange> rows, CancellationToken cancel);
}
