using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Guantong.Server.Files;

/// <summary>
/// What the runtime does not offer: writing a directory's entries through to the disk. Without it a file that was
/// acknowledged can be gone after a power cut although its bytes were written.
/// </summary>
static class Durable
{
    const int ReadOnly = 0;
    const int NoSpace = 28;
    const int FileTooBig = 27;
    const int OverQuota = 122;

    /// <summary>Makes the names inside a directory survive a power cut.</summary>
    public static void FlushDirectory(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(Encoding.UTF8.GetBytes(path + '\0'), ReadOnly);
        if (handle < 0) throw Failure(path);
        try
        {
            if (FileSync(handle) < 0) throw Failure(path);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    /// <summary>Makes the missing part of a path below <paramref name="root"/>, each new name durable in its parent.</summary>
    public static void MakeDirectory(string root, string path)
    {
        if (Directory.Exists(path)) return;
        var parent = Path.GetDirectoryName(path)!;
        if (path != root) MakeDirectory(root, parent);
        Directory.CreateDirectory(path);
        FlushDirectory(parent);
    }

    /// <summary>True when the disk, the quota or a size limit is used up: the fault is ours and passes when room is made.</summary>
    public static bool IsDiskFull(IOException failure) => failure.HResult is NoSpace or FileTooBig or OverQuota;

    static IOException Failure(string path)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"{path}: {new Win32Exception(error).Message}", error);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    static extern int FileSync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    static extern int Close(int handle);
}
