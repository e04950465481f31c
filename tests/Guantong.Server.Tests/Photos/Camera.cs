using System.Globalization;
using Guantong.Server.Tests.Files;

namespace Guantong.Server.Tests.Photos;

/// <summary>A camera of the test's own: photos that say when and where they were taken, in any kind of file.</summary>
static partial class Camera
{
    public static byte[] Plain(int seed = 1, int width = 320, int height = 240) => FileHouse.Make(
        "a.jpg", "worley", "OUT[Q=90]", width.ToString(CultureInfo.InvariantCulture), height.ToString(CultureInfo.InvariantCulture), "--cell-size", "60", "--seed", seed.ToString(CultureInfo.InvariantCulture));
}
