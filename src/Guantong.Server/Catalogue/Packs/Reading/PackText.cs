using System.Globalization;
using System.Text;

namespace Guantong.Server.Catalogue.Packs.Reading;

/// <summary>Reads a pack's file as UTF-8 and nothing else: a wrong guess at a charset would be stored as wrong names for ever.</summary>
static class PackText
{
    /// <summary>Ten times the largest file that a city of a million has.</summary>
    const long MostBytes = 128L * 1024 * 1024;

    /// <summary>No field that a person fills in is as long; a quote that is never closed is.</summary>
    const int LongestLine = 1_000_000;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string? Read(string path, string file, Findings findings)
    {
        if (new FileInfo(path).Length is > MostBytes and var length)
        {
            findings.Add(file, 1, "", "pack-file-large", ("found", Megabytes(length)), ("most", Megabytes(MostBytes)));
            return null;
        }
        var bytes = File.ReadAllBytes(path);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [_, 0, _, 0, ..] or [0, _, 0, _, ..])
        {
            findings.Add(file, 1, "", "pack-charset-utf16");
            return null;
        }
        try
        {
            var text = Strict.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes);
            // A border is one long line; rows are not.
            if (file.EndsWith(".csv", StringComparison.Ordinal) && LongLine(text) is { } row)
            {
                findings.Add(file, row, "", "pack-line-long", ("most", LongestLine.ToString("N0", CultureInfo.InvariantCulture)));
                return null;
            }
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

    static string Megabytes(long bytes) => (bytes / 1024 / 1024).ToString("N0", CultureInfo.InvariantCulture);

    static int? LongLine(string text)
    {
        for (var (row, at) = (1, 0); at < text.Length; row++)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            if (end - at > LongestLine) return row;
            at = end + 1;
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
