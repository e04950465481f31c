using Guantong.Domain.Catalogue.Suggestion;
using Xunit;

namespace Guantong.Domain.Tests.Catalogue;

public sealed class ClassTrainingTests
{
    static readonly string[] Places = ["学院路", "东风街", "人民路口", "河滨小区", "菜市场北门", "汽车站旁", "三中门前", "公园西侧"];

    static readonly IReadOnlyList<LabelledText> Texts =
    [
        .. Places.SelectMany(p => new LabelledText[]
        {
            new($"{p}垃圾没人清运，臭气熏天", "waste"), new($"{p}垃圾桶满了，垃圾堆到路上", "waste"), new($"请打扫{p}的垃圾", "waste"),
            new($"{p}路灯不亮，晚上一片黑", "lamp"), new($"{p}有两盏路灯坏了，请维修", "lamp"), new($"晚上{p}没有灯", "lamp"),
            new($"{p}半夜施工噪音大，睡不着", "noise"), new($"{p}KTV音响太吵，噪音扰民", "noise"), new($"{p}夜里很吵", "noise"),
        }),
    ];

    [Fact]
    public void A_model_finds_the_class_of_words_it_has_not_seen()
    {
        var (model, _) = ClassTraining.Train(Texts);
        Assert.Equal("lamp", model.Guess("幸福里的路灯灭了好几天")[0].Label);
        Assert.Equal("waste", model.Guess("幸福里垃圾成堆")[0].Label);
        Assert.Equal("noise", model.Guess("楼下噪音扰民")[0].Label);
    }

    [Fact]
    public void Its_probabilities_sum_to_one_and_fall()
    {
        var guesses = ClassTraining.Train(Texts).Model.Guess("河滨小区的灯和垃圾");
        Assert.Equal(1, guesses.Sum(g => g.Probability), 9);
        Assert.Equal(guesses.OrderByDescending(g => g.Probability), guesses);
    }

    [Fact]
    public void The_same_texts_and_seed_give_the_same_model_and_another_seed_need_not()
    {
        var (one, again, other) = (ClassTraining.Train(Texts, 3).Model, ClassTraining.Train(Texts, 3).Model, ClassTraining.Train(Texts, 4).Model);
        Assert.Equal(one.Hashes, again.Hashes);
        Assert.Equal(one.Weights, again.Weights);
        Assert.Equal(one.Bias, again.Bias);
        Assert.Equal(one.Temperature, again.Temperature);
        Assert.NotEqual(one.Weights, other.Weights);
    }

    [Fact]
    public void Every_text_is_judged_once_by_a_model_that_has_not_seen_it()
    {
        // A label that only its own text could teach is never found: nothing leaks from a text into its own judgement.
        List<LabelledText> secret = [.. Enumerable.Range(0, 30).Select(i => new LabelledText(Alone(i), i % 2 == 0 ? "even" : "odd"))];
        var measured = CrossValidation.Measure(secret, 5, 1);
        Assert.Equal(30, measured.Texts);
        Assert.InRange(measured.First, 0, 0.75);
        Assert.InRange(CrossValidation.Measure(Texts, 5, 1).First, 0.9, 1);
    }

    [Fact]
    public void Precision_and_recall_of_the_labels_add_up_to_the_whole()
    {
        var measured = CrossValidation.Measure(Texts, 4, 2);
        Assert.Equal(Texts.Count, measured.ByLabel.Sum(l => l.Texts));
        Assert.Equal(measured.First, measured.ByLabel.Sum(l => l.Recall * l.Texts) / Texts.Count, 9);
        Assert.True(measured.First <= measured.Three && measured.Three <= measured.Six);
    }

    [Fact]
    public void A_label_too_seldom_is_not_learned_and_one_label_is_no_choice()
    {
        var (model, _) = ClassTraining.Train([.. Texts, new("只此一条", "rare"), new("再来一条", "rare")]);
        Assert.DoesNotContain("rare", model.Labels);
        Assert.Throws<ArgumentException>(() => ClassTraining.Train([.. Texts.Where(t => t.Label == "lamp")]));
    }

    [Fact]
    public void Of_very_many_texts_some_of_every_label_are_taken()
    {
        List<LabelledText> many = [.. Enumerable.Range(0, 3 * ClassTraining.MostTexts).Select(i => new LabelledText($"{i}", i % 1000 == 0 ? "rare" : i % 3 == 0 ? "some" : "most"))];
        var taken = ClassTraining.Learnable(many);
        Assert.InRange(taken.Count, ClassTraining.MostTexts - 3, ClassTraining.MostTexts);
        Assert.Equal(20, taken.Count(t => t.Label == "rare"));
        Assert.Equal(taken.Count, taken.Distinct().Count());
        Assert.Equal(taken, ClassTraining.Learnable(many));
    }

    [Fact]
    public void Words_of_which_nothing_is_known_get_no_guess() => Assert.Empty(ClassTraining.Train(Texts).Model.Guess("zzz qqq"));

    [Theory]
    [InlineData(0.80, Sureness.Likely)]
    [InlineData(0.79, Sureness.Possible)]
    [InlineData(0.50, Sureness.Possible)]
    [InlineData(0.49, Sureness.Unsure)]
    public void Sureness_follows_the_probability(double probability, Sureness said) => Assert.Equal(said, new Guess("x", probability).Sureness);

    // Five characters that no other text has.
    static string Alone(int i) => new([.. Enumerable.Range(0, 5).Select(k => (char)('一' + (i * 5) + k))]);
}
