namespace Guantong.Protocols.Messages;

/// <summary>How many short messages a text takes (3GPP TS 23.038 and 23.040): 160 characters of the GSM alphabet, or 70 of UCS-2; of several 153 or 67 each.</summary>
public readonly record struct SmsLength(int Characters, int Parts, bool IsGsm)
{
    const string Basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>These are sent as two.</summary>
    const string Extended = "\f^{}\\[~]|€";

    /// <summary>The length of a text in the alphabet that it needs; an empty one takes none.</summary>
    public static SmsLength Of(string text)
    {
        var gsm = text.All(c => Basic.Contains(c, StringComparison.Ordinal) || Extended.Contains(c, StringComparison.Ordinal));
        var length = gsm ? text.Length + text.Count(c => Extended.Contains(c, StringComparison.Ordinal)) : text.Length;
        var (whole, part) = gsm ? (160, 153) : (70, 67);
        return new SmsLength(length, length == 0 ? 0 : length <= whole ? 1 : (length + part - 1) / part, gsm);
    }
}
