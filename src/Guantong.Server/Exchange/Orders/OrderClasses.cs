using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Exchange.Orders;

/// <summary>One class of theirs beside ours; an empty source serves for every sender.</summary>
public sealed record OrderClass(string Source, string Theirs, string Name, TypeKey Type);

/// <summary>The file order-classes.csv: which of our classes a class of the hotline is.</summary>
sealed class OrderClassesPart() : CsvPart<OrderClass>("order-classes.csv", "source?,theirs,name?,standard,kind,code", Table)
{
    const NpgsqlDbType Text = NpgsqlDbType.Text;

    static readonly EditionedTable Table = new(
        "exchange.order_class", false, ("source", Text), ("theirs", Text), ("name", Text), ("standard", Text), ("kind", Text), ("code", Text)) { Key = ["source", "theirs"] };

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, c => (c.Source, c.Theirs), "theirs");
        foreach (var (row, c) in pack.Of<OrderClass>())
            if (!set.Knows(c.Type)) row.Wrong("code", "pack-ref-type", ("value", c.Type));
    }

    protected override OrderClass ReadRow(CsvRow row) =>
        new(row.Text("source"), row.Required("theirs"), row.Text("name"), new TypeKey(row.Required("standard"), row.Choice("kind", [.. CatalogueText.Kinds]), row.Code("code")));

    protected override object?[] Values(OrderClass c) => [c.Source, c.Theirs, c.Name, c.Type.Standard, CatalogueText.CodeOf(c.Type.Kind), c.Type.Code];
}

/// <summary>Finds our class for one of theirs.</summary>
public sealed class OrderClasses(NpgsqlDataSource database, CityFactsSource facts, CaseReading reading)
{
    // A row that names the sender goes before one for all; the pack loaded last before those below it.
    const string Sql =
        """
        select standard, kind, code from exchange.order_class where ended is null and theirs = $2 and source in ($1, '') order by source desc, begun desc limit 1
        """;

    public async Task<CaseType?> OfAsync(string source, string? theirs, CancellationToken cancel = default)
    {
        if (theirs is not { Length: > 0 } name) return null;
        // Whoever knows our own keys may send them as they are.
        if (TypeKey.TryRead(name, out var own) && facts.Current.TypeOf(own) is { } known) return known;
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = source });
        command.Parameters.Add(new() { Value = name });
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? facts.Current.TypeOf(new TypeKey(r.GetString(0), CatalogueText.KindOf(r.GetString(1)), r.GetString(2))) : null;
    }

    public async Task<string?> NumberOfAsync(CaseId id, CancellationToken cancel = default) => (await reading.ByIdAsync(id, cancel))?.State.Number;
}
