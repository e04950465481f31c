using Npgsql;

namespace Guantong.Server.Platform.Cluster;

/// <summary>
/// One private PostgreSQL per data directory. Opening it makes, reuses, recovers or starts it; closing it stops it only
/// when this process (or one that handed it over) started it and nobody else is using it.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    public const string DatabaseName = "guantong";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly ClusterFolder _folder;
    readonly ClusterUser _user;
    readonly ClusterSettings _settings;
    readonly FileStream _using;

    PrivateCluster(ClusterFolder folder, ClusterUser user, ClusterSettings settings, FileStream @using)
    {
        _folder = folder;
        _user = user;
        _settings = settings;
        _using = @using;
    }

    /// <summary>True when this process started the postmaster that is running now.</summary>
    public bool StartedHere { get; private set; }

    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = _folder.SocketFolder, Username = DatabaseName, Database = DatabaseName,
    }.ConnectionString;

    /// <summary>Ready to be connected to when it returns. Throws <see cref="PlainFailure"/> with what to do.</summary>
    public static async Task<PrivateCluster> OpenAsync(string dataDirectory, ClusterSettings? settings = null, CancellationToken cancel = default)
    {
        var folder = new ClusterFolder(dataDirectory);
        MakeRoot(folder.Root);
        var user = await ClusterUser.ForAsync(folder.Database, cancel);
        await using var turn = await ClusterLock.TakeAsync(folder.LockFile, cancel);
        var cluster = new PrivateCluster(folder, user, settings ?? new(), ClusterLock.Share(folder.UsersFile));
        try
        {
            await cluster.BringUpAsync(cancel);
            return cluster;
        }
        catch
        {
            await cluster._using.DisposeAsync();
            throw;
        }
    }

    /// <summary>True when a postmaster of this directory is alive.</summary>
    public bool IsRunning => _folder.Running() is not null;

    /// <summary>Starts the database again after it died under us; nothing happens when it is running.</summary>
    public async Task ReviveAsync(CancellationToken cancel)
    {
        if (IsRunning) return;
        await using var turn = await ClusterLock.TakeAsync(_folder.LockFile, cancel);
        await BringUpAsync(cancel);
    }

    async Task BringUpAsync(CancellationToken cancel)
    {
        if (!_folder.Exists) await CreateAsync(cancel);
        var programs = PostgresPrograms.Find(_folder.MadeWithVersion);
        if (_folder.Running() is { } found && !File.Exists(Path.Combine(_folder.SocketFolder, ".s.PGSQL.5432")))
        {
            // Something tidied the socket away (or it listens elsewhere): nobody can reach it, so it starts anew.
            await _user.RunAsync(programs.PgCtl, ["stop", "-D", _folder.Database, "-m", "fast", "-w"], cancel);
        }
        if (_folder.Running() is null) await StartAsync(programs, cancel);
        await WaitUntilReadyAsync(cancel);
        await EnsureDatabaseAsync(cancel);
    }

    async Task CreateAsync(CancellationToken cancel)
    {
        var programs = PostgresPrograms.Find();
        // A first start that was killed half-way leaves a cluster without PG_VERSION's promise: begin again beside it.
        var draft = _folder.Database + ".new";
        if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        await _user.MakePrivateDirectoryAsync(draft, cancel);
        var made = await _user.RunAsync(programs.InitDb, ["-D", draft, "--encoding=UTF8", "--locale=C.UTF-8", "--username=guantong", "--auth=peer", "--data-checksums", "--no-instructions", .. _settings.Durable ? (string[])[] : ["--no-sync"]], cancel);
        if (!made.Ok)
            throw new PlainFailure($"A new database could not be made in {_folder.Root} as user {_user.Name}: {made.LastLine}. Every directory above it must let this user pass, and the disk must have room.");
        await ClusterAccess.WriteAsync(draft, cancel);
        if (Directory.Exists(_folder.Database)) Directory.Delete(_folder.Database); // refuses when anything is in it
        Directory.Move(draft, _folder.Database);
    }

    async Task StartAsync(PostgresPrograms programs, CancellationToken cancel)
    {
        await ClusterAccess.WriteSettingsAsync(_folder.Database, _settings, cancel);
        await _user.MakePrivateDirectoryAsync(_folder.SocketFolder, cancel);
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();
        while (true)
        {
            _folder.ForgetStranger();
            var answer = await _user.RunAsync(programs.PgCtl, ["start", "-D", _folder.Database, "-l", _folder.Log, "-w", "-t", "60", "-o", $"-k {_folder.SocketFolder}"], cancel);
            if (answer.Ok) break;
            // Right after kill -9 the old children still hold the shared memory: the first restart often fails.
            if (clock.GetElapsedTime(began) > Patience)
                throw new PlainFailure($"The database in {_folder.Root} does not start: {ClusterAccess.LastWords(_folder.Log) ?? answer.LastLine} (see {_folder.Log}).");
            await Task.Delay(TimeSpan.FromMilliseconds(500), cancel);
        }
        StartedHere = true;
        File.Delete(_folder.HandedOverFile);
    }

    async Task WaitUntilReadyAsync(CancellationToken cancel)
    {
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(Maintenance);
                await connection.OpenAsync(cancel);
                return;
            }
            catch (NpgsqlException failure)
            {
                if (clock.GetElapsedTime(began) > Patience)
                    throw new PlainFailure($"The database in {_folder.Root} runs but does not answer: {failure.Message}", failure);
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
            }
        }
    }

    async Task EnsureDatabaseAsync(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(Maintenance);
        await connection.OpenAsync(cancel);
        await using var known = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = DatabaseName } } };
        if (await known.ExecuteScalarAsync(cancel) is not null) return;
        await using var create = new NpgsqlCommand($"create database {DatabaseName}", connection);
        await create.ExecuteNonQueryAsync(cancel);
    }

    string Maintenance => new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false, Timeout = 10 }.ConnectionString;

    static void MakeRoot(string root)
    {
        try
        {
            Directory.CreateDirectory(root);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new PlainFailure($"The data directory {root} cannot be made or written ({refused.Message}): choose another with --data DIR.", refused);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await using var turn = await ClusterLock.TakeAsync(_folder.LockFile, CancellationToken.None);
        await _using.DisposeAsync();
        if (!StartedHere && !File.Exists(_folder.HandedOverFile)) return;
        if (ClusterLock.IsShared(_folder.UsersFile))
        {
            // Another verb works on it: the last one out stops it.
            await File.WriteAllTextAsync(_folder.HandedOverFile, "", CancellationToken.None);
            return;
        }
        File.Delete(_folder.HandedOverFile);
        if (_folder.Running() is null) return;
        NpgsqlConnection.ClearAllPools();
        var programs = PostgresPrograms.Find(_folder.MadeWithVersion);
        await _user.RunAsync(programs.PgCtl, ["stop", "-D", _folder.Database, "-m", "fast", "-w"], CancellationToken.None);
        if (Directory.Exists(_folder.SocketFolder) && _folder.Running() is null) Directory.Delete(_folder.SocketFolder, recursive: true);
    }
}
