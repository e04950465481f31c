using Guantong.Server.Platform.Texts;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.People;

/// <summary>Sentences for whoever typed a verb: Chinese, unless --lang or the terminal's locale says English.</summary>
sealed class PeopleTexts(IServiceProvider house, VerbCall call)
{
    readonly CityTexts texts = house.GetRequiredService<CityTexts>();

    public string Language { get; } = LanguageOf(call);

    public string Of(string key, params (string Name, object? Value)[] args) => texts.Of(key, Language, args);

    public static string LanguageOf(VerbCall call)
    {
        string?[] said = [call.Value("--lang"), Environment.GetEnvironmentVariable("LC_ALL"), Environment.GetEnvironmentVariable("LANG")];
        var first = said.FirstOrDefault(s => !string.IsNullOrEmpty(s)) ?? "";
        return first.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? CityTexts.English : CityTexts.Chinese;
    }
}
