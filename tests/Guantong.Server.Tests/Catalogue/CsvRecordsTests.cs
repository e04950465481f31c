using Guantong.Server.Catalogue.Packs.Reading;

namespace Guantong.Server.Tests.Catalogue;

public sealed class CsvRecordsTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "1:a|b 2:1|2")]
    [InlineData("a,b\r\n1,2", "1:a|b 2:1|2")]
    [InlineData("a,\n,b\n,", "1:a| 2:|b 3:|")]
    [InlineData("\"a,b\",\"c\"\"d\"\n", "1:a,b|c\"d")]
    [InlineData("\"a\nb\",c\nd,e\n", "1:a\nb|c 3:d|e")]
    [InlineData("a\n\n\nb\n", "1:a 4:b")]
    [InlineData("", "")]
    public void Every_record_knows_the_line_on_which_it_begins(string text, string expected)
    {
        var (records, fault) = CsvRecords.Read(text);

        Assert.Null(fault);
        Assert.Equal(expected, string.Join(' ', records.Select(r => $"{r.Line}:{string.Join('|', r.Fields)}")));
    }

    [Theory]
    [InlineData("a,b\nc\"d,e\n", 2, "pack-csv-stray-quote")]
    [InlineData("a,b\n\"c\"d,e\n", 2, "pack-csv-stray-quote")]
    [InlineData("a,b\n1,2\n\"c,d\n\n\n", 3, "pack-csv-open-quote")]
    [InlineData("\"", 1, "pack-csv-open-quote")]
    public void A_malformed_record_is_named_by_the_line_on_which_it_begins(string text, int line, string key) =>
        Assert.Equal((line, key), CsvRecords.Read(text).Fault);
}
