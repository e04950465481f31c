namespace Guantong.Server.Cases.Search.OnMap.Tiles;

/// <summary>Answers about texts, kept by the number of a text. Two who write at once write the same; one that is lost is asked again.</summary>
sealed class Answered
{
    const byte Yes = 1, No = 2;

    byte[] _answers = new byte[256];

    public bool Of(int number, SpotNames names, Func<string, bool> ask)
    {
        var answers = Volatile.Read(ref _answers);
        if (number < answers.Length && answers[number] != 0) return answers[number] == Yes;
        var seen = ask(names[number]);
        if (number >= answers.Length)
        {
            var more = new byte[Math.Max(number + 1, answers.Length * 2)];
            answers.CopyTo(more, 0);
            Volatile.Write(ref _answers, answers = more);
        }
        answers[number] = seen ? Yes : No;
        return seen;
    }
}
