namespace Guantong.Server.Platform.Cluster;

/// <summary>
/// Two file locks between processes (flock, gone with their process): one turn at a time for starting and stopping, and a
/// shared mark that says somebody is using the cluster.
/// </summary>
static class ClusterLock
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<FileStream> TakeAsync(string path, CancellationToken cancel)
    {
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException refused)
            {
                throw new PlainFailure($"{path} belongs to somebody else: start as the owner of the data directory, or name another with --data.", refused);
            }
            catch (IOException busy)
            {
                if (clock.GetElapsedTime(began) > Patience)
                    throw new PlainFailure($"Another Guantong has been starting or stopping the database for minutes ({path}): {busy.Message}", busy);
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
            }
        }
    }

    public static FileStream Share(string path)
    {
        if (!File.Exists(path)) File.WriteAllText(path, "");
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>Asked only while holding the turn, so that nobody can join in between.</summary>
    public static bool IsShared(string path)
    {
        try
        {
            using var alone = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
