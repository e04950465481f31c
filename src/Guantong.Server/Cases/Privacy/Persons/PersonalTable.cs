namespace Guantong.Server.Cases.Privacy.Persons;

/// <summary>
/// A table with rows of persons that hang on no report: callers of calls that led to none, callers of orders that could not be taken.
/// Its columns are <c>phone</c>, <c>name</c> and <c>at</c>. Rows are found, exported and erased by the number, and deleted when they are as old as
/// names and numbers of reporters may become. A room registers one: <c>services.AddSingleton(new PersonalTable("exchange.order_person", "order"))</c>.
/// </summary>
/// <param name="Name">Schema and table.</param>
/// <param name="Kind">Its name in counts and exports; the text is <c>retention.{kind}</c>.</param>
public sealed record PersonalTable(string Name, string Kind)
{
    /// <summary>What must not be deleted yet; rows are named <c>x</c>.</summary>
    public string Past { get; init; } = "true";
}

/// <summary>
/// Rows of another room that end by their age alone: <c>services.AddSingleton(new AgedTable("notices.message", "message", "written_at", p => p.KeepMessageDays))</c>.
/// The text is <c>retention.{kind}</c>.
/// </summary>
public sealed record AgedTable(string Name, string Kind, string Column, Func<Domain.Catalogue.Policy, int> Days);
