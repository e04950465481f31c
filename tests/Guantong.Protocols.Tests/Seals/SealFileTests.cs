using System.Security.Cryptography;
using System.Text;
using Guantong.Protocols.Seals;
using Xunit;

namespace Guantong.Protocols.Tests.Seals;

public sealed class SealFileTests
{
    static readonly DateTimeOffset At = new DateTimeOffset(2026, 5, 13, 2, 0, 0, TimeSpan.Zero).AddMicroseconds(123456);

    [Fact]
    public void What_is_signed_is_plain_text_that_anybody_can_write_again()
    {
        var seal = new Seal(12, 1001, 2000, new byte[32], SealText.Beginning, At, "0123456789abcdef", [1]);

        Assert.Equal(
            $"guantong-seal-1\nnumber 12\nfirst 1001\nlast 2000\nroot {new string('0', 64)}\nprev {new string('0', 64)}\nat 2026-05-13T02:00:00.123456Z\nkey 0123456789abcdef",
            Encoding.UTF8.GetString(seal.Text()));
    }

    [Fact]
    public void A_row_with_a_line_feed_in_it_is_no_other_row()
    {
        var row = new SealedRow(1, Guid.Empty, 1, At, "overdue", "a\nb", null);

        Assert.NotEqual(row.Leaf(), (row with { Kind = "overdue\na", What = "b" }).Leaf());
        Assert.NotEqual(row.Leaf(), (row with { What = "a\\nb" }).Leaf());
    }

    [Fact]
    public void A_file_is_read_as_it_was_written_and_damaged_lines_are_named()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (key, next) = (Announce(pair, null, null), Announce(pair, "0123456789abcdef", pair));
        var seal = new Seal(1, 1, 9, Merkle.Leaf([1]), SealText.Beginning, At, key.Id, [3, 4]);

        var read = SealFile.Read([SealFile.LineOf(key), SealFile.LineOf(next), "", SealFile.LineOf(seal), "{\"seal\":2}", "not json", "[]", "{\"key\":7}"]);

        Assert.Equal([SealFile.LineOf(key), SealFile.LineOf(next)], read.Keys.Select(SealFile.LineOf));
        Assert.Equal(seal.Hash(), Assert.Single(read.Seals).Hash());
        Assert.Equal([3, 4], read.Seals[0].Signature);
        Assert.Equal([5, 6, 7, 8], read.Unread);
    }

    [Fact]
    public void Trust_goes_from_key_to_key_only_by_signature()
    {
        using var first = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var second = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var one = Announce(first, null, null);
        var two = Announce(second, one.Id, first);
        var lost = Announce(stranger, two.Id, null);
        var forged = Announce(stranger, two.Id, stranger);

        var byOld = new KeyTrust([one, two, lost], [one.Public]);
        var byNew = new KeyTrust([one, two], [two.Public]);

        Assert.NotNull(byOld.Of(two.Id));
        Assert.Null(byOld.Of(lost.Id));
        Assert.Null(new KeyTrust([one, two, forged], [one.Public]).Of(forged.Id));
        Assert.NotNull(byNew.Of(one.Id));
        Assert.NotNull(new KeyTrust([one, two, lost], [lost.Public]).Of(one.Id));
    }

    static SealKey Announce(ECDsa pair, string? previous, ECDsa? by)
    {
        var key = new SealKey(SealKey.IdOf(pair.ExportSubjectPublicKeyInfo()), pair.ExportSubjectPublicKeyInfo(), previous, by is null ? SealKeyReason.First : SealKeyReason.Rotated, At, [], null);
        return key with { Signature = SealKey.Sign(pair, key.Text()), Endorsement = by is null ? null : SealKey.Sign(by, key.Text()) };
    }
}
