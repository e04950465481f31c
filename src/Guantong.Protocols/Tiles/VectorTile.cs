namespace Guantong.Protocols.Tiles;

/// <summary>A tile as bytes and back: Mapbox Vector Tile 2.1, uncompressed.</summary>
public static class VectorTile
{
    const int MoveTo = 1, LineTo = 2, ClosePath = 7;
    const int Layers = 3, Version = 15, Name = 1, Features = 2, Keys = 3, Values = 4, Extent = 5;
    const int Tags = 2, Type = 3, Geometry = 4;

    /// <summary>Layers without features are left out; equal layers give equal bytes.</summary>
    public static byte[] Write(IEnumerable<TileLayer> layers)
    {
        var tile = new WireWriter();
        foreach (var layer in layers.Where(l => l.Features.Count > 0)) tile.Field(Layers, WriteLayer(layer));
        return tile.ToArray();
    }

    static byte[] WriteLayer(TileLayer layer)
    {
        var wire = new WireWriter();
        wire.Field(Version, 2);
        wire.Field(Name, layer.Name);
        var (keys, values) = (new Numbered<string>(), new Numbered<object>());
        foreach (var feature in layer.Features) wire.Field(Features, WriteFeature(feature, keys, values));
        foreach (var key in keys.InOrder) wire.Field(Keys, key);
        foreach (var value in values.InOrder) wire.Field(Values, WriteValue(value));
        wire.Field(Extent, (ulong)layer.Extent);
        return wire.ToArray();
    }

    static byte[] WriteFeature(TileFeature feature, Numbered<string> keys, Numbered<object> values)
    {
        var (wire, tags, shape) = (new WireWriter(), new WireWriter(), new WireWriter());
        foreach (var (key, value) in feature.Tags) tags.Number((ulong)keys.Of(key)).Number((ulong)values.Of(value));
        var at = new TilePoint(0, 0);
        foreach (var part in feature.Parts) at = WritePart(shape, feature.Shape, part, at);
        if (feature.Tags.Count > 0) wire.Field(Tags, tags.ToArray());
        wire.Field(Type, (ulong)feature.Shape);
        wire.Field(Geometry, shape.ToArray());
        return wire.ToArray();
    }

    static TilePoint WritePart(WireWriter shape, TileShape kind, IReadOnlyList<TilePoint> part, TilePoint at)
    {
        var moves = kind == TileShape.Point ? part.Count : 1;
        for (var i = 0; i < part.Count; i++)
        {
            if (i == 0) shape.Number((ulong)(MoveTo | moves << 3));
            else if (i == moves) shape.Number((ulong)(LineTo | (part.Count - moves) << 3));
            shape.Number(WireWriter.ZigZag(part[i].X - at.X)).Number(WireWriter.ZigZag(part[i].Y - at.Y));
            at = part[i];
        }
        if (kind == TileShape.Polygon) shape.Number(ClosePath | 1 << 3);
        return at;
    }

    static byte[] WriteValue(object value)
    {
        var wire = new WireWriter();
        if (value is string text) wire.Field(1, text);
        else if (value is double real) wire.Field(3, real);
        else if (value is long whole) wire.Field(4, unchecked((ulong)whole));
        else if (value is bool yes) wire.Field(7, yes ? 1UL : 0UL);
        else throw new ArgumentException($"A tag cannot hold {value.GetType().Name}.", nameof(value));
        return wire.ToArray();
    }

    /// <summary>Reads a tile. Unknown fields are skipped.</summary>
    /// <exception cref="InvalidDataException">The bytes are no vector tile.</exception>
    public static IReadOnlyList<TileLayer> Read(ReadOnlySpan<byte> bytes)
    {
        var layers = new List<TileLayer>();
        var wire = new WireReader(bytes);
        while (!wire.AtEnd)
        {
            var (field, kind) = wire.Tag();
            if (field == Layers && kind == 2) layers.Add(ReadLayer(wire.Bytes()));
            else wire.Skip(kind);
        }
        return layers;
    }

