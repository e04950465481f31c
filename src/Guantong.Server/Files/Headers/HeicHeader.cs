namespace Guantong.Server.Files.Headers;

/// <summary>
/// HEIC (ISO/IEC 23008-12), what iPhones keep: boxes in boxes; every image size of the file stands as an ispe box under
/// meta/iprp/ipco, and the largest of them is what a decoder may have to build.
/// </summary>
static class HeicHeader
{
    const int MostBoxes = 4096;
    const int Deepest = 8;

    public static bool Is(ReadOnlySpan<byte> start)
    {
        if (start.Length < 12 || !start[4..].StartsWith("ftyp"u8)) return false;
        var brands = start[8..];
        for (var at = 0; at + 4 <= brands.Length; at += 4)
        {
            var brand = brands[at..(at + 4)];
            if (brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8)) return true;
        }
        return false;
    }

    public static PhotoHeader? Read(Stream file)
    {
        var boxes = new Walk();
        boxes.Follow(file, file.Length);
        return boxes.Width > 0 && boxes.Height > 0
            ? new(PhotoKind.Heic, boxes.Width, boxes.Height, boxes.EndsWithTheFile)
            : null;
    }

    sealed class Walk
    {
        int _seen;
        int _deep;

        public int Width { get; private set; }

        public int Height { get; private set; }

        public bool EndsWithTheFile { get; private set; } = true;

        public void Follow(Stream file, long end)
        {
            if (++_deep > Deepest) throw new EndOfStreamException();
            while (file.Position + 8 <= end && _seen++ < MostBoxes)
            {
                var start = file.Position;
                long size = file.BigEndian32();
                var name = System.Text.Encoding.ASCII.GetString(file.Bytes(4));
                if (size == 1) size = (long)Math.Min(file.BigEndian64(), long.MaxValue / 2);
                else if (size == 0) size = end - start;
                if (size < file.Position - start || start + size > end)
                {
                    EndsWithTheFile = false;
                    break;
                }
                Enter(file, name, start + size);
                file.Position = start + size;
            }
            _deep--;
        }

        void Enter(Stream file, string name, long end)
        {
            switch (name)
            {
                case "meta":
                    file.Skip(4);
                    Follow(file, end);
                    break;
                case "iprp" or "ipco":
                    Follow(file, end);
                    break;
                case "ispe":
                    file.Skip(4);
                    var (width, height) = (file.BigEndian32(), file.BigEndian32());
                    if (width > int.MaxValue || height > int.MaxValue) (width, height) = (int.MaxValue, int.MaxValue);
                    if ((long)width * height > (long)Width * Height) (Width, Height) = ((int)width, (int)height);
                    break;
            }
        }
    }
}
