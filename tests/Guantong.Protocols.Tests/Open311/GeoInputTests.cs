using Guantong.Protocols.Open311;
using Xunit;

namespace Guantong.Protocols.Tests.Open311;

/// <summary>What clients send: read as meant, and every mistake named.</summary>
public sealed class GeoInputTests
{
    static readonly DateTimeOffset Now = new(2026, 5, 13, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-05-13T10:00:00+08:00", "2026-05-13T02:00:00Z")]
    [InlineData("2026-05-13T10:00:00 08:00", "2026-05-13T02:00:00Z")]
    [InlineData("2026-05-13T02:00Z", "2026-05-13T02:00:00Z")]
    [InlineData("2026-05-13T02:00:00.25Z", "2026-05-13T02:00:00Z")]
    [InlineData("2026-05-12T20:00:00-06:00", "2026-05-13T02:00:00Z")]
    public void A_moment_with_its_zone_is_read(string text, string moment)
    {
        Assert.True(GeoDates.TryRead(text, out var at));
        Assert.Equal(moment, GeoDates.Write(at.ToUniversalTime()));
    }

    [Theory]
    [InlineData("2026-05-13T10:00:00")]
    [InlineData("2026-05-13")]
    [InlineData("2026-02-30T10:00:00Z")]
    [InlineData("2026-05-13T25:00:00Z")]
    [InlineData("13/05/2026")]
    [InlineData("2026-05-13T10:00:00+08")]
    [InlineData("٢٠٢٦-05-13T10:00:00Z")]
    [InlineData("yesterday")]
    [InlineData("Z")]
    public void A_moment_without_zone_or_sense_is_not_read(string text) => Assert.False(GeoDates.TryRead(text, out _));

    [Fact]
    public void Answers_are_read_from_every_way_of_writing_them()
    {
        var sent = Sent("attribute[A]=1&attribute[B][]=x&attribute[B][]=y&attribute[C][0]=p&attribute[C][1]=q&attribute[]=no&attribute[D=no&attribute[E][x]=no&attribute[F]=");

        Assert.Equal("A=1 B=x,y C=p,q", string.Join(' ', sent.Attributes().Select(a => $"{a.Key}={string.Join(',', a.Value)}")));
    }

    [Fact]
    public void Without_dates_the_last_ninety_days_are_asked_and_one_date_reaches_ninety_days()
    {
        Assert.Equal((Now.AddDays(-90), Now), SpanOf(""));
        Assert.Equal(("2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z"), Written(SpanOf("start_date=2026-01-01T00:00:00Z")));
        Assert.Equal(("2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z"), Written(SpanOf("end_date=2026-04-01T00:00:00Z")));
        Assert.Equal(("0001-01-01T00:00:00Z", "0001-04-01T00:00:00Z"), Written(SpanOf("start_date=0001-01-01T00:00:00Z")));
    }

    [Theory]
    [InlineData("start_date=2026-01-01T00:00:00Z&end_date=2026-05-01T00:00:00Z", GeoFault.SpanTooLong)]
    [InlineData("start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z", GeoFault.DatesReversed)]
    [InlineData("start_date=2026-02-01", GeoFault.BadDate)]
    [InlineData("updated_after=now", GeoFault.BadDate)]
    [InlineData("status=open,shut", GeoFault.BadStatus)]
    [InlineData("page=0", GeoFault.BadPage)]
    [InlineData("page=-1", GeoFault.BadPage)]
    [InlineData("page_size=ten", GeoFault.BadPage)]
    [InlineData("page=99999999999999999999", GeoFault.BadPage)]
    [InlineData("page=2147483647", GeoFault.BadPage)]
    public void A_query_that_cannot_be_is_refused_with_its_reason(string query, GeoFault fault) =>
        Assert.Equal(fault, Assert.Single(GeoQuery.Read(Sent(query), Now).Mistakes).Fault);

    [Fact]
    public void Ids_override_everything_else_even_what_cannot_be_read()
    {
        var (query, mistakes) = GeoQuery.Read(Sent("service_request_id=1,2&service_request_id=3&start_date=never&status=shut"), Now);

        Assert.Empty(mistakes);
        Assert.Equal(["1", "2", "3"], query.Ids);
    }

    [Fact]
    public void An_empty_parameter_counts_as_not_sent_and_large_pages_are_cut()
    {
        var (query, mistakes) = GeoQuery.Read(Sent("status=&service_code=&page_size=5000&extensions=true"), Now);

        Assert.Empty(mistakes);
        Assert.Equal((null, 1000, true), (query.Open, query.PageSize, query.Extensions));
        Assert.Null(GeoQuery.Read(Sent("status=open,closed"), Now).Query.Open);
        Assert.True(GeoQuery.Read(Sent("status=OPEN"), Now).Query.Open);
    }

    [Fact]
    public void Every_mistake_of_a_report_is_named_at_once()
    {
        var (_, mistakes) = GeoReport.Read(Sent($"lat=34,9&long=&media_url=file:///etc/passwd&description={new string('长', 4001)}&first_name={new string('a', 101)}"));

        Assert.Equal(
            [GeoFault.BadLocation, GeoFault.TooLong, GeoFault.TooLong, GeoFault.BadMediaUrl, GeoFault.ServiceCodeMissing, GeoFault.HalfALocation],
            mistakes.Select(m => m.Fault).OrderBy(f => Array.IndexOf([GeoFault.BadLocation, GeoFault.TooLong, GeoFault.BadMediaUrl, GeoFault.ServiceCodeMissing, GeoFault.HalfALocation], f)));
    }

    [Theory]
    [InlineData("lat=NaN&long=1")]
    [InlineData("lat=1e400&long=1")]
    [InlineData("lat=91&long=1")]
    [InlineData("lat=1&long=-180.5")]
    [InlineData("lat=0x1&long=1")]
    public void A_coordinate_is_decimal_degrees_on_earth(string query) =>
        Assert.Contains(GeoReport.Read(Sent(query + "&service_code=a")).Mistakes, m => m.Fault == GeoFault.BadLocation);

    [Fact]
    public void Answers_are_held_against_the_questions()
    {
        GeoAttribute[] questions =
        [
            new(true, "A", GeoDatatype.SingleValueList, true, null, 1, "哪一种？", [new("x", "甲"), new("y", "乙")]),
            new(true, "B", GeoDatatype.Number, false, null, 2, "多少？", []),
            new(true, "C", GeoDatatype.Datetime, false, null, 3, "何时？", []),
            new(false, "D", GeoDatatype.Text, false, null, 4, "请小心。", []),
            new(true, "E", GeoDatatype.Text, true, null, 5, "说说。", []),
        ];
        IEnumerable<GeoFault> Faults(string answers) => GeoReport.Read(Sent($"service_code=a&lat=1&long=1&{answers}")).Report.Against(questions).Select(m => m.Fault);

        Assert.Empty(Faults("attribute[A]=x&attribute[B]=2.5&attribute[C]=2026-05-13T10:00:00Z&attribute[E]=好"));
        Assert.Equal([GeoFault.AttributeMissing, GeoFault.AttributeMissing], Faults("attribute[B]=1"));
        Assert.Equal([GeoFault.AttributeWrong, GeoFault.AttributeWrong, GeoFault.AttributeWrong], Faults("attribute[A]=z&attribute[B]=viele&attribute[C]=now&attribute[E]=1"));
        Assert.Equal([GeoFault.AttributeTwice, GeoFault.AttributeUnknown, GeoFault.AttributeUnknown], Faults("attribute[A][]=x&attribute[A][]=y&attribute[D]=1&attribute[Z]=1&attribute[E]=1"));
    }

    [Theory]
    [InlineData("<b>路灯</b>不亮", "路灯不亮")]
    [InlineData("第一行<br>第二行<br/>第三行", "第一行\n第二行\n第三行")]
    [InlineData("前<script>alert('x')</script>后", "前后")]
    [InlineData("前<scr<b>ipt>alert(1)</script>", "前")]
    [InlineData("<img src=x onerror=alert(1)", "")]
    [InlineData("3 < 5 而且 5 > 3，a<-b", "3 < 5 而且 5 > 3，a<-b")]
    [InlineData("甲\r\n乙\r丙", "甲\n乙\n丙")]
    [InlineData("&lt;b&gt; & 甲", "&lt;b&gt; & 甲")]
    [InlineData("a\0b\u001bc", "abc")]
    public void Html_goes_and_words_stay(string sent, string plain) => Assert.Equal(plain, GeoText.Plain(sent));

    [Fact]
    public void A_megabyte_of_opening_brackets_comes_to_an_end_without_a_tag_in_it() =>
        Assert.DoesNotContain("<script", GeoText.Plain(string.Concat(Enumerable.Repeat("<script <a <!--", 70_000))), StringComparison.OrdinalIgnoreCase);

    static (DateTimeOffset, DateTimeOffset) SpanOf(string query) => GeoQuery.Read(Sent(query), Now).Query is { From: { } from, To: { } to } ? (from, to) : throw new InvalidOperationException();

    static (string, string) Written((DateTimeOffset From, DateTimeOffset To) span) => (GeoDates.Write(span.From), GeoDates.Write(span.To));

    static GeoParameters Sent(string query) => new(query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Select(p => KeyValuePair.Create(p[0], p[1])));
}
