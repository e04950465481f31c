using System.Net;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Cases;
using Receipt = Guantong.Server.Cases.Intake.Receipt;

namespace Guantong.Server.Tests.Web;

/// <summary>The demo city's pages as a browser without script meets them.</summary>
static class Doors
{
    /// <summary>A case and the secret of its follow link.</summary>
    public static async Task<(CaseState Case, string Secret)> ReportedAsync(this DemoCity city)
    {
        var received = Assert.IsType<Receipt.Received>(await city.ReceiveAsync(new(118.650, 34.919), "路灯不亮"));
        return (received.Case, received.Secret);
    }

    /// <summary>Walks it on to its closing.</summary>
    public static async Task<(CaseState Case, string Secret)> ClosedAsync(this DemoCity city)
    {
        var (c, secret) = await city.ReportedAsync();
        foreach (var deed in (string[])["AcceptReport", "FileCase", "DispatchCase", "AcceptWork", "FinishWork", "PassBack", "RecordCheck", "CloseCase"]) c = await city.DoAsync(deed, c);
        return (c, secret);
    }

    public static async Task<(int Status, string Page)> PageAsync(this DemoCity city, string path, Post? by = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (by is not null) request.Headers.Add("Cookie", $"{StaffAuthentication.Cookie}={(await city.Get<Sessions>().BeginAsync(by.Person.Value, default)).Token}");
        return await ReadAsync(await city.House.Client.SendAsync(request));
    }

    public static async Task<(int Status, string Page)> SendAsync(this DemoCity city, string path, params (string Name, string Value)[] form)
    {
        // In parts: what a form in one line may not hold (a zero character) comes through here.
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form) content.Add(new StringContent(value), name);
        return await ReadAsync(await city.House.Client.PostAsync(path, content));
    }

    public static async Task<(int Status, string Page)> ReadAsync(HttpResponseMessage answer)
    {
        using (answer) return ((int)answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Where a deed done by form has led to.</summary>
    public static async Task<CaseState> NowAsync(this DemoCity city, CaseState c) => (await city.Get<Server.Cases.CaseReading>().ByNumberAsync(c.Number, default))!.State;

    public static Actor Reporter(this DemoCity city) => Actor.Reporter(city.Get<CityFactsSource>().Current.Area);
}
