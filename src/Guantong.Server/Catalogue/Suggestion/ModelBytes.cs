using System.IO.Compression;
using Guantong.Domain.Catalogue.Suggestion;

namespace Guantong.Server.Catalogue.Suggestion;

/// <summary>A model as bytes: little-endian numbers, compressed. Most weights are small, so they shrink to a fraction.</summary>
static class ModelBytes
{
    public static byte[] Write(ClassModel model)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        using (var to = new BinaryWriter(brotli))
        {
            to.Write(model.Labels.Count);
            foreach (var label in model.Labels) to.Write(label);
            to.Write(model.Hashes.Length);
            foreach (var hash in model.Hashes) to.Write(hash);
            foreach (var rarity in model.Rarity) to.Write(rarity);
            to.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes<sbyte>(model.Weights));
            to.Write(model.Scale);
            foreach (var bias in model.Bias) to.Write(bias);
            to.Write(model.Temperature);
        }
        return packed.ToArray();
    }

    public static ClassModel Read(byte[] packed)
    {
        using var from = new BinaryReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        string[] labels = [.. Enumerable.Range(0, from.ReadInt32()).Select(_ => from.ReadString())];
        uint[] hashes = [.. Enumerable.Range(0, from.ReadInt32()).Select(_ => from.ReadUInt32())];
        float[] rarity = [.. hashes.Select(_ => from.ReadSingle())];
        var weights = new sbyte[hashes.Length * labels.Length];
        from.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.Cast<sbyte, byte>(weights.AsSpan()));
        var scale = from.ReadSingle();
        float[] bias = [.. labels.Select(_ => from.ReadSingle())];
        return new ClassModel(labels, hashes, rarity, weights, scale, bias, from.ReadDouble());
    }
}
