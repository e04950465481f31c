using System.Text;

namespace Guantong.Server.Catalogue.Packs.Reading;

/// <summary>Reads a pack's file as UTF-8 and nothing else: a wrong guess at a charset would be stored as wrong names for ever.</summary>
static class PackText
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string? Read(string path, string file, Findings findings)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            findings.Add(file, 1, "", "pack-charset-utf16");
            return null;
        }
        try
        {
            var text = Strict.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes);
            if (!text.Contains('\0', StringComparison.Ordinal)) return text;
            findings.Add(file, text[..text.IndexOf('\0', StringComparison.Ordinal)].Count(c => c == '\n') + 1, "", "pack-nul");
        }
        catch (DecoderFallbackException e)
        {
            var row = bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n') + 1;
            findings.Add(file, row, "", LooksLikeGbk(bytes) ? "pack-charset-gbk" : "pack-charset-unknown");
        }
        return null;
    }

    // Spreadsheets on Chinese Windows save CSV as GBK; every pair of bytes then decodes, mostly to common characters.
    static bool LooksLikeGbk(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gbk = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        try
        {
            return gbk.GetString(bytes).Any(c => c is >= '\u4e00' and <= '\u9fff');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