    static TileLayer ReadLayer(ReadOnlySpan<byte> bytes)
    {
        var (name, extent) = ("", 4096);
        List<string> keys = [];
        List<object> values = [];
        var raw = new List<byte[]>();
        var wire = new WireReader(bytes);
        while (!wire.AtEnd)
        {
            var (field, kind) = wire.Tag();
            if (field == Name && kind == 2) name = wire.Text();
            else if (field == Features && kind == 2) raw.Add(wire.Bytes().ToArray());
            else if (field == Keys && kind == 2) keys.Add(wire.Text());
            else if (field == Values && kind == 2) values.Add(ReadValue(wire.Bytes()));
            else if (field == Extent && kind == 0) extent = (int)Math.Min(wire.Number(), int.MaxValue);
            else wire.Skip(kind);
        }
        return new TileLayer(name, extent, [.. raw.Select(feature => ReadFeature(feature, keys, values))]);
    }

    static TileFeature ReadFeature(ReadOnlySpan<byte> bytes, List<string> keys, List<object> values)
    {
        var shape = TileShape.Point;
        var tags = new List<KeyValuePair<string, object>>();
        IReadOnlyList<IReadOnlyList<TilePoint>> parts = [];
        var wire = new WireReader(bytes);
        while (!wire.AtEnd)
        {
            var (field, kind) = wire.Tag();
            if (field == Tags && kind == 2) ReadTags(wire.Bytes(), keys, values, tags);
            else if (field == Type && kind == 0) shape = (TileShape)wire.Number();
            else if (field == Geometry && kind == 2) parts = ReadParts(wire.Bytes());
            else wire.Skip(kind);
        }
        return new TileFeature(shape, parts, tags);
    }

    static void ReadTags(ReadOnlySpan<byte> bytes, List<string> keys, List<object> values, List<KeyValuePair<string, object>> tags)
    {
        var wire = new WireReader(bytes);
        while (!wire.AtEnd)
        {
            var (key, value) = (wire.Number(), wire.Number());
            if (key >= (ulong)keys.Count || value >= (ulong)values.Count) throw new InvalidDataException("A tag names a key or value that is not there.");
            tags.Add(new(keys[(int)key], values[(int)value]));
        }
    }

    static List<IReadOnlyList<TilePoint>> ReadParts(ReadOnlySpan<byte> bytes)
    {
        var parts = new List<IReadOnlyList<TilePoint>>();
        var part = new List<TilePoint>();
        var at = new TilePoint(0, 0);
        var wire = new WireReader(bytes);
        while (!wire.AtEnd)
        {
            var command = wire.Number();
            if ((command & 7) == ClosePath) continue;
            if ((command & 7) == MoveTo && part.Count > 0) parts.Add(part = []);
            else if (parts.Count == 0) parts.Add(part);
            for (var n = command >> 3; n > 0; n--)
                part.Add(at = new TilePoint(at.X + WireReader.UnZigZag(wire.Number()), at.Y + WireReader.UnZigZag(wire.Number())));
        }
        return parts;
    }

    static object ReadValue(ReadOnlySpan<byte> bytes)
    {
        var wire = new WireReader(bytes);
        object? value = null;
        while (!wire.AtEnd)
        {
            var (field, kind) = wire.Tag();
            value = (field, kind) switch
            {
                (1, 2) => wire.Text(),
                (2, 5) => (double)wire.Four(),
                (3, 1) => wire.Eight(),
                (4 or 5, 0) => unchecked((long)wire.Number()),
                (6, 0) => (long)WireReader.UnZigZag(wire.Number()),
                (7, 0) => wire.Number() != 0,
                _ => throw new InvalidDataException($"A value of an unknown kind ({field})."),
            };
        }
        return value ?? throw new InvalidDataException("A value without a value.");
    }

    /// <summary>Each distinct value once, in the order of first use.</summary>
    sealed class Numbered<T> where T : notnull
    {
        readonly Dictionary<T, int> _numbers = [];

        public List<T> InOrder { get; } = [];

        public int Of(T value)
        {
            if (_numbers.TryGetValue(value, out var number)) return number;
            InOrder.Add(value);
            return _numbers[value] = InOrder.Count - 1;
        }
    }
}
