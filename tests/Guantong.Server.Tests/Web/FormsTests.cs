using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Web;

/// <summary>Every deed of the law can be done by its form, and each page on the way offers exactly what the law opens.</summary>
public sealed class FormsTests : IAsyncLifetime
{
    static readonly string[] ToDispatched = [nameof(AcceptReport), nameof(FileCase), nameof(DispatchCase)];
    static readonly string[] FinishedToClosed = [nameof(FinishWork), nameof(PassBack), nameof(RecordCheck), nameof(CloseCase)];

    DemoCity city = null!;
    PageWalk walk = null!;

    public async Task InitializeAsync()
    {
        city = await DemoCity.OpenAsync();
        await city.Get<SamplePhoto>().PrepareAsync(default);
        walk = new PageWalk(city);
    }

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Fact]
    public async Task Every_deed_of_the_staff_can_be_done_by_its_form()
    {
        await VerifiedHelpedAndExtendedAsync();
        await SentBackTwiceAndRuledAsync();
        await SuspendedAndSupervisedAsync();
        await EndedOtherwiseAsync();
        await WhistledAsync();
        await RedoneAsync();
        await LateAndAppealedAsync();

        // What the product does, what the reporter does, and what only another policy or an absent checker opens.
        string[] notHere = [nameof(ReceiveReport), nameof(GainReports), nameof(LoseReports), nameof(EscalateOverdue), nameof(KeepLateWork), nameof(RateCase), nameof(ReopenCase), nameof(DeclineReopening), nameof(OrderCheck)];
        Assert.Equal([], CaseLaw.Deeds.Keys.Except(walk.Done).Except(notHere));
    }

    async Task VerifiedHelpedAndExtendedAsync()
    {
        var c = await walk.DoAllAsync(await city.ReportAsync(), [nameof(OrderVerification), nameof(RecordVerification), .. ToDispatched, nameof(AcceptWork), nameof(Arrive), nameof(AddHelper), nameof(AskExtension)]);
        c = await walk.DoAllAsync(c, nameof(DecideExtension), nameof(HelperDone));
        Assert.Equal(Stage.Closed, (await walk.DoAllAsync(c, FinishedToClosed)).Stage);
    }

    async Task SentBackTwiceAndRuledAsync()
    {
        var c = await walk.DoAllAsync(await city.ReportAsync(), [.. ToDispatched, nameof(ReturnCase), nameof(DispatchCase), nameof(ReturnCase)]);
        Assert.Equal(Stage.Ruling, c.Stage);
        Assert.Equal(Stage.Handling, (await walk.DoAllAsync(c, nameof(RuleOnDuty), nameof(AcceptWork))).Stage);
        c = await walk.DoAllAsync(await city.ReportAsync(), [.. ToDispatched, nameof(EscalateCase), nameof(DispatchCase)]);
        Assert.Equal(Domain.People.Level.City, c.Level);
    }

    async Task SuspendedAndSupervisedAsync()
    {
        var c = await walk.DoAllAsync(await city.ReportAsync(), [.. ToDispatched, nameof(AskSuspension), nameof(DecideSuspension), nameof(ResumeCase), nameof(UrgeCase), nameof(SuperviseCase), nameof(AnswerSupervision)]);
        Assert.Equal(Stage.ForceClosed, (await walk.DoAsync(c, nameof(ForceClose))).Stage);
    }

    async Task EndedOtherwiseAsync()
    {
        await walk.DoAsync(await city.ReportAsync(), nameof(RejectReport));
        await walk.DoAsync(await city.ReportAsync(), nameof(CancelCase));
        var into = await city.ReportAsync();
        var c = await walk.DoAsync(await city.ReportAsync(), nameof(MergeReport), ("into", CaseNumber.Shown(into.Number)));
        Assert.Equal((Stage.Merged, into.Id), (c.Stage, c.MergedInto!.Value));
        await walk.DoAsync(c, nameof(UnmergeReport));
    }

    async Task WhistledAsync()
    {
        var c = await walk.DoAllAsync(await city.ReportAsync(), nameof(AcceptReport), nameof(FileCase));
        var township = city.Get<CityFactsSource>().Current.Units.Values.First(u => u.Kind == Domain.People.UnitKind.Township && c.Division!.Value.IsWithin(u.Division));
        c = await walk.DoAsync(c, nameof(DispatchCase), ("unit", "other"), ("unit-other", township.Id.Value));
        Assert.Equal(township.Id, c.Main!.Unit);
        await walk.DoAllAsync(c, nameof(Whistle), nameof(ReportIn), nameof(EndWhistle), nameof(SubDispatch));
    }

    async Task RedoneAsync()
    {
        var c = await walk.DoAsync(await city.CaseAtAsync(Stage.Closed), nameof(Revisit), ("outcome", nameof(RevisitOutcome.Dissatisfied)));
        Assert.Equal(2, (await walk.DoAsync(c, nameof(RedoCase))).Round);
        c = await walk.DoAsync(await city.CaseAtAsync(Stage.Closed), nameof(Revisit), ("outcome", nameof(RevisitOutcome.Dissatisfied)));
        Assert.Null((await walk.DoAsync(c, nameof(ExplainCase))).Unsettled);
    }

    async Task LateAndAppealedAsync()
    {
        var c = await city.CaseAtAsync(Stage.Handling);
        city.Time.Advance(TimeSpan.FromDays(21));
        c = await walk.DoAllAsync(c, [.. FinishedToClosed, nameof(AppealOverdue), nameof(DecideAppeal)]);
        Assert.True(c.Appeal!.Approved);
    }
}
