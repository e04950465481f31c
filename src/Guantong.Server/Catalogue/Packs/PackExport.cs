using System.Globalization;
using System.Text;
using Guantong.Server.Platform.Store;
using Guantong.Server.Platform.Texts;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs;

/// <summary>Where one pack that is in force is written out as files again, row by row in the order of the keys.</summary>
sealed class PackExport(NpgsqlConnection connection, string pack, string folder, CancellationToken cancel)
{
    static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    public NpgsqlConnection Connection => connection;

    public string Pack => pack;

    public CancellationToken Cancel => cancel;

    public string PathOf(string file) => Path.Combine(folder, file);

    /// <summary>A table's standing rows as a CSV file; no rows, no file.</summary>
    public Task WriteCsvAsync(string file, IReadOnlyList<string> header, EditionedTable table, Func<object?[], IReadOnlyList<string>> fields) =>
        WriteCsvAsync(file, header, Each(table.StandingAsync(connection, pack, cancel), fields));

    public async Task WriteCsvAsync(string file, IReadOnlyList<string> header, IAsyncEnumerable<IReadOnlyList<string>> rows)
    {
        StreamWriter? writer = null;
        try
        {
            await foreach (var row in rows)
            {
                if (writer is null)
                {
                    writer = new StreamWriter(PathOf(file), append: false, Plain) { NewLine = "\n" };
                    await writer.WriteLineAsync(string.Join(',', header));
                }
                await writer.WriteLineAsync(string.Join(',', row.Select(Csv.Field)));
            }
        }
        finally
        {
            if (writer is not null) await writer.DisposeAsync();
        }
    }

    /// <summary>A value of a table as a pack writes it.</summary>
    public static string Field(object? value) => value switch
    {
        null or DBNull => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        string[] several => string.Join(';', several),
        DateOnly day => day == DateOnly.MinValue || day == DateOnly.MaxValue ? "" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"A pack has no way to write {value.GetType()}."),
    };

    static async IAsyncEnumerable<IReadOnlyList<string>> Each(IAsyncEnumerable<object?[]> rows, Func<object?[], IReadOnlyList<string>> fields)
    {
        await foreach (var row in rows) yield return fields(row);
    }
}
