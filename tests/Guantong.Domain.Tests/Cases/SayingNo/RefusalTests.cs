using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Tests;
using Xunit;

namespace Guantong.Domain.Tests.Cases.SayingNo;

/// <summary>A sentence of the contract that ends in a refusal, and how it comes about.</summary>
sealed record SaysNo(string Sentence, Refusal Why, Func<TestCity, Verdict> Asked)
{
    public Policy Policy { get; init; } = new();

    /// <summary>When the city's clock starts; null for the usual Monday.</summary>
    public DateTimeOffset? Start { get; init; }
}

/// <summary>Every reason the law has to say no, brought about by a real case.</summary>
public sealed class RefusalTests
{
    static readonly IReadOnlyDictionary<string, SaysNo> All =
        new[] { IntakeRefusals.All, DispatchRefusals.All, TogetherRefusals.All, HandlingRefusals.All, ClosingRefusals.All }
            .SelectMany(part => part).ToDictionary(no => no.Sentence, StringComparer.Ordinal);

    public static TheoryData<string> Sentences => [.. All.Keys];

    [Theory, MemberData(nameof(Sentences))]
    public void The_law_says_no(string sentence)
    {
        var no = All[sentence];
        var city = new TestCity(no.Policy, no.Start);
        Assert.Equal(no.Why, Assert.IsType<Refused>(no.Asked(city)).Why);
    }

    /// <summary>Whether a photo was received is known to the store alone; the desk's tests bring that one about.</summary>
    static readonly Refusal[] SaidByTheStore = [Refusal.PhotoNotReceived];

    [Fact]
    public void Every_refusal_can_be_brought_about() =>
        Assert.Equal(Enum.GetValues<Refusal>().Except(SaidByTheStore), All.Values.Select(no => no.Why).Distinct().Order());
}
