using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Guantong.Server.Files.Cleaning;

/// <summary>The user who owns nothing. A house that runs as root lets its decoder run as this one.</summary>
static class Nobody
{
    const uint Number = 65534;

    static readonly string Spelled = Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What setpriv has to be told.</summary>
    public static string[] Become => [$"--reuid={Spelled}", $"--regid={Spelled}", "--clear-groups", "--bounding-set=-all", "--inh-caps=-all"];

    /// <summary>Makes these files and directories theirs.</summary>
    public static void Give(params string[] paths)
    {
        foreach (var path in paths)
        {
            if (ChangeOwner(Encoding.UTF8.GetBytes(path + '\0'), Number, Number) < 0)
                throw new IOException($"{path}: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");
        }
    }

    [DllImport("libc", EntryPoint = "chown", SetLastError = true)]
    static extern int ChangeOwner(byte[] path, uint user, uint group);
}
