using Guantong.Domain.Catalogue;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public;

/// <summary>How a citizens' class looks: its icon and its name in the reader's language.</summary>
static class ClassLook
{
    public static string IconOf(string? code) => code switch
    {
        "sanitation" => "broom",
        "order" => "market",
        "illegal-building" => "crane",
        "municipal" => "wrench",
        "greening" => "leaf",
        "advertising" => "sign",
        _ => "ask",
    };

    public static string NameOf(CitizenClass one, PageShell shell) => shell.IsEnglish && one.NameEn.Length > 0 ? one.NameEn : one.Name;
}
