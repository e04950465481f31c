using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Guantong.Protocols.Messages;
using Guantong.Protocols.WebPush;
using Xunit;

namespace Guantong.Protocols.Tests.Messages;

public sealed class SmsAndPushTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Your report is done.", 1)]
    [InlineData("一", 1)]
    public void A_short_text_is_one_message(string text, int parts) => Assert.Equal(parts, SmsLength.Of(text).Parts);

    [Fact]
    public void Parts_are_counted_in_the_alphabet_that_the_text_needs()
    {
        Assert.Equal((1, 2, 2, 3), (SmsLength.Of(new string('好', 70)).Parts, SmsLength.Of(new string('好', 71)).Parts, SmsLength.Of(new string('好', 134)).Parts, SmsLength.Of(new string('好', 135)).Parts));
        Assert.Equal((1, 2, 3), (SmsLength.Of(new string('a', 160)).Parts, SmsLength.Of(new string('a', 161)).Parts, SmsLength.Of(new string('a', 307)).Parts));
        Assert.Equal((160, 1), (SmsLength.Of(new string('€', 80)).Characters, SmsLength.Of(new string('€', 80)).Parts));
        Assert.Equal(2, SmsLength.Of(new string('a', 100) + "好").Parts);
    }

    [Fact]
    public void The_example_of_rfc_8291_comes_out_byte_for_byte()
    {
        var curve = ECCurve.NamedCurves.nistP256;
        var point = Bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        using var own = ECDiffieHellman.Create(new ECParameters { Curve = curve, D = Bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), Q = new ECPoint { X = point[1..33], Y = point[33..] } });
        var made = PushEncryption.Encrypt(
            Encoding.ASCII.GetBytes("When I grow up, I want to be a watermelon"),
            (Bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"), Bytes("BTBZMqHH6r4Tts7J_aSIgg")), own, Bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        Assert.Equal(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
            Base64Url.EncodeToString(made));
    }

    [Fact]
    public void A_key_that_is_none_is_refused_and_a_sender_signs_for_one_push_service()
    {
        Assert.Throws<ArgumentException>(() => PushEncryption.Encrypt([1], new byte[65], new byte[16]));
        Assert.Throws<ArgumentException>(() => PushEncryption.Encrypt([1], [4, .. new byte[64]], new byte[16]));
        Assert.Throws<ArgumentException>(() => PushEncryption.Encrypt(new byte[5000], [4, .. new byte[64]], new byte[16]));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var said = PushSender.Authorization(key, new Uri("https://push.example/abc?x=1"), "mailto:city@example.cn", DateTimeOffset.FromUnixTimeSeconds(2_000_000_000));
        var parts = said["vapid t=".Length..].Split(", k=");
        var token = parts[0].Split('.');
        var claims = JsonNode.Parse(Bytes(token[1]))!;
        Assert.Equal(("https://push.example", 2_000_000_000L, "mailto:city@example.cn"), ((string)claims["aud"]!, (long)claims["exp"]!, (string)claims["sub"]!));
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), Bytes(token[2]), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        Assert.Equal(PushSender.PublicKey(key), parts[1]);
    }

    static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
