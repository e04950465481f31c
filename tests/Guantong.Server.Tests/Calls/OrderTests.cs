using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Exchange.Letters;
using Guantong.Server.Exchange.Orders;
using Guantong.Server.People.Keys;
using Guantong.Server.Platform;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Calls;

/// <summary>Work orders of the 12345 hotline: taken once, answered in words, told back.</summary>
public sealed class OrderTests
{
    [Fact]
    public async Task An_order_is_one_case_with_its_own_clock_until_words_for_the_caller_are_sent_back()
    {
        await using var city = await DemoCity.OpenAsync();
        var key = await city.Get<ApiKeys>().AddAsync("市12345", [], 600, default);
        var order = Order("SD-2026-0001", "沂蒙路路口路灯不亮", 118.650);
        var sent = await Task.WhenAll(SendAsync(city, key, order), SendAsync(city, key, order));
        var number = (string)sent[0].Body["case"]!;
        Assert.Equal(number, (string)sent[1].Body["case"]!);
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.case"));
        var other = await SendAsync(city, key, Order("SD-2026-0001", "换了个说法", 118.650));
        Assert.Equal((HttpStatusCode.OK, true, number), (other.Status, (bool)other.Body["differs"]!, (string)other.Body["case"]!));
        // What can be put on a list only is: outside the city, without words, by a wrong key not at all.
        Assert.Equal((HttpStatusCode.Accepted, "outside-the-city"), Why(await SendAsync(city, key, Order("SD-2026-0002", "别处的事", 100))));
        Assert.Equal((HttpStatusCode.Accepted, "no-words"), Why(await SendAsync(city, key, Order("SD-2026-0003", " ", 118.650))));
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(city, key, Order("", "没有编号", 118.650))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(city, "gtk_wrong", order)).Status);

        using var intake = await Seat.OfAsync(city, Role.IntakeOperator);
        Assert.Equal("waiting 2, accept 1, reply 0, work 0, done 0, dead 0", await LanesAsync(intake));
        var accept = (await intake.GetAsync("/api/v1/desk/orders?lane=accept"))["rows"]!.AsArray().Single()!;
        Assert.Equal(("SD-2026-0001", number, true), ((string)accept["number"]!, (string)accept["case"]!, (bool)accept["differs"]!));
        Assert.Equal(Order("", "", 0).AcceptDue, (DateTimeOffset)accept["acceptDue"]!);
        Assert.NotEqual((DateTimeOffset)accept["acceptDue"]!, (DateTimeOffset)accept["ourDue"]!);
        // A human puts right where it is, and it becomes a case; the other is sent back.
        var waiting = (await intake.GetAsync("/api/v1/desk/orders?lane=waiting"))["rows"]!.AsArray();
        string IdOf(string theirs) => (string)waiting.Single(w => (string)w!["number"]! == theirs)!["id"]!;
        Assert.Equal("taken", (string)(await intake.PostAsync($"/api/v1/desk/orders/{IdOf("SD-2026-0002")}/retake", new { lon = 118.655, lat = 34.919 }))["state"]!);
        Assert.Equal("returned", (string)(await intake.PostAsync($"/api/v1/desk/orders/{IdOf("SD-2026-0003")}/return", new { text = "没有诉求内容，请补充后再派" }, "back"))["state"]!);

        // Worked on, it owes a reply; the reply needs words and is written once.
        var id = (string)accept["id"]!;
        var c = (await city.Get<CaseReading>().ByNumberAsync(number))!.State;
        foreach (var deed in (string[])["AcceptReport", "FileCase", "DispatchCase"]) c = await city.DoAsync(deed, c);
        Assert.Equal("order-not-yet", (string)(await intake.PostAsync($"/api/v1/desk/orders/{id}/reply", new { text = "已修好" }, "r1"))["code"]!);
        Assert.Equal("order-begun", (string)(await intake.PostAsync($"/api/v1/desk/orders/{id}/return", new { text = "不是我们的" }, "r2"))["code"]!);
        foreach (var deed in (string[])["AcceptWork", "FinishWork", "PassBack", "RecordCheck", "CloseCase"]) c = await city.DoAsync(deed, c);
        Assert.Equal("waiting 0, accept 1, reply 1, work 0, done 1, dead 0", await LanesAsync(intake));
        Assert.Equal("order-words", (string)(await intake.PostAsync($"/api/v1/desk/orders/{id}/reply", new { text = " " }, "r3"))["code"]!);
        var words = "路灯已修好，谢谢您的反映。";
        var answered = await Task.WhenAll(intake.PostAsync($"/api/v1/desk/orders/{id}/reply", new { text = words }, "r4"), intake.PostAsync($"/api/v1/desk/orders/{id}/reply", new { text = words }, "r4"));
        Assert.All(answered, a => Assert.Equal((words, "answered"), ((string)a["reply"]!, (string)a["state"]!)));
        Assert.Equal("order-ended", (string)(await intake.PostAsync($"/api/v1/desk/orders/{id}/reply", new { text = "又改了" }, "r5"))["code"]!);

        // Everything is told, each order's letters in their order: taken, where it stands, the reply.
        await city.Get<ChangeLog>().PublishAsync();
        await city.Get<StatusLetters>().RunAsync();
        await city.Get<StatusLetters>().RunAsync();
        var letters = await LettersAsync(city, "SD-2026-0001");
        Assert.Equal("taken", letters[0]);
        Assert.Contains("reply", letters);
        Assert.Equal(["refused", "taken"], (await LettersAsync(city, "SD-2026-0002"))[..2]);
        Assert.Equal(["refused", "return"], await LettersAsync(city, "SD-2026-0003"));
        using var unit = await Seat.OfAsync(city, Role.Department);
        Assert.Equal("not-yours", (string)(await unit.GetAsync("/api/v1/desk/orders"))["code"]!);
    }

    [Fact]
    public async Task Letters_are_tried_again_later_and_later_die_visibly_and_leave_again_when_told()
    {
        await using var city = await DemoCity.OpenAsync();
        var desk = city.Get<OrderDesk>();
        await desk.TakeAsync("12345", Order("A1", "路灯不亮", 118.650));
        await desk.TakeAsync("12345", Order("A2", "井盖坏了", 118.651));
        var (rows, log) = (city.Get<LetterRows>(), Microsoft.Extensions.Logging.Abstractions.NullLogger<Postman>.Instance);
        var road = new Road { Fault = l => l.Number == "A1" ? new HttpRequestException("HTTP 503") : null };
        var postman = new Postman(rows, [road], log);

        Assert.Equal(2, await postman.RunAsync());
        Assert.Equal(0, await postman.RunAsync());
        for (var n = 1; n < LetterRows.MostAttempts; n++)
        {
            city.Time.Advance(LetterRows.PauseAfter(n) + TimeSpan.FromSeconds(1));
            Assert.Equal(1, await postman.RunAsync());
        }
        city.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await postman.RunAsync());
        using var intake = await Seat.OfAsync(city, Role.IntakeOperator);
        var dead = (await intake.GetAsync("/api/v1/desk/orders?lane=dead"))["rows"]!.AsArray().Single()!;
        Assert.Equal(("A1", "HTTP 503"), ((string)dead["number"]!, (string)dead["letterError"]!));

        // A node that dies with letters in its hands gives them back: the lease ends. A folder is the other road out.
        Assert.Equal(1, await rows.RetryAsync(null));
        Assert.Single(await rows.TakeAsync(10));
        Assert.Empty(await rows.TakeAsync(10));
        city.Time.Advance(TimeSpan.FromMinutes(3));
        var folder = Directory.CreateTempSubdirectory("guantong-letters-").FullName;
        var files = new FolderRoad(new CityOptions { DataDirectory = folder, Exchange = new ExchangeSettings { Folder = Path.Combine(folder, "out") } });
        Assert.Equal(1, await new Postman(rows, [new Road { IsOpen = false }, files], log).RunAsync());
        var written = JsonNode.Parse(await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(folder, "out"), "*-taken-A1.json").Single()))!;
        Assert.Equal(("A1", "taken"), ((string)written["order"]!, (string)written["kind"]!));
        Assert.Empty(await rows.UnsentAsync());
        Directory.Delete(folder, recursive: true);

        // Refused for good is dead at once.
        await desk.TakeAsync("12345", Order("A3", "树枝挡路", 118.652));
        await new Postman(rows, [new Road { Fault = _ => new LetterRefusedException("HTTP 422") }], log).RunAsync();
        Assert.NotNull((await rows.UnsentAsync()).Single().DeadAt);
    }

    [Fact]
    public void A_file_of_orders_is_read_with_the_hotlines_own_columns_and_says_what_is_wrong_where()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        var folder = Directory.CreateTempSubdirectory("guantong-orders-").FullName;
        (IReadOnlyList<(int Row, OrderInput Order)> Orders, string Found) Read(string name, byte[] bytes)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
            var findings = new Guantong.Server.Catalogue.Packs.Reading.Findings();
            var taken = OrderFile.Read(Path.Combine(folder, name), zone, findings);
            return (taken, string.Join(", ", findings.All.Select(f => $"{f.Row}:{f.Column}:{f.Key}")));
        }
        const string csv = "工单编号,诉求内容,办结时限,经度,纬度,流水号\nA1,\"井盖坏了\n有响声\",2026-05-20 18:00,118.65,34.92,7\nA2,路灯,明天,118.65,34.92,8\n,没有编号,,,,9\nA1,再一次,,,,10\n";

        var (orders, found) = Read("orders.csv", Encoding.UTF8.GetBytes("\uFEFF" + csv));
        Assert.Equal(["A1", "A1"], orders.Select(o => o.Order.Number));
        Assert.Equal(new DateTimeOffset(2026, 5, 20, 10, 0, 0, TimeSpan.Zero), orders[0].Order.ReplyDue);
        Assert.Equal("4:reply_due:exchange.file-time, 5:number:pack-field-empty, 6:number:exchange.file-twice", found);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.EndsWith("::pack-charset-gbk", Read("gbk.csv", Encoding.GetEncoding("GB18030").GetBytes(csv)).Found);
        var json = Read("orders.json", Encoding.UTF8.GetBytes("""[{"number":"B1","words":"路灯"},{"nummer":"B2"}]"""));
        Assert.Equal(("B1", "2:nummer:exchange.file-member"), (json.Orders.Single().Order.Number!, json.Found));
        Directory.Delete(folder, recursive: true);
    }

    static OrderInput Order(string number, string words, double lon) => new()
    {
        Number = number, Words = words, Place = "沂蒙路", Lon = lon, Lat = 34.919, CallerName = "张三", CallerPhone = "13812346021",
        AcceptDue = new DateTimeOffset(2026, 5, 13, 4, 0, 0, TimeSpan.Zero), ReplyDue = new DateTimeOffset(2026, 5, 20, 4, 0, 0, TimeSpan.Zero),
    };

    static async Task<(HttpStatusCode Status, JsonNode Body)> SendAsync(DemoCity city, string key, OrderInput order)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/exchange/orders") { Content = JsonContent.Create(order) };
        request.Headers.Add("X-Api-Key", key);
        using var answer = await city.House.Client.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    static (HttpStatusCode, string) Why((HttpStatusCode Status, JsonNode Body) answer) => (answer.Status, (string)answer.Body["reason"]!);

    static async Task<string> LanesAsync(Seat seat) => string.Join(", ", (await seat.GetAsync("/api/v1/desk/orders"))["lanes"]!.AsArray().Select(l => $"{l!["key"]} {l["count"]}"));

    static async Task<string[]> LettersAsync(DemoCity city, string number) =>
        ((string)(await city.House.Database.ScalarAsync("select string_agg(l.kind, ' ' order by l.id) from exchange.letter l join exchange.work_order w on w.id = l.order_id where w.number = $1", number))!).Split(' ');

    sealed class Road : ILetterRoad
    {
        public bool IsOpen { get; init; } = true;

        public Func<OutgoingLetter, Exception?> Fault { get; init; } = _ => null;

        public Task SendAsync(OutgoingLetter letter, CancellationToken cancel) => Fault(letter) is { } fault ? Task.FromException(fault) : Task.CompletedTask;
    }
}
