using System.IO.Compression;
using System.Xml.Linq;
using Guantong.Protocols.Sheets;
using Xunit;

namespace Guantong.Protocols.Tests.Sheets;

public sealed class XlsxWriterTests
{
    static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task A_workbook_reads_back_as_it_was_written_with_a_frozen_header_and_real_dates()
    {
        using var bytes = new MemoryStream();
        var day = new DateTime(2026, 5, 13, 10, 30, 0);
        await using (var sheet = await XlsxWriter.BeginAsync(bytes, "案件", ["案号", "时间", "件数"], [20, 17, 8]))
        {
            await sheet.WriteAsync(["=1+1", day, 3]);
            await sheet.WriteAsync(["<b>&\"\u0001\ud83d\ude00\ud800 ", null, 1.5]);
            await sheet.WriteAsync([new string('长', 40_000), null, long.MaxValue]);
        }
        bytes.Position = 0;
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
        var parts = zip.Entries.ToDictionary(e => e.FullName, e => XDocument.Load(e.Open()));
        // Every part has a type, and every relation leads to a part.
        foreach (var part in parts["[Content_Types].xml"].Descendants().Attributes("PartName")) Assert.Contains(part.Value[1..], parts.Keys);
        foreach (var target in parts["xl/_rels/workbook.xml.rels"].Descendants().Attributes("Target")) Assert.Contains($"xl/{target.Value}", parts.Keys);
        Assert.Equal("frozen", parts["xl/worksheets/sheet1.xml"].Descendants(Main + "pane").Single().Attribute("state")!.Value);
        Assert.Equal("案件", parts["xl/workbook.xml"].Descendants(Main + "sheet").Single().Attribute("name")!.Value);

        var rows = parts["xl/worksheets/sheet1.xml"].Descendants(Main + "row").Select(r => r.Elements(Main + "c").ToDictionary(c => c.Attribute("r")!.Value)).ToList();
        Assert.Equal("1", rows[0]["A1"].Attribute("s")!.Value);
        Assert.Equal(("inlineStr", "=1+1"), (rows[1]["A2"].Attribute("t")!.Value, rows[1]["A2"].Value));
        Assert.Equal(day, DateTime.FromOADate(double.Parse(rows[1]["B2"].Value, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("yyyy\\-mm\\-dd\\ hh:mm", parts["xl/styles.xml"].Descendants(Main + "numFmt").Single().Attribute("formatCode")!.Value);
        Assert.Equal("<b>&\"\uFFFD\ud83d\ude00\uFFFD ", rows[2]["A3"].Value);
        Assert.False(rows[2].ContainsKey("B3"));
        Assert.Equal(XlsxWriter.MostCharacters, rows[3]["A4"].Value.Length);
    }
}
