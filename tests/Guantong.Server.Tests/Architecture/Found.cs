namespace Guantong.Server.Tests.Architecture;

/// <summary>Fails with every sentence in full: what xunit shows of a collection is cut short.</summary>
static class Found
{
    public static void Nothing(IEnumerable<string> sentences)
    {
        var all = sentences.Distinct().ToList();
        if (all.Count > 0) Assert.Fail(string.Join('\n', all));
    }
}
