using System.Globalization;
using System.Text;
using System.Text.Json;
using Guantong.Protocols.Sheets;
using Guantong.Server.Platform.Texts;
using Npgsql;

namespace Guantong.Server.Cases.Search.Exports;

/// <summary>Writes what an export has read as a file: a piece at a time, so that a long list needs no more memory than a short one.</summary>
public sealed class ExportFile(NpgsqlDataSource database, ExportLines lines)
{
    public static string TypeOf(Export export) => export.Format == "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public Task WriteAsync(Export export, Stream to, CancellationToken cancel = default) => export.Format == "csv" ? CsvAsync(export, to, cancel) : XlsxAsync(export, to, cancel);

    async Task CsvAsync(Export export, Stream to, CancellationToken cancel)
    {
        // With the mark of UTF-8 at its head: spreadsheets take it for an old code page otherwise.
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', lines.Header(export.Language).Select(Csv.SpreadsheetField)));
        await foreach (var row in RowsAsync(export, cancel)) await writer.WriteLineAsync(string.Join(',', row.Select(Field)).AsMemory(), cancel);
    }

    async Task XlsxAsync(Export export, Stream to, CancellationToken cancel)
    {
        await using var sheet = await XlsxWriter.BeginAsync(to, lines.Say("export.sheet", export.Language), lines.Header(export.Language), ExportLines.Widths, cancel);
        await foreach (var row in RowsAsync(export, cancel)) await sheet.WriteAsync(row, cancel);
    }

    static string Field(object? value) => value switch
    {
        null => "",
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        string text => Csv.SpreadsheetField(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(Export export, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (var n = 0; ; n++)
        {
            string? piece;
            await using (var command = database.CreateCommand("select lines::text from cases.export_piece where export_id = $1 and n = $2"))
            {
                command.Parameters.Add(new() { Value = export.Id });
                command.Parameters.Add(new() { Value = n });
                piece = (string?)await command.ExecuteScalarAsync(cancel);
            }
            if (piece is null) yield break;
            using var rows = JsonDocument.Parse(piece);
            foreach (var row in rows.RootElement.EnumerateArray()) yield return [.. row.EnumerateArray().Select((cell, column) => Value(cell, column))];
        }
    }

    static object? Value(JsonElement cell, int column) => cell.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => cell.GetInt32(),
        // Moments stand in the last columns only, so that words that look like one stay words.
        JsonValueKind.String when column >= ExportLines.FirstMoment => cell.GetDateTime(),
        _ => cell.GetString(),
    };
}
