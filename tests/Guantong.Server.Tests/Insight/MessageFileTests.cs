using System.Text;
using Guantong.Server.Insight.Replay;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Tests.Insight;

/// <summary>Files that are not what they should be: each mistake is named by row and column.</summary>
public sealed class MessageFileTests : IDisposable
{
    const string Head = "message_id,user,title,created,text,likes,dislikes\n";
    const string Good = "1,A1,路灯不亮,2019-02-28T11:25:05+08:00,\"第一行\n第二行，\"\"引号\"\"\",0,0\n";

    readonly string _file = Path.GetTempFileName();

    [Fact]
    public void Messages_come_in_the_order_of_time_with_line_ends_and_quotes_kept()
    {
        var read = Read(Head + Good + "2,A2,井盖,2019-01-01T00:00:00+08:00,破损,1,2\n");

        Assert.Equal(["2", "1"], read.Select(m => m.Id));
        Assert.Equal("第一行\n第二行，\"引号\"", read[1].Text);
        Assert.Equal(new DateTimeOffset(2019, 2, 28, 3, 25, 5, TimeSpan.Zero), read[1].At);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_the_file_may_begin_with_a_byte_order_mark() =>
        Assert.Equal("井盖", Read("\uFEFFuser,message_id,created,title,text,dislikes,likes\nA2,7,2019-01-01T00:00:00+08:00,井盖,破损,1,2\n").Single().Title);

    [Theory]
    [InlineData("message_id,user,title,text,likes,dislikes\n", ":1:created: This column is missing")]
    [InlineData(Head, "has a header and no messages")]
    [InlineData("", "has a header and no messages")]
    [InlineData(Head + Good + "2,A2,井盖\n", ":4:*: This row has 3 fields instead of 7")]
    [InlineData(Head + Good + "2,A2,井盖,2019-02-30T00:00:00+08:00,x,0,0\n", ":4:created: “2019-02-30T00:00:00+08:00” is no time")]
    [InlineData(Head + Good + "2,A2,井盖,28/02/2019,x,0,0\n", ":4:created: “28/02/2019” is no time")]
    [InlineData(Head + Good + "1,A2,井盖,2019-02-28T11:25:05+08:00,x,0,0\n", ":4:message_id: Message id 1 was used on line 2")]
    [InlineData(Head + Good + ",A2,井盖,2019-02-28T11:25:05+08:00,x,0,0\n", ":4:message_id: A message id has")]
    [InlineData(Head + Good + "2,A2,井盖,2019-02-28T11:25:05+08:00,x,=1+1,0\n", ":4:likes: “=1+1” is no whole number")]
    [InlineData(Head + "1,A1,\"路灯,2019-02-28T11:25:05+08:00,x,0,0\n", "line 2 is never closed")]
    public void A_wrong_file_is_refused_with_row_and_column(string text, string said) =>
        Assert.Contains(said, Assert.Throws<PlainFailure>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_charset_is_told_from_the_first_line_that_is_not_utf_8()
    {
        // 路灯 in GBK.
        File.WriteAllBytes(_file, [.. Encoding.UTF8.GetBytes(Head), .. Encoding.ASCII.GetBytes("1,A1,"), 0xC2, 0xB7, 0xB5, 0xC6, .. Encoding.ASCII.GetBytes(",2019-02-28T11:25:05+08:00,x,0,0\n")]);

        Assert.Contains("line 2, is not UTF-8", Assert.Throws<PlainFailure>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("/no/such.csv", Assert.Throws<PlainFailure>(() => new MessageFile(new CityTexts(), CityTexts.English).Read("/no/such.csv")).Message, StringComparison.Ordinal);

    public void Dispose() => File.Delete(_file);

    IReadOnlyList<Message> Read(string text)
    {
        File.WriteAllText(_file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return Read();
    }

    IReadOnlyList<Message> Read() => new MessageFile(new CityTexts(), CityTexts.English).Read(_file);
}
