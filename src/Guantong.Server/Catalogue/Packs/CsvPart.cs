using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs;

/// <summary>
/// A CSV file whose rows go into one table. The whole of a new file is then: name, header, table, <see cref="ReadRow"/>,
/// <see cref="Values"/>, and <see cref="Fields"/> only where a field is not simply the table's column of the same name.
/// </summary>
/// <param name="file">The file's name.</param>
/// <param name="header">The columns; one that ends in "?" may be left out of the file.</param>
/// <param name="table">Where the rows go: by COPY, and only what differs begins or ends. Its key names the row in a difference.</param>
abstract class CsvPart<T>(string file, string header, EditionedTable table) : PackPart
{
    IReadOnlyList<ColumnFace>? faces;

    public sealed override string File => file;

    public override IReadOnlyList<EditionedTable> Tables => [table];

    /// <summary>The columns without their marks.</summary>
    protected IReadOnlyList<string> Header { get; } = [.. header.Split(',').Select(c => c.TrimEnd('?'))];

    public override IReadOnlyList<ColumnFace> Faces => faces ??= ColumnFaces.Of(file, header, KeyColumns, row => ReadRow(row));

    public override bool Layered => table.Name.StartsWith("catalogue.", StringComparison.Ordinal);

    // A column of the key is mostly called in the file as in the table; where it is not, the two have the same places.
    HashSet<string> KeyColumns => [.. table.Key.Select(k => Header.Contains(k) ? k : Header[table.IndexOf(k)])];

    public override int Count(PackRows pack) => pack.Of<T>().Count;

    public override void Read(PackRows pack, Findings findings) => pack.Put(PackReader.Each(pack.Folder, file, header, findings, ReadRow));

    public override Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, PackRows pack, CancellationToken cancel) =>
        table.ReplaceAsync(connection, step, pack.Of<T>().Select(r => Values(r.Value)), cancel);

    public override Task ExportAsync(PackExport export) => export.WriteCsvAsync(file, Header, table, Fields);

    public override IReadOnlyList<(string Column, string Value)> Shown(EditionedTable of, object?[] values) => [.. Header.Zip(Fields(values))];

    /// <summary>One row's value. Every reading method of the row notes what is wrong and goes on.</summary>
    protected abstract T ReadRow(CsvRow row);

    /// <summary>The values in the order of the table's columns; null is none.</summary>
    protected abstract object?[] Values(T value);

    /// <summary>The fields in the order of the header, from the values in the order of the table's columns.</summary>
    protected virtual IReadOnlyList<string> Fields(object?[] values) => [.. Header.Select(name => PackExport.Field(values[table.IndexOf(name)]))];

    /// <summary>Each key at most once in one pack; for what exists once in a whole city, see <see cref="PackSet.Unique{T, TKey}"/>.</summary>
    protected static void Unique<TKey>(PackRows pack, Func<T, TKey> key, string column) where TKey : notnull => PackSet.Unique(pack.Of<T>(), key, column);
}
