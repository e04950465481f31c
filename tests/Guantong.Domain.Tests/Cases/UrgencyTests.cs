using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Tests;
using Xunit;

namespace Guantong.Domain.Tests.Cases;

/// <summary>Who makes a case urgent: its class, whoever reports, whoever files it.</summary>
public sealed class UrgencyTests
{
    readonly TestCity city = new();

    [Fact]
    public void Whoever_reports_makes_it_urgent_until_whoever_files_it_decides_otherwise()
    {
        var said = city.Do(city.Do(city.Unopened(), city.Reporter, TestCity.Report() with { Urgent = true }), city.IntakeOperator, TestCity.Accept(TestCity.Litter));
        Assert.True(said.IsUrgent(city.Facts));
        Assert.Equal(true, Assert.IsType<FileCase>(city.Open(said, city.ShiftLeader).Single(o => o.Name == nameof(FileCase)).Example).Urgent);

        var filed = city.Do(said, city.ShiftLeader, new FileCase("litter", ReleaseWords: true, ReleasePhotos: true, null, Urgent: false));
        Assert.False(filed.IsUrgent(city.Facts));
        Assert.True(city.Do(said, city.ShiftLeader, new FileCase("litter", ReleaseWords: true, ReleasePhotos: true, null)).IsUrgent(city.Facts));
        Assert.True(city.Do(city.CaseAt(Stage.Accepted), city.ShiftLeader, new FileCase("litter", ReleaseWords: true, ReleasePhotos: true, null, Urgent: true)).IsUrgent(city.Facts));
        // Said once more by somebody else, it is urgent again; without that report it is not.
        var again = city.Do(filed, city.Product, new GainReports(city.Unopened().Id, 1) { Urgent = 1 });
        Assert.True(again.IsUrgent(city.Facts));
        Assert.True(city.Do(again, city.Product, new LoseReports(said.Id, 1) { Urgent = 1 }).IsUrgent(city.Facts));
        Assert.False(city.Do(city.Do(city.CaseAt(Stage.Filed), city.Product, new GainReports(said.Id, 1) { Urgent = 1 }), city.Product, new LoseReports(said.Id, 1) { Urgent = 1 }).IsUrgent(city.Facts));
    }

    [Fact]
    public void A_class_that_is_urgent_by_the_catalogue_stays_so()
    {
        var hole = city.CaseAt(Stage.Filed, condition: "hole");
        Assert.True(hole.IsUrgent(city.Facts));
        Assert.True((hole with { FiledUrgent = false }).IsUrgent(city.Facts));
        Assert.False(city.CaseAt(Stage.Filed).IsUrgent(city.Facts));
    }
}
