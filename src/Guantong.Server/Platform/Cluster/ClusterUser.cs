namespace Guantong.Server.Platform.Cluster;

/// <summary>
/// Who the database runs as. PostgreSQL refuses root, so root hands it to a system user of its own; anybody else runs it
/// as themselves. An existing cluster keeps the owner it has.
/// </summary>
sealed class ClusterUser
{
    const string SystemName = "guantong";
    readonly string? _id; // uid:gid, null for "whoever we are"

    ClusterUser(string? id, string name)
    {
        _id = id;
        Name = name;
    }

    /// <summary>For messages.</summary>
    public string Name { get; }

    public static async Task<ClusterUser> ForAsync(string database, CancellationToken cancel)
    {
        var owner = Directory.Exists(database) ? (await Command.RunAsync("stat", ["-c", "%u:%g", database], cancel)).Text : null;
        var self = (await Command.RunAsync("id", ["-u"], cancel)).Text;
        if (!Environment.IsPrivilegedProcess)
        {
            if (owner is not null && owner.Split(':')[0] != self)
                throw new PlainFailure($"{database} belongs to user {owner}, and you are user {self}: start as its owner or as root, or name another directory with --data.");
            return new ClusterUser(null, Environment.UserName);
        }
        if (owner is not null && !owner.StartsWith("0:", StringComparison.Ordinal)) return new ClusterUser(owner, owner);
        return await SystemUserAsync(cancel);
    }

    static async Task<ClusterUser> SystemUserAsync(CancellationToken cancel)
    {
        if (await IdOfAsync(SystemName, cancel) is { } known) return new ClusterUser(known, SystemName);
        var made = await Command.RunAsync("useradd", ["--system", "--user-group", "--no-create-home", "--home-dir", "/var/lib/guantong", "--shell", "/usr/sbin/nologin", SystemName], cancel);
        // Two verbs may have tried at once: what counts is that the user is there.
        if (await IdOfAsync(SystemName, cancel) is { } created) return new ClusterUser(created, SystemName);
        if (await IdOfAsync("postgres", cancel) is { } debian) return new ClusterUser(debian, "postgres");
        throw new PlainFailure($"The system user \"{SystemName}\", who runs the database for root, could not be made: {made.LastLine}. Make it by hand: useradd --system {SystemName}");
    }

    static async Task<string?> IdOfAsync(string name, CancellationToken cancel)
    {
        var user = await Command.RunAsync("id", ["-u", name], cancel);
        var group = await Command.RunAsync("id", ["-g", name], cancel);
        return user.Ok && group.Ok && user.Text != "0" ? $"{user.Text}:{group.Text}" : null;
    }

    /// <summary>Runs a program as this user.</summary>
    public Task<Command.Answer> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancel) => _id is null
        ? Command.RunAsync(program, arguments, cancel)
        : Command.RunAsync("setpriv", ["--reuid", _id.Split(':')[0], "--regid", _id.Split(':')[1], "--clear-groups", "--inh-caps=-all", "--", program, .. arguments], cancel);

    /// <summary>Makes a directory that this user owns and nobody else can enter.</summary>
    public async Task MakePrivateDirectoryAsync(string path, CancellationToken cancel)
    {
        Directory.CreateDirectory(path);
        if (_id is not null) await MustAsync(Command.RunAsync("chown", [_id, path], cancel), path);
        await MustAsync(RunAsync("chmod", ["0700", path], cancel), path);
    }

    async Task MustAsync(Task<Command.Answer> command, string path)
    {
        var answer = await command;
        if (!answer.Ok)
            throw new PlainFailure($"The database user {Name} cannot use {path} ({answer.LastLine}): every directory above it must let this user pass (chmod o+x), or name another place with --data.");
    }
}
