using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Guantong.Protocols.Sheets;

/// <summary>
/// A workbook of one sheet (ECMA-376, Office Open XML), written row by row so that its size does not matter. The first row is the
/// header: bold and frozen. Text is written as text, so nothing in it is ever a formula.
/// </summary>
public sealed class XlsxWriter : IAsyncDisposable
{
    /// <summary>Rows that a sheet holds, the header among them.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Characters that a cell holds.</summary>
    public const int MostCharacters = 32_767;

    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    readonly ZipArchive _zip;
    readonly StreamWriter _sheet;
    readonly StringBuilder _row = new();
    int _rows;

    XlsxWriter(ZipArchive zip, Stream sheet) => (_zip, _sheet) = (zip, new StreamWriter(sheet, new UTF8Encoding(false), 1 << 16));

    /// <summary>Begins the workbook; <paramref name="widths"/> are in characters. The stream stays open.</summary>
    /// <exception cref="ArgumentException">A title without a letter, or longer than 31 characters.</exception>
    public static async Task<XlsxWriter> BeginAsync(Stream to, string title, IReadOnlyList<string> header, IReadOnlyList<int> widths, CancellationToken cancel = default)
    {
        if (title.Length is 0 or > 31 || title.AsSpan().IndexOfAny("[]:*?/\\") >= 0) throw new ArgumentException("A sheet's title is 1 to 31 characters without [ ] : * ? / \\.", nameof(title));
        var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        foreach (var (name, text) in Parts(Escaped(title)))
        {
            await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
            await entry.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
        }
        var writer = new XlsxWriter(zip, await zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(cancel));
        var columns = string.Concat(widths.Select((w, i) => string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{w}" customWidth="1"/>""")));
        await writer._sheet.WriteAsync(
            $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="{Main}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>{columns}</cols><sheetData>""");
        await writer.WriteAsync(header, Bold, cancel);
        return writer;
    }

    const int Plain = 0, Bold = 1, Moment = 2;

    /// <summary>Writes a row of text, numbers (int, long, double) and moments (DateTime, as they shall be read on a wall); null is an empty cell.</summary>
    public Task WriteAsync(IReadOnlyList<object?> cells, CancellationToken cancel = default) => WriteAsync(cells, Plain, cancel);

    async Task WriteAsync(IReadOnlyList<object?> cells, int style, CancellationToken cancel)
    {
        if (++_rows > MostRows) throw new InvalidOperationException($"A sheet holds {MostRows} rows.");
        _row.Clear().Append(CultureInfo.InvariantCulture, $"<row r=\"{_rows}\">");
        for (var i = 0; i < cells.Count; i++) Cell(i, cells[i], style);
        await _sheet.WriteAsync(_row.Append("</row>"), cancel);
    }

    /// <summary>Ends the sheet and the workbook.</summary>
    public async ValueTask DisposeAsync()
    {
        await _sheet.WriteAsync("</sheetData></worksheet>");
        await _sheet.DisposeAsync();
        await _zip.DisposeAsync();
    }

    void Cell(int column, object? value, int style)
    {
        if (value is null or "") return;
        var at = Column(column) + _rows.ToString(CultureInfo.InvariantCulture);
        _ = value switch
        {
            DateTime moment => _row.Append(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"{Moment}\"><v>{moment.ToOADate():R}</v></c>"),
            int or long or double => _row.Append(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"{style}\"><v>{value}</v></c>"),
            _ => _row.Append(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escaped(Cut(value.ToString()!))}</t></is></c>"),
        };
    }

    static string Cut(string text) => text.Length <= MostCharacters ? text : text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];

    static string Column(int n) => n < 26 ? ((char)('A' + n)).ToString() : Column((n / 26) - 1) + (char)('A' + (n % 26));

    /// <summary>As XML holds it; what XML cannot hold at all becomes the replacement character.</summary>
    static string Escaped(string text)
    {
        var made = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) made.Append(c).Append(text[++i]);
            else if (!XmlConvert.IsXmlChar(c)) made.Append('\uFFFD');
            else made.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => c.ToString() });
        }
        return made.ToString();
    }

    static IEnumerable<(string Name, string Text)> Parts(string title)
    {
        const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        yield return ("[Content_Types].xml",
            $"""{Head}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/></Types>""");
        yield return ("_rels/.rels", $"""{Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        yield return ("xl/_rels/workbook.xml.rels",
            $"""{Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
        yield return ("xl/workbook.xml", $"""{Head}<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{title}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        yield return ("xl/styles.xml",
            $"""{Head}<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""");
    }
}
